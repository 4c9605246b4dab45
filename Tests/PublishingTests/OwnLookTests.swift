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
    (svg("<text>a</text>"), "artwork may not hold the element <text>"),
    (svg("<image href='a.png'/>"), "artwork may not refer to 'a.png' outside itself"),
    ("<svg", "the picture cannot be read: a tag is malformed"),
  ]) func refusesArtworkThatCannotBeUsed(_ svg: String, _ cause: String) throws {
    let files = try [
      "theme.yaml": theme(letterhead: "a.svg"), "artwork/a.svg": svg,
    ]
    #expect(
      try problems(files) == """
        theme.yaml:20:12: error: the picture 'artwork/a.svg' cannot be used: \(cause) [BadPicture]
          20 |   artwork: a.svg
             |            ^^^^^
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
}
