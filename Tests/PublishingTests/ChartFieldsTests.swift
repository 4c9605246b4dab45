import Diagnostics
import Documents
import Foundation
import Scoring
import TestSupport
import Testing

@testable import Publishing

@Suite struct ChartFieldsTests {
  private func charts(_ name: String) throws -> (subject: Subject, charts: [String: Chart]) {
    let checked = try example(name)
    let subject = Subject(checked: checked, award: nil, folder: ".", isDraft: false)
    let values = try FieldSet.report(in: wording()).values(of: subject)
    var charts: [String: Chart] = [:]
    for name in ["radar", "bars", "losses", "gauge"] {
      if case .chart(let chart)? = values[name] { charts[name] = chart }
    }
    return (subject, charts)
  }

  @Test(arguments: exampleNames) func printsTheNumbersOfTheEvaluation(name: String) throws {
    let (subject, charts) = try charts(name)
    let evaluation = subject.evaluation
    if case .gauge(let gauge)? = charts["gauge"] {
      #expect(gauge.printed == subject.scheme.shown(evaluation.score.final))
      #expect(gauge.bounds.map(\.value) == gauge.bounds.map(\.value).sorted())
      #expect(gauge.bounds.count <= subject.scheme.levels.count)
      #expect(gauge.range.contains(gauge.value))
      #expect(gauge.least == "\(Int(gauge.range.lowerBound))")
    } else {
      #expect(subject.scheme.levels.isEmpty)
    }
    if case .losses(let losses)? = charts["losses"] {
      #expect(losses.map(\.lost) == losses.map(\.lost).sorted(by: >))
      #expect(losses.last?.cumulated == "100%")
      let count = evaluation.deductions.count
      #expect(losses.count == (count > 21 ? 21 : count))
    } else {
      #expect(evaluation.deductions.count < 2)
    }
    if case .radar(let shares)? = charts["radar"] { #expect((3...20).contains(shares.count)) }
    if case .bars(let bars)? = charts["bars"] {
      #expect(bars.count <= subject.scheme.clauses.count)
    }
  }

  /// The tail of the losses stands in one line, here and in the tables; the sums stay exact.
  @Test func tellsTheGreatestLossesAndTheSumOfTheOthers() throws {
    let text = try exampleText("haoran-appliances.yaml")
    var lost = text.components(separatedBy: "\n")
      .filter { !$0.contains("samples:") }.joined(separator: "\n")
      .replacing("outcome: conforming", with: "outcome: nonconforming")
    // Without points nothing is awarded.
    let decided = try #require(lost.range(of: "\ndecision:")).lowerBound
    let body = try #require(lost.range(of: "\nbody:")).lowerBound
    lost.removeSubrange(decided..<body)
    var problems = Problems()
    let read = try CheckedAudit.read(
      Array(lost.utf8), path: "a.yaml", schemes: schemes(), into: &problems)
    let checked = try #require(read, "\(problems.printed)")
    let subject = Subject(checked: checked, award: nil, folder: ".", isDraft: false)
    let values = try FieldSet.report(in: wording()).values(of: subject)
    guard case .chart(.losses(let losses))? = values["losses"],
      case .list(let greatest)? = values["deductions.greatest"],
      case .list(let others)? = values["deductions.others"],
      case .list(let gravest)? = values["deductions.gravest"],
      case .list(let lesser)? = values["deductions.lesser"]
    else {
      Issue.record("no losses")
      return
    }
    let all = subject.evaluation.results.filter { $0.lost > .zero }
    #expect((losses.count, greatest.count, others.count) == (21, 20, 1))
    #expect((gravest.count, lesser.count) == (8, 1))
    #expect(lesser[0]["name"] == .text("其余 \(all.count - 8) 项"))
    #expect(losses.last?.label == "其余 \(all.count - 20) 项")
    #expect(losses.last?.cumulated == "100%")
    #expect(losses.reduce(0) { $0 + $1.lost } == 99)
    #expect(others[0]["name"] == .text("其余 \(all.count - 20) 项"))
    #expect(others[0]["cost"] == .text(losses[20].printed))
    #expect(others[0]["text"] == .text("其余 \(all.count - 20) 项：合计 −\(losses[20].printed)"))
  }

  @Test func drawsTheIndicatorsOfTheFirstExample() throws {
    let (_, charts) = try charts("haoran-appliances.yaml")
    guard case .radar(let shares)? = charts["radar"] else {
      Issue.record("no radar")
      return
    }
    #expect(
      shares.map { "\($0.label) \($0.printed)" }.joined(separator: "\n") == """
        5.1.1 组织架构 100%
        5.1.2 人员配置 100%
        5.1.3 资源配置 100%
        5.1.4 规范要求 50%
        5.1.5 监督 100%
        5.1.6 改进 100%
        5.1.7 服务文化 100%
        5.2.1 商品信息 100%
        5.2.2 技术支持 98.75%
        5.2.3 配送 100%
        5.2.4 维修 100%
        5.2.5 质量保证 100%
        5.2.6 废弃商品回收 100%
        5.3.1 顾客关系 100%
        5.3.2 投诉处理 95.83%
        """)
  }

