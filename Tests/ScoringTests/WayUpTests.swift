import Reading
import TestSupport
import Testing

@testable import Scoring

/// What the outlook says, in whole.
@Suite struct WayUpTests {
  /// An audit by the scheme of all methods, with some of its parts replaced, and its outlook in
  /// lines.
  struct Row: Sendable, CustomTestStringConvertible {
    let name: String
    let parts: KeyValuePairs<String, String>
    let lines: [String]
    var testDescription: String { name }

    init(_ name: String, _ parts: KeyValuePairs<String, String>, _ lines: [String]) {
      (self.name, self.parts, self.lines) = (name, parts, lines)
    }
  }

  private static let rows = [
    Row(
      "a measure without a limit, rounded down", [:],
      [
        "next gold-plus: 23.25 missing",
        "24 points to 90.75, gold-plus",
        "2.1 61 → 85: at least 85 yuan on average of the months (now 61.3)",
        "24 points to 90.75, gold-plus",
        "2.1 61 → 85: at least 85 yuan on average of the months (now 61.3)",
      ]),
    Row(
      "a clause that does not count but is required",
      ["value: 24, outcome: conforming": "value: 24.5, outcome: nonconforming"],
      [
        "next gold-base: 0 missing",
        "obstacle: clause 3 must win all its points",
        "1 points to 66.75, gold-base",
        "3 0 → 1: at most 24 hours (now 24.5)",
        "1 points to 66.75, gold-base",
        "3 0 → 1: at most 24 hours (now 24.5)",
      ]),
    Row(
      "a veto", ["{clause: \"4\", outcome: conforming": "{clause: \"4\", outcome: nonconforming"],
      [
        "next silver: 0 missing",
        "obstacle: clause 4 lost points, and without it there is no level",
        "0.5 points to 66.75, gold-base",
        "4 0 → 0.5: conform",
        "0.5 points to 66.75, gold-base",
        "4 0 → 0.5: conform",
      ]),
    Row(
      "a cap and its points",
      ["value: 0,": "value: 3,", "[60, 61, 62.9]": "[160, 161, 162.9]"],
      [
        "next gold-base: 0 missing",
        "obstacle: Three stops cap the level at silver (3)",
        "10 points to 146.75, gold-plus",
        "2.3 -30 → -20: below 3 times (now 3)",
        "10 points to 146.75, gold-plus",
        "2.3 -30 → -20: below 3 times (now 3)",
      ]),
    Row(
      "a floor on an average",
      [
        "value: 3,": "value: 25,", "{by: 甲, rating: 5}": "{by: 甲, rating: 1}",
        "met: [greet, close], unmet: [listen]": "met: [], unmet: [greet, listen, close]",
      ],
      [
        "next gold-base: 0 missing",
        "obstacle: clause 1 won 1 of 5 points, less than the share of 0.5",
        "3 points to 65.5, gold-base",
        "1.1 1 → 4: from 1, up to 3 hours (now 25)",
        "3 points to 65.5, gold-base",
        "1.1 1 → 4: from 1, up to 3 hours (now 25)",
      ]),
    Row(
      "a month more of waiting",
      ["since: 2025-12-20": "since: 2026-02-01", "[60, 61, 62.9]": "[90]"],
      [
        "next silver: 0 missing",
        "obstacle: 1 month so far, a rating needs 2",
        "blocked: 1 month so far, a rating needs 2",
      ]),
    Row(
      "what was not seen",
      [
        "{clause: \"2.1\", values: [60, 61, 62.9]": "{clause: \"2.1\", outcome: not-seen",
        "{clause: \"1.2\", ratings: [{by: 甲, rating: 5}, {by: 乙, rating: \"3\"}]":
          "{clause: \"1.2\", outcome: not-seen",
      ],
      [
        "next silver: 25.25 missing",
        "26 points to 30.75, silver",
        "2.1 0 → 26: at least 26 yuan on average of the months",
        "26 points to 30.75, silver",
        "2.1 0 → 26: at least 26 yuan on average of the months",
      ]),
  ]

  @Test(arguments: rows) func say(_ row: Row) throws {
    let scheme = try readScheme(methodSchemeText)
    let (read, problems) = read(replacing(row.parts, in: methodAuditText), by: scheme)
    let audit = try #require(read, "\(problems.printed)")
    let outlook = Outlook(of: audit, Evaluation(of: audit, by: scheme), by: scheme)
    #expect(outlook.lines == row.lines)
  }
}

/// Bounds near the score, and special points in the way.
@Suite struct OutlookTests {
  private func outlook(
    _ found: [String: Found], special count: Int = 0
  ) throws -> Outlook {
    let scheme = try tinyScheme()
    let evaluation = Evaluation(found, special: (count, 0), by: scheme)
    return Outlook(of: evaluation, term: nil, by: scheme)
  }

