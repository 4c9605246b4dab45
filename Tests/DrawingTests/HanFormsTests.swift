import Drawing
import Testing

@Suite struct HanFormsTests {
  @Test(arguments: FontTests.faces) func drawsTheFormsOfEitherRegion(face: Face) throws {
    let fonts = try houseFonts()
    let differing = "骨與角說"
    let simplified = try glyphs(of: differing, in: face, with: fonts)
    let traditional = try glyphs(of: differing, in: face, with: fonts.setting(.traditional))
    #expect(simplified.count == 4 && traditional.count == 4)
    for (index, character) in differing.enumerated() {
      #expect(simplified[index].id != traditional[index].id, "\(character)")
    }
    #expect(simplified.map(\.offset) == traditional.map(\.offset))
    #expect(try glyphs(of: differing, in: face, with: fonts) == simplified)
    #expect(
      try glyphs(of: differing, in: face, with: fonts.setting(.traditional).setting(.simplified))
        == simplified)
  }

  /// Spacing counts on the blank half of a comma, which in the middle of its square has none.
  @Test(
    arguments: [
      "punctuation": "，。、；：？！「」——…", "characters of simplified text only": "们发锁质",
      "rare characters of names": "𠮷㼆䶮", "letters and digits": "GB/T 27922—2011",
    ].sorted { $0.key < $1.key })
  func leavesTheRestAsItIs(name: String, text: String) throws {
    let fonts = try houseFonts()
    for face in FontTests.faces {
      #expect(
        try glyphs(of: text, in: face, with: fonts)
          == glyphs(of: text, in: face, with: fonts.setting(.traditional)), "\(name) in \(face)")
    }
  }

  @Test func keepsTraditionalTextForReaders() throws {
    let text = "骨與角直說過的話，歸檔於「售後服務體系」；云泽浩然厨电。"
    let fonts = try houseFonts().setting(.traditional)
    let spans = FontTests.faces.map { Span(text + "\n", TextStyle(face: $0, size: 10)) }
    let pdf = try PDF.write(
      [fonts.page(spans)], bookmarks: [], information: DocumentInformation(title: "報告"),
      fonts: fonts, pictures: PictureLibrary())
    let result = try judge("pdftotext", ["-raw", "FILE", "-"], file: pdf)
    let read = result.output.filter { !$0.isWhitespace }
    #expect(read == String(repeating: text, count: FontTests.faces.count))
  }

  private func glyphs(
    of text: String, in face: Face, with fonts: FontLibrary
  ) throws -> [GlyphRun.Glyph] {
    try fonts.lines(of: [Span(text, TextStyle(face: face, size: 10))], width: 1000)
      .flatMap(\.runs).flatMap(\.glyphs)
  }
}
