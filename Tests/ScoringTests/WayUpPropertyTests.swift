import TestSupport
import Testing

@testable import Scoring

/// The ways up are held against trying everything; the seed is in the name of each case.
@Suite struct WayUpPropertyTests {
  @Test("no way with fewer clauses or points exists", arguments: 1...150 as ClosedRange<UInt64>)
  func findsTheShortestWays(seed: UInt64) throws {
    let scheme = RandomScheme.make(seed, indicators: 2...4)
    var random = Seeded(seed ^ 0xACC0)
    let audit = RandomAudit(of: scheme, &random)
    let evaluation = audit.evaluation(by: scheme)
    let outlook = audit.outlook(by: scheme)
    guard let next = outlook.next else {
      #expect(outlook.ways == nil)
      #expect(scheme.levels.isEmpty || evaluation.level == scheme.levels.first)
      return
    }
    let rank = try #require(scheme.levels.firstIndex(of: next.level))
    let trials = Trials(of: evaluation, audit, by: scheme)
    guard trials.count <= 1500 else { return }
    let reaching = trials.all().filter { trial in
      let level = audit.evaluation(trial.findings, by: scheme).level
      return level.flatMap { scheme.levels.firstIndex(of: $0) }.map { $0 <= rank } ?? false
    }
    switch try #require(outlook.ways) {
    case .blocked: #expect(reaching.isEmpty)
    case .ways(let clauses, let points):
      let fewest = reaching.map(\.changes).min()
      let least = reaching.map(\.points).min()
      #expect(clauses.steps.count == fewest)
      #expect(
        clauses.points == reaching.filter { $0.changes == fewest }.map(\.points).min())
      #expect(points.points == least)
      // So few clauses are looked through without leaving any out.
      #expect(
        points.steps.count == reaching.filter { $0.points == least }.map(\.changes).min())
      #expect(clauses.proven.clauses && clauses.proven.points && points.proven.points)
      #expect(clauses.leastPoints == clauses.points && points.leastPoints == least)
      for way in [clauses, points] {
        var findings = audit.findings
        for step in way.steps {
          findings.removeAll { $0.clause == step.clause }
          findings.append(step.finding)
        }
        let then = audit.evaluation(findings, by: scheme)
        #expect(then.level == way.level && then.score.final == way.score)
        #expect(try #require(scheme.levels.firstIndex(of: way.level)) <= rank)
        #expect(
          !way.steps.contains { step in audit.exclusions.contains { $0.clause == step.clause } })
      }
    }
  }

  /// The generator would prove nothing if it made no ways, or no blocked ones.
  @Test func meetsWaysOfAllKinds() {
    var kinds: Set<String> = []
    for seed in 1...150 as ClosedRange<UInt64> {
      let scheme = RandomScheme.make(seed, indicators: 2...4)
      var random = Seeded(seed ^ 0xACC0)
      let audit = RandomAudit(of: scheme, &random)
      switch audit.outlook(by: scheme).ways {
      case nil: kinds.insert("best")
      case .blocked?: kinds.insert("blocked")
      case .ways(let clauses, let points)?:
        kinds.insert(clauses.steps.count == points.steps.count ? "same" : "different")
        for step in clauses.steps + points.steps { kinds.insert(step.effort.kind) }
      }
    }
    #expect(
      kinds == [
        "best", "blocked", "same", "different", "conform", "samples", "measure", "ratings", "items",
      ])
  }
}

extension WayUp.Effort {
  fileprivate var kind: String {
    switch self {
    case .conform: "conform"
    case .samples: "samples"
    case .measure: "measure"
    case .ratings: "ratings"
    case .items: "items"
    }
  }
}

/// Everything that could be found instead, each different result once.
private struct Trials {
  struct Trial {
    var findings: [Finding] = []
    var changes = 0
    var points = Fraction.zero
  }

