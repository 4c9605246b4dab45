import TestSupport

@testable import Scoring

/// Makes schemes of every construct, small enough that all their audits can be tried.
struct RandomScheme {
  private var random: Seeded
  private var measures = 0
  /// Whether points may be left out of the score's scale.
  private let hasScale: Bool

  /// The scheme of a seed.
  static func make(_ seed: UInt64, indicators count: ClosedRange<Int> = 2...8) -> Scheme {
    var maker = RandomScheme(seed)
    return maker.scheme(count)
  }

  private init(_ seed: UInt64) {
    random = Seeded(seed)
    hasScale = Bool.random(using: &random)
  }

  private mutating func scheme(_ count: ClosedRange<Int>) -> Scheme {
    let combination = one(of: Clause.Combination.allCases)
    var left = int(count)
    var clauses: [Clause] = []
    while left > 0 {
      let number = "\(clauses.count + 1)"
      let size = min(left, int(1...3))
      clauses.append(
        size == 1 && chance(2)
          ? indicator(number, in: combination)
          : heading(number, size, in: combination, depth: 0))
      left -= size
    }
    if !clauses.contains(where: \.isCounted) { clauses[0].isCounted = true }
    var period = Scheme.Period(
      months: 3, countsFirstMonth: chance(2), least: int(0...2), unrated: name("未评"), day: nil,
      isConfirmed: true)
    let indicators = clauses.flatMap(\.indicators)
    // What short tenure wins must be within reach.
    if indicators.contains(where: { $0.method.measure?.origin == .tenure }) { period.least = 0 }
    let isTimed = indicators.contains { $0.method.measure.map { $0.origin != .value } ?? false }
    var scheme = Scheme(
      id: "random", edition: "1", standard: Name(zh: "T 3", en: "T 3"), name: name("随机"),
      published: nil, inForce: nil,
      inForceUntil: nil, clauses: clauses, combination: combination,
      scale: hasScale ? Fraction(100) : nil, cap: nil, floor: nil,
      special: special(), period: isTimed ? period : nil, levels: [], noLevel: name("无"), caps: [],
      assumptions: [], sources: [Scheme.Reference(id: "s", text: "A source.")])
    if scheme.total == .zero || scheme.total == nil { scheme.scale = nil }
    if chance(3) { scheme.floor = .zero }
    scheme.levels = levels(of: scheme)
    if scheme.levels.isEmpty { scheme.noLevel = nil }
    scheme.caps = caps(of: scheme)
    return scheme
  }

  private mutating func heading(
    _ number: String, _ size: Int, in outer: Clause.Combination, depth: Int
  ) -> Clause {
    let combination = one(of: Clause.Combination.allCases)
    var below: [Clause] = []
    var left = size
    while left > 0 {
      let part = depth < 2 ? int(1...left) : 1
      let place = "\(number).\(below.count + 1)"
      below.append(
        part > 1 || (depth < 1 && chance(4))
          ? heading(place, part, in: combination, depth: depth + 1)
          : indicator(place, in: combination))
      left -= part
    }
    return Clause(
      number: number, name: name("章"), weight: weight(in: outer), isCounted: !chance(6),
      content: .clauses(below, combination))
  }

  private mutating func weight(in combination: Clause.Combination) -> Fraction {
    combination == .average ? Fraction(int(1...3)) : Fraction(1)
  }

  private mutating func indicator(
    _ number: String, in combination: Clause.Combination
  ) -> Clause {
    var points: Fraction? = Fraction(int(1...8), of: 2)
    let method = method(&points)
    return Clause(
      number: number, name: name("条"), weight: weight(in: combination), isCounted: !chance(8),
      content: .indicator(
        Indicator(
          number: number, name: name("条"), requirement: name("要求"), points: points,
          isConfirmed: chance(2), source: "s", method: method,
          isExcludable: hasScale && chance(3), isVeto: chance(10), note: nil)))
  }

