import Documents
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
      #expect(losses.count == evaluation.results.count { $0.lost > .zero })
    } else {
      #expect(evaluation.results.count { $0.lost > .zero } < 2)
    }
    if case .radar(let shares)? = charts["radar"] { #expect((3...20).contains(shares.count)) }
    if case .bars(let bars)? = charts["bars"] {
      #expect(bars.count <= subject.scheme.clauses.count)
    }
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
