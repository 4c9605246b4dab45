import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Publishing

/// Templates, themes and wording of one's own, without documents.
@Suite struct OwnLookTests {
  /// What is said of a folder with these files; paths are those below it.
  private func problems(_ files: [String: String]) throws -> String {
    let folder = try TemporaryFolder()
    for (name, content) in files { _ = try folder.write(content.utf8, name) }
    var problems = Problems()
    House(path: house.path, templates: folder.url.path).checkTemplates(into: &problems)
    return problems.printed.replacing(folder.url.path + "/", with: "")
  }

  private func theme(changing old: String, to new: String) throws -> String {
    let text = try String(
      contentsOf: packageRoot.appending(path: "Templates/theme.yaml"), encoding: .utf8)
    try #require(text.contains(old))
    return text.replacing(old, with: new)
  }

  private func theme(letterhead: String) throws -> String {
    try theme(changing: "# artwork: letterhead.svg", to: "artwork: \(letterhead)")
  }

  private static let shape = "<path d='M0 0h9v9z'/>"

  /// Artwork of a size with an element in it.
  private static func svg(_ content: String = shape, width: Int = 595, height: Int = 842) -> String
  {
    "<svg xmlns='http://www.w3.org/2000/svg' width='\(width)' height='\(height)'>\(content)</svg>"
  }

  @Test func takesArtworkFromTheOwnFolder() throws {
    let files = try [
      "theme.yaml": theme(letterhead: "letterhead.svg"), "artwork/letterhead.svg": Self.svg(),
    ]
    #expect(try problems(files) == "")
  }

