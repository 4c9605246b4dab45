internal import Diagnostics
internal import Reading

/// The cells of a customer, read as values; what is wrong is told in the words of audits.
///
/// A sound cell is read from its bytes; only another becomes a node with a place.
struct CustomerCells {
  let row: CSVStream.Row
  let names: [String]
  /// Whether every cell so far was sound.
  var isWhole = true

  /// Who the customer is.
  mutating func id(_ column: Int, _ problems: inout Problems) -> String? {
    let bytes = row[column]
    let isPlain = bytes.count <= TextLimit.name && bytes.allSatisfy { (0x21...0x7E).contains($0) }
    if isPlain, !bytes.isEmpty { return String(decoding: bytes, as: UTF8.self) }
    let id = row.node(column).text(names[column], &problems)
    if let id, id != row.text(column) {
      problems.report(.spaceAround(names[column], at: row.place(of: column)))
      return held(nil)
    }
    return held(id)
  }

  mutating func day(_ column: Int, _ problems: inout Problems) -> Day? {
    if let day = Day(utf8: row[column]) { return day }
    return held(row.node(column).day(names[column], &problems))
  }

  /// The value of a measure; `nil` if it was not seen, or after an error.
  mutating func value(
    _ column: Int, _ measure: Measure, _ problems: inout Problems
  ) -> Fraction? {
    let bytes = row[column]
    if let value = Fraction(utf8: bytes), measure.allows(value) { return value }
    if bytes.elementsEqual(CustomerList.notSeen) { return nil }
    return number(column, measure, &problems)
  }

  /// Refuses a cell that says its measure was not seen.
  mutating func mustBeSeen(_ column: Int, _ number: String, _ problems: inout Problems) {
    guard row[column].elementsEqual(CustomerList.notSeen) else { return }
    problems.report(.mustBeSeen(number, at: row.place(of: column)))
    isWhole = false
  }

  /// What the months of a measure come to; the cell is empty where there are no months.
  mutating func value(
    _ column: Int, _ measure: Measure, months: Int?, _ problems: inout Problems
  ) -> Fraction? {
    guard months == 0 else { return value(column, measure, &problems) }
    expectEmpty(column, &problems)
    return measure.origin.value(ofMonths: [])
  }

  /// The last `count` months of a measure, and nothing before them.
  mutating func months(
    _ columns: [Int], _ measure: Measure, count: Int?, _ problems: inout Problems
  ) -> [Fraction] {
    guard let count else { return [] }
    for column in columns.dropLast(count) { expectEmpty(column, &problems) }
    var values: [Fraction] = []
    values.reserveCapacity(count)
    for column in columns.suffix(count) {
      if let value = Fraction(utf8: row[column]), measure.allows(value) {
        values.append(value)
      } else {
        values.append(number(column, measure, &problems) ?? .zero)
      }
    }
    return values
  }

  /// What an outcome, a rating or unmet items say of an indicator.
  mutating func finding(
    _ column: Int, of indicator: Indicator, _ problems: inout Problems
  ) -> Finding? {
    let word = row.text(column)
    var finding = Finding(
      clause: indicator.number, outcome: Finding.Outcome(rawValue: word), evidence: "",
      observation: nil)
    if finding.outcome == .notSeen { return finding }
    switch indicator.method {
    case .rated(let ratings, _):
      finding.outcome = nil
      guard !isEmpty(column, &problems) else { return nil }
      let id = held(row.node(column).rating(of: ratings, names[column], &problems))
      finding.observation = id.map { .ratings([Finding.RatingGiven(by: nil, rating: $0)]) }
    case .checklist(let items) where finding.outcome != .conforming:
      finding.outcome = nil
      guard !isEmpty(column, &problems) else { return nil }
      let known = items.map(\.id)
      let unmet = word.split(separator: " ").map(String.init)
      for id in unmet where !known.contains(id) {
        problems.report(.unknownItem(id, known: known, at: row.place(of: column)))
        isWhole = false
      }
      finding.observation = .items(met: known.filter { !unmet.contains($0) }, unmet: unmet)
    case .checklist(let items): finding.observation = .items(met: items.map(\.id), unmet: [])
    case .qualitative, .sampled, .banded, .linear, .target:
      if finding.outcome == .conforming || finding.outcome == .nonconforming { return finding }
      guard !isEmpty(column, &problems) else { return nil }
      problems.report(.notAnOutcome(names[column], found: word, at: row.place(of: column)))
      isWhole = false
    }
    return finding
  }

  private mutating func number(
    _ column: Int, _ measure: Measure, _ problems: inout Problems
  ) -> Fraction? {
    isEmpty(column, &problems)
      ? nil : held(row.node(column).value(of: measure, names[column], &problems))
  }

  private mutating func isEmpty(_ column: Int, _ problems: inout Problems) -> Bool {
    guard row[column].isEmpty else { return false }
    problems.report(.emptyCell(names[column], at: row.place(of: column)))
    isWhole = false
    return true
  }

  private mutating func expectEmpty(_ column: Int, _ problems: inout Problems) {
    if row[column].isEmpty { return }
    problems.report(.monthBeforeFirst(names[column], at: row.place(of: column)))
    isWhole = false
  }

  private mutating func held<Value>(_ value: Value?) -> Value? {
    if value == nil { isWhole = false }
    return value
  }
}
