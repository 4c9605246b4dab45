import Drawing
import Testing

@testable import Typesetting

/// Certificates for printers: on paper that is printed already, and to be cut.
@Suite struct CropMarksTests {
  private static let margin = 10 * 72 / 25.4
  private static let bleed = 3 * 72 / 25.4

  /// A page with an artwork that has a bleed or has none, and marks around it.
  private func page(hasBleed: Bool) throws -> Page {
    let pictures = PictureLibrary()
    let bleed = "<rect id='bleed' x='-9' y='-9' width='218' height='118' fill='red'/>"
    let svg =
      "<svg xmlns='http://www.w3.org/2000/svg' width='200' height='100'>\(hasBleed ? bleed : "")</svg>"
    try pictures.add(id: "own.svg", svg: Array(svg.utf8))
    let frame = Rect(x: 0, y: 0, width: 200, height: 100)
    return CropMarks.around(
      Page(size: frame.size, marks: [.picture(id: "own.svg", frame: frame)]), pictures)
  }

  private func frame(_ shape: Shape) -> Rect {
    let points = shape.steps.compactMap { step -> Point? in
      switch step {
      case .move(let point), .line(let point): point
      case .curve, .close: nil
      }
    }
    let (x, y) = (points.map(\.x), points.map(\.y))
    return Rect(
      x: x.min() ?? 0, y: y.min() ?? 0, width: (x.max() ?? 0) - (x.min() ?? 0),
      height: (y.max() ?? 0) - (y.min() ?? 0))
  }

  @Test(arguments: [true, false]) func growsByTenMillimetresOnEverySide(hasBleed: Bool) throws {
    let page = try page(hasBleed: hasBleed)
    #expect(abs(page.size.width - 200 - 2 * Self.margin) < 0.01)
    #expect(abs(page.size.height - 100 - 2 * Self.margin) < 0.01)
    #expect(
      page.marks.first
        == .picture(
          id: "own.svg", frame: Rect(x: Self.margin, y: Self.margin, width: 200, height: 100)))
  }

  @Test(arguments: [true, false]) func marksTheEdgesOutsideOfTheBleed(hasBleed: Bool) throws {
    let page = try page(hasBleed: hasBleed)
    let lines = page.shapes.filter { $0.fill == .black }.map(frame)
    #expect(lines.count == 8)
    let trim = Rect(x: Self.margin, y: Self.margin, width: 200, height: 100)
    for line in lines {
      let middle = Point(
        x: line.minX + line.size.width / 2, y: line.minY + line.size.height / 2)
      let isLevel = line.size.width > line.size.height
      let edges = isLevel ? [trim.minY, trim.maxY] : [trim.minX, trim.maxX]
      #expect(edges.contains { abs($0 - (isLevel ? middle.y : middle.x)) < 0.01 })
      let distances =
        isLevel
        ? [trim.minX - line.maxX, line.minX - trim.maxX]
        : [trim.minY - line.maxY, line.minY - trim.maxY]
      #expect(distances.contains { abs($0 - Self.bleed) < 0.01 })
    }
  }

  @Test(arguments: [(true, bleed), (false, 0)])
  func coversWhatIsDrawnBeyondTheBleed(hasBleed: Bool, bleed: Double) throws {
    let page = try page(hasBleed: hasBleed)
    let covers = page.shapes.filter { $0.fill != .black }.map(frame)
    #expect(covers.count == 4)
    #expect(abs(covers[0].maxY - (Self.margin - bleed)) < 0.01)
    #expect(abs(covers[1].minY - (Self.margin + 100 + bleed)) < 0.01)
    #expect(abs(covers[2].maxX - (Self.margin - bleed)) < 0.01)
    #expect(abs(covers[3].minX - (Self.margin + 200 + bleed)) < 0.01)
  }
}
