import Diagnostics
import Reading
import TestSupport
import Testing

@testable import Scoring

/// What a scheme is told of levels that are never given is held against every audit there is.
///
/// The schemes are small and their clauses are met or not met, rated or checked, so that all audits
/// can be evaluated one by one; the evaluation knows nothing of the check.
@Suite struct GapPropertyTests {
  private static let seeds: ClosedRange<UInt64> = 1...300

  @Test("exactly the levels that no audit is given are told", arguments: seeds)
  func tellsExactlyTheLevelsNeverGiven(seed: UInt64) {
    let scheme = SmallScheme.make(seed)
    let given = scheme.levelsGiven
    #expect(scheme.outOfReach == scheme.levels.map(\.id).filter { !given.contains($0) })
  }

  /// The property would prove nothing if all levels were given, or none.
  @Test func meetsLevelsGivenAndNeverGiven() {
    let counts = Self.seeds.map { SmallScheme.make($0).outOfReach.count }
    #expect(counts.count { $0 > 0 } > 60)
    #expect(counts.count { $0 == 0 } > 60)
  }
}

/// A scheme at random of which every audit can be listed.
private struct SmallScheme {
  private var random: Seeded

  static func make(_ seed: UInt64) -> Scheme {
    var maker = SmallScheme(random: Seeded(seed))
    return maker.scheme()
  }

  private mutating func scheme() -> Scheme {
    let isScaled = int(1...2) == 1
    let name = Name(zh: "小", en: "Small")
    let combinations = Clause.Combination.allCases
    let top = combinations[int(0...1)]
    var clauses = [clause("1", isScaled), clause("2", isScaled)]
    if int(1...2) == 1 {
      clauses.append(
        Clause(
          number: "3", name: name, weight: Fraction(top == .average ? int(1...3) : 1),
          isCounted: true,
          content: .clauses(
            [clause("3.1", isScaled), clause("3.2", isScaled)], combinations[int(0...1)])))
    }
    var scheme = Scheme(
      id: "small", edition: "1", standard: Name(zh: "T 4", en: "T 4"), name: name, published: nil,
      inForce: nil,
      inForceUntil: nil, clauses: clauses, combination: top,
      scale: isScaled ? Fraction(100) : nil, cap: nil, floor: nil,
      special: int(1...3) == 1
        ? Scheme.Special(
          deductionPoints: Fraction(1, of: 2), failsAt: 3,
          grounds: [Scheme.Special.Ground(id: "law", name: name)], bonusPoints: Fraction(1),
          mostBonuses: 1) : .none,
      period: nil, levels: [], noLevel: name, caps: [], assumptions: [],
      sources: [Scheme.Reference(id: "s", text: "A source.")])
    let most = scheme.scale ?? scheme.total ?? .zero
    // Bounds near each other leave gaps, and the worst still lies below the best score.
    var share = 100
    scheme.levels = (1...4).map { index in
      share -= int(1...16)
      let number = clauses[int(0...clauses.count - 1)].number
      let rule = int(1...6)
      return Scheme.Level(
        id: "l\(index)", stars: nil, from: most * Fraction(share, of: 100),
        name: Name(zh: "级\(index)", en: "Level \(index)"), isConfirmed: true, within: nil,
        requires: rule == 1 ? [number] : [],
        floors: rule == 2
          ? [Scheme.Level.Floor(clauses: [number], share: Fraction(int(1...4), of: 4))] : [])
    }
    return scheme
  }

  private mutating func clause(_ number: String, _ isScaled: Bool) -> Clause {
    let name = Name(zh: "条", en: "Clause")
    let points = Fraction(int(1...6))
    let half = points * Fraction(int(1...3), of: 4)
    let method: Method =
      switch int(1...3) {
      case 1: .qualitative
      case 2:
        .checklist([
          Item(id: "a", text: name, points: half), Item(id: "b", text: name, points: points - half),
        ])
      default:
        .rated(
          [
            Rating(id: "a", name: name, points: points), Rating(id: "b", name: name, points: half),
          ], nil)
      }
    return Clause(
      number: number, name: name, weight: Fraction(1), isCounted: true,
      content: .indicator(
        Indicator(
          number: number, name: name, requirement: name, points: points, isConfirmed: true,
          source: "s", method: method, isExcludable: isScaled && int(1...3) == 1, isVeto: false,
          note: nil)))
  }

  private mutating func int(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &random)
  }
}

extension Scheme {
  /// The ids of the levels that some audit is given.
  fileprivate var levelsGiven: Set<String> {
    var audits: [(findings: [Finding], exclusions: [Exclusion])] = [([], [])]
    for indicator in indicators {
      audits = audits.flatMap { audit in
        indicator.everyFinding.map { (audit.findings + [$0], audit.exclusions) }
          + (indicator.isExcludable
            ? [
              (
                audit.findings,
                audit.exclusions + [Exclusion(clause: indicator.number, reason: "r")]
              )
            ] : [])
      }
    }
    var given: Set<String> = []
    for audit in audits where audit.exclusions.count < indicators.count {
      for deductions in 0..<(special.failsAt ?? 1) {
        for bonuses in 0...special.mostBonuses {
          let evaluation = Evaluation(
            findings: audit.findings, exclusions: audit.exclusions,
            specialDeductions: (deductions, 0), bonuses: bonuses, by: self)
          if let level = evaluation.level { given.insert(level.id) }
        }
      }
    }
    return given
  }
}

extension Indicator {
  fileprivate var everyFinding: [Finding] {
    func finding(
      _ outcome: Finding.Outcome?, _ observation: Finding.Observation? = nil
    ) -> Finding {
      Finding(clause: number, outcome: outcome, evidence: "x", observation: observation)
    }
    switch method {
    case .rated(let ratings, _):
      return [finding(.notSeen)]
        + ratings.map {
          finding(nil, .ratings([Finding.RatingGiven(by: nil, rating: $0.id)]))
        }
    case .checklist(let items):
      return [[], [items[0].id], [items[1].id], items.map(\.id)].map { met in
        finding(nil, .items(met: met, unmet: items.map(\.id).filter { !met.contains($0) }))
      }
    case .qualitative, .sampled, .banded, .linear, .target:
      return [finding(.conforming), finding(.nonconforming)]
    }
  }
}
