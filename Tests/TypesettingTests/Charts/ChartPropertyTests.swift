import Diagnostics
import Documents
import Drawing
import Testing

@testable import Typesetting

/// What holds for every chart.
@Suite struct ChartPropertyTests {
  @Test(arguments: Charts.all.indices) func keepsHardChartsReadable(index: Int) throws {
    try expectReadable(Charts.all[index].chart, width: 451.6, Charts.all[index].name)
    try expectReadable(Charts.all[index].chart, width: 300, Charts.all[index].name)
  }

  @Test(arguments: 1...60) func keepsRandomChartsReadable(seed: UInt64) throws {
    try expectReadable(Charts.random(seed), width: 451.6, "seed \(seed)")
  }

  private func expectReadable(_ chart: Chart, width: Double, _ name: String) throws {
    let measure = try TextMeasure(Setting.fonts())
    let setting = try ChartSetting(
      look: Setting.theme().charts, measure: measure, width: width, most: 600)
    let slabs = setting.slabs(of: chart)
    #expect(!measure.problems.hasErrors, "\(name)")
    for slab in slabs {
      let page = Page(size: Size(width: width, height: slab.height), marks: slab.marks)
      let frame = Rect(x: 0, y: 0, width: width, height: slab.height)
      // Wide punctuation at an edge has a blank half; points at an end reach over it.
      for run in page.runs {
        #expect(frame.contains(run.box, tolerance: 4.3), "\(name): \(run.text)")
      }
      for shape in page.shapes {
        for point in shape.points {
          let spot = Rect(x: point.x, y: point.y, width: 0, height: 0)
          #expect(frame.contains(spot, tolerance: 3.5), "\(name): \(point)")
        }
      }
      expectApart(page, name)
    }
    // Every label and every number is there once, and nothing else.
    let shown = slabs.flatMap { Page(size: Size(width: 1, height: 1), marks: $0.marks).runs }
    let texts = shown.map(\.text).joined().unspaced.sorted()
    let expected = chart.texts(at: width).joined()
    #expect(
      texts == expected.unspaced.sorted()
        || texts == (expected + chart.numbers.joined()).unspaced.sorted(), "\(name)")
  }

  private func expectApart(_ page: Page, _ name: String) {
    for (index, run) in page.runs.enumerated() {
      for other in page.runs[(index + 1)...] {
        let (a, b) = (run.box, other.box)
        let wide = min(a.maxX, b.maxX) - max(a.minX, b.minX)
        let high = min(a.maxY, b.maxY) - max(a.minY, b.minY)
        #expect(wide < 0.5 || high < 0.5, "\(name): \(run.text) and \(other.text)")
      }
    }
  }
}

extension Chart {
  /// What is printed beside the axes of a radar with a key, whose names repeat them.
  fileprivate var numbers: [String] {
    if case .radar(let shares) = self { shares.map(\.number) } else { [] }
  }

  /// All that is printed in a chart so wide.
  fileprivate func texts(at width: Double) -> [String] {
    switch self {
    case .radar(let shares): shares.flatMap { [$0.label, $0.printed] }
    case .bars(let bars): bars.flatMap { [$0.label, $0.printed] }
    case .losses(let losses): losses.flatMap { [$0.label, $0.printed, $0.cumulated] }
    case .development(let steps, let bounds):
      steps.flatMap { [$0.label, $0.printed] } + bounds.flatMap { [$0.name, $0.printed] }
    case .gauge(let gauge):
      [gauge.label, gauge.printed] + gauge.bounds.flatMap { [$0.name, $0.printed] }
        // Where a level is reached from the least value on, none is below.
        + (gauge.bounds[0].value > gauge.range.lowerBound ? [gauge.below] : [])
        + gauge.ends(at: width)
    }
  }
}

extension Chart.Gauge {
  /// What is printed at the ends of its bands in a chart so wide.
  fileprivate func ends(at width: Double) -> [String] {
    // Where bands would be narrower than two characters the chart makes bars.
    guard width / Double(bounds.count + 1) >= 2 * 8.5 else { return [] }
    return (bounds[0].value > range.lowerBound ? [least] : [])
      + (bounds[bounds.count - 1].value < range.upperBound ? [most] : [])
  }
}

extension Shape {
  /// The points its path passes through.
  fileprivate var points: [Point] {
    steps.compactMap { step in
      switch step {
      case .move(let point), .line(let point), .curve(_, _, let point): point
      case .close: nil
      }
    }
  }
}
