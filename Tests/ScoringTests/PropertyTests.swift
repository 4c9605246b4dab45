import Diagnostics
import Reading
import TestSupport
import Testing

@testable import Scoring

/// What holds for every audit by the shipped scheme; the seed is in the name of each case.
@Suite struct PropertyTests {
  /// A random audit: what was found on each clause, and how many special points there are.
  private struct Sample {
    var found: [String: Found] = [:]
    var special: (count: Int, open: Int) = (0, 0)
    var bonuses = 0

    init(of scheme: Scheme, _ random: inout Seeded) {
      for indicator in scheme.indicators {
        found[indicator.number] = Sample.found(on: indicator, &random)
      }
      special.count = Int.random(in: 0...6, using: &random)
      special.open = Int.random(in: 0...special.count, using: &random)
      bonuses = Int.random(in: 0...1, using: &random)
    }

    private static func found(on indicator: Indicator, _ random: inout Seeded) -> Found {
      switch Int.random(in: 0..<12, using: &random) {
      case 0: return .fails
      case 1: return .notSeen
      case 2, 3: return indicator.isExcludable ? .excluded : .conforms
      case 4, 5, 6:
        guard indicator.method == .sampled else { return .conforms }
        let drawn = Int.random(in: 1...1000, using: &random)
        return .samples(failed: Int.random(in: 0...drawn, using: &random), of: drawn)
      default: return .conforms
      }
    }

    func evaluation(by scheme: Scheme) -> Evaluation {
      Evaluation(found, special: special, bonuses: bonuses, by: scheme)
    }
  }

  private static let scheme = Swift.Result { try shippedScheme() }
  private static let seeds: ClosedRange<UInt64> = 1...300

  @Test("0 ≤ raw ≤ applicable ≤ total, and the final score keeps its bounds", arguments: seeds)
  func keepsItsBounds(seed: UInt64) throws {
    let scheme = try Self.scheme.get()
    var random = Seeded(seed)
    let evaluation = Sample(of: scheme, &random).evaluation(by: scheme)
    let score = evaluation.score
    let (applicable, total) = try (#require(score.applicable), #require(score.total))
    let (floor, cap) = try (#require(scheme.floor), #require(scheme.cap))
    #expect(Fraction.zero <= score.raw && score.raw <= applicable)
    #expect(applicable <= total)
    #expect(floor <= score.final && score.final <= cap)
    #expect(score.normalised * applicable == score.raw * Fraction(100))
    #expect(evaluation.results.map(\.won).sum() == score.raw)
    #expect(evaluation.results.allSatisfy { $0.lost >= .zero && $0.won >= .zero })
    #expect(try #require(Fraction(score.final.displayed.text)) <= score.final)
  }

  @Test("a further nonconformity never raises the score", arguments: seeds)
  func neverRisesByANonconformity(seed: UInt64) throws {
    let scheme = try Self.scheme.get()
    var random = Seeded(seed)
    let sample = Sample(of: scheme, &random)
    let before = sample.evaluation(by: scheme)
    for (number, found) in sample.found.sorted(by: { $0.key < $1.key }) {
      var worse = sample
      switch found {
      case .excluded, .fails, .notSeen: continue
      case .conforms: worse.found[number] = .fails
      case .samples(let failed, let drawn):
        guard failed < drawn else { continue }
        worse.found[number] = .samples(failed: failed + 1, of: drawn)
      }
      let after = worse.evaluation(by: scheme)
      #expect(after.score.final <= before.score.final, "\(number)")
      #expect(rank(after, scheme) >= rank(before, scheme), "\(number)")
    }
    var more = sample
    more.special.count += 1
    #expect(more.evaluation(by: scheme).score.final <= before.score.final)
    #expect(rank(more.evaluation(by: scheme), scheme) >= rank(before, scheme))
  }

  @Test("the level is monotone in the final score", arguments: [1, 2, 3] as [UInt64])
  func givesLevelsInTheOrderOfScores(seed: UInt64) throws {
    let scheme = try Self.scheme.get()
    var random = Seeded(seed)
    let evaluations = (0..<500).map { _ in Sample(of: scheme, &random).evaluation(by: scheme) }
      .filter { $0.specialDeductions.count < scheme.special.failsAt ?? .max }
      .sorted { $0.score.final > $1.score.final }
    let ranks = evaluations.map { rank($0, scheme) }
    #expect(ranks == ranks.sorted())
    #expect(Set(ranks).count >= 3)
  }

  @Test("the order of findings does not matter", arguments: [1, 2, 3, 4, 5] as [UInt64])
  func doesNotDependOnTheOrderOfFindings(seed: UInt64) throws {
    let scheme = try Self.scheme.get()
    let lines = try text(of: "Examples/jilong-care.yaml").split(
      separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex(of: "findings:")) + 1
    let end = try #require(
      lines[start...].firstIndex { !$0.isEmpty && !$0.hasPrefix(" ") && !$0.hasPrefix("#") })
    var findings: [[Substring]] = []
    for line in lines[start..<end] where !line.isEmpty {
      if line.hasPrefix("  - ") { findings.append([]) }
      findings[findings.count - 1].append(line)
    }
    var random = Seeded(seed)
    let shuffled =
      lines[..<start] + findings.shuffled(using: &random).joined() + lines[end...]
    let one = read(lines.joined(separator: "\n"), by: scheme)
    let other = read(shuffled.joined(separator: "\n"), by: scheme)
    #expect(one.problems.isEmpty && other.problems.isEmpty)
    let (left, right) = try (#require(one.audit), #require(other.audit))
    #expect(left.findings != right.findings)
    #expect(Evaluation(of: left, by: scheme) == Evaluation(of: right, by: scheme))
    func byClause(_ audit: Audit) -> [Finding] {
      audit.findings.sorted { $0.clause < $1.clause }
    }
    #expect(byClause(left) == byClause(right))
  }

  /// 0 for the best level.
  private func rank(_ evaluation: Evaluation, _ scheme: Scheme) -> Int {
    scheme.levels.firstIndex { $0.id == evaluation.levelID } ?? scheme.levels.count
  }
}
