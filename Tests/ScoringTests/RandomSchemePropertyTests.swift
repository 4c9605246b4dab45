import Diagnostics
import Reading
import TestSupport
import Testing

@testable import Scoring

/// What holds for every audit by every scheme; the seed is in the name of each case.
@Suite struct RandomSchemePropertyTests {
  private static let seeds: ClosedRange<UInt64> = 1...200

  private func sample(_ seed: UInt64) -> (Scheme, RandomAudit, Seeded) {
    let scheme = RandomScheme.make(seed)
    var random = Seeded(seed ^ 0xACC0)
    return (scheme, RandomAudit(of: scheme, &random), random)
  }

  @Test("a scheme written as YAML reads back the same", arguments: seeds)
  func readsBackWhatWasWritten(seed: UInt64) throws {
    var scheme = RandomScheme.make(seed)
    // Levels at random may be out of reach, and are refused for that.
    if scheme.outOfReach != [] {
      (scheme.levels, scheme.noLevel, scheme.caps) = ([], nil, [])
    }
    #expect(try readScheme(scheme.yaml) == scheme)
  }

  @Test("0 ≤ raw ≤ applicable where no points can be negative", arguments: seeds)
  func keepsItsBounds(seed: UInt64) {
    let (scheme, audit, _) = sample(seed)
    let score = audit.evaluation(by: scheme).score
    if let applicable = score.applicable {
      #expect(score.raw <= applicable)
      #expect(scheme.total.map { applicable <= $0 || scheme.hasAverages } ?? true)
    }
    let mayBeNegative = scheme.indicators.contains { indicator in
      if case .linear(_, let rate) = indicator.method { rate.perUnit < .zero } else { false }
    }
    if !mayBeNegative { #expect(score.raw >= .zero) }
  }

  @Test("deductions cost together what the score lacks", arguments: seeds)
  func losesWhatIsMissing(seed: UInt64) {
    let (scheme, audit, _) = sample(seed)
    let evaluation = audit.evaluation(by: scheme)
    let costs = evaluation.deductions.map(\.cost)
    #expect(costs == costs.sorted { $0 > $1 })
    #expect(
      evaluation.deductions.count + evaluation.uncountedDeductions.count
        == evaluation.results.count { $0.lost > .zero })
    if !scheme.hasAverages {
      #expect(evaluation.deductions.allSatisfy { $0.cost == $0.lost })
    }
    guard let applicable = evaluation.score.applicable else { return }
    #expect(costs.sum() == applicable - evaluation.score.raw)
  }

  @Test("a further nonconformity never raises the score", arguments: seeds)
  func neverRisesByANonconformity(seed: UInt64) {
    let (scheme, audit, _) = sample(seed)
    let before = audit.evaluation(by: scheme)
    for (index, finding) in audit.findings.enumerated() {
      guard let worse = finding.worse, let points = scheme.indicator(finding.clause)?.points else {
        continue
      }
      var findings = audit.findings
      findings[index] = worse
      let after = audit.evaluation(findings, by: scheme)
      #expect(after.score.final <= before.score.final, "\(finding.clause) of \(points)")
      #expect(rank(after, scheme) >= rank(before, scheme), "\(finding.clause)")
    }
  }

  @Test("the order of findings does not matter", arguments: seeds)
  func doesNotDependOnTheOrderOfFindings(seed: UInt64) {
    var (scheme, audit, random) = sample(seed)
    let one = audit.evaluation(by: scheme)
    let outlook = audit.outlook(by: scheme)
    audit.findings.shuffle(using: &random)
    audit.exclusions.shuffle(using: &random)
    #expect(audit.evaluation(by: scheme) == one)
    #expect(audit.outlook(by: scheme) == outlook)
  }

  /// Without rules beside the score, more score is never a worse level.
  @Test("the level is monotone in the final score", arguments: seeds)
  func givesLevelsInTheOrderOfScores(seed: UInt64) {
    var scheme = RandomScheme.make(seed)
    scheme.caps = []
    for index in scheme.levels.indices {
      (scheme.levels[index].requires, scheme.levels[index].floors) = ([], [])
    }
    var random = Seeded(seed)
    let evaluations = (0..<20).map { _ in
      RandomAudit(of: scheme, &random).evaluation(by: scheme)
    }
    .filter { $0.obstacles.isEmpty }.sorted { $0.score.final > $1.score.final }
    let ranks = evaluations.map { rank($0, scheme) }
    #expect(ranks == ranks.sorted())
  }

  @Test("excluding everything is an error", arguments: seeds)
  func refusesToExcludeEverything(seed: UInt64) throws {
    let scheme = RandomScheme.make(seed).withAllExcludable
    let numbers = scheme.indicators.map { "\"\($0.number)\"" }.joined(separator: ", ")
    let period =
      scheme.period == nil ? "" : "period: {since: 2026-01-01, ratedOn: 2026-06-12}, "
    let text = """
      format: accolade-cases/1
      scheme: random
      edition: "1"
      cases: [{name: x, \(period)exclusions: [\(numbers)], expect: {final: 0, level: none}}]
      """
    var problems = Problems()
    let root = try #require(YAML.read(Source(path: "x.yaml", text: text), into: &problems))
    _ = Case.check(root, against: scheme, into: &problems)
    #expect(problems.diagnostics.map(\.identifier) == ["NothingApplicable"])
  }

  @Test("every clause can be explained", arguments: seeds)
  func explainsEveryClause(seed: UInt64) throws {
    let (scheme, audit, _) = sample(seed)
    let evaluation = audit.evaluation(by: scheme)
    for clause in scheme.clauses.flatMap(\.withDescendants) {
      let sentences = try #require(evaluation.explanation(of: clause.number, by: scheme))
      #expect(sentences.count >= 2)
      #expect(sentences.allSatisfy { !$0.isEmpty })
    }
    #expect(evaluation.explanation(of: "none", by: scheme) == nil)
  }

  /// 0 for the best level.
  private func rank(_ evaluation: Evaluation, _ scheme: Scheme) -> Int {
    scheme.levels.firstIndex { $0.id == evaluation.levelID } ?? scheme.levels.count
  }
}

extension Finding {
  /// The finding with one nonconformity more; `nil` where none can be added.
  fileprivate var worse: Finding? {
    var worse = self
    switch observation {
    case .samples(var samples)?:
      guard samples.failed < samples.drawn else { return nil }
      samples.failed += 1
      (worse.observation, worse.outcome) = (.samples(samples), .nonconforming)
    case .items(var met, var unmet)?:
      guard let lost = met.popLast() else { return nil }
      unmet.append(lost)
      worse.observation = .items(met: met, unmet: unmet)
    case nil where outcome == .conforming: worse.outcome = .nonconforming
    case .value, .months, .ratings, nil: return nil
    }
    return worse
  }
}

extension Scheme {
  fileprivate var withAllExcludable: Scheme {
    var scheme = self
    scheme.clauses = clauses.map(\.withAllExcludable)
    return scheme
  }

  fileprivate var hasAverages: Bool {
    combination == .average
      || clauses.flatMap(\.withDescendants).contains { clause in
        if case .clauses(_, .average) = clause.content { true } else { false }
      }
  }
}

extension Clause {
  fileprivate var withAllExcludable: Clause {
    var clause = self
    switch content {
    case .clauses(let below, let combination):
      clause.content = .clauses(below.map(\.withAllExcludable), combination)
    case .indicator(var indicator):
      indicator.isExcludable = true
      clause.content = .indicator(indicator)
    }
    return clause
  }
}