  /// An audit in which everything is met but some lines.
  private func values(_ scheme: String, _ replacements: KeyValuePairs<String, String>) throws
    -> (evaluation: Evaluation, fields: Fields)
  {
    let scheme = try #require(try schemes().first { $0.id == scheme })
    var text = scheme.conformingAudit
    for (old, new) in replacements {
      try #require(text.contains(old), "the audit has no '\(old)'")
      text.replace(old, with: new)
    }
    var problems = Problems()
    let read = CheckedAudit.read(
      Array(text.utf8), path: "a.yaml", schemes: [scheme], into: &problems)
    let checked = try #require(read, "\(problems.printed)")
    let subject = Subject(checked: checked, award: nil, folder: ".", isDraft: false)
    return try (checked.evaluation, FieldSet.report(in: wording(.english)).values(of: subject))
  }

  /// What only levels ask for is no loss of the score, and is named beside the losses.
  @Test func tellsApartWhatDoesNotCount() throws {
    let (evaluation, fields) = try values(
      "tower-service-high",
      [
        "{clause: \"1.1\", value: 168": "{clause: \"1.1\", value: 1",
        "{clause: \"1.2\", value: 168": "{clause: \"1.2\", value: 1",
        "{clause: \"6.4\", value: 10": "{clause: \"6.4\", value: 99",
      ])
    let uncounted = evaluation.uncountedDeductions.map(\.indicator.number)
    #expect(uncounted == ["6.4"])
    guard case .chart(.losses(let losses))? = fields["losses"] else {
      Issue.record("no losses")
      return
    }
    #expect(losses.map(\.label) == ["1.1 Hotline", "1.2 On-line service"])
    let score = evaluation.score
    #expect(evaluation.deductions.map(\.lost).sum() == (score.applicable ?? .zero) - score.raw)
    #expect(losses.last?.cumulated == "100%")
    #expect(
      fields["deductions.uncounted"]
        == .text("Short of full points, but not counted in the score: 6.4 Agreement"))
  }

  /// A level that takes all the points leaves room for what lies below it.
  @Test(arguments: [("conforming", 7.0), ("nonconforming", 6.0)])
  func gaugesALevelThatTakesAllPoints(outcome: String, score: Double) throws {
    let first = "  - {clause: \"1\", outcome: "
    let (_, fields) = try values("gold-service", [first + "conforming": first + outcome])
    guard case .chart(.gauge(let gauge))? = fields["gauge"] else {
      Issue.record("no gauge")
      return
    }
    #expect(gauge.value == score)
    #expect(gauge.range == 0...7)
    #expect(gauge.bounds.map(\.value) == [7])
  }
}
