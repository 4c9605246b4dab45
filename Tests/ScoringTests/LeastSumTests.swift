import TestSupport
import Testing

@testable import Scoring

/// The fewest points, told from what sums of samples can come to instead of by looking at the ways.
@Suite struct LeastSumTests {
  @Test("is never above what counting finds", arguments: 1...200 as ClosedRange<UInt64>)
  func isNeverAboveWhatCountingFinds(seed: UInt64) throws {
    let puzzle = SampledPuzzle(seed)
    let (scheme, evaluation) = (puzzle.scheme, puzzle.evaluation)
    guard Outlook(of: evaluation, term: nil, by: scheme).next != nil else { return }
    let climb = Climb(to: 0, from: evaluation, term: nil, by: Plan(scheme))
    let sum = try #require(climb.leastSum())
    let least = Fraction(try #require(puzzle.reaching.map(\.points).min()))
    let parts = Fraction(SampledPuzzle.parts)
    #expect(sum.points * parts <= least)
    if let way = sum.way {
      #expect(way.points * parts == least)
      #expect(way.level == scheme.levels[0])
    }
  }

  /// Sizes of samples as auditors draw them, and floors at every heading: far too many ways to look
  /// at them all.
  @Test("finds the least of many clauses", arguments: 1...3 as ClosedRange<UInt64>, [60, 100])
  func findsTheLeastOfManyClauses(seed: UInt64, count: Int) throws {
    let audit = ManySamples(seed, count: count)
    let (scheme, evaluation) = (audit.scheme, audit.evaluation)
    let outlook = Outlook(of: evaluation, term: nil, by: scheme)
    guard case .ways(let clauses, let points)? = outlook.ways else {
      Issue.record("everything can be put right")
      return
    }
    #expect(clauses.proven.clauses)
    #expect(points.proven.points && points.isProvenInPrint)
    // The score is of a hundred, so what is missing in points is so many of all points.
    let total = try #require(evaluation.score.applicable)
    let missing = try #require(outlook.next).missing * total / Fraction(100)
    #expect(missing <= points.leastPoints && points.leastPoints <= points.points)
    // Of so many sums one lies just above any number.
    #expect(points.leastPoints - missing < Fraction(1, of: 1_000_000))
    #expect(points.points - points.leastPoints < .hundredth)
    // Where what prints the same is a narrow window, a few clauses more under each heading hit it.
    #expect(points.steps.count <= clauses.steps.count + 4 * ManySamples.headings)
    // Some way wins just these points.
    let climb = Climb(to: 0, from: evaluation, term: nil, by: Plan(scheme))
    let way = try #require(climb.leastSum()?.way)
    #expect(way.points == points.leastPoints && way.score >= Fraction(90))
  }
}

/// An audit by a scheme of one level at 90, whose headings must each win four fifths.
private struct ManySamples {
  static let headings = 6
  let scheme: Scheme
  let evaluation: Evaluation

  init(_ seed: UInt64, count: Int) {
    var random = Seeded(seed)
    scheme = SampledPuzzle.scheme(
      of: (0..<Self.headings).map { block in
        (0..<(count / Self.headings)).map { Fraction(1 + (3 * block + 7 * $0) % 9) }
      }, from: Fraction(90), floor: Fraction(4, of: 5))
    var found: [String: Found] = [:]
    for indicator in scheme.indicators {
      let drawn = Int.random(in: 8...60, using: &random)
      found[indicator.number] = .samples(
        failed: Int.random(in: 1...(drawn / 2), using: &random), of: drawn)
    }
    evaluation = Evaluation(found, by: scheme)
  }
}
