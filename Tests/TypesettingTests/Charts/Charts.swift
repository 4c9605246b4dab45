import Documents
import TestSupport

/// Charts with what is hard about them: long labels, extremes, few and many numbers.
enum Charts {
  static let names = [
    "组织架构与岗位职责", "资源配置与人员能力保障", "规范要求", "监督", "改进", "服务文化与服务理念的宣贯",
    "商品信息", "技术支持、安装调试与顾客使用培训", "配送", "维修", "质量保证期内的服务承诺与兑现", "废弃商品回收",
    "顾客关系管理", "投诉处理与反馈时限", "满意度调查",
  ]

  static let long = [
    "Organisational structure, responsibilities and internal coordination of after-sales service",
    "Staffing of service points",
    "Commitments within the statutory and contractual warranty period",
    "Recovery of discarded goods and packaging, with proof of its disposal by a licensed operator",
  ]

  static func number(_ index: Int) -> String { "5.\(index / 6 + 1).\(index % 6 + 1)" }

  static func name(_ index: Int) -> String {
    "\(number(index)) \(names[index % names.count])"
  }

  static func radar(_ shares: [Double], _ names: [String] = names) -> Chart {
    .radar(
      shares.enumerated().map {
        Chart.Share(
          number: number($0.offset), name: names[$0.offset % names.count], share: $0.element,
          printed: "\(Int($0.element * 1000) / 10)%")
      })
  }

  static func bars(_ bars: [(won: Double, of: Double?)]) -> Chart {
    .bars(
      bars.enumerated().map { index, bar in
        Chart.Bar(
          label: name(index), won: bar.won, of: bar.of,
          printed: "\(bar.won)" + (bar.of.map { " / \($0)" } ?? ""))
      })
  }

  static func losses(_ lost: [Double]) -> Chart {
    let whole = lost.reduce(0, +)
    var sum = 0.0
    return .losses(
      lost.enumerated().map { index, lost in
        sum += lost
        return Chart.Loss(
          label: name(index), lost: lost, printed: "\(lost)",
          cumulated: "\(whole > 0 ? Int(sum / whole * 1000) / 10 : 0)%")
      })
  }

  static let stars = [
    Chart.Bound(name: "达标级", value: 70, printed: "70"),
    Chart.Bound(name: "三星级", value: 80, printed: "80"),
    Chart.Bound(name: "四星级", value: 90, printed: "90"),
    Chart.Bound(name: "五星级", value: 95, printed: "95"),
  ]

  static func gauge(
    _ value: Double, _ bounds: [Chart.Bound] = stars, in range: ClosedRange<Double> = 0...100
  ) -> Chart {
    .gauge(
      Chart.Gauge(
        label: "最终得分", value: value, printed: "\(value)", range: range,
        least: "\(Int(range.lowerBound))", most: "\(Int(range.upperBound))", below: "未达标",
        bounds: bounds))
  }

  static func development(_ values: [Double], _ bounds: [Chart.Bound] = stars) -> Chart {
    .development(
      values.enumerated().map {
        Chart.Step(
          label: "\(2020 + $0.offset) 年监督审查", value: $0.element, printed: "\($0.element)")
      }, bounds: bounds)
  }

  static let many = (1...24).map {
    Chart.Bound(name: "第 \($0) 级", value: Double($0) * 4, printed: "\($0 * 4)")
  }

  /// One of each kind, and the hard ones.
  static let all: [(name: String, chart: Chart)] = [
    ("radar of 3", radar([1, 0.5, 0.75])),
    ("radar of 5", radar([0.9, 0.55, 1, 0.8, 0.667])),
    ("radar of 8", radar([0.9, 0.55, 1, 0.8, 0, 0.4, 1, 0.95])),
    ("radar of 14", radar((0..<14).map { 0.4 + Double($0 * 37 % 60) / 100 })),
    ("radar of 20", radar((0..<20).map { 0.4 + Double($0 * 37 % 60) / 100 })),
    ("radar of 20 long names", radar((0..<20).map { 0.4 + Double($0 * 37 % 60) / 100 }, long)),
    ("radar of 5 long names", radar([0.9, 0.55, 1, 0.8, 0.667], long)),
    ("radar of nothing", radar([0, 0, 0, 0])),
    ("radar of everything", radar(Array(repeating: 1, count: 7))),
    ("radar of 2 axes", radar([0.4, 0.9])),
    ("radar of 21 axes", radar((0..<21).map { Double($0) / 20 })),
    ("bars of 4", bars([(33.5, 40), (12, 20), (25, 25), (0, 15)])),
    ("bar alone", bars([(3, 4)])),
    ("bars below zero", bars([(33.5, nil), (-12, nil), (0, nil), (-3.5, nil)])),
    ("bars of zeros", bars([(0, 0), (0, 0)])),
    ("bars of 40", bars((0..<40).map { (Double($0 * 7 % 11), 11) })),
    ("losses of 6", losses([5, 3, 2.5, 1, 0.5, 0.5])),
    ("losses of 1", losses([5])),
    ("losses of zeros", losses([0, 0])),
    ("losses of 30", losses((0..<30).map { Double(30 - $0) / 4 })),
    ("gauge", gauge(92.4, in: 60...100)),
    ("gauge of equal bands", gauge(92.4)),
    ("gauge on a bound", gauge(95)),
    ("gauge at the top", gauge(100)),
    ("gauge far below", gauge(31.25)),
    ("gauge below the range", gauge(-4)),
    ("gauge of one level", gauge(64, [Chart.Bound(name: "合格", value: 60, printed: "60")])),
    ("gauge of 24 levels", gauge(33, many)),
    (
      "gauge from zero",
      gauge(-10, [Chart.Bound(name: "A 级", value: -40, printed: "-40")], in: -40...20)
    ),
    ("development", development([68.4, 84.25, 79.5, 93.79])),
    ("development of one audit", development([84.25])),
    ("development without bounds", development([84.25, 84.25, 84.25], [])),
    ("development of 12", development((0..<12).map { 60 + Double($0 * 17 % 40) })),
    ("development of 30", development((0..<30).map { 60 + Double($0 * 17 % 40) })),
    ("development by 24 levels", development([20, 64], many)),
  ]

  /// A chart of any kind with numbers at random.
  static func random(_ seed: UInt64) -> Chart {
    var random = Seeded(seed)
    func number(_ range: ClosedRange<Int>) -> Double {
      Double(Int.random(in: range, using: &random)) / 10
    }
    let count = Int.random(in: 1...26, using: &random)
    switch seed % 5 {
    case 0: return radar((0..<count).map { _ in number(-2...12) })
    case 1:
      return bars(
        (0..<count).map { _ in
          (number(-40...200), Bool.random(using: &random) ? number(0...300) : nil)
        })
    case 2: return losses((0..<count).map { _ in number(0...80) }.sorted(by: >))
    case 3:
      var bounds: [Chart.Bound] = []
      for index in 0..<count {
        let value = (bounds.last?.value ?? 0) + number(0...90)
        bounds.append(
          Chart.Bound(name: "\(names[index % 9])", value: value, printed: "\(value)"))
      }
      return gauge(number(-200...1200), bounds, in: 0...(bounds.last?.value ?? 0) + number(0...90))
    default:
      return development(
        (0..<count).map { _ in number(0...1000) }, Bool.random(using: &random) ? stars : [])
    }
  }
}
