import TestSupport
import Testing

@testable import Scoring

/// Audits as companies have them: many clauses sampled, in sizes that have little in common.
@Suite struct OrdinaryAuditTests {
  @Test("has proven ways up", arguments: 1...40 as ClosedRange<UInt64>)
  func hasProvenWaysUp(seed: UInt64) throws {
    let scheme = try shippedScheme()
    var random = Seeded(seed)
    let evaluation = Evaluation(ordinaryFindings(by: scheme, &random), by: scheme)
    let outlook = Outlook(of: evaluation, term: nil, by: scheme)
    switch outlook.ways {
    case nil: #expect(evaluation.level == scheme.levels.first)
    case .blocked?: Issue.record("everything can be put right")
    case .ways(let clauses, let points)?:
      #expect(clauses.proven.clauses && clauses.proven.points && points.isProvenInPrint)
      #expect(clauses.steps.count <= points.steps.count)
      #expect(points.leastPoints <= points.points && points.points <= clauses.points)
      let missing = try #require(outlook.next).missing
      #expect(points.points >= missing)
    }
  }

  /// A third of the samples failed at most; of the other clauses few.
  private func ordinaryFindings(by scheme: Scheme, _ random: inout Seeded) -> [String: Found] {
    let share = Int.random(in: 5...33, using: &random)
    var found: [String: Found] = [:]
    for indicator in scheme.indicators {
      if indicator.method == .sampled {
        let drawn = Int.random(in: 8...60, using: &random)
        let failed = Int.random(in: 0...(drawn * share / 100), using: &random)
        found[indicator.number] = .samples(failed: failed, of: drawn)
      } else if Int.random(in: 0..<16, using: &random) == 0 {
        found[indicator.number] = .fails
      }
    }
    return found
  }
}
