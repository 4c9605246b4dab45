import Diagnostics
import Documents
import Drawing
import TestSupport
import Testing

@testable import Typesetting

/// Designs with an artwork for each size of paper.
@Suite struct CertificateSizesTests {
  static let front = """
    format: accolade-certificate/1
    artworks:
      small: {file: small.svg}
      large: {file: large.svg, scale: 1.5}
    annex: annex.yaml
    slots:
      - slot: title
        texts:
          - {text: Certificate, face: serif, size: 20, floor: 8, tracking: 1, spread: 2, before: 4}
    """

  static let annex = """
    format: accolade-certificate/1
    artworks:
      small: {file: small.svg}
      large: {file: large.svg, scale: 2}
    slots:
      - slot: list
        rows: sites
        floor: 6
        gap: 4
        floorGap: 1
        line: {thickness: 0.5, color: "#dcc794"}
        columns:
          - slot: name
            texts: [{text: "{{name.zh}}", face: serif, size: 9}]
        end: {text: "End", face: serif, size: 8}
    """

  /// An artwork in which everything is larger by a factor.
  private static func artwork(_ scale: Int, title: String = "title") -> String {
    """
    <svg xmlns="http://www.w3.org/2000/svg" width="\(200 * scale)" height="\(100 * scale)">
    <g fill="none" transform="scale(\(scale))">
    <rect id="\(title)" x="10" y="10" width="180" height="30"/>
    <rect id="list" x="10" y="50" width="180" height="40"/>
    <rect id="name" x="10" y="50" width="90" height="40"/>
    </g></svg>
    """
  }

  private func design(
    _ front: String = front, _ annex: String = annex, size: String? = nil,
    largeTitle: String = "title", into problems: inout Problems
  ) throws -> CertificateDesign? {
    let pictures = PictureLibrary()
    try pictures.add(id: "small.svg", svg: Array(Self.artwork(1).utf8))
    try pictures.add(id: "large.svg", svg: Array(Self.artwork(2, title: largeTitle).utf8))
    return CertificateSample.design(
      Source(path: "front.yaml", text: front),
      annexes: [Source(path: "annex.yaml", text: annex)], size: size, pictures, into: &problems)
  }

  @Test(arguments: [(nil, "small.svg"), ("small", "small.svg"), ("large", "large.svg")])
  func takesTheArtworksOfTheSizeAndTheFirstWithoutOne(size: String?, artwork: String) throws {
    var problems = Problems()
    let design = try #require(try design(size: size, into: &problems))
    #expect(design.front.artwork.picture == artwork)
    #expect(design.annex?.artwork.picture == artwork)
  }

