import Drawing
import Testing

@testable import Typesetting

@Suite struct StarsTests {
  static let gold = Color(red: 176, green: 138, blue: 62)

  @Test(arguments: 1...6) func drawsAsManyStarsAsAskedFor(_ count: Int) {
    let shape = Stars.shape(
      count: count, in: Rect(x: 10, y: 20, width: 300, height: 20), color: Self.gold)
    #expect(shape.steps.count { if case .move = $0 { true } else { false } } == count)
    #expect(shape.steps.count { $0 == .close } == count)
    #expect(shape.fill == Self.gold)
  }

  @Test(arguments: [(200.0, 20.0), (40.0, 20.0), (400.0, 3.0)])
  func fillsHeightOrWidthAndStaysInside(_ width: Double, _ height: Double) {
    let frame = Rect(x: 10, y: 20, width: width, height: height)
    let points = Stars.shape(count: 5, in: frame, color: Self.gold).steps.flatMap(\.points)
    let (x, y) = (points.map(\.x).sorted(), points.map(\.y).sorted())
    let bounds = Rect(x: x[0], y: y[0], width: x.last! - x[0], height: y.last! - y[0])
    #expect(frame.contains(bounds))
    #expect(
      abs(bounds.size.width - width) < 0.01 || abs(bounds.size.height - height) < 0.01)
    #expect(abs((bounds.minX + bounds.maxX) / 2 - (frame.minX + frame.maxX) / 2) < 0.01)
    #expect(abs((bounds.minY + bounds.maxY) / 2 - (frame.minY + frame.maxY) / 2) < 0.01)
  }

  @Test func spacesStarsEvenly() {
    let shape = Stars.shape(
      count: 4, in: Rect(x: 0, y: 0, width: 500, height: 20), color: Self.gold)
    let tops = shape.steps.compactMap { if case .move(let point) = $0 { point.x } else { nil } }
    let gaps = zip(tops.dropFirst(), tops).map { $0 - $1 }
    #expect(gaps.allSatisfy { abs($0 - gaps[0]) < 1e-9 && $0 > 20 })
  }
}

extension Shape.Step {
  fileprivate var points: [Point] {
    switch self {
    case .move(let point), .line(let point): [point]
    case .curve(let first, let second, let end): [first, second, end]
    case .close: []
    }
  }
}
