import Diagnostics
import Foundation
import Reading
import TestSupport
import Testing

@testable import Scoring

/// A scheme by which customers can be rated, for the name of its test.
struct RatableScheme: Sendable, CustomTestStringConvertible {
  let scheme: Scheme
  let testDescription: String

  /// Every shipped scheme without several raters, and one of all methods.
  static func all() throws -> [RatableScheme] {
    let folder = packageRoot.appending(path: "Assets/Schemes").path
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    let shipped = try names.filter { $0.hasSuffix(".yaml") && !$0.hasSuffix(".cases.yaml") }
      .map {
        RatableScheme(scheme: try readScheme(text(of: "Assets/Schemes/\($0)")), testDescription: $0)
      }
    let methods = replacing(["      raters: {combine: mean, least: 2}": ""], in: methodSchemeText)
    let parts = replacing(
      ["firstMonth: counted": "firstMonth: not-counted", "monthly-average": "monthly-sum"],
      in: methods)
    return try [
      RatableScheme(scheme: readScheme(methods), testDescription: "methods"),
      RatableScheme(scheme: readScheme(parts), testDescription: "methods, parts of months"),
    ]
      + shipped.filter {
        !$0.scheme.indicators.contains { $0.method.kind == .rated && $0.method.hasRaters }
      }
  }
}

extension Method {
  fileprivate var hasRaters: Bool { if case .rated(_, .some) = self { true } else { false } }
}

/// A customer as a row, and as the findings of an audit that says the same.
private struct RandomCustomer {
  var cells: [String: String] = [:]
  var findings: [Finding] = []
  let term: Term?
  private let mustBeSeen: Set<String>

  init(by scheme: Scheme, byMonth: Bool, ratedOn: Day, _ random: inout Seeded) throws {
    mustBeSeen = Set(scheme.indicators.filter(scheme.mustBeSeen).map(\.number))
    if let period = scheme.period {
      let year = Int.random(in: 2023...2026, using: &random)
      let month = Int.random(in: 1...(year == 2026 ? 11 : 12), using: &random)
      let day = Bool.random(using: &random) ? 1 : Int.random(in: 1...12, using: &random)
      let since = try #require(Day(year: year, month: month, day: day))
      term = Term(since: since, ratedOn: ratedOn)
      cells["since"] = "\(since)"
      let term = try #require(term)
      for indicator in scheme.indicators {
        try observe(indicator, period, months: period.monthsMeasured(in: term), byMonth, &random)
      }
    } else {
      term = nil
      for indicator in scheme.indicators {
        try observe(indicator, nil, months: 0, byMonth, &random)
      }
    }
  }

  private mutating func observe(
    _ indicator: Indicator, _ period: Scheme.Period?, months: Int, _ byMonth: Bool,
    _ random: inout Seeded
  ) throws {
    let number = indicator.number
    var finding = Finding(clause: number, outcome: nil, evidence: "x", observation: nil)
    let isSeen = Int.random(in: 0..<10, using: &random) > 0 || mustBeSeen.contains(number)
    switch indicator.method {
    case .qualitative, .sampled:
      finding.outcome = [.conforming, .conforming, .nonconforming].randomElement(using: &random)
      if !isSeen { finding.outcome = .notSeen }
      cells[number] = finding.outcome?.rawValue
    case .rated(let ratings, _):
      let rating = try #require(ratings.randomElement(using: &random)).id
      finding.observation = .ratings([Finding.RatingGiven(by: nil, rating: rating)])
      cells[number] = rating
    case .checklist(let items):
      let unmet = items.map(\.id).filter { _ in Int.random(in: 0..<4, using: &random) == 0 }
      let met = items.map(\.id).filter { !unmet.contains($0) }
      finding.observation = .items(met: met, unmet: unmet)
      cells[number] = unmet.isEmpty ? "conforming" : unmet.joined(separator: " ")
    case .banded(let measure, _), .linear(let measure, _), .target(let measure, _):
      try observe(measure, period, months: months, byMonth, &finding, &random)
    }
    let column = indicator.method.measure?.id ?? number
    if !isSeen, let cell = cells[column], !cell.isEmpty {
      finding = Finding(clause: number, outcome: .notSeen, evidence: "x", observation: nil)
      cells[column] = "not-seen"
    }
    findings.append(finding)
  }

