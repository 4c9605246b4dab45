import Reading
import TestSupport

@testable import Scoring

/// What auditors found, at random: everything that counts in an evaluation.
struct RandomAudit {
  var findings: [Finding] = []
  var exclusions: [Exclusion] = []
  var special = 0
  var bonuses = 0
  var term: Term?

  /// - Parameter seesAll: whether what must be observed was; else some may not be seen.
  init(of scheme: Scheme, _ random: inout Seeded, seesAll: Bool = false) {
    if scheme.period != nil {
      let month = Int.random(in: 1...5, using: &random)
      if let since = Day(year: 2026, month: month, day: Int.random(in: 1...2, using: &random)),
        let ratedOn = Day(year: 2026, month: 6, day: 12)
      {
        term = Term(since: since, ratedOn: ratedOn)
      }
    }
    let indicators = scheme.indicators
    for indicator in indicators {
      let isLast = exclusions.count == indicators.count - 1
      if indicator.isExcludable, !isLast, Int.random(in: 0..<3, using: &random) == 0 {
        exclusions.append(Exclusion(clause: indicator.number, reason: "why"))
      } else {
        findings.append(finding(on: indicator, scheme, seesAll: seesAll, &random))
      }
    }
    // Something with points has to count.
    let points = Evaluation(
      findings: findings, exclusions: exclusions, specialDeductions: (0, 0), bonuses: 0, term: term,
      by: scheme)
    if points.score.applicable == .zero {
      for exclusion in exclusions {
        guard let indicator = scheme.indicator(exclusion.clause) else { continue }
        findings.append(finding(on: indicator, scheme, seesAll: seesAll, &random))
      }
      exclusions = []
    }
    if scheme.special.deductionPoints != nil { special = Int.random(in: 0...3, using: &random) }
    bonuses = Int.random(in: 0...scheme.special.mostBonuses, using: &random)
  }

  func evaluation(_ findings: [Finding]? = nil, by scheme: Scheme) -> Evaluation {
    Evaluation(
      findings: findings ?? self.findings, exclusions: exclusions, specialDeductions: (special, 0),
      bonuses: bonuses, term: term, by: scheme)
  }

  func outlook(by scheme: Scheme) -> Outlook {
    Outlook(of: evaluation(by: scheme), term: term, by: scheme)
  }

  private func finding(
    on indicator: Indicator, _ scheme: Scheme, seesAll: Bool, _ random: inout Seeded
  ) -> Finding {
    let mustBeSeen = seesAll && scheme.mustBeSeen(indicator)
    if Int.random(in: 0..<8, using: &random) == 0, !mustBeSeen {
      return Finding(
        clause: indicator.number, outcome: .notSeen, evidence: "x", observation: nil)
    }
    var finding = Finding(
      clause: indicator.number, outcome: nil, evidence: "x", observation: nil)
    switch indicator.method {
    case .qualitative: finding.outcome = Bool.random(using: &random) ? .conforming : .nonconforming
    case .sampled:
      let drawn = Int.random(in: 1...5, using: &random)
      let failed = Int.random(in: 0...drawn, using: &random)
      finding.outcome = failed == 0 ? .conforming : .nonconforming
      finding.observation = .samples(Finding.Samples(of: "x", drawn: drawn, failed: failed))
    case .banded(let measure, _), .linear(let measure, _), .target(let measure, _):
      func value() -> Fraction { Fraction(Int.random(in: 0...8, using: &random)) }
      switch measure.origin {
      case .tenure: break
      case .value: finding.observation = .value(value())
      case .monthlyAverage, .monthlySum:
        let months = term.flatMap { scheme.period?.monthsMeasured(in: $0) } ?? 0
        finding.observation = .months((0..<months).map { _ in value() })
      }
    case .rated(let ratings, let raters):
      let given = (0..<(raters?.least ?? 1)).map { index in
        Finding.RatingGiven(
          by: raters.map { _ in "\(index)" },
          rating: ratings[Int.random(in: 0..<ratings.count, using: &random)].id)
      }
      finding.observation = .ratings(given)
    case .checklist(let items):
      let met = items.map(\.id).filter { _ in Bool.random(using: &random) }
      finding.observation = .items(
        met: met, unmet: items.map(\.id).filter { !met.contains($0) })
    }
    return finding
  }
}
