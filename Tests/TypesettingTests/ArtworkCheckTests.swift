import Diagnostics
import Drawing
import Reading
import TestSupport
import Testing

@testable import Typesetting

/// Artworks that do not go with the slots of their design.
@Suite struct ArtworkCheckTests {
  private static let design = """
    format: accolade-certificate/1
    artwork: own.svg
    slots:
      - slot: holder
        text: "{{holder.name.zh}}"
        face: serif
        size: 12
      - slot: stars
        stars: level.stars
    """

  /// The problems of the design with an artwork of 200 × 100 points.
  private func problems(_ content: String) throws -> Problems {
    let svg = """
      <svg xmlns="http://www.w3.org/2000/svg"
        xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" width="200" height="100">
      <rect id="paper" width="200" height="100" fill="#fdfaf3"/>
      <g fill="none">\(content)</g></svg>
      """
    let pictures = PictureLibrary()
    try pictures.add(id: "own.svg", svg: Array(svg.utf8))
    var problems = Problems()
    let node = try #require(
      Node.read(Source(path: "own.yaml", text: Self.design), into: &problems))
    _ = CertificateDesign.read(
      node, reportsUnused: true, catalogue: CertificateSample.catalogue,
      artwork: { name, _, _ in
        pictures.size(of: name).map {
          CertificateDesign.Artwork(
            picture: name, size: $0, rectangles: pictures.rectangles(of: name))
        }
      }, design: { _, _, _ in nil }, into: &problems)
    return problems
  }

  private static let holder = "<rect id='holder' x='10' y='10' width='180' height='20'/>"
  private static let stars = "<rect id='stars' x='10' y='40' width='180' height='20'/>"

  @Test(arguments: [
    holder + stars, "<g transform='scale(2)'><rect id='holder' width='9' height='9'/></g>" + stars,
    holder + stars + "<rect id='rect12-3' width='9' height='9'/>",
    holder + stars + "<rect id='Rectangle_1' width='9' height='9'/>",
    holder + stars + "<rect id='bleed' x='-9' y='-9' width='218' height='118'/>",
    holder + "<rect id='rect4' inkscape:label='stars' y='40' width='180' height='20'/>",
  ]) func takesWhatIsRight(content: String) throws {
    #expect(try problems(content).printed == "")
  }

  struct Mistake: CustomTestStringConvertible {
    var testDescription: String
    var content: String
    var message: String
  }

  @Test(arguments: mistakes) func tells(_ mistake: Mistake) throws {
    #expect(try problems(mistake.content).printed == mistake.message)
  }

  static let mistakes = [
    Mistake(
      testDescription: "a slot in a turned group",
      content: "<g transform='rotate(2)'><rect id='holder' x='20' y='5' width='90' height='9'/></g>"
        + stars,
      message: """
        own.yaml:4:11: error: slot 'holder' of the artwork 'own.svg' is turned or skewed [SlotTurned]
          4 |   - slot: holder
            |           ^^^^^^
          why: what stands in a slot is set level
          fix: draw its rectangle level, in a group that is not turned
        """),
    Mistake(
      testDescription: "two rectangles of one name",
      content: holder + stars
        + "<rect id='b' inkscape:label='stars' y='70' width='90' height='9'/>",
      message: """
        own.yaml:8:11: error: 2 rectangles of the artwork 'own.svg' are called 'stars' \
        [AmbiguousSlot]
          8 |   - slot: stars
            |           ^^^^^
          fix: rename all but one in the artwork
        """),
    Mistake(
      testDescription: "a misspelt rectangle",
      content: holder + "<rect id='star' x='10' y='40' width='180' height='20'/>",
      message: """
        own.yaml:2:10: warning: nothing stands in the invisible rectangle 'star' of the artwork \
        'own.svg' [UnusedRectangle]
          2 | artwork: own.svg
            |          ^^^^^^^
          fix: rename it to 'stars'

        own.yaml:8:11: error: the artwork 'own.svg' has no slot 'stars' [UnknownSlot]
          8 |   - slot: stars
            |           ^^^^^
          why: a slot is a rectangle of the artwork with this id
          fix: write 'star'
        """),
    Mistake(
      testDescription: "a rectangle that the design does not fill",
      content: holder + stars + "<rect id='seal' x='10' y='70' width='9' height='9'/>",
      message: """
        own.yaml:2:10: warning: nothing stands in the invisible rectangle 'seal' of the artwork \
        'own.svg' [UnusedRectangle]
          2 | artwork: own.svg
            |          ^^^^^^^
          fix: fill it in the design, or remove it
        """),
    Mistake(
      testDescription: "a slot that would show",
      content: holder
        + "<rect id='stars' x='10' y='40' width='180' height='20' stroke='red'/>",
      message: """
        own.yaml:8:11: warning: slot 'stars' of the artwork 'own.svg' is drawn [SlotVisible]
          8 |   - slot: stars
            |           ^^^^^
          why: a slot only says where something stands
          fix: give its rectangle neither fill nor stroke
        """),
    Mistake(
      testDescription: "a bleed that is too small",
      content: holder + stars + "<rect id='bleed' x='-5' y='-9' width='214' height='118'/>",
      message: """
        own.yaml:2:10: error: the rectangle 'bleed' of the artwork 'own.svg' must reach 3 mm beyond \
        every edge [BleedTooSmall]
          2 | artwork: own.svg
            |          ^^^^^^^
          why: what is printed to the edge is cut there, and never quite exactly
          fix: enlarge it, and what is drawn there
        """),
  ]

  @Test func tellsAllAtOnce() throws {
    let found = try problems(
      "<rect id='holder' x='150' width='90' height='30'/>"
        + "<rect id='stars' x='160' y='20' width='30' height='30'/>"
        + "<rect id='seal' width='9' height='9'/>")
    #expect(
      found.diagnostics.map(\.identifier) == ["UnusedRectangle", "SlotOffPage", "SlotsOverlap"])
  }
}
