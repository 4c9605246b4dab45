import Documents
import Drawing
import Foundation
import TestSupport
import Testing

@testable import Typesetting

/// Rows of pictures in a report.
@Suite struct ReportPicturesTests {
  /// Pictures of the natural sizes given, artwork of nothing.
  private func library(_ sizes: [Size]) throws -> PictureLibrary {
    let library = PictureLibrary()
    for (index, size) in sizes.enumerated() {
      let svg =
        "<svg xmlns='http://www.w3.org/2000/svg' width='\(size.width)' height='\(size.height)'/>"
      try library.add(id: "\(index)", svg: Array(svg.utf8))
    }
    return library
  }

  private func figure(_ captions: [String]) -> Block<Never> {
    let pictures = captions.enumerated().map {
      Picture(id: "\($0)", file: "\($0).jpg", caption: $1)
    }
    return .figure(Figure(.pictures(pictures), caption: []))
  }

  private func pages(
    _ sizes: [Size], captions: [String]? = nil, after blocks: [Block<Never>] = []
  ) throws -> [Page] {
    let captions = captions ?? sizes.indices.map { "照片\($0 + 1)" }
    return try Setting.report(
      Document(blocks + [figure(captions)]), showing: library(sizes)
    ).pages
  }

  private func frames(_ page: Page) -> [Rect] {
    page.marks.compactMap { if case .picture(_, let frame) = $0 { frame } else { nil } }
  }

  private static let landscape = Size(width: 1200, height: 900)
  private static let portrait = Size(width: 900, height: 1200)

  @Test func setsTwoSideBySideInProportionOnOneLine() throws {
    let theme = try Setting.theme()
    let found = try frames(pages([Self.landscape, Self.portrait])[0])
    try #require(found.count == 2)
    let (left, right) = (found[0], found[1])
    #expect(abs(left.size.width - theme.pictureFrame.width) < 0.01)
    #expect(abs(right.size.height - theme.pictureFrame.height) < 0.01)
    #expect(abs(left.size.width / left.size.height - 4.0 / 3) < 0.001)
    #expect(abs(right.size.width / right.size.height - 3.0 / 4) < 0.001)
    #expect(abs(left.maxY - right.maxY) < 0.01, "they stand on one line")
    #expect(left.maxX + theme.pictures.between <= right.minX + 0.01)
  }

  @Test func leavesASmallPictureSmall() throws {
    let found = try frames(pages([Size(width: 40, height: 30)])[0])
    #expect(found.map(\.size) == [Size(width: 40, height: 30)])
  }

  @Test(arguments: [
    Size(width: 14_000, height: 1), Size(width: 1, height: 14_000), Size(width: 1, height: 1),
    Size(width: 3000, height: 3000),
  ])
  func keepsEveryPictureInItsCell(_ size: Size) throws {
    let theme = try Setting.theme()
    let page = try pages([size, size])[0]
    for frame in frames(page) {
      #expect(frame.size.width <= theme.pictureFrame.width + 0.01)
      #expect(frame.size.height <= theme.pictureFrame.height + 0.01)
      #expect(theme.page.column.minX <= frame.minX + 0.01)
      #expect(frame.maxX <= theme.page.column.maxX + 0.01)
    }
  }

  @Test func numbersPicturesInTheirOrderBelowThem() throws {
    let page = try pages(Array(repeating: Self.landscape, count: 3))[0]
    let frames = frames(page)
    try #require(frames.count == 3)
    for number in 1...3 {
      let caption = try #require(page.runs.first { $0.text.contains("照片\(number)") })
      let frame = frames[number - 1]
      #expect(caption.box.minY >= frame.maxY && caption.box.minY < frame.maxY + 30)
      #expect(caption.box.minX >= frame.minX && caption.box.maxX <= frame.maxX)
    }
    #expect(frames[2].minX == frames[0].minX && frames[2].minY > frames[0].maxY)
  }

  @Test(arguments: 0..<40) func keepsARowWithItsCaptions(_ lines: Int) throws {
    let text = Block<Never>.paragraph([.text("一行")])
    let caption = String(repeating: "长说明", count: 30)
    let pages = try pages(
      [Self.landscape, Self.portrait], captions: [caption, "短"],
      after: Array(repeating: text, count: lines))
    let page = try #require(pages.firstIndex { !frames($0).isEmpty })
    let captions = pages.map { page in
      page.runs.map(\.text).joined().count { $0 == "说" }
    }
    #expect(captions.enumerated().allSatisfy { $0.element == ($0.offset == page ? 30 : 0) })
  }

  @Test func breaksACaptionThatNoPageCanTake() throws {
    let pages = try pages(
      [Self.portrait], captions: [String(repeating: "说明", count: 1000)])
    #expect(pages.count > 1)
    let shown = pages.map { $0.runs.map(\.text).joined().count { $0 == "说" } }
    #expect(shown.reduce(0, +) == 1000)
    let bottom = try Setting.theme().page.column.maxY
    for page in pages.dropLast() {
      let body = page.runs.filter { $0.text.contains("说") }
      #expect(body.allSatisfy { $0.box.maxY <= bottom + 1 })
    }
  }

  @Test func reportsAPictureThatWasNotRead() throws {
    #expect(
      try Setting.problems(Document([figure(["一"])])) == """
        error: the picture '0.jpg' was not read [PictureMissing]
          why: a report is never printed with a gap
        """)
  }
}
