import Diagnostics
import Documents
import Drawing
import TestSupport
import Testing

@testable import Typesetting

/// What texts do with room that others leave.
@Suite struct CertificateRoomTests {
  private static let artwork = """
    <svg xmlns="http://www.w3.org/2000/svg" width="400" height="300">
    <g fill="none">
    <rect id="stars" x="20" y="20" width="360" height="40"/>
    <rect id="level" x="20" y="70" width="360" height="50"/>
    <rect id="beside" x="300" y="61" width="80" height="8"/>
    <rect id="address" x="20" y="140" width="200" height="60"/>
    </g></svg>
    """

  private static let design = """
    format: accolade-certificate/1
    artwork: a.svg
    slots:
      - slot: stars
        stars: level.stars
        color: "#b08a3e"
      - slot: level
        roomOf: stars
        text: "{{level.name.zh}}"
        face: serif bold
        size: 20
      - slot: address
        text: "{{holder.registeredAddress.en}}"
        face: serif
        size: 10
        alone: 12
        floor: 10
        lines: 4
    """

  private static func pages(
    _ design: String = design, _ changes: [String: String?] = [:],
    _ languages: [CertificateLanguage] = CertificateLanguage.allCases,
    into problems: inout Problems
  ) throws -> [Page]? {
    let pictures = PictureLibrary()
    try pictures.add(id: "a.svg", svg: Array(artwork.utf8))
    let source = Source(path: "a.yaml", text: design)
    guard let read = CertificateSample.design(source, pictures, into: &problems) else { return nil }
    return CertificateLayout(
      read, fonts: try CertificateSample.fonts(), pictures: pictures, languages: languages
    ).pages(CertificateSample.fields(changes), origin: { _ in nil }, into: &problems)
  }

  private static func page(
    _ changes: [String: String?] = [:],
    _ languages: [CertificateLanguage] = CertificateLanguage.allCases
  ) throws -> Page {
    var problems = Problems()
    let pages = try pages(design, changes, languages, into: &problems)
    #expect(problems.printed == "")
    return try #require(pages?.first)
  }

  /// The middle of the lines in a part of the page.
  private static func middle(_ page: Page, above y: Double) throws -> Double {
    let lines = page.runs(in: Rect(x: 0, y: 0, width: 400, height: y)).map(\.origin.y)
    return try (#require(lines.min()) + #require(lines.max())) / 2
  }

  @Test func givesALevelTheRoomOfStarsThatItLacks() throws {
    let with = try Self.middle(Self.page(), above: 130)
    for stars in [nil, "0"] {
      let without = try Self.middle(Self.page(["level.stars": stars]), above: 130)
      // From the middle of 70…120 to that of 20…120.
      #expect(abs(with - without - 25) < 0.01)
    }
  }

  @Test func setsATextLargerInACertificateOfOneLanguage() throws {
    let frame = Rect(x: 20, y: 140, width: 200, height: 60)
    #expect(try Self.page().runs(in: frame).allSatisfy { $0.style.size == 10 })
    #expect(try Self.page([:], [.english]).runs(in: frame).allSatisfy { $0.style.size == 12 })
  }

  /// Address and the ends of its lines: no line is shorter than a fifth of the slot where a narrower
  /// setting in as many lines avoids it.
  @Test(arguments: [
    "88 Xingcha Road, High-Tech Industrial Zone, China",
    "Room 1205, Building 9, North Caoxi Road, Xuhui, China",
  ])
  func endsInNoLonelyWord(address: String) throws {
    let runs = try Self.page(["holder.registeredAddress.en": address]).runs(
      in: Rect(x: 20, y: 140, width: 200, height: 60))
    let last = try #require(runs.map(\.origin.y).max())
    let end = runs.filter { $0.origin.y == last }
    let width = end.reduce(0) { $0 + $1.width }
    #expect(Set(runs.map(\.origin.y)).count == 2)
    #expect(width >= 40)
    #expect(runs.map(\.text).joined().unspaced == address.unspaced)
  }

  @Test func refusesTheRoomOfASlotThatIsNotFilled() throws {
    var problems = Problems()
    let design = Self.design.replacing("roomOf: stars", with: "roomOf: star")
    #expect(try Self.pages(design, into: &problems) == nil)
    #expect(
      problems.printed == """
        a.yaml:7:11: error: slot 'level' cannot have the room of 'star', which is not filled [UnknownRoom]
          7 |   - slot: level
            |           ^^^^^
          fix: write 'stars'
        """)
  }

  @Test func refusesRoomThatOthersHave() throws {
    var problems = Problems()
    let design = Self.design.replacing("slot: address", with: "slot: beside")
    #expect(try Self.pages(design, into: &problems) == nil)
    #expect(
      problems.printed == """
        a.yaml:7:11: error: slot 'level' with the room of 'stars' overlaps slot 'beside' in the \
        artwork 'a.svg' [RoomOverlaps]
          7 |   - slot: level
            |           ^^^^^
          why: what stands in one must not cover what stands in the other
          fix: move their rectangles apart in the artwork, or delete 'roomOf'
        a.yaml:12:11: note: the other slot is filled here
          12 |   - slot: beside
             |           ^^^^^^
        """)
  }
}