  private mutating func method(_ points: inout Fraction?) -> Method {
    let most = points ?? .zero
    switch one(of: Method.Kind.allCases) {
    case .qualitative: return .qualitative
    case .sampled: return .sampled
    case .banded:
      let measure = measure(whole: true)
      let cuts = [int(1...3), int(5...6)].map { Fraction($0) }
      let shares = [Fraction(1), Fraction(int(1...3), of: 4), Fraction(0)].shuffled(using: &random)
      let isIncluded = chance(2)
      let first = Interval.Bound(cuts[0], isIncluded: isIncluded)
      let second = Interval.Bound(cuts[1], isIncluded: chance(2))
      func turned(_ bound: Interval.Bound) -> Interval.Bound {
        Interval.Bound(bound.value, isIncluded: !bound.isIncluded)
      }
      return .banded(
        measure,
        [
          Band(interval: Interval(lower: nil, upper: first), points: most * shares[0]),
          Band(interval: Interval(lower: turned(first), upper: second), points: most * shares[1]),
          Band(interval: Interval(lower: turned(second), upper: nil), points: most * shares[2]),
        ])
    case .linear:
      if chance(2) {
        let measure = measure(whole: true)
        points = .zero
        return .linear(
          measure,
          Rate(
            perUnit: .zero - Fraction(int(1...3), of: 2), minimum: chance(2) ? nil : Fraction(-3),
            rounding: rounding()))
      }
      if !hasScale, chance(3) { points = nil }
      let perUnit = Fraction(int(1...5), of: 4)
      points = points.map { min($0, perUnit * Fraction(8)) }
      return .linear(
        measure(whole: true), Rate(perUnit: perUnit, minimum: .zero, rounding: rounding()))
    case .target:
      let measure = measure(whole: true)
      let bound = Interval.Bound(Fraction(int(2...5)), isIncluded: chance(2))
      return .target(
        measure,
        chance(2) ? Interval(lower: bound, upper: nil) : Interval(lower: nil, upper: bound))
    case .rated:
      let middle = Fraction(int(0...4), of: 4)
      let ratings = [
        ("a", Fraction(1)), ("b", middle), ("c", min(middle, Fraction(1, of: 4))),
      ]
      return .rated(
        ratings.map { Rating(id: $0, name: name("评"), points: most * $1) },
        chance(2)
          ? nil : Raters(combination: one(of: [.mean, .median, .lowest]), least: int(1...3)))
    case .checklist:
      let parts = (0..<int(1...4)).map { _ in int(1...3) }
      let sum = parts.reduce(0, +)
      return .checklist(
        parts.enumerated().map {
          Item(id: "i\($0)", text: name("项"), points: most * Fraction($1, of: sum))
        })
    }
  }

  private mutating func rounding() -> Rate.Rounding? {
    chance(2) ? nil : one(of: Rate.Rounding.allCases)
  }

  private mutating func measure(whole: Bool) -> Measure {
    measures += 1
    let origin = chance(5) ? one(of: Measure.Origin.allCases) : .value
    return Measure(
      id: "m\(measures)", unit: Unit(name("次"), one: measures.isMultiple(of: 2) ? "time" : nil),
      origin: origin,
      least: .zero,
      most: origin == .tenure ? nil : Fraction(8), isWhole: whole)
  }

  private mutating func special() -> Scheme.Special {
    guard chance(2) else { return .none }
    return Scheme.Special(
      deductionPoints: Fraction(1, of: 2), failsAt: chance(2) ? 3 : nil,
      grounds: [Scheme.Special.Ground(id: "law", name: name("法"))], bonusPoints: Fraction(1),
      mostBonuses: 1)
  }

  private mutating func levels(of scheme: Scheme) -> [Scheme.Level] {
    let most = scheme.scale ?? scheme.total ?? Fraction(8)
    if most <= .zero { return [] }
    let all = scheme.clauses.flatMap(\.withDescendants)
    let limited = all.filter { $0.points != nil }.map(\.number)
    let bounds = [Fraction(9, of: 10), Fraction(3, of: 4), Fraction(1, of: 2)]
    return bounds.enumerated().map { index, share in
      var level = Scheme.Level(
        id: "l\(3 - index)", stars: chance(2) ? 3 - index : nil, from: most * share,
        name: name("级"), isConfirmed: chance(2), within: nil, requires: [], floors: [])
      if chance(4) { level.requires = [one(of: all.map(\.number))] }
      if chance(3), !limited.isEmpty {
        level.floors = [
          Scheme.Level.Floor(
            clauses: chance(2) ? [one(of: limited)] : limited, share: Fraction(int(1...4), of: 4))
        ]
      }
      return level
    }
  }

  private mutating func caps(of scheme: Scheme) -> [Scheme.Cap] {
    let measured = scheme.indicators.filter { $0.method.measure != nil }.map(\.number)
    guard !measured.isEmpty, !scheme.levels.isEmpty, chance(2) else { return [] }
    let bound = Interval.Bound(Fraction(int(2...6)), isIncluded: chance(2))
    return [
      Scheme.Cap(
        id: "cap", text: name("限"), clause: one(of: measured),
        when: chance(3)
          ? Interval(lower: nil, upper: bound) : Interval(lower: bound, upper: nil),
        level: one(of: scheme.levels.dropFirst().map(\.id)), isConfirmed: true)
    ]
  }

  private func name(_ zh: String) -> Name { Name(zh: zh, en: "Name") }
  private mutating func int(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &random)
  }
  private mutating func chance(_ of: Int) -> Bool { int(1...of) == 1 }
  private mutating func one<Element>(of all: [Element]) -> Element {
    all[int(0...(all.count - 1))]
  }
}