  @Test func tellsHowNearABoundIs() throws {
    let failing = { (failed: Int) in ["2": Found.samples(failed: failed, of: 60)] }
    #expect(
      try outlook(failing(11)).lines.filter { $0.hasPrefix("near") } == ["near five-star: -0.5"])
    #expect(try outlook(failing(10)).lines.filter { $0.hasPrefix("near") } == ["near five-star: 0"])
    #expect(
      try outlook(failing(9)).lines.filter { $0.hasPrefix("near") } == ["near five-star: 0.5"])
    #expect(try outlook(failing(8)).nearBounds.isEmpty)
  }

  @Test func countsWhatIsLostBelowTheFloor() throws {
    let lines = try outlook(["1.1": .fails, "1.2": .fails, "2": .fails], special: 4).lines
    #expect(lines.first == "next qualified: 74 missing")
  }

  @Test func saysThatSpecialDeductionsCannotBeMadeGood() throws {
    #expect(
      try outlook(["2": .fails], special: 5).lines == [
        "next qualified: 5 missing",
        "obstacle: 5 special deductions fail the audit whatever the score (from 5 on)",
        "blocked: 5 special deductions fail the audit whatever the score (from 5 on)",
      ])
  }

  @Test func saysWhatTheMostIs() throws {
    let scheme = try tinyScheme(["from: 95": "from: 97"])
    let best = Evaluation([:], special: (4, 0), by: scheme)
    let blocked = Outlook(of: best, term: nil, by: scheme)
    #expect(blocked.lines == ["next five-star: 1 missing", "at most 96"])
  }

  @Test func leavesExcludedClausesAlone() throws {
    #expect(
      try outlook(["1.2": .excluded, "2": .samples(failed: 3, of: 10)]).lines == [
        "next four-star: 20/7 missing",
        "3 points to 640/7, four-star", "2 21 → 24: put right 1 of 3 failed samples",
        "3 points to 640/7, four-star", "2 21 → 24: put right 1 of 3 failed samples",
      ])
  }

  /// Fourteen sample sizes without a common divisor that a search could count in.
  @Test func provesTheWaysOfAnOrdinaryAudit() throws {
    let scheme = try shippedScheme()
    let sampled = scheme.indicators.filter { $0.method == .sampled }.map(\.number)
    let sizes = [60, 59, 8, 57, 53, 11, 47, 49, 43, 41, 13, 37, 32, 31]
    let found = zip(sampled, sizes).map { ($0, Found.samples(failed: $1 / 4, of: $1)) }
    #expect(found.count == sampled.count)
    let evaluation = Evaluation(
      Dictionary(uniqueKeysWithValues: found), by: scheme)
    let outlook = Outlook(of: evaluation, term: nil, by: scheme)
    guard case .ways(let clauses, let points)? = outlook.ways else {
      Issue.record("there must be ways")
      return
    }
    #expect(clauses.steps.count == 1)
    #expect(clauses.proven.clauses && clauses.proven.points && points.isProvenInPrint)
    let missing = try #require(outlook.next).missing
    #expect(points.points >= missing)
    #expect(points.hundredths == missing.roundedUp(to: Fraction(1, of: 100)))
  }

  /// Bounds as close to a score as a file can have them; the last has more parts than an `Int`.
  @Test(
    "never trusts rounded numbers",
    arguments: ["80.000000000001", "80.0000000000000000001", "80.0000000000000000000000000001"])
  func neverTrustsRoundedNumbers(bound: String) throws {
    let scheme = try tinyScheme(["from: 80": "from: \(bound)"])
    let evaluation = Evaluation(["2": .samples(failed: 30, of: 30)], by: scheme)
    let outlook = Outlook(of: evaluation, term: nil, by: scheme)
    #expect(
      outlook.lines.dropFirst(2) == [
        "11 points to 81, three-star", "2 0 → 11: put right 11 of 30 failed samples",
        "11 points to 81, three-star", "2 0 → 11: put right 11 of 30 failed samples",
      ])
  }

  @Test func saysNothingAtTheBestLevel() throws {
    #expect(try outlook([:]).lines == [])
  }
}

extension Outlook {
  /// The outlook in lines, each way beginning with what it comes to.
  var lines: [String] {
    var lines: [String] = []
    if let next {
      lines.append("next \(next.level.id): \(next.missing) missing")
      lines += next.obstacles.map { "obstacle: \($0)" }
    }
    lines += nearBounds.map { "near \($0.level.id): \($0.difference)" }
    switch ways {
    case .ways(let clauses, let points)?: lines += clauses.lines + points.lines
    case .blocked(let obstacles, let most)?:
      lines += obstacles.map { "blocked: \($0)" } + (most.map { ["at most \($0)"] } ?? [])
    case nil: break
    }
    return lines
  }
}

extension WayUp {
  fileprivate var lines: [String] {
    ["\(proven.points ? "" : "at most ")\(points) points to \(score), \(level.id)"]
      + steps.map { "\($0.clause) \($0.from) → \($0.to): \($0.effort)" }
  }
}
