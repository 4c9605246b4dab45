import Drawing
import Testing

/// What artworks of drawing programs say of their rectangles.
@Suite struct ArtworkRectangleTests {
  private static func rectangles(_ content: String) throws -> [ArtworkRectangle] {
    let pictures = PictureLibrary()
    let svg = """
      <svg xmlns="http://www.w3.org/2000/svg"
        xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" width="100" height="80">
      \(content)</svg>
      """
    try pictures.add(id: "a", svg: Array(svg.utf8))
    return pictures.rectangles(of: "a")
  }

  @Test func isCalledByItsIDAndByTheNameThatItsProgramShows() throws {
    let rectangles = try Self.rectangles(
      """
      <rect id="rect12" inkscape:label="holder" x="1" y="2" width="30" height="40"/>
      <rect id="Rectangle_1" data-name="scope" width="30" height="40"/>
      <rect id="stars" inkscape:label="stars" width="30" height="40"/>
      <rect width="30" height="40"/>
      <circle id="seal" r="4"/>
      """)
    #expect(
      rectangles.map(\.names) == [["rect12", "holder"], ["Rectangle_1", "scope"], ["stars"]])
    #expect(rectangles.first?.frame == Rect(x: 1, y: 2, width: 30, height: 40))
  }

  @Test(
    arguments: [
      ("", true), ("translate(3 4)", true), ("scale(2)", true), ("scale(-1,1)", true),
      ("matrix(2 0 0 3-4-5)", true), ("rotate(90)", true), ("rotate(180 5 5)", true),
      ("rotate(45) rotate(-45)", true), ("translate(3px, 4px) rotate(0deg)", true), ("none", true),
      ("rotate(1)", false), ("skewX(3)", false), ("skewY(3)", false),
      ("matrix(1 .2 -.2 1 0 0)", false), ("rotate(30) scale(2 1) rotate(-30)", false),
      ("perspective(4)", false),
    ] as [(String, Bool)]) func isUprightUnlessTurnedOrSkewed(
      transform: String, isUpright: Bool
    ) throws
  {
    let rect = "id=\"a\" width=\"30\" height=\"20\""
    for content in [
      "<rect \(rect) transform=\"\(transform)\"/>",
      "<g transform=\"\(transform)\"><g><rect \(rect)/></g></g>",
      "<g transform=\"translate(1)\"/><g style=\"transform: \(transform)\"><rect \(rect)/></g>",
    ] {
      #expect(try Self.rectangles(content).map(\.isUpright) == [isUpright], "\(content)")
    }
  }

  @Test func isUprightBesideWhatIsTurned() throws {
    let rectangles = try Self.rectangles(
      """
      <g transform="rotate(5)"><rect id="a" width="9" height="9"/><path d="M0 0"/></g>
      <rect id="b" width="9" height="9"/>
      """)
    #expect(rectangles.map(\.isUpright) == [false, true])
  }

  @Test(arguments: [
    ("<rect R/>", true), ("<rect R fill='none'/>", false), ("<rect R style='fill:none'/>", false),
    ("<rect R fill='none' stroke='red'/>", true), ("<rect R visibility='hidden'/>", false),
    ("<rect R opacity='0'/>", false), ("<rect R style='fill-opacity: 0'/>", false),
    ("<rect R fill='red' style='fill: none; stroke: none'/>", false),
    ("<g fill='none'><g><rect R/></g></g>", false),
    ("<g fill='none'><rect R fill='blue'/></g>", true),
    ("<g style='opacity:0'><rect R fill='blue'/></g>", false),
    ("<style>.a, .b { fill: none }</style><rect R class='c b'/>", false),
    ("<style>.a{fill:none}.b{stroke:red}</style><rect R class='a b'/>", true),
  ]) func isVisibleWhereAnythingOfItIsDrawn(content: String, isVisible: Bool) throws {
    let content = content.replacing("R", with: "id='a' width='30' height='20'", maxReplacements: 1)
    #expect(try Self.rectangles(content).map(\.isVisible) == [isVisible])
  }
}
