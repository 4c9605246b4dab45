import TestSupport
import Testing

@testable import Scoring

/// What holds for the comparison of any two audits; the seed is in the name of each case.
@Suite struct ComparisonPropertyTests {
  private static let scheme = Swift.Result { try shippedScheme() }
  private static let audit = Swift.Result { try tinyAudit() }

  private func side(_ random: inout Seeded) throws -> Comparison.Side {
    let scheme = try Self.scheme.get()
    var found: [String: Found] = [:]
    for indicator in scheme.indicators {
      switch Int.random(in: 0..<6, using: &random) {
      case 0: found[indicator.number] = .fails
      case 1: found[indicator.number] = .notSeen
      case 2: found[indicator.number] = indicator.isExcludable ? .excluded : .conforms
      case 3 where indicator.method == .sampled:
        let drawn = Int.random(in: 1...4, using: &random)
        found[indicator.number] = .samples(
          failed: Int.random(in: 0...drawn, using: &random), of: drawn)
      default: found[indicator.number] = .conforms
      }
    }
    let count = Int.random(in: 0...5, using: &random)
    let special = (count: count, open: Int.random(in: 0...count, using: &random))
    let bonuses = Int.random(in: 0...1, using: &random)
    var audit = try Self.audit.get()
    audit.nonconformities = (0..<4).compactMap { number in
      let statuses = Nonconformity.Status.allCases
      let index = Int.random(in: 0...statuses.count, using: &random)
      guard index < statuses.count else { return nil }
      return Nonconformity(
        number: "N\(number)", clause: "5.1.6", statement: "x", correctiveAction: "x",
        status: statuses[index], closedOn: nil)
    }
    return Comparison.Side(
      audit: audit, scheme: scheme,
      evaluation: Evaluation(found, special: special, bonuses: bonuses, by: scheme))
  }

  @Test(
    "an audit compared with itself says that nothing changed",
    arguments: 1...100 as ClosedRange<UInt64>)
  func findsNoChangeInOneAudit(seed: UInt64) throws {
    var random = Seeded(seed)
    let side = try side(&random)
    let comparison = try compare(side, side)
    #expect(comparison.isEmpty)
    #expect(comparison.changesOnly.clauses.isEmpty && comparison.changesOnly.headings.isEmpty)
    #expect(comparison.keptCount == comparison.clauseCount)
    #expect(comparison.nonconformities.allSatisfy { $0.state == .open || $0.state == .settled })
  }

  @Test(
    "comparing the other way round mirrors every change", arguments: 1...200 as ClosedRange<UInt64>)
  func mirrorsTheOtherWayRound(seed: UInt64) throws {
    var random = Seeded(seed)
    let (one, other) = try (side(&random), side(&random))
    let (there, back) = try (compare(one, other), compare(other, one))
    #expect(there.clauses.map { mirror($0.state) } == back.clauses.map(\.state))
    #expect(there.clauses.map(\.results) == back.clauses.map { mirror($0.results) })
    #expect(there.headings.map(\.scores) == back.headings.map { mirror($0.scores) })
    #expect(mirror(there.level.trend) == back.level.trend)
    #expect(there.level.ids == mirror(back.level.ids))
    #expect(there.isEmpty == back.isEmpty)
    for figure in Comparison.Figure.allCases {
      #expect(mirror(there.change(of: figure).trend) == back.change(of: figure).trend)
      let sum =
        try #require(there.change(of: figure).difference)
        + #require(back.change(of: figure).difference)
      #expect(sum == .zero)
    }
    // Gains and losses of the clauses are those of the whole score.
    let gains = there.clauses.compactMap(\.won.difference).sum()
    #expect(gains == there.change(of: .raw).difference)
  }

  private func mirror<Value>(_ change: Change<Value>) -> Change<Value> {
    Change(before: change.after, after: change.before)
  }

  private func mirror(_ trend: Trend) -> Trend {
    switch trend {
    case .risen: .fallen
    case .fallen: .risen
    case .kept, .changed: trend
    }
  }

  private func mirror(_ state: Comparison.ClauseChange.State) -> Comparison.ClauseChange.State {
    switch state {
    case .added: .removed
    case .removed: .added
    case .excluded: .included
    case .included: .excluded
    case .gained: .lost
    case .lost: .gained
    case .otherPoints, .otherwise, .kept: state
    }
  }
}