  private mutating func observe(
    _ measure: Measure, _ period: Scheme.Period?, months: Int, _ byMonth: Bool,
    _ finding: inout Finding, _ random: inout Seeded
  ) throws {
    func value() throws -> Fraction {
      let most = Bool.random(using: &random) ? 10 : 50_000
      let number = Int.random(in: 0...most, using: &random)
      let value = measure.isWhole ? Fraction(number % 6) : Fraction(number, of: 100)
      return min(max(value, measure.least ?? .zero), measure.most ?? value)
    }
    switch measure.origin {
    case .tenure: return
    case .value:
      let value = try value()
      finding.observation = .value(value)
      cells[measure.id] = value.description
    case .monthlyAverage, .monthlySum:
      let period = try #require(period)
      let one = try value()
      let values = try (0..<months).map { month in
        // A whole for the months is their average, or the value of the first and nothing after.
        byMonth ? try value() : measure.origin == .monthlyAverage || month == 0 ? one : .zero
      }
      finding.observation = .months(values)
      if byMonth {
        for month in 0..<period.months {
          let index = month - (period.months - months)
          cells["\(measure.id).\(month + 1)"] = index < 0 ? "" : values[index].description
        }
      } else {
        cells[measure.id] = months == 0 ? "" : one.description
      }
    }
  }
}

@Suite struct CustomerListTests {
  private static let ratedOn = Day("2026-11-12")

  @Test(
    "rates customers as audits are evaluated", arguments: try RatableScheme.all(), [true, false])
  func ratesAsAuditsAreEvaluated(_ ratable: RatableScheme, byMonth: Bool) throws {
    let scheme = ratable.scheme
    let ratedOn = try #require(Self.ratedOn)
    var random = Seeded(7)
    let customers = try (0..<60).map { _ in
      try RandomCustomer(by: scheme, byMonth: byMonth, ratedOn: ratedOn, &random)
    }
    let columns = try (["customer"] + #require(customers.first).cells.keys.sorted())
      .shuffled(using: &random)
    let rows = customers.enumerated().map { index, customer in
      columns.map { $0 == "customer" ? "c\(index)" : customer.cells[$0] ?? "" }
        .joined(separator: ",")
    }
    let csv = ([columns.joined(separator: ",")] + rows).joined(separator: "\n")
    let (rated, problems) = rate(csv, by: scheme, on: ratedOn)
    #expect(problems.isEmpty, "\(problems.printed)")
    #expect(rated.map(\.id) == customers.indices.map { "c\($0)" })
    for (customer, rated) in zip(customers, rated) {
      let evaluation = Evaluation(
        findings: customer.findings, exclusions: [], specialDeductions: (0, 0), bonuses: 0,
        term: customer.term, by: scheme)
      #expect(rated.final == evaluation.score.final, "\(customer.cells)")
      #expect(rated.rank.map { scheme.levels[$0] } == evaluation.level, "\(customer.cells)")
      #expect(rated.isUnrated == evaluation.isUnrated)
      #expect(rated.obstacles == evaluation.obstacles)
    }
    if scheme.period != nil { #expect(Set(rated.map(\.rank)).count > 1) }
  }

  @Test func takesTheWholeOfWholeNumbersAsAFraction() throws {
    let scheme = try readScheme(
      replacing(["of: monthly-average, least: 0": "of: monthly-average, whole: true"], in: small))
    let (rated, problems) = try rate(
      "customer,since,spend\n甲,2026-01-01,2.5\n", by: scheme, on: #require(Self.ratedOn))
    #expect(problems.isEmpty, "\(problems.printed)")
    #expect(rated.map(\.final.description) == ["2.5"])
  }

  @Test func warnsOfADayWithoutRatings() throws {
    var problems = Problems()
    try readScheme(methodSchemeText).checkRatingDay(#require(Day("2026-11-11")), into: &problems)
    #expect(
      problems.printed == """
        warning: ratings are made on day 12 of a month, found 2026-11-11 [OtherRatingDay]
          fix: rate on day 12
        """)
  }
}

/// Rates a whole list.
func rate(_ csv: String, by scheme: Scheme, on day: Day) -> (rated: [Customer], problems: Problems)
{
  var problems = Problems()
  var stream = CSVStream(path: "list.csv")
  stream.take(Array(csv.utf8), isLast: true)
  var rated: [Customer] = []
  if let header = stream.next(into: &problems),
    let list = CustomerList(header, by: scheme, ratedOn: day, into: &problems)
  {
    while let row = stream.next(into: &problems) {
      if let customer = list.customer(row, into: &problems) { rated.append(customer) }
    }
  }
  return (rated, problems)
}

/// A scheme of one measure over three months, two clauses judged by words, and a cap.
let small = """
  format: accolade-scheme/1
  id: small
  edition: "1"
  standard: T 3
  name: {zh: 小, en: Small}
  sources: [{id: s, text: A source.}]
  score: {floor: 0}
  period: {months: 3, firstMonth: not-counted, least: 1, unrated: {zh: 未评, en: Not yet}, source: s}
  levels: [{id: gold, from: 60, name: {zh: 金, en: Gold}, source: s}]
  none: {zh: 无, en: None}
  clauses:
    - number: "1"
      name: {zh: 消费, en: Spend}
      requirement: {zh: 要求, en: Required}
      method: linear
      points: unlimited
      confirmed: true
      source: s
      measure: {id: spend, unit: {zh: 元, en: yuan}, of: monthly-average, least: 0}
      perUnit: 1

  """
