import Diagnostics
import Documents
import Drawing
import Reading
import TestSupport
import Testing

@testable import Typesetting

@Suite struct CertificateDesignTests {
  /// A page of 400 × 300 points with slots that are right, and some that are not.
  static let artwork = """
    <svg xmlns="http://www.w3.org/2000/svg" width="400" height="300">
    <rect width="400" height="300" fill="#ffffff"/>
    <g fill="none">
    <rect id="title" x="20" y="20" width="360" height="40"/>
    <rect id="holder-name" x="20" y="70" width="360" height="40"/>
    <rect id="stars" x="20" y="120" width="360" height="20"/>
    <rect id="mark" x="20" y="150" width="60" height="60"/>
    <rect id="beside" x="60" y="180" width="60" height="60"/>
    <rect id="outside" x="350" y="250" width="60" height="20"/>
    </g></svg>
    """

  static let good = """
    format: accolade-certificate/1
    artwork: plain.svg
    slots:
      - slot: title
        text: Certificate
        face: serif bold
        size: 20
        color: "#7a1f1f"
        tracking: 1.5
        align: center
        anchor: bottom
      - slot: holder-name
        text: "{{holder.name.zh}}{{#draft}} (draft){{/draft}}"
        face: sans
        size: 20
        floor: 7.5
        lines: 3
        lineHeight: 1.2
      - slot: stars
        stars: level.stars
        color: "#b08a3e"
      - slot: mark
        picture: body.mark
        align: left
    """

  static func read(_ source: Source, into problems: inout Problems) throws -> CertificateDesign? {
    let pictures = PictureLibrary()
    try pictures.add(id: "plain.svg", svg: Array(Self.artwork.utf8))
    return CertificateSample.design(source, pictures, into: &problems)
  }

  @Test func readsSlotsInFileOrderWithTheirFrames() throws {
    var problems = Problems()
    let design = try Self.read(Source(path: "plain.yaml", text: Self.good), into: &problems)
    #expect(problems.printed == "")
    let fillings = try #require(design).front.fillings
    #expect(fillings.map(\.slot.name) == ["title", "holder-name", "stars", "mark"])
    #expect(fillings[2].slot.frame == Rect(x: 20, y: 120, width: 360, height: 20))
    guard case .texts(let texts) = fillings[1].content else {
      Issue.record("the second slot holds a text")
      return
    }
    #expect(texts.side == .left && texts.anchor == .middle)
    #expect(texts.texts.map(\.language) == [nil])
    #expect(
      texts.texts.map(\.style) == [
        SlotStyle(
          text: TextStyle(face: Face(.sans), size: 20), floor: 7.5, lines: 3, lineHeight: 1.2)
      ])
  }

  /// The good design with one line changed, and what is said about it.
  struct Mistake: CustomTestStringConvertible {
    var testDescription: String
    var line: String
    var change: String
    var message: String
  }

  @Test(arguments: mistakes) func refuses(_ mistake: Mistake) throws {
    try #require(Self.good.contains(mistake.line))
    let text = Self.good.replacing(mistake.line, with: mistake.change, maxReplacements: 1)
    var problems = Problems()
    let design = try Self.read(Source(path: "plain.yaml", text: text), into: &problems)
    #expect(design == nil)
    #expect(problems.printed == mistake.message)
  }

  @Test func findsAllMistakesInOneRun() throws {
    let text = Self.good
      .replacing("slot: title", with: "slot: titel").replacing("serif bold", with: "serif fat")
      .replacing("size: 20\n    floor", with: "size: huge\n    floor")
      .replacing("stars: level.stars", with: "stars: level.star")
      .replacing("picture: body.mark", with: "pictur: body.mark")
    var problems = Problems()
    #expect(try Self.read(Source(path: "plain.yaml", text: text), into: &problems) == nil)
    #expect(
      problems.diagnostics.map(\.identifier) == [
        "UnknownSlot", "NotAFace", "NotInRange", "NotASingleField", "NotOneContent", "UnknownKey",
      ])
  }

  @Test func saysNothingOfSlotsWhereTheArtworkIsMissing() {
    var problems = Problems()
    let node = Node.read(Source(path: "plain.yaml", text: Self.good), into: &problems)
    let design = node.flatMap { node in
      CertificateDesign.read(
        node, catalogue: CertificateSample.catalogue,
        artwork: { name, place, problems in
          problems.report(Diagnostic("NoArtwork", "there is no artwork '\(name)'", at: place))
          return nil
        }, design: { _, _, _ in nil }, into: &problems)
    }
    #expect(design == nil)
    #expect(problems.diagnostics.map(\.identifier) == ["NoArtwork"])
  }
}

