import Diagnostics
import Documents
import Drawing
import TestSupport
import Testing

@testable import Typesetting

/// Problems with texts that somebody gave: they are reported where these can be changed.
@Suite struct CertificateOriginTests {
  static let given = Source(
    path: "audit.yaml",
    text: """
      holder.code: "9131"
      holder.name.zh: 甲
      holder.name.en: A
      sites[2].name.zh: 乙
      sites[2].name.en: B
      body.mark: logo
      """)

  /// The place of a value above.
  static func origin(_ field: String) -> Place? {
    for (index, line) in given.lines.enumerated() where line.hasPrefix("\(field): ") {
      let length = line.count - field.count - 2
      return given.place(line: index + 1, column: field.count + 3, length: length)
    }
    return nil
  }

  private func problems(
    _ changes: [String: String?], sites: [Fields] = [], text: String = "{{holder.name.zh}}"
  ) throws -> String {
    let pictures = PictureLibrary()
    try pictures.add(id: "plain.svg", svg: Array(CertificateDesignTests.artwork.utf8))
    try pictures.add(id: "list.svg", svg: Array(CertificateRowsMistakes.artwork.utf8))
    try pictures.add(id: "mark", svg: Array(CertificateDesignTests.artwork.utf8))
    let front = CertificateDesignTests.good
      .replacing("{{holder.name.zh}}{{#draft}} (draft){{/draft}}", with: text)
      .replacing("slots:", with: "annex: annex.yaml\nslots:")
    var problems = Problems()
    let design = CertificateSample.design(
      Source(path: "front.yaml", text: front),
      annexes: [Source(path: "annex.yaml", text: CertificateRowsMistakes.annex)], pictures,
      into: &problems)
    let layout = CertificateLayout(
      try #require(design, "\(problems.printed)"), fonts: try CertificateSample.fonts(),
      pictures: pictures)
    let fields = CertificateSample.fields(changes, sites: sites)
    #expect(layout.pages(fields, origin: Self.origin, into: &problems) == nil)
    return problems.printed
  }

  private let long = String(repeating: "公司", count: 90)

  @Test func reportsATextWhereItWasGiven() throws {
    #expect(
      try problems(["holder.name.zh": long]) == """
        audit.yaml:2:17: error: the text of slot 'holder-name' does not fit, not even at 7.5 points \
        [TextDoesNotFit]
          2 | holder.name.zh: 甲
            |                 ^^
          why: a certificate is never printed with a cut
          fix: shorten 'holder.name.zh'
        front.yaml:13:11: note: slot 'holder-name' is filled here
          13 |   - slot: holder-name
             |           ^^^^^^^^^^^
        """)
  }

  @Test func reportsTheLongestTextOfASlotAndNotesTheOthers() throws {
    let text = "{{level.name.zh}}{{holder.code}}{{holder.name.zh}}{{holder.name.en}}"
    #expect(
      try problems(["holder.name.zh": long], text: text) == """
        audit.yaml:2:17: error: the text of slot 'holder-name' does not fit, not even at 7.5 points \
        [TextDoesNotFit]
          2 | holder.name.zh: 甲
            |                 ^^
          why: a certificate is never printed with a cut
          fix: shorten 'holder.name.zh', 'holder.name.en', 'holder.code' or 'level.name.zh'
        audit.yaml:3:17: note: the text of 'holder.name.en'
          3 | holder.name.en: A
            |                 ^
        audit.yaml:1:14: note: the text of 'holder.code'
          1 | holder.code: "9131"
            |              ^^^^^^
        front.yaml:13:11: note: slot 'holder-name' is filled here
          13 |   - slot: holder-name
             |           ^^^^^^^^^^^
        """)
  }

  @Test func reportsATextOfAnotherOriginInTheDesign() throws {
    #expect(
      try problems(["level.name.zh": long], text: "{{level.name.zh}}") == """
        front.yaml:13:11: error: the text of slot 'holder-name' does not fit, not even at 7.5 points \
        [TextDoesNotFit]
          13 |   - slot: holder-name
             |           ^^^^^^^^^^^
          why: a certificate is never printed with a cut
          fix: shorten 'level.name.zh'
        """)
  }

  @Test func reportsAPictureWhereItWasNamed() throws {
    #expect(
      try problems(["body.mark": "logo"]) == """
        audit.yaml:6:12: error: the picture that 'body.mark' names for slot 'mark' is not known \
        [UnknownPicture]
          6 | body.mark: logo
            |            ^^^^
        front.yaml:23:11: note: slot 'mark' is filled here
          23 |   - slot: mark
             |           ^^^^
        """)
  }

  @Test func reportsATextOfARowWhereItWasGiven() throws {
    let wide = CertificateSample.site(2, en: String(repeating: "Kundendienst", count: 4))
    #expect(
      try problems([:], sites: [CertificateSample.site(1), wide]) == """
        audit.yaml:5:19: error: a word is wider than column 'name', even at 6.5 points [WordDoesNotFit]
          5 | sites[2].name.en: B
            |                   ^
          why: a certificate is never printed with a word broken anywhere
          fix: shorten 'sites[2].name.en'
        annex.yaml:15:15: note: slot 'name' is filled here
          15 |       - slot: name
             |               ^^^^
        """)
  }

  @Test func reportsARowThatIsTooHighWhereItsTextsWereGiven() throws {
    let high = CertificateSample.site(2, zh: long + long)
    #expect(
      try problems([:], sites: [CertificateSample.site(1), high]) == """
        audit.yaml:4:19: error: row 2 of 'sites' is higher than column 'name', even at 6.5 points \
        [RowDoesNotFit]
          4 | sites[2].name.zh: 乙
            |                   ^^
          why: a row is never divided between pages
          fix: shorten 'sites[2].name.zh' or 'sites[2].name.en'
        audit.yaml:5:19: note: the text of 'sites[2].name.en'
          5 | sites[2].name.en: B
            |                   ^
        annex.yaml:15:15: note: slot 'name' is filled here
          15 |       - slot: name
             |               ^^^^
        """)
  }
}
