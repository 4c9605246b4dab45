import Diagnostics
import Reading
import TestSupport
import Testing

@testable import Scoring

/// What a scheme is told about its levels is held against the search for ways up to them, which
/// knows nothing of it; the seed is in the name of each case.
@Suite struct ReachPropertyTests {
  /// The last of them have a heading over nothing that counts in an average.
  private static let seeds: [UInt64] = Array(1...400) + [2666, 2670, 3137]

  @Test("no audit reaches a level that is told to be out of reach", arguments: seeds)
  func refusesNoLevelThatCanBeReached(seed: UInt64) {
    let scheme = RandomScheme.make(seed)
    let outOfReach = scheme.outOfReach
    var random = Seeded(seed ^ 0xACC0)
    for _ in 0..<5 {
      let audit = RandomAudit(of: scheme, &random, seesAll: true)
      let (reached, _) = audit.climb(by: scheme)
      #expect(reached.filter(outOfReach.contains) == [])
    }
  }

  /// Where nothing can be excluded and time plays no part, the bounds are the true ones.
  @Test("a level that no way leads to is told to be out of reach", arguments: seeds)
  func findsEveryLevelOutOfReach(seed: UInt64) {
    var scheme = RandomScheme.make(seed)
    guard scheme.period == nil else { return }
    scheme.clauses = scheme.clauses.map(\.withNothingExcludable)
    var random = Seeded(seed ^ 0xACC0)
    var audit = RandomAudit(of: scheme, &random, seesAll: true)
    (audit.special, audit.bonuses) = (0, scheme.special.mostBonuses)
    let (_, blocked) = audit.climb(by: scheme)
    guard let blocked else { return }
    #expect(scheme.outOfReach.contains(blocked))
  }

  /// The properties would prove nothing if no level were out of reach, or all were.
  @Test func meetsLevelsInAndOutOfReach() {
    let counts = Self.seeds.map { RandomScheme.make($0).outOfReach.count }
    #expect(counts.count { $0 > 0 } > 20)
    #expect(counts.count { $0 == 0 } > 200)
  }
}

extension Scheme {
  /// The ids of the levels that reading the scheme says are out of reach.
  var outOfReach: [String] {
    var problems = Problems()
    let source = Source(path: "scheme.yaml", text: yaml)
    if let root = YAML.read(source, into: &problems) { _ = Scheme.read(root, into: &problems) }
    return problems.diagnostics.filter { $0.severity == .error }.flatMap { error -> [String] in
      guard error.identifier == "LevelUnreachable" else {
        Issue.record("\(error.printed)")
        return []
      }
      let words = error.summary.split(separator: "'", omittingEmptySubsequences: false)
      if error.summary.hasPrefix("level '") { return [String(words[1])] }
      return levels.map(\.id).prefix { $0 != words[words.count - 2] }.map { $0 }
    }
  }
}

extension RandomAudit {
  /// Takes the ways up as far as they lead: the levels reached, and the first that is blocked.
  fileprivate func climb(by scheme: Scheme) -> (reached: [String], blocked: String?) {
    var audit = self
    var reached: [String] = []
    while true {
      if let level = audit.evaluation(by: scheme).level { reached.append(level.id) }
      let outlook = audit.outlook(by: scheme)
      switch outlook.ways {
      case nil: return (reached, nil)
      case .blocked?: return (reached, outlook.next?.level.id)
      case .ways(let way, _)?:
        for step in way.steps {
          audit.findings.removeAll { $0.clause == step.clause }
          audit.findings.append(step.finding)
        }
      }
    }
  }
}

extension Clause {
  fileprivate var withNothingExcludable: Clause {
    var clause = self
    switch content {
    case .clauses(let below, let combination):
      clause.content = .clauses(below.map(\.withNothingExcludable), combination)
    case .indicator(var indicator):
      indicator.isExcludable = false
      clause.content = .indicator(indicator)
    }
    return clause
  }
}