  @Test func missesArtworkWhereItIsNamed() throws {
    #expect(
      try problems(["theme.yaml": theme(letterhead: "letterhead.svg")]) == """
        theme.yaml:20:12: error: there is no picture 'artwork/letterhead.svg' [NoPicture]
          20 |   artwork: letterhead.svg
             |            ^^^^^^^^^^^^^^
          fix: put the file there, or correct its name
        """)
  }

  @Test(arguments: [
    (
      svg("\n<text>a</text>"), "artwork may not hold the element <text> (line 2)",
      "\n  fix: convert text to paths in the drawing program"
    ),
    (
      svg("<image href='a.png'/>"), "artwork may not refer to 'a.png' outside itself (line 1)",
      "\n  fix: put what it refers to into the file, or delete the reference"
    ),
    (
      svg("<script/>"), "artwork may not hold the element <script> (line 1)", "\n  fix: delete it"
    ),
    ("<svg", "the picture cannot be read: a tag is malformed (line 1)", ""),
  ]) func refusesArtworkThatCannotBeUsed(_ svg: String, _ cause: String, _ fix: String) throws {
    let files = try [
      "theme.yaml": theme(letterhead: "a.svg"), "artwork/a.svg": svg,
    ]
    #expect(
      try problems(files) == """
        theme.yaml:20:12: error: the picture 'artwork/a.svg' cannot be used: \(cause) [BadPicture]
          20 |   artwork: a.svg
             |            ^^^^^\(fix)
        """)
  }

  @Test func refusesArtworkOfAnotherProportion() throws {
    let files = try [
      "theme.yaml": theme(letterhead: "a.svg"), "artwork/a.svg": Self.svg(width: 612, height: 792),
    ]
    #expect(
      try problems(files) == """
        theme.yaml:20:12: error: 'page.artwork' must have the proportion of the page of \
        595.28 × 841.89 points, found 612 × 792 [ArtworkProportion]
          20 |   artwork: a.svg
             |            ^^^^^
          why: it covers the page from edge to edge
          fix: draw it 595.28 × 841.89 points large
        """)
  }

  @Test func takesTheWordsThatAWordingLacksFromTheShippedOne() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write("headings: {report: 服务评价报告}\n".utf8, "wording/zh-Hans.yaml")
    var problems = Problems()
    let press = Press(house: House(path: house.path, templates: folder.url.path))
    let own = try #require(press.wording(.simplifiedChinese, into: &problems))
    let shipped = try #require(Press(house: house).wording(.simplifiedChinese, into: &problems))
    #expect(problems.printed == "")
    #expect(own.headings.first { $0.key == "report" }?.text == "服务评价报告")
    #expect(own.headings.map(\.key) == shipped.headings.map(\.key))
    func others(_ wording: Wording) -> [String] {
      wording.headings.filter { $0.key != "report" }.map(\.text)
    }
    #expect(others(own) == others(shipped))
    #expect(own.signs == shipped.signs)
  }

  @Test func refusesAWordThatIsNotKnownWhereItStands() throws {
    let printed = try problems(["wording/en.yaml": "signs:\n  semicolons: \":\"\n"])
    #expect(
      printed == """
        wording/en.yaml:2:3: error: 'signs' has no key 'semicolons' [UnknownKey]
          2 |   semicolons: ":"
            |   ^^^^^^^^^^
          fix: write 'semicolon'
        """)
  }

  @Test func refusesWhatPagesCannotShowInTheReportOnly() throws {
    let code = "# {{report.title}}\n\n```\ncode\n```\n"
    #expect(
      try problems(["report.md": code]) == """
        report.md:3:1: error: a block of code cannot be laid out on a page [UnsupportedCode]
          3 | ```
            | ^^^
          why: text between fences, or indented by four spaces or a tab, is code
          fix: write it as a paragraph or a table, without fence and indentation
        """)
    #expect(try problems(["summary.md": code]) == "")
  }

  @Test func refusesCharactersOfTheReportThatNoFontPrints() throws {
    let text = "# {{report.title}} 😀\n\nA &#x627; B\n"
    #expect(
      try problems(["report.md": text]) == """
        report.md:1:20: error: 'report.md' has a character that no font prints: '😀' U+1F600 \
        [UnprintableCharacter]
          1 | # {{report.title}} 😀
            |                    ^^
          why: a document never shows a box in place of a character
          fix: write another form of the character

        report.md:3:3: error: 'report.md' has a character that no font prints: 'ا' U+627 \
        [UnprintableCharacter]
          3 | A &#x627; B
            |   ^^^^^^^
          why: a document never shows a box in place of a character
          fix: write another form of the character
        """)
    #expect(try problems(["summary.md": text]) == "")
  }

  /// What may not stand in a file at all is told as that alone, and an entity for it as what it is.
  @Test func tellsAnUnsafeCharacterOnce() throws {
    let text = "# {{report.title}} \u{202E}\n\nA &#x202E; B\n"
    #expect(
      try problems(["report.md": text]) == """
        report.md:1:20: error: U+202E (RIGHT-TO-LEFT OVERRIDE) cannot be printed and is not allowed \
        [UnsafeCharacter]
          1 | # {{report.title}} �
            |                    ^
          why: invisible and direction-changing characters make a name read as another one
          fix: delete the character

        report.md:3:3: error: 'report.md' has a character that no font prints: '�' U+202E \
        [UnprintableCharacter]
          3 | A &#x202E; B
            |   ^^^^^^^^
          why: a document never shows a box in place of a character
          fix: write another form of the character
        """)
  }

  /// A hole in the frame of pages is told in its own line.
  @Test func findsMistakesOfTheFrameInTheirLines() throws {
    #expect(
      try problems(["page.html": "<html>\n{{content}}\n<p>{{x}}</p></html>\n"]) == """
        page.html:3:6: error: there is no field 'x' here [UnknownField]
          3 | <p>{{x}}</p></html>
            |      ^
          fix: use one of 'language', 'title', 'content', 'draft'
        """)
  }

  @Test func refusesCharactersOfTheWordingThatNoFontPrints() throws {
    #expect(
      try problems(["wording/en.yaml": "headings: {overview: \"Overview 😀\"}\n"]) == """
        wording/en.yaml:1:32: error: 'headings.overview' has a character that no font prints: \
        '😀' U+1F600 [UnprintableCharacter]
          1 | headings: {overview: "Overview 😀"}
            |                                ^^
          why: a document never shows a box in place of a character
          fix: write another form of the character
        """)
  }

  @Test func refusesCharactersOfTheThemeThatNoFontPrints() throws {
    let theme = "format: accolade-theme/1\nfooter: {left: \"한 {page} 😀\"}\n"
    #expect(
      try problems(["theme.yaml": theme]) == """
        theme.yaml:2:17: error: 'footer.left' has a character that no font prints: '한' U+D55C \
        [UnprintableCharacter]
          2 | footer: {left: "한 {page} 😀"}
            |                 ^^
          why: a document never shows a box in place of a character
          fix: write another form of the character

        theme.yaml:2:26: error: 'footer.left' has a character that no font prints: '😀' U+1F600 \
        [UnprintableCharacter]
          2 | footer: {left: "한 {page} 😀"}
            |                           ^^
          why: a document never shows a box in place of a character
          fix: write another form of the character
        """)
  }

  @Test func refusesAWordOfItsOwnThatNoTemplateAsksFor() throws {
    let words = "headings:\n  overveiw: Result\nwords:\n  motto: Service first\n"
    #expect(
      try problems(["wording/en.yaml": words]) == """
        wording/en.yaml:2:3: error: no document says 'headings.overveiw' [UnknownWord]
          2 |   overveiw: Result
            |   ^^^^^^^^
          why: it is no word that ships, and none of the templates beside asks for it
          fix: write 'overview', or ask for it in a template as '{{headings.overveiw}}'

        wording/en.yaml:4:3: error: no document says 'words.motto' [UnknownWord]
          4 |   motto: Service first
            |   ^^^^^
          why: it is no word that ships, and none of the templates beside asks for it
          fix: ask for it in a template as '{{words.motto}}', or delete it
        """)
  }

  @Test func takesAWordOfItsOwnThatATemplateAsksFor() throws {
    var files = ["report.md": "# {{report.title}}\n\n{{words.motto}}\n"]
    for language in Language.allCases {
      files["wording/\(language.rawValue).yaml"] = "words: {motto: \"A\"}\n"
    }
    #expect(try problems(files) == "")
  }

  @Test func warnsOfFoldersAndWordingsThatAreNeverRead() throws {
    let folder = try TemporaryFolder()
    for name in ["wordings/en.yaml", "wording/eng.yaml", "notes/plan.txt", "artwork/own.svg"] {
      _ = try folder.write("".utf8, name)
    }
    var problems = Problems()
    TemplateFolder(folder.url.path, of: house).check(into: &problems)
    #expect(
      problems.printed.replacing(folder.url.path + "/", with: "") == """
        wording/eng.yaml: warning: no document is made of 'eng.yaml' [UnusedFile]
          fix: write 'en.yaml'

        wordings: warning: no document is made of 'wordings' [UnusedFile]
          fix: write 'wording'
        """)
  }
}
