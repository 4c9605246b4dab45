import Diagnostics
import Documents
import Drawing
import TestSupport
import Testing

@testable import Typesetting

/// Certificates that are not made, and what is said about them.
@Suite struct CertificateRefusalTests {
  struct Refusal: CustomTestStringConvertible {
    var testDescription: String
    var changes: [String: String?]
    var message: String
  }

  @Test(arguments: refusals) func refuses(_ refusal: Refusal) throws {
    let pictures = PictureLibrary()
    try pictures.add(id: "plain.svg", svg: Array(CertificateDesignTests.artwork.utf8))
    try pictures.add(id: "mark", svg: Array(CertificateDesignTests.artwork.utf8))
    var problems = Problems()
    let source = Source(path: "plain.yaml", text: CertificateDesignTests.good)
    let design = try #require(CertificateSample.design(source, pictures, into: &problems))
    let layout = CertificateLayout(
      design, fonts: try CertificateSample.fonts(), pictures: pictures)
    func pages(_ changes: [String: String?]) -> [Page]? {
      layout.pages(CertificateSample.fields(changes), origin: { _ in nil }, into: &problems)
    }
    #expect(pages([:]) != nil)
    #expect(pages(refusal.changes) == nil)
    #expect(problems.printed == refusal.message)
  }

  static let refusals = [
    Refusal(
      testDescription: "a text too long at its smallest size",
      changes: ["holder.name.zh": String(repeating: "公司", count: 73)],
      message: """
        plain.yaml:12:11: error: the text of slot 'holder-name' does not fit, not even at 7.5 points \
        [TextDoesNotFit]
          12 |   - slot: holder-name
             |           ^^^^^^^^^^^
          why: a certificate is never printed with a cut
          fix: shorten 'holder.name.zh'
        """),
    Refusal(
      testDescription: "a word that would be broken",
      changes: ["holder.name.zh": String(repeating: "Gesellschaft", count: 12)],
      message: """
        plain.yaml:12:11: error: the text of slot 'holder-name' does not fit, not even at 7.5 points \
        [TextDoesNotFit]
          12 |   - slot: holder-name
             |           ^^^^^^^^^^^
          why: a certificate is never printed with a cut
          fix: shorten 'holder.name.zh'
        """),
    Refusal(
      testDescription: "a character that turns the direction of text",
      changes: ["holder.name.zh": "公司\u{202E}有限"],
      message: """
        plain.yaml:12:11: error: the text of slot 'holder-name', made of 'holder.name.zh', cannot be \
        printed: a control or format character cannot be printed (U+202E) [TextCannotBeSet]
          12 |   - slot: holder-name
             |           ^^^^^^^^^^^
        """),
    Refusal(
      testDescription: "a character without a glyph", changes: ["holder.name.zh": "公司\u{1F31F}"],
      message: """
        plain.yaml:12:11: error: the text of slot 'holder-name', made of 'holder.name.zh', cannot be \
        printed: Noto Sans CJK SC Regular has no glyph for '\u{1F31F}' (U+1F31F) [TextCannotBeSet]
          12 |   - slot: holder-name
             |           ^^^^^^^^^^^
        """),
    Refusal(
      testDescription: "stars that are no number", changes: ["level.stars": "five"],
      message: """
        plain.yaml:19:11: error: slot 'stars' needs a whole number from 0 to 10 in 'level.stars' \
        [NotACountOfStars]
          19 |   - slot: stars
             |           ^^^^^
        """),
    Refusal(
      testDescription: "a picture that nobody added", changes: ["body.mark": "logo"],
      message: """
        plain.yaml:22:11: error: the picture that 'body.mark' names for slot 'mark' is not known \
        [UnknownPicture]
          22 |   - slot: mark
             |           ^^^^
        """),
  ]
}
