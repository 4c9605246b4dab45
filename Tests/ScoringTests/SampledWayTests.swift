import TestSupport
import Testing

@testable import Scoring

/// Ways up through samples alone, held against all that can be put right, counted in whole numbers.
@Suite struct SampledWayTests {
  @Test("finds what counting finds", arguments: 1...120 as ClosedRange<UInt64>)
  func findsWhatCountingFinds(seed: UInt64) throws {
    let puzzle = SampledPuzzle(seed)
    let (scheme, evaluation) = (puzzle.scheme, puzzle.evaluation)
    let outlook = Outlook(of: evaluation, term: nil, by: scheme)
    let reaching = puzzle.reaching
    guard outlook.next != nil else { return }
    guard case .ways(let clauses, let points)? = outlook.ways else {
      Issue.record("everything can be put right")
      return
    }
    let fewest = reaching.map(\.clauses).min()
    let least = reaching.map(\.points).min()
    #expect(clauses.steps.count == fewest)
    #expect(
      clauses.points.parts(of: SampledPuzzle.parts)
        == reaching.filter { $0.clauses == fewest }.map(\.points).min())
    #expect(points.points.parts(of: SampledPuzzle.parts) == least)
    #expect(
      points.steps.count == reaching.filter { $0.points == least }.map(\.clauses).min())
    #expect(clauses.proven == WayUp.Proof(clauses: true, points: true))
    #expect(points.proven.points)
  }

  /// Sizes of samples that have nothing in common: no sum of them is another.
  @Test func boundsTheWaysThroughManyPrimeSamples() throws {
    let primes = [
      7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97, 101,
      103, 107, 109, 113, 127, 131, 137, 139, 149, 151, 157, 163,
    ]
    let scheme = SampledPuzzle.scheme(
      of: [primes.indices.map { Fraction(2 + $0 % 4) }], from: Fraction(90), floor: nil)
    let found = zip(scheme.indicators, primes).map { indicator, drawn in
      (indicator.number, Found.samples(failed: drawn / 2, of: drawn))
    }
    let evaluation = Evaluation(Dictionary(uniqueKeysWithValues: found), by: scheme)
    let outlook = Outlook(of: evaluation, term: nil, by: scheme)
    guard case .ways(let clauses, let points)? = outlook.ways else {
      Issue.record("there must be ways")
      return
    }
    // Whole clauses, the greatest gains first, count the fewest clauses.
    var (missing, count) = (Fraction(90) - evaluation.score.normalised, 0)
    let gains = evaluation.results.map { $0.lost * Fraction(100) / Fraction(121) }
    for gain in gains.sorted(by: >) where missing > .zero {
      (missing, count) = (missing - gain, count + 1)
    }
    #expect(clauses.steps.count == count)
    #expect(clauses.proven.clauses)
    // There is no telling which of so many sums is just large enough; in print it is.
    for way in [clauses, points] {
      #expect(way.isProvenInPrint && !way.proven.points)
      #expect(way.leastPoints < way.points)
    }
  }

  /// So many clauses that no search looks at all of them: heading by heading to its floor, the
  /// largest losses first, then the largest of all that are left, is how few it takes.
  @Test func countsTheFewestOfManyClausesBelowFloors() throws {
    let primes = [47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97, 101, 103]
    let headings = (0..<8).map { block in (0..<20).map { Fraction(1 + (3 * block + 7 * $0) % 9) } }
    let floor = Fraction(2, of: 3)
    let scheme = SampledPuzzle.scheme(of: headings, from: Fraction(78), floor: floor)
    let found = scheme.indicators.enumerated().map { index, indicator in
      let drawn = primes[index * 5 % primes.count]
      return (indicator.number, Found.samples(failed: drawn * (1 + index % 8) / 9, of: drawn))
    }
    let evaluation = Evaluation(Dictionary(uniqueKeysWithValues: found), by: scheme)
    var (count, won, total) = (0, evaluation.score.raw, Fraction.zero)
    var left: [Fraction] = []
    for (block, points) in headings.enumerated() {
      let losses = evaluation.results[(block * 20)..<(block * 20 + 20)].map(\.lost)
      let whole = points.sum()
      var (gains, missing) = (losses.sorted(by: >)[...], floor * whole - whole + losses.sum())
      while missing > .zero, let gain = gains.popFirst() {
        (missing, won, count) = (missing - gain, won + gain, count + 1)
      }
      (left, total) = (left + gains, total + whole)
    }
    for gain in left.sorted(by: >) where won < total * Fraction(78, of: 100) {
      (won, count) = (won + gain, count + 1)
    }
    guard case .ways(let clauses, let points)? = Outlook(of: evaluation, term: nil, by: scheme).ways
    else {
      Issue.record("there must be ways")
      return
    }
    #expect(clauses.steps.count == count)
    #expect(clauses.proven.clauses)
    #expect(points.points <= clauses.points && clauses.points < won - evaluation.score.raw)
    #expect(points.leastPoints <= points.points)
  }

  /// Where a point of one clause adds more than one of another, few ways come close to the best.
  @Test("proves the ways through weighted averages with floors", arguments: 0..<6)
  func provesTheWaysThroughAverages(shift: Int) throws {
    let primes = [47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97, 101, 103]
    let headings = (0..<4).map { block in (0..<5).map { Fraction(2 + (block + 2 * $0) % 7) } }
    let scheme = SampledPuzzle.scheme(
      of: headings, from: Fraction(88), floor: Fraction(7, of: 10), isAverage: true)
    let found = scheme.indicators.enumerated().map { index, indicator in
      let drawn = primes[(index * 5 + shift) % primes.count]
      return (indicator.number, Found.samples(failed: (index + shift) % 4 * drawn / 8, of: drawn))
    }
    let evaluation = Evaluation(Dictionary(uniqueKeysWithValues: found), by: scheme)
    guard case .ways(let clauses, let points)? = Outlook(of: evaluation, term: nil, by: scheme).ways
    else {
      Issue.record("there must be ways")
      return
    }
    #expect(clauses.proven == WayUp.Proof(clauses: true, points: true))
    #expect(points.proven.points && points.leastPoints == points.points)
    #expect(points.points <= clauses.points && clauses.score >= Fraction(88))
    #expect(points.score >= Fraction(88))
  }
}

