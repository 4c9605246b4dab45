import Diagnostics
import Documents
import Drawing
import TestSupport
import Testing

@testable import Typesetting

/// Annexes and lists that a design gets wrong, and lists that do not fit.
@Suite struct CertificateRowsMistakes {
  static let artwork = """
    <svg xmlns="http://www.w3.org/2000/svg" width="400" height="300">
    <g fill="none">
    <rect id="list" x="20" y="20" width="360" height="100"/>
    <rect id="number" x="20" y="20" width="30" height="100"/>
    <rect id="name" x="60" y="20" width="100" height="100"/>
    <rect id="address" x="170" y="20" width="210" height="100"/>
    <rect id="wide" x="150" y="20" width="230" height="100"/>
    <rect id="below" x="170" y="20" width="210" height="110"/>
    </g></svg>
    """

  static let front = """
    format: accolade-certificate/1
    artwork: plain.svg
    annex: annex.yaml
    slots:
      - slot: title
        text: Certificate
        face: serif
        size: 20
    """

  static let annex = """
    format: accolade-certificate/1
    artwork: list.svg
    slots:
      - slot: list
        rows: sites
        floor: 6.5
        gap: 4
        floorGap: 1
        line: {thickness: 0.5, color: "#dcc794"}
        columns:
          - slot: number
            align: right
            texts:
              - {text: "{{number}}", face: serif, size: 9}
          - slot: name
            texts:
              - {text: "{{name.zh}}", face: serif bold, size: 9}
              - {text: "{{name.en}}", face: serif, size: 8}
          - slot: address
            texts:
              - {text: "{{address.zh}}", face: serif, size: 9}
        end: {text: "End", face: serif, size: 8}
    """

  private static func pictures() throws -> PictureLibrary {
    let pictures = PictureLibrary()
    try pictures.add(id: "plain.svg", svg: Array(CertificateDesignTests.artwork.utf8))
    try pictures.add(id: "list.svg", svg: Array(artwork.utf8))
    return pictures
  }

  private static func design(
    _ front: String, _ annex: String, _ pictures: PictureLibrary, into problems: inout Problems
  ) -> CertificateDesign? {
    CertificateSample.design(
      Source(path: "front.yaml", text: front),
      annexes: [Source(path: "annex.yaml", text: annex)], pictures, into: &problems)
  }

  /// One line of the front or the annex changed, and what is said about it.
  struct Mistake: CustomTestStringConvertible {
    var testDescription: String
    var line: String
    var change: String
    var message: String
  }

  @Test(arguments: mistakes) func refuses(_ mistake: Mistake) throws {
    try #require((Self.front + Self.annex).contains(mistake.line))
    func changed(_ text: String) -> String {
      text.replacing(mistake.line, with: mistake.change, maxReplacements: 1)
    }
    var problems = Problems()
    let design = Self.design(
      changed(Self.front), changed(Self.annex), try Self.pictures(), into: &problems)
    #expect(design == nil)
    #expect(problems.printed == mistake.message)
  }

  @Test func refusesAnAnnexThatListsNothing() throws {
    var problems = Problems()
    let annex = Self.front.replacing("annex: annex.yaml\n", with: "")
    #expect(Self.design(Self.front, annex, try Self.pictures(), into: &problems) == nil)
    #expect(
      problems.printed == """
        front.yaml:3:8: error: the annex 'annex.yaml' has no slot with 'rows' [AnnexWithoutRows]
          3 | annex: annex.yaml
            |        ^^^^^^^^^^
          why: an annex is added where one of its lists has an element
        """)
  }

  @Test func refusesAnAnnexOfAnAnnex() throws {
    var problems = Problems()
    let annex = Self.annex.replacing("slots:", with: "annex: annex.yaml\nslots:")
    #expect(Self.design(Self.front, annex, try Self.pictures(), into: &problems) == nil)
    #expect(
      problems.printed == """
        annex.yaml:3:1: error: the file has no key 'annex' [UnknownKey]
          3 | annex: annex.yaml
            | ^^^^^
          fix: use one of 'format', 'artwork', 'artworks', 'slots'
        """)
  }

  struct Refusal: CustomTestStringConvertible {
    var testDescription: String
    var sites: [Fields]
    var message: String
  }

  @Test(arguments: refusals) func refusesToPrint(_ refusal: Refusal) throws {
    let pictures = try Self.pictures()
    var problems = Problems()
    let design = try #require(Self.design(Self.front, Self.annex, pictures, into: &problems))
    let layout = CertificateLayout(design, fonts: try CertificateSample.fonts(), pictures: pictures)
    let fields = CertificateSample.fields(sites: refusal.sites)
    #expect(layout.pages(fields, origin: { _ in nil }, into: &problems) == nil)
    #expect(problems.printed == refusal.message)
  }

  /// What is said of a list on the front, which is made whatever there is to list.
  private func problemsOnTheFront(_ fields: Fields) throws -> String {
    let pictures = try Self.pictures()
    var problems = Problems()
    let design = CertificateSample.design(
      Source(path: "front.yaml", text: Self.annex), pictures, into: &problems)
    let layout = CertificateLayout(
      try #require(design), fonts: try CertificateSample.fonts(), pictures: pictures)
    #expect(layout.pages(fields, origin: { _ in nil }, into: &problems) == nil)
    return problems.printed
  }

  @Test func refusesMoreRowsOnTheFrontThanFit() throws {
    let sites = (1...6).map { CertificateSample.site($0) }
    #expect(
      try problemsOnTheFront(CertificateSample.fields(sites: sites)) == """
        front.yaml:4:11: error: only 4 of the 6 rows of 'sites' fit slot 'list' at 6.5 points \
        [RowsDoNotFit]
          4 |   - slot: list
            |           ^^^^
          why: only the annex goes on on further pages
          fix: list 'sites' in the annex
        """)
  }

  @Test(arguments: ["annex.page", "annex.pages"])
  func refusesTheFieldsOfAnnexPagesOnTheFront(field: String) throws {
    var problems = Problems()
    let front = Self.front.replacing("text: Certificate", with: "text: \"Page {{\(field)}}\"")
    #expect(Self.design(front, Self.annex, try Self.pictures(), into: &problems) == nil)
    #expect(
      problems.printed == """
        front.yaml:6:19: error: there is no field '\(field)' here [UnknownField]
          6 |     text: "Page {{\(field)}}"
            |                   \(field.map { _ in "^" }.joined())
          fix: use one of 'holder.name.zh', 'holder.name.en', 'holder.code', \
        'holder.registeredAddress.zh', 'holder.registeredAddress.en', 'scope.zh', 'scope.en', \
        'scheme.name.zh', 'scheme.name.en', 'scheme.standard.zh', 'scheme.standard.en', \
        'scheme.edition', \
        … (67 in all)
        """)
  }

  @Test func refusesAListThatWasNeverGiven() throws {
    #expect(
      try problemsOnTheFront(Fields()) == """
        front.yaml:4:11: error: 'sites' has no value for slot 'list' [FieldWithoutValue]
          4 |   - slot: list
            |           ^^^^
        """)
  }
}
