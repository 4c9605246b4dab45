import Drawing
import Testing

@Suite struct TextErrorTests {
  @Test(arguments: [
    ("好😀", "Noto Serif CJK SC Regular has no glyph for '😀' (U+1F600)"),
    ("한국", "Noto Serif CJK SC Regular has no glyph for '한' (U+D55C)"),
    ("a\u{202E}b", "a control or format character cannot be printed (U+202E)"),
    ("a\u{0}b", "a control or format character cannot be printed (U+0000)"),
    ("a\u{AD}b", "a control or format character cannot be printed (U+00AD)"),
    ("a\u{2028}b", "a control or format character cannot be printed (U+2028)"),
  ])
  func refusesWhatWouldBeABox(text: String, message: String) throws {
    let fonts = try houseFonts()
    let spans = [Span("好", plain), Span(text, plain)]
    let error = try #require(throws: TextError.self) { _ = try fonts.lines(of: spans, width: 100) }
    #expect(error.description == message)
    #expect(throws: error) { _ = try fonts.extent(of: spans) }
    #expect(throws: error) { _ = try fonts.smallestExtent(of: spans) }
  }

  @Test func namesTheFaceThatLacksIt() throws {
    let span = Span("한", TextStyle(face: Face(.sans, .bold), size: 9))
    #expect(throws: TextError.missingGlyph("한", Face(.sans, .bold))) {
      try houseFonts().lines(of: [span], width: 100)
    }
  }
}