  @Test func multipliesEveryLengthWithTheScaleOfItsFile() throws {
    var problems = Problems()
    let design = try #require(try design(size: "large", into: &problems))
    guard case .texts(let title)? = design.front.fillings.first?.content,
      let rows = design.annex?.lists.first
    else {
      Issue.record("a title and rows")
      return
    }
    #expect(
      title.texts.map(\.style) == [
        SlotStyle(
          text: TextStyle(face: Face(.serif), size: 30, tracking: 1.5), floor: 12, spread: 3,
          before: 6)
      ])
    #expect(rows.sizes == [18, 16])
    #expect([rows.floor, rows.gap, rows.floorGap, rows.line.thickness] == [12, 8, 2, 1])
    #expect(rows.columns.first?.slot.frame == Rect(x: 20, y: 100, width: 180, height: 80))
  }

  @Test func namesTheArtworkThatLacksASlot() throws {
    var problems = Problems()
    #expect(try design(size: "small", largeTitle: "titel", into: &problems) != nil)
    #expect(try design(size: "large", largeTitle: "titel", into: &problems) == nil)
    #expect(
      problems.printed == """
        front.yaml:7:11: error: the artwork 'large.svg' has no slot 'title' [UnknownSlot]
          7 |   - slot: title
            |           ^^^^^
          why: a slot is a rectangle of the artwork with this id
          fix: write 'titel'
        """)
  }

  @Test func tellsTheSizesOfADesignThatLacksOne() throws {
    var problems = Problems()
    #expect(try design(size: "a5", into: &problems) == nil)
    #expect(
      problems.printed == """
        front.yaml:2:1: error: the design has no size 'a5' [UnknownSize]
          2 | artworks:
            | ^^^^^^^^
          fix: use one of 'small', 'large'
        """)
  }

  @Test func hasNoSizesWithASingleArtwork() throws {
    var problems = Problems()
    let front = CertificateDesignTests.good.replacing("plain.svg", with: "small.svg")
    #expect(try design(front, size: "a4", into: &problems) == nil)
    #expect(
      problems.printed.hasPrefix(
        """
        front.yaml:2:1: error: the design has no size 'a4' [UnknownSize]
          2 | artwork: small.svg
            | ^^^^^^^
          why: it has a single artwork, and so a single size without a name
          fix: name no size
        """))
  }

  /// Some lines of the front or the annex changed, and what is said about it.
  struct Mistake: CustomTestStringConvertible {
    var testDescription: String
    var isOfAnnex = false
    var lines: String
    var change: String
    var message: String
  }

  @Test(arguments: mistakes) func refuses(_ mistake: Mistake) throws {
    let text = mistake.isOfAnnex ? Self.annex : Self.front
    try #require(text.contains(mistake.lines))
    let changed = text.replacing(mistake.lines, with: mistake.change, maxReplacements: 1)
    var problems = Problems()
    let design = try design(
      mistake.isOfAnnex ? Self.front : changed, mistake.isOfAnnex ? changed : Self.annex,
      into: &problems)
    #expect(design == nil)
    #expect(problems.printed == mistake.message)
  }

  private static let sizes = """
    artworks:
      small: {file: small.svg}
      large: {file: large.svg, scale: 1.5}

    """

  static let mistakes = [
    Mistake(
      testDescription: "neither artwork nor artworks", lines: sizes, change: "",
      message: """
        front.yaml:1:1: error: a design must have either 'artwork' or 'artworks' [NotOneArtwork]
          1 | format: accolade-certificate/1
            | ^^^^^^
          fix: name one file as 'artwork', or one for each size below 'artworks'
        """),
    Mistake(
      testDescription: "both artwork and artworks", lines: "artworks:",
      change: "artwork: small.svg\nartworks:",
      message: """
        front.yaml:3:1: error: a design must have either 'artwork' or 'artworks' [NotOneArtwork]
          3 | artworks:
            | ^^^^^^^^
          fix: name one file as 'artwork', or one for each size below 'artworks'
        """),
    Mistake(
      testDescription: "artworks without a size", lines: sizes, change: "artworks: {}\n",
      message: """
        front.yaml:2:1: error: 'artworks' must have at least one size [NoSizes]
          2 | artworks: {}
            | ^^^^^^^^
          fix: write one such as 'a4-landscape: {file: own.svg}'
        """),
    Mistake(
      testDescription: "a size without a file", lines: "{file: small.svg}", change: "{scale: 1}",
      message: """
        front.yaml:3:3: error: 'artworks.small' must have 'file' [MissingKey]
          3 |   small: {scale: 1}
            |   ^^^^^
          fix: add 'file'
        """),
    Mistake(
      testDescription: "a scale that is too large", lines: "scale: 1.5", change: "scale: 15",
      message: """
        front.yaml:4:35: error: 'artworks.large.scale' must be a number from 0.25 to 4, found '15' \
        [NotInRange]
          4 |   large: {file: large.svg, scale: 15}
            |                                   ^^
          fix: write a number from 0.25 to 4
        """),
    Mistake(
      testDescription: "a size that the annex lacks", isOfAnnex: true,
      lines: "  large: {file: large.svg, scale: 2}\n", change: "",
      message: """
        annex.yaml:2:1: error: the annex has no artwork of the size 'large' [AnnexWithoutSize]
          2 | artworks:
            | ^^^^^^^^
          why: a certificate and its annex are of one size
          fix: add 'large' to 'artworks'
        """),
    Mistake(
      testDescription: "a size that only the annex has", isOfAnnex: true, lines: "artworks:\n",
      change: "artworks:\n  largo: {file: large.svg}\n",
      message: """
        annex.yaml:2:1: error: the annex has an artwork of the size 'largo', its certificate has \
        none [SizeOfAnnexOnly]
          2 | artworks:
            | ^^^^^^^^
          fix: write 'large'
        """),
    Mistake(
      testDescription: "a single artwork of the annex alone", isOfAnnex: true,
      lines: "artworks:\n  small: {file: small.svg}\n  large: {file: large.svg, scale: 2}\n",
      change: "artwork: small.svg\n",
      message: """
        annex.yaml:2:1: error: the annex has no artwork of the size 'small' [AnnexWithoutSize]
          2 | artwork: small.svg
            | ^^^^^^^
          why: a certificate and its annex are of one size
          fix: add 'small' to 'artworks'

        annex.yaml:2:1: error: the annex has no artwork of the size 'large' [AnnexWithoutSize]
          2 | artwork: small.svg
            | ^^^^^^^
          why: a certificate and its annex are of one size
          fix: add 'large' to 'artworks'
        """),
  ]
}