extension CertificateDesignTests {
  static let mistakes: [Mistake] = [
    Mistake(
      testDescription: "a slot that the artwork does not have", line: "slot: holder-name",
      change: "slot: holder-nam",
      message: """
        plain.yaml:12:11: error: the artwork 'plain.svg' has no slot 'holder-nam' [UnknownSlot]
          12 |   - slot: holder-nam
             |           ^^^^^^^^^^
          why: a slot is a rectangle of the artwork with this id
          fix: write 'holder-name'
        """),
    Mistake(
      testDescription: "a slot outside the page", line: "slot: stars", change: "slot: outside",
      message: """
        plain.yaml:19:11: error: slot 'outside' (x 350…410, y 250…270) lies outside the artwork 'plain.svg' \
        of 400 × 300 points [SlotOffPage]
          19 |   - slot: outside
             |           ^^^^^^^
          fix: move its rectangle onto the page
        """),
    Mistake(
      testDescription: "two slots that overlap", line: "slot: stars", change: "slot: beside",
      message: """
        plain.yaml:22:11: error: slot 'mark' (x 20…80, y 150…210) overlaps slot 'beside' \
        (x 60…120, y 180…240) in the artwork 'plain.svg' [SlotsOverlap]
          22 |   - slot: mark
             |           ^^^^
          why: what stands in one must not cover what stands in the other
          fix: move their rectangles apart in the artwork
        plain.yaml:19:11: note: the other slot is filled here
          19 |   - slot: beside
             |           ^^^^^^
        """),
    Mistake(
      testDescription: "a slot filled twice", line: "slot: stars", change: "slot: title",
      message: """
        plain.yaml:19:11: error: slot 'title' can only be filled once [SlotFilledTwice]
          19 |   - slot: title
             |           ^^^^^
          fix: delete one of the two
        plain.yaml:4:11: note: it is filled here already
          4 |   - slot: title
            |           ^^^^^
        """),
    Mistake(
      testDescription: "an unknown field in a text", line: "{{holder.name.zh}}",
      change: "{{holder.name.cn}}",
      message: """
        plain.yaml:13:14: error: there is no field 'holder.name.cn' here [UnknownField]
          13 |     text: "{{holder.name.cn}}{{#draft}} (draft){{/draft}}"
             |              ^^^^^^^^^^^^^^
          fix: write 'holder.name.en' or 'holder.name.zh'
        """),
    Mistake(
      testDescription: "stars from a flag", line: "stars: level.stars", change: "stars: draft",
      message: """
        plain.yaml:20:12: error: 'draft' is not a field with a single value [NotASingleField]
          20 |     stars: draft
             |            ^^^^^
          fix: use one of 'holder.name.zh', 'holder.name.en', 'holder.code', \
        'holder.registeredAddress.zh', 'holder.registeredAddress.en', 'scope.zh', 'scope.en', \
        'scheme.name.zh', 'scheme.name.en', 'scheme.standard.zh', 'scheme.standard.en', \
        'scheme.edition', \
        … (62 in all)
        """),
    Mistake(
      testDescription: "a text and stars in one slot", line: "    stars: level.stars",
      change: "    stars: level.stars\n    text: x",
      message: """
        plain.yaml:19:5: error: 'slots[3]' must have exactly one of 'text', 'texts', 'stars', \
        'picture', 'rows', \
        'qr', 'micro', 'rosette' [NotOneContent]
          19 |   - slot: stars
             |     ^^^^
        """),
    Mistake(
      testDescription: "a key of texts beside stars", line: "    stars: level.stars",
      change: "    stars: level.stars\n    size: 12",
      message: """
        plain.yaml:21:5: error: 'slots[3]' has no key 'size' [UnknownKey]
          21 |     size: 12
             |     ^^^^
          fix: use one of 'slot', 'text', 'texts', 'stars', 'picture', 'rows', 'qr', \
        'micro', 'rosette', 'color'
        """),
    Mistake(
      testDescription: "a misspelt key", line: "tracking: 1.5", change: "traking: 1.5",
      message: """
        plain.yaml:9:5: error: 'slots[1]' has no key 'traking' [UnknownKey]
          9 |     traking: 1.5
            |     ^^^^^^^
          fix: write 'tracking'
        """),
    Mistake(
      testDescription: "a floor above the size", line: "floor: 7.5", change: "floor: 21",
      message: """
        plain.yaml:16:12: error: 'slots[2].floor' must not be above 'size', which is 20 \
        [FloorAboveSize]
          16 |     floor: 21
             |            ^^
          why: a text shrinks from its size down to its floor
        """),
    Mistake(
      testDescription: "a face that is none of ours", line: "serif bold", change: "times bold",
      message: """
        plain.yaml:6:11: error: 'slots[1].face' must be a family and a weight, found 'times bold' \
        [NotAFace]
          6 |     face: times bold
            |           ^^^^^^^^^^
          fix: write 'serif', 'serif bold', 'sans' or 'sans bold'
        """),
    Mistake(
      testDescription: "a colour by name", line: "\"#7a1f1f\"", change: "red",
      message: """
        plain.yaml:8:12: error: 'slots[1].color' must be a colour of the form "#rrggbb", found 'red' \
        [NotAColor]
          8 |     color: red
            |            ^^^
          fix: write six hexadecimal digits after '#', in quotes, such as "#1f3a5f"
        """),
    Mistake(
      testDescription: "an unknown alignment", line: "align: center", change: "align: justified",
      message: """
        plain.yaml:10:12: error: 'slots[1].align' must be one of its known words, found 'justified' \
        [NotAChoice]
          10 |     align: justified
             |            ^^^^^^^^^
          fix: use one of 'left', 'center', 'right'
        """),
    Mistake(
      testDescription: "another format", line: "accolade-certificate/1",
      change: "accolade-certificate/2",
      message: """
        plain.yaml:1:9: error: 'format' must be one of its known words, found \
        'accolade-certificate/2' [NotAChoice]
          1 | format: accolade-certificate/2
            |         ^^^^^^^^^^^^^^^^^^^^^^
          fix: write 'accolade-certificate/1'
        """),
  ]
}
