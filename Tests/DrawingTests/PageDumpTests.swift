import Drawing
import Testing

@Suite struct PageDumpTests {
  @Test func writesALineForEachMark() throws {
    let red = Color(red: 170, green: 0, blue: 10)
    let style = TextStyle(face: Face(.sans, .bold), size: 10.5, color: red, tracking: 0.5)
    let lines = try houseFonts().lines(
      of: [Span("五星级", style), Span("证书", plain, link: .address("https://a.example/"))], width: 200)
    var page = Page(size: Size(width: 595.28, height: 841.89), marks: lines.flatMap(\.marks))
    page.marks += [
      .shape(.rectangle(Rect(x: 1, y: 2.25, width: 30, height: -0.01), fill: .black)),
      .shape(
        Shape(
          steps: [
            .move(Point(x: 0, y: 0)),
            .curve(Point(x: 1, y: 1), Point(x: 2, y: 1), Point(x: 3, y: 0)),
          ], stroke: red, lineWidth: 0.75)),
      .picture(id: "seal", frame: Rect(x: 1, y: 2, width: 3, height: 4)),
    ]
    #expect(
      page.dump == """
        page 595.3 × 841.9
          text (0, 12.4) 32.5 wide, sans bold 10.5 #aa000a tracked 0.5: 五星级
          text (33, 12.4) 20 wide, serif regular 10: 证书
          link (33, 3.6) 20 × 10: https://a.example/
          shape from (1, 2.3) to (31, 2.3) to (31, 2.2) to (1, 2.2) and back, filled #000000
          shape from (0, 0) by (1, 1) (2, 1) to (3, 0), stroked #aa000a 0.8 wide
          picture (1, 2) 3 × 4: seal

        """)
  }
}
