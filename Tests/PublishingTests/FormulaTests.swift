import Diagnostics
import Documents
import Scoring
import TestSupport
import Testing

@testable import Publishing

/// The overview's calculation, and the table that an auditor adds up line by line.
@Suite struct FormulaTests {
  /// An audit in which everything is met but what is told, one clause a line.
  private func subject(
    _ name: String, _ observations: String = "", weights: [String] = [], floor: String? = nil
  ) throws -> Subject {
    var problems = Problems()
    var scheme = try #require(try schemes().first { "\($0.id) \($0.edition)".hasPrefix(name) })
    for (index, weight) in weights.enumerated() {
      scheme.clauses[index].weight = try #require(Fraction(weight))
    }
    if let floor { scheme.floor = Fraction(floor) }
    var lines = scheme.conformingAudit.split(separator: "\n").map(String.init)
    for observation in observations.split(separator: "\n") {
      let clause = observation.prefix { $0 != "," }
      let index = try #require(lines.firstIndex { $0.hasPrefix("  - {clause: \"\(clause)\",") })
      lines[index] =
        "  - {clause: \"\(clause)\"\(observation.dropFirst(clause.count)), evidence: 查阅记录。}"
    }
    let checked = CheckedAudit.read(
      Array(lines.joined(separator: "\n").utf8), path: "a.yaml", schemes: [scheme], into: &problems)
    return try Subject(
      checked: #require(checked, "\(problems.printed)"), award: nil, folder: ".", isDraft: false)
  }

  private func values(of subject: Subject, in language: Language = .english) throws -> Fields {
    try FieldSet.report(in: wording(language)).values(of: subject)
  }

  private func texts(_ name: String, in fields: [Fields]) -> [String] {
    fields.map { if case .text(let text)? = $0[name] { text } else { "" } }
  }

  private func list(_ name: String, in fields: Fields) -> [Fields] {
    if case .list(let list)? = fields[name] { list } else { [] }
  }

  @Test(arguments: [
    (
      "mobile-stars-henan",
      "2, values: [115, 80, 176, 165, 170, 147, 103, 74, 174, 57, 149, 160]\n4, value: 2",
      "81 + 130.83 + 50 − 20 = 241.83"
    ),
    (
      "customer-service-quality",
      "1, value: 1\n2.1, rating: 5\n2.2, rating: 5\n2.3, rating: 3\n3, rating: within-a-day",
      "(4 + 4.33 + 3) ÷ 3 ≈ 3.78"
    ),
    ("customer-service-quality", "", "(5 + 5 + 5) ÷ 3 = 5"),
    ("customer-service-appraisal", "", "(5 + 5 + 5 + 5 + 5 + 5) ÷ 6 = 5"),
    ("gold-service", "1, outcome: nonconforming", "0 + 1 + 1 + 1 + 1 + 1 + 1 = 6"),
    ("sb-t-10401-2006-fast-moving", "A.1.1, outcome: nonconforming", "9 + 12 + 20 + 40 + 16 = 97"),
    ("hotel-stars 2010", "1, value: 411", "411 (only clause 1 counts)"),
    ("service-window", "", "20 ÷ 20 × 100 = 100"),
    ("gb-t-27922", "5.1.1.1, outcome: nonconforming", "97 ÷ 100 × 100 = 97"),
    ("beauty-salon-process", "7, met: [], unmet: [file, call]", "37 ÷ 39 × 100 ≈ 94.87"),
  ])
  func printsTheCalculationWithItsNumbers(
    scheme: String, observations: String, formula: String
  ) throws {
    let subject = try subject(scheme, observations)
    #expect(try texts("score.formula", in: [values(of: subject)]) == [formula])
  }

  @Test(arguments: [
    (["0.5", "0.3", "0.2"], "0.5 × 4 + 0.3 × 5 + 0.2 × 5 = 4.5"),
    (["3", "2", "2"], "(3 × 4 + 2 × 5 + 2 × 5) ÷ 7 ≈ 4.57"),
    (["2", "2", "2"], "(4 + 5 + 5) ÷ 3 ≈ 4.67"),
  ])
  func printsWeightsWhereTheyDiffer(weights: [String], formula: String) throws {
    let subject = try subject("customer-service-quality", "1, value: 1", weights: weights)
    #expect(try texts("score.formula", in: [values(of: subject)]) == [formula])
    let name = weights[0] == weights[1] ? "Average" : "Weighted average"
    #expect(try texts("score.total.name", in: [values(of: subject)]) == [name])
  }

  @Test func tellsWhereAScoreIsHeldWithoutSpecialPoints() throws {
    let subject = try subject("gold-service", "1, outcome: nonconforming", floor: "6.5")
    #expect(
      try texts("score.formula", in: [values(of: subject)])
        == ["0 + 1 + 1 + 1 + 1 + 1 + 1 = 6, held at 6.5"])
  }

