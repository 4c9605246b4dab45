import TestSupport
import Testing

@testable import Scoring

/// The sums of raised ratings are held against every way to raise them; the seed is in the name.
@Suite struct RaisedSumTests {
  @Test("finds each sum with the fewest changes", arguments: 1...100 as ClosedRange<UInt64>)
  func findsEachSum(seed: UInt64) {
    var random = Seeded(seed)
    let values = (0..<Int.random(in: 2...4, using: &random)).map { _ in
      Fraction(Int.random(in: 0...8, using: &random), of: Int.random(in: 1...3, using: &random))
    }
    let ratings = values.sorted(by: >).enumerated().map { place, points in
      Rating(id: "\(place)", name: Name(zh: "名", en: "Name"), points: points)
    }
    let start = (0..<Int.random(in: 1...4, using: &random)).map { _ in
      Int32.random(in: 0..<Int32(ratings.count), using: &random)
    }
    var least: [Fraction: Int] = [:]
    for places in Self.raised(start, ratings) {
      let changes = zip(places, start).count { $0 != $1 }
      let sum = places.map { ratings[Int($0)].points }.sum()
      least[sum] = min(least[sum] ?? .max, changes)
    }
    var isComplete = true
    let found = RaisedSums(of: start, ratings, &isComplete).all
    #expect(isComplete)
    // The best of all is listed before the others, among which it is too.
    #expect(found.count == least.count + 1)
    for places in found {
      let sum = places.map { ratings[Int($0)].points }.sum()
      #expect(least[sum] == zip(places, start).count { $0 != $1 })
    }
    #expect(found[0].allSatisfy { ratings[Int($0)].points == ratings[0].points })
  }

  /// Every way to raise some of the ratings, none to one worth the same.
  private static func raised(_ start: [Int32], _ ratings: [Rating]) -> [[Int32]] {
    start.reduce([[]]) { all, from in
      let better = ratings.indices.filter { ratings[$0].points > ratings[Int(from)].points }
      return all.flatMap { places in ([from] + better.map(Int32.init)).map { places + [$0] } }
    }
  }

  @Test func saysWhereSumsAreLeftOut() {
    let ratings = (0..<40).reversed().map { place in
      Rating(
        id: "\(place)", name: Name(zh: "名", en: "Name"), points: Fraction(place * place * place))
    }
    var isComplete = true
    let found = RaisedSums(of: [39, 39, 39], ratings, &isComplete).all
    #expect(!isComplete)
    #expect(found[0] == [0, 0, 0])
  }
}