/// A small audit of samples alone.
struct SampledPuzzle {
  /// What can be put right so that the next level is reached.
  struct Trial {
    var clauses: Int
    /// In parts.
    var points: Int
  }

  /// Every number is a whole multiple of one part: samples are of 2 to 7, points whole.
  static let parts = 420

  let scheme: Scheme
  let exclusions: [Exclusion]
  let evaluation: Evaluation
  /// For each heading its indicators; excluded ones have no points.
  private var headings: [[(points: Int, drawn: Int, failed: Int, isVeto: Bool)]] = []
  private let floor: Fraction?
  private let from: Fraction

  init(_ seed: UInt64) {
    var random = Seeded(seed)
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      headings.append(
        (0..<Int.random(in: 1...2, using: &random)).map { _ in
          let drawn = Int.random(in: 2...7, using: &random)
          return (
            Int.random(in: 1...6, using: &random), drawn, Int.random(in: 0...drawn, using: &random),
            Int.random(in: 0..<9, using: &random) == 0
          )
        })
    }
    let seventh = Int.random(in: 1...6, using: &random)
    floor = Bool.random(using: &random) ? Fraction(seventh, of: 7) : nil
    from = Fraction(Int.random(in: 60...100, using: &random))
    scheme = Self.scheme(
      of: headings.map { $0.map { Fraction($0.points) } }, from: from, floor: floor,
      vetoes: headings.map { $0.map(\.isVeto) })
    var found: [String: Found] = [:]
    var exclusions: [Exclusion] = []
    let isExcluding = headings.joined().count > 1 && Bool.random(using: &random)
    for (index, indicator) in scheme.indicators.enumerated() {
      let place = Array(headings.joined())[index]
      if isExcluding, index == 0 {
        exclusions.append(Exclusion(clause: indicator.number, reason: "why"))
        found[indicator.number] = .excluded
        headings[0][0] = (0, 2, 0, false)
      } else {
        found[indicator.number] = .samples(failed: place.failed, of: place.drawn)
      }
    }
    self.exclusions = exclusions
    evaluation = Evaluation(found, by: scheme)
  }

  /// Every number of samples put right on every clause.
  var reaching: [Trial] {
    let all = headings.joined()
    let applicable = all.map(\.points).reduce(0, +)
    var trials: [(clauses: Int, won: [Int], gained: Int)] = [(0, [], 0)]
    for item in all {
      trials = trials.flatMap { trial in
        (0...item.failed).compactMap { putRight in
          if item.isVeto, putRight < item.failed { return nil }
          let part = item.points * Self.parts / item.drawn
          return (
            trial.clauses + (putRight > 0 ? 1 : 0),
            trial.won + [part * (item.drawn - item.failed + putRight)],
            trial.gained + part * putRight
          )
        }
      }
    }
    return trials.filter { trial in
      let won = Fraction(trial.won.reduce(0, +))
      guard won * Fraction(100) >= from * Fraction(applicable * Self.parts) else { return false }
      var start = 0
      return headings.allSatisfy { heading in
        let own = trial.won[start..<(start + heading.count)].reduce(0, +)
        start += heading.count
        let points = heading.map(\.points).reduce(0, +) * Self.parts
        return floor.map { Fraction(own) >= Fraction(points) * $0 } ?? true
      }
    }.map { trial in
      Trial(clauses: trial.clauses, points: trial.gained)
    }
  }

  /// A scheme of one level, whose headings must each win a share.
  static func scheme(
    of headings: [[Fraction]], from: Fraction, floor: Fraction?, vetoes: [[Bool]]? = nil,
    isAverage: Bool = false
  ) -> Scheme {
    let name = Name(zh: "名", en: "Name")
    let clauses = headings.enumerated().map { block, points in
      Clause(
        number: "\(block + 1)", name: name, weight: Fraction(1), isCounted: true,
        content: .clauses(
          points.enumerated().map { place, points in
            let number = "\(block + 1).\(place + 1)"
            return Clause(
              number: number, name: name,
              weight: Fraction(isAverage ? 1 + (3 * block + place) % 5 : 1), isCounted: true,
              content: .indicator(
                Indicator(
                  number: number, name: name, requirement: name, points: points,
                  isConfirmed: true, source: "s", method: .sampled, isExcludable: true,
                  isVeto: vetoes?[block][place] ?? false, note: nil)))
          }, isAverage ? .average : .sum))
    }
    let level = Scheme.Level(
      id: "level", stars: nil, from: from, name: name, isConfirmed: true, within: nil,
      requires: [],
      floors: floor.map { [Scheme.Level.Floor(clauses: clauses.map(\.number), share: $0)] } ?? [])
    return Scheme(
      id: "sampled", edition: "1", standard: name, name: name, published: nil, inForce: nil,
      inForceUntil: nil, clauses: clauses, combination: .sum, scale: Fraction(100), cap: nil,
      floor: nil, special: .none, period: nil, levels: [level], noLevel: name, caps: [],
      assumptions: [], sources: [])
  }
}
