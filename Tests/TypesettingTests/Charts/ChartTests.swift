import Documents
import Drawing
import TestSupport
import Testing

@testable import Typesetting

@Suite struct ChartTests {
  @Test(arguments: [
    ("radar of 5", "radar"), ("bars of 4", "bars"), ("losses of 6", "losses"),
    ("gauge", "gauge"), ("development", "development"),
  ])
  func drawsEachKind(name: String, file: String) throws {
    let chart = try #require(Charts.all.first { $0.name == name }).chart
    let slabs = try setting().slabs(of: chart)
    let dumps = slabs.map {
      Page(size: Size(width: 451.6, height: $0.height), marks: $0.marks).dump
    }
    try expectGolden(dumps.joined(), "Typesetting/Charts/\(file).txt")
  }

  @Test(arguments: [(2, 2), (3, 1), (20, 1), (21, 21)])
  func drawsARadarOfThreeToTwentyAxesAndElseBars(axes: Int, slabs: Int) throws {
    let chart = Charts.radar(Array(repeating: 0.5, count: axes))
    #expect(try setting().slabs(of: chart).count == slabs)
  }

  @Test func putsTheNamesOfARadarIntoAKeyWhereTheyDoNotFitBesideTheAxes() throws {
    let shares = Array(repeating: 0.5, count: 20)
    let slabs = try setting().slabs(of: Charts.radar(shares, Charts.long))
    #expect(slabs.count == 11)
    let texts = slabs.map { slab in
      Page(size: Size(width: 1, height: 1), marks: slab.marks).runs.map(\.text).joined()
    }
    #expect((0..<20).allSatisfy { texts[0].contains(Charts.number($0)) })
    #expect(!texts[0].contains("Staffing"))
    #expect(texts[1].hasPrefix("5.1.1Organisational"))
    #expect(texts[1].contains("5.2.5Commitments"))
  }

  @Test func fillsTheBandThatAScoreOnABoundReaches() throws {
    // Bands from left to right; the fifth begins at 95.
    for (value, band) in [(94.99, 3), (95, 4), (100, 4), (120, 4), (-3, 0)] {
      let look = try Setting.theme().charts
      let slab = try #require(setting().slabs(of: Charts.gauge(value)).first)
      let fills = Page(size: Size(width: 1, height: 1), marks: slab.marks).shapes.compactMap(\.fill)
      let bands = fills.filter { $0 == look.rest || $0 == look.data }.suffix(5)
      #expect(Array(bands).firstIndex(of: look.data) == band, "\(value)")
    }
  }

  @Test func fillsNoBandWhereAnotherRuleDecides() throws {
    guard case .gauge(var gauge) = Charts.gauge(92.4) else { return }
    gauge.isDecisive = false
    let look = try Setting.theme().charts
    let slab = try #require(setting().slabs(of: .gauge(gauge)).first)
    let fills = Page(size: Size(width: 1, height: 1), marks: slab.marks).shapes.compactMap(\.fill)
    // The pointer alone has the colour of numbers.
    #expect(fills.filter { $0 == look.rest }.count == 5)
  }

  @Test func spreadsThingsJustSoFarThatNoneCoversAnother() {
    #expect(Spreading.starts([0, 50, 20], lengths: [10, 10, 10], gap: 2) == [0, 29, 41])
    #expect(Spreading.starts([5, 5], lengths: [10, 10], gap: 0) == [0, 10])
    #expect(Spreading.starts([1, 20], lengths: [10, 10], gap: 2) == [1, 20])
    #expect(Spreading.starts([], lengths: [], gap: 2) == [])
  }

  @Test func knowsTheDirectionsOfACircle() {
    let half = 0.5.squareRoot()
    for (turn, x, y) in [
      (0.0, 0.0, -1.0), (0.25, 1, 0), (0.5, 0, 1), (0.75, -1, 0), (0.125, half, -half),
    ] {
      let point = Direction.point(at: turn)
      #expect(abs(point.x - x) < 1e-12 && abs(point.y - y) < 1e-12)
    }
  }

  private func setting() throws -> ChartSetting {
    try ChartSetting(
      look: Setting.theme().charts, measure: TextMeasure(Setting.fonts()), width: 451.6, most: 600)
  }
}