  @Test(arguments: [
    (Language.simplifiedChinese, "合计", ["", "不计入总分", "不计入总分"]),
    (.traditionalChinese, "合計", ["", "不計入總分", "不計入總分"]),
    (.english, "Total", ["", "not counted", "not counted"]),
  ])
  func marksWhatTheTotalDoesNotHold(language: Language, total: String, basis: [String]) throws {
    let fields = try values(of: subject("hotel-stars 2010"), in: language)
    #expect(texts("score.total.name", in: [fields]) == [total])
    #expect(texts("basis", in: list("blocks", in: fields)) == basis)
  }

  @Test(arguments: [
    (Language.simplifiedChinese, "平均", ["", "下列条款的平均", ""]),
    (.traditionalChinese, "平均", ["", "下列條款的平均", ""]),
    (.english, "Average", ["", "average of the clauses below", ""]),
  ])
  func callsAnAverageByItsName(language: Language, total: String, basis: [String]) throws {
    let fields = try values(of: subject("customer-service-quality"), in: language)
    #expect(texts("score.total.name", in: [fields]) == [total])
    #expect(texts("basis", in: list("blocks", in: fields)) == basis)
  }

  @Test(arguments: [
    // With every share equal nothing stands out.
    ("", ""),
    // `3` won all too, but three are enough.
    ("1, value: 1", "2.1 2.2 2.3"),
  ])
  func namesAsStrongestOnlyWhatStandsOut(observations: String, strongest: String) throws {
    let fields = try values(of: subject("customer-service-quality", observations))
    #expect(texts("number", in: list("strongest", in: fields)).joined(separator: " ") == strongest)
  }

  @Test func callsNothingStrongThatWonNoPoints() throws {
    let lost = (2...7).map { "\($0), outcome: nonconforming" }.joined(separator: "\n")
    let fields = try values(of: subject("gold-service", lost))
    #expect(texts("number", in: list("strongest", in: fields)) == ["1"])
    let all = try values(of: subject("gold-service", "1, outcome: nonconforming\n" + lost))
    #expect(list("strongest", in: all).isEmpty)
  }

  private static let someLost =
    "1, value: 1\n2.1, rating: 5\n2.2, rating: 5\n2.3, rating: 3\n3, rating: within-a-day"

  /// Clauses that are averaged take less from the score than they lose, together what it lacks.
  @Test func tellsWhatLossesTakeFromAnAverage() throws {
    let subject = try subject("customer-service-quality", Self.someLost)
    let fields = try values(of: subject)
    let losses = list("deductions.greatest", in: fields)
    #expect(texts("number", in: losses) == ["3", "1", "2.3"])
    #expect(texts("lost", in: losses) == ["2", "1", "2"])
    #expect(texts("cost", in: losses) == ["0.67", "0.33", "0.22"])
    #expect(fields["deductions.averaged"] == .flag(true))
    let score = subject.evaluation.score
    #expect(
      subject.evaluation.deductions.map(\.cost).sum() == (score.applicable ?? .zero) - score.raw)
    guard case .chart(.losses(let drawn))? = fields["losses"] else {
      Issue.record("no losses")
      return
    }
    #expect(drawn.map(\.printed) == ["0.67", "0.33", "0.22"])
    #expect(drawn.map(\.cumulated) == ["54.55%", "81.82%", "100%"])
  }

  /// A weight of nought counts no more than a clause that is left out.
  @Test func leavesOutOfTheOverviewWhatHasNoWeight() throws {
    let fields = try values(
      of: subject("customer-service-quality", Self.someLost, weights: ["1", "0", "1"]))
    #expect(texts("number", in: list("deductions", in: fields)) == ["3", "1"])
    #expect(texts("number", in: list("weakest", in: fields)) == ["3", "1"])
    #expect(fields["radar"] == .absent)
    #expect(
      fields["deductions.uncounted"]
        == .text("Short of full points, but not counted in the score: 2.3 Courtesy"))
    guard case .chart(.bars(let bars))? = fields["bars"] else {
      Issue.record("no bars")
      return
    }
    #expect(bars.map(\.label) == ["1 Response time", "3 Solving the problem"])
  }

  @Test func takesAllThatIsLostFromASum() throws {
    let fields = try values(of: subject("gold-service", "1, outcome: nonconforming"))
    #expect(fields["deductions.averaged"] == .flag(false))
    let losses = list("deductions", in: fields)
    #expect(texts("lost", in: losses) == ["1"] && texts("cost", in: losses) == ["1"])
  }
}
