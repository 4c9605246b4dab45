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
      let count = evaluation.results.count { $0.lost > .zero }
      #expect(losses.count == (count > 21 ? 21 : count))
    } else {
      #expect(evaluation.results.count { $0.lost > .zero } < 2)
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
      case .list(let others)? = values["deductions.others"]
    else {
      Issue.record("no losses")
      return
    }
    let all = subject.evaluation.results.filter { $0.lost > .zero }
    #expect((losses.count, greatest.count, others.count) == (21, 20, 1))
    #expect(losses.last?.label == "其余 \(all.count - 20) 项")
    #expect(losses.last?.cumulated == "100%")
    #expect(losses.reduce(0) { $0 + $1.lost } == 99)
    #expect(others[0]["name"] == .text("其余 \(all.count - 20) 项"))
    #expect(others[0]["lost"] == .text(losses[20].printed))
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
}