  /// For each indicator its finding, then others; `nil` for an excluded one without a finding.
  private var others: [[(finding: Finding, won: Fraction)]] = []

  init(of evaluation: Evaluation, _ audit: RandomAudit, by scheme: Scheme) {
    let tenure = audit.term.flatMap { scheme.period?.tenure(of: $0) }
    for result in evaluation.results where !result.isExcluded {
      guard let now = result.finding else { continue }
      var seen: Set<String> = []
      let all = [now] + Trials.findings(instead: now, result.indicator, audit, scheme)
      others.append(
        all.compactMap { finding in
          let judged = Result(
            result.indicator, finding: finding, exclusion: nil, tenure: tenure)
          let value = result.indicator.method.measure.flatMap {
            finding.value(of: $0, tenure: tenure)
          }
          let isCapped = scheme.caps.contains { cap in
            cap.clause == finding.clause && (value.map(cap.when.contains) ?? false)
          }
          let isNew = seen.insert("\(judged.won) \(judged.isFull) \(isCapped)").inserted
          return isNew ? (finding, judged.won) : nil
        })
    }
  }

  var count: Int { others.map(\.count).reduce(1, *) }

  func all() -> [Trial] {
    var all = [Trial()]
    for item in others {
      all = all.flatMap { trial in
        item.enumerated().map { index, other in
          var more = trial
          more.findings.append(other.finding)
          if index > 0 {
            more.changes += 1
            more.points = more.points + max(.zero, other.won - item[0].won)
          }
          return more
        }
      }
    }
    return all
  }

  private static func findings(
    instead now: Finding, _ indicator: Indicator, _ audit: RandomAudit, _ scheme: Scheme
  ) -> [Finding] {
    func finding(
      _ observation: Finding.Observation?, _ outcome: Finding.Outcome? = nil
    ) -> Finding {
      Finding(clause: now.clause, outcome: outcome, evidence: "x", observation: observation)
    }
    let conforming = finding(nil, .conforming)
    switch indicator.method {
    case .qualitative: return [conforming]
    case .sampled:
      guard var samples = now.samples else { return [conforming] }
      return (0..<max(1, samples.failed)).map { failed in
        samples.failed = failed
        return finding(.samples(samples), failed == 0 ? .conforming : .nonconforming)
      }
    case .banded(let measure, _), .linear(let measure, _), .target(let measure, _):
      // Points without a limit grow by quarters at least, so these are enough values.
      let values = (0...8).map { Fraction($0) }
      switch measure.origin {
      case .tenure: return []
      case .value: return values.map { finding(.value($0)) }
      case .monthlyAverage, .monthlySum:
        let months = audit.term.flatMap { scheme.period?.monthsMeasured(in: $0) } ?? 0
        return tuples(of: values, months).filter { !$0.isEmpty }.map { finding(.months($0)) }
      }
    case .rated(let ratings, let raters):
      let given = now.ratings
      let count = given.isEmpty ? raters?.least ?? 1 : given.count
      return tuples(of: ratings, count).filter { tuple in
        zip(tuple, given).allSatisfy { rating, given in
          rating.points >= ratings.first { $0.id == given.rating }?.points ?? .zero
        }
      }.map { tuple in
        finding(.ratings(tuple.map { Finding.RatingGiven(by: "x", rating: $0.id) }))
      }
    case .checklist(let items):
      let ids = items.map(\.id)
      return (0..<(1 << items.count)).map { bits in
        ids.enumerated().filter { bits >> $0.offset & 1 == 1 }.map(\.element)
      }.filter { chosen in now.metItems.allSatisfy(chosen.contains) }.map { met in
        finding(.items(met: met, unmet: ids.filter { !met.contains($0) }))
      }
    }
  }

  private static func tuples<Element>(of all: [Element], _ count: Int) -> [[Element]] {
    (0..<count).reduce([[]]) { tuples, _ in tuples.flatMap { tuple in all.map { tuple + [$0] } } }
  }
}
