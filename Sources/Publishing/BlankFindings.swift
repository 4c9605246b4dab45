internal import Reading
internal import Scoring

extension Blank {
  /// One row for each indicator, and the columns that the methods of the scheme ask for.
  var findings: Workbook.Sheet {
    let columns = FindingColumn.all(raters: mostRaters).filter { column in
      indicators.contains { column.isAsked($0.method) }
    }
    var checks: [Workbook.CheckedCell] = []
    let rows = indicators.enumerated().map { row, indicator in
      columns.enumerated().map { index, column in
        if let check = column.check(indicator) {
          checks.append(Workbook.CheckedCell(row: row, column: index, check: check))
        }
        return column.text(indicator, wording)
      }
    }
    return sheet(
      FindingColumn.sheet,
      columns: columns.map { header($0.id, of: FindingColumn.sheet, width: $0.width) }, rows: rows,
      checks: checks)
  }

  /// Two more than needed, for raters who join.
  private var mostRaters: Int {
    let raters = indicators.compactMap { indicator in
      if case .rated(_, let raters?) = indicator.method { raters.least } else { nil }
    }
    return raters.max().map { $0 + 2 } ?? 0
  }
}

/// A column of the findings: what it shows for an indicator, and what may be typed there.
struct FindingColumn {
  /// The path of the findings in the audit.
  static let sheet = "findings"

  /// The path inside the finding.
  let id: String
  let width: Int
  /// Whether a method has any use for it.
  var isAsked: (Method) -> Bool = { _ in true }
  var text: (Indicator, Wording) -> String = { _, _ in "" }
  var check: (Indicator) -> Workbook.Check? = { _ in nil }

  static func all(raters: Int) -> [FindingColumn] {
    general + samples + measures + ratings + (0..<raters).flatMap { ratings(of: $0 + 1) } + items
      + [FindingColumn(id: "evidence", width: 60)]
  }

  private static var general: [FindingColumn] {
    [
      FindingColumn(id: "clause", width: 11, text: { indicator, _ in indicator.number }),
      FindingColumn(
        id: "(title)", width: 22,
        text: { "\($1.text(of: $0.name))\n\($1.otherText(of: $0.name))" }),
      FindingColumn(id: "(requirement)", width: 44, text: { $1.text(of: $0.requirement) }),
      FindingColumn(id: "(method)", width: 14, text: { $1[ShownMethod($0.method)] }),
      FindingColumn(
        id: "(points)", width: 10, text: { indicator, _ in indicator.points?.description ?? "" }),
      FindingColumn(id: "outcome", width: 17, check: { _ in .words(Finding.Outcome.self) }),
    ]
  }

  private static var samples: [FindingColumn] {
    func counts(_ id: String, _ counts: ClosedRange<Int>) -> FindingColumn {
      let check = Workbook.Check.number(
        from: "\(counts.lowerBound)", to: "\(counts.upperBound)", isWhole: true)
      return FindingColumn(
        id: id, width: 15, isAsked: { $0 == .sampled },
        check: { $0.method == .sampled ? check : nil })
    }
    return [
      FindingColumn(id: "samples.of", width: 18, isAsked: { $0 == .sampled }),
      counts("samples.drawn", Finding.Samples.drawnCounts),
      counts("samples.failed", Finding.Samples.failedCounts),
    ]
  }

  private static var measures: [FindingColumn] {
    [
      FindingColumn(
        id: "(unit)", width: 12, isAsked: { $0.measure != nil },
        text: { indicator, wording in
          indicator.method.measure.map { wording.text(of: $0.unit.name) } ?? ""
        }),
      FindingColumn(
        id: "value", width: 12, isAsked: { $0.measure?.origin == .value },
        check: { indicator in
          indicator.method.measure.flatMap { $0.origin == .value ? $0.check : nil }
        }),
      FindingColumn(
        id: "values[]", width: 40,
        isAsked: { [.monthlySum, .monthlyAverage].contains($0.measure?.origin) }),
    ]
  }

  private static var ratings: [FindingColumn] {
    [
      FindingColumn(
        id: "(ratings)", width: 20, isAsked: { $0.kind == .rated },
        text: { indicator, wording in
          guard case .rated(let ratings, _) = indicator.method else { return "" }
          return ratings.map { "\($0.id) \(wording.text(of: $0.name))" }.joined(separator: "\n")
        }),
      FindingColumn(
        id: "rating", width: 12,
        isAsked: { if case .rated(_, nil) = $0 { true } else { false } }, check: ratingCheck),
    ]
  }

  private static func ratings(of rater: Int) -> [FindingColumn] {
    [
      FindingColumn(id: "ratings[\(rater)].by", width: 16, isAsked: isRatedBySeveral),
      FindingColumn(
        id: "ratings[\(rater)].rating", width: 16, isAsked: isRatedBySeveral, check: ratingCheck),
    ]
  }

  private static var items: [FindingColumn] {
    [
      FindingColumn(
        id: "(items)", width: 40, isAsked: { $0.kind == .checklist },
        text: { indicator, wording in
          guard case .checklist(let items) = indicator.method else { return "" }
          return items.map { "\($0.id) \(wording.text(of: $0.text))" }.joined(separator: "\n")
        }),
      FindingColumn(id: "met[]", width: 22, isAsked: { $0.kind == .checklist }),
      FindingColumn(id: "unmet[]", width: 22, isAsked: { $0.kind == .checklist }),
    ]
  }

  private static func isRatedBySeveral(_ method: Method) -> Bool {
    if case .rated(_, .some) = method { true } else { false }
  }

  private static func ratingCheck(_ indicator: Indicator) -> Workbook.Check? {
    if case .rated(let ratings, _) = indicator.method { .choice(ratings.map(\.id)) } else { nil }
  }
}

extension Measure {
  /// What can be observed, and what a reader of the sheet would take.
  fileprivate var check: Workbook.Check {
    .number(
      from: (least ?? .zero).description, to: most?.description, isWhole: isWhole)
  }
}
