import Diagnostics
import Reading
import TestSupport
import Testing

@testable import Scoring

/// What became of clauses, scores, level and nonconformities between two audits of one holder.
@Suite struct ComparisonTests {
  @Test(
    "tells what became of a clause",
    arguments: [
      ("nothing", "conforms", "conforms", .kept),
      ("more samples, all well", "conforms", "0 of 40", .kept),
      ("points gained", "fails", "conforms", .gained),
      ("points gained by a share", "2 of 10", "1 of 10", .gained),
      ("points lost", "conforms", "1 of 3", .lost),
      ("other samples, the same share", "1 of 10", "2 of 20", .otherwise),
      ("not seen, and now failed", "not seen", "fails", .otherwise),
      ("newly excluded", "fails", "excluded", .excluded),
      ("no longer excluded", "excluded", "conforms", .included),
      ("excluded in both", "excluded", "excluded", .kept),
    ] as [(String, String, String, Comparison.ClauseChange.State)])
  func tellsWhatBecameOfAClause(
    name: String, before: String, after: String, state: Comparison.ClauseChange.State
  ) throws {
    let comparison = try compare(side(["1.2": found(before)]), side(["1.2": found(after)]))
    let change = try #require(comparison.clauses.first { $0.indicator.number == "1.2" })
    #expect(change.state == state)
    #expect(comparison.isEmpty == (state == .kept))
    #expect(comparison.keptCount == (state == .kept ? 3 : 2))
    #expect(comparison.changesOnly.clauses.map(\.state) == (state == .kept ? [] : [state]))
  }

  @Test func keepsNumbersExact() throws {
    let comparison = try compare(
      side(["1.2": .samples(failed: 1, of: 3)]), side(["1.2": .samples(failed: 1, of: 9)]))
    #expect(comparison.clauses[1].won.difference?.description == "20/3")
    #expect(comparison.headings.map(\.number) == ["1"])
    #expect(comparison.headings[0].won.difference?.description == "20/3")
    #expect(comparison.change(of: .final).difference?.description == "20/3")
    #expect(comparison.change(of: .final).trend == .risen)
    #expect(comparison.change(of: .applicable).trend == .kept)
  }

  @Test(
    arguments: [
      (["2": .excluded], [:], "five-star", "five-star", .kept),
      (["1.1": .fails], [:], "none", "five-star", .risen),
      ([:], ["2": .samples(failed: 1, of: 2)], "five-star", "three-star", .fallen),
    ] as [([String: Found], [String: Found], String, String, Trend)])
  func tellsWhichWayTheLevelWent(
    before: [String: Found], after: [String: Found], from: String, to: String, trend: Trend
  ) throws {
    let level = try compare(side(before), side(after)).level
    #expect(level.ids == Change(before: from, after: to))
    #expect(level.trend == trend)
  }

  @Test func tellsSpecialDeductionsAndBonus() throws {
    let scheme = try tinyScheme()
    var earlier = try side()
    earlier.evaluation = Evaluation([:], special: (2, 1), by: scheme)
    var later = try side()
    later.evaluation = Evaluation([:], special: (1, 0), bonuses: 1, by: scheme)
    let comparison = try compare(earlier, later)
    #expect(comparison.specialDeductions.before == Comparison.SpecialCount(count: 2, open: 1))
    #expect(comparison.specialDeductions.after == Comparison.SpecialCount(count: 1, open: 0))
    #expect(comparison.change(of: .specialDeductions).trend == .fallen)
    #expect(comparison.change(of: .bonus).trend == .risen)
    #expect(!comparison.isEmpty)
  }

  @Test(
    "tells what became of a nonconformity",
    arguments: [
      (nil, .open, .new), (nil, .closed, .new), (.open, .open, .open), (.open, .closed, .closed),
      (.closed, .open, .reopened), (.open, nil, .untold), (.closed, .closed, .settled),
      (.closed, nil, .settled),
    ]
      as [(
        Nonconformity.Status?, Nonconformity.Status?, Comparison.NonconformityChange.State
      )])
  func tellsWhatBecameOfANonconformity(
    before: Nonconformity.Status?, after: Nonconformity.Status?,
    state: Comparison.NonconformityChange.State
  ) throws {
    var (earlier, later) = try (side(), side())
    earlier.audit.nonconformities = before.map { [nonconformity("N", "1.1", $0)] } ?? []
    later.audit.nonconformities = after.map { [nonconformity("N", "1.1", $0)] } ?? []
    let comparison = try compare(earlier, later)
    #expect(comparison.nonconformities.map(\.state) == [state])
    #expect(comparison.changesOnly.nonconformities.isEmpty == (state == .settled))
    #expect(comparison.isEmpty == (state == .open || state == .settled))
  }

  @Test func takesOneNumberOnTwoClausesForTwoNonconformities() throws {
    var (earlier, later) = try (side(), side())
    earlier.audit.nonconformities = [
      nonconformity("N", "1.1", .open), nonconformity("O", "2", .open),
    ]
    later.audit.nonconformities = [
      nonconformity("O", "2", .closed), nonconformity("N", "1.2", .open),
    ]
    let changes = try compare(earlier, later).nonconformities
    #expect(
      changes.map { "\($0.number) \($0.clause) \($0.state)" } == [
        "O 2 closed", "N 1.2 new", "N 1.1 untold",
      ])
  }

  private func nonconformity(
    _ number: String, _ clause: String, _ status: Nonconformity.Status
  ) -> Nonconformity {
    Nonconformity(
      number: number, clause: clause, statement: "x", correctiveAction: "x", status: status,
      closedOn: nil)
  }

  /// What a word of the tables stands for.
  private func found(_ word: String) -> Found {
    switch word {
    case "conforms": return .conforms
    case "fails": return .fails
    case "not seen": return .notSeen
    case "excluded": return .excluded
    default:
      let numbers = word.split(separator: " ").compactMap { Int($0) }
      return .samples(failed: numbers[0], of: numbers[1])
    }
  }
}

/// The tiny audit with what was found, by the tiny scheme or another edition of it.
func side(
  _ found: [String: Found] = [:], by scheme: Scheme? = nil
) throws -> Comparison.Side {
  let scheme = try scheme ?? tinyScheme()
  var audit = try tinyAudit()
  audit.edition = scheme.edition
  return Comparison.Side(
    audit: audit, scheme: scheme, evaluation: Evaluation(found, by: scheme))
}

/// A comparison that must be possible: the later audit is given a report and a day of its own.
func compare(_ earlier: Comparison.Side, _ later: Comparison.Side) throws -> Comparison {
  var problems = Problems()
  var later = later
  later.audit.report += "-B"
  let day = try #require(Day("2999-01-01"))
  later.audit.visits[0].to = day
  let comparison = Comparison(earlier, later, into: &problems)
  #expect(problems.isEmpty, "\(problems.printed)")
  return try #require(comparison)
}
