import Diagnostics
import TestSupport
import Testing

@testable import Documents

@Suite struct PicturesInDocumentsTests {
  private let catalogue = Catalogue([.pictures("photographs", "pictures")])
  private let markdown = """
    {{#photographs}}
    # Annex

    ```photographs
    ```
    {{/photographs}}
    """

  private func filled(_ value: Fields.Value) throws -> Document {
    var problems = Problems()
    let source = Source(path: "report.md", text: markdown)
    let template = try #require(
      Template.read(source, catalogue: catalogue, into: &problems), "\(problems.printed)")
    var fields = Fields()
    fields["photographs"] = value
    #expect(catalogue.check(fields).isEmpty)
    let document = template.fill(fields, into: &problems)
    return try #require(document, "\(problems.printed)")
  }

  @Test func showsThePicturesOfAField() throws {
    let pictures = [Picture(id: "a", file: "a.jpg", caption: "A desk")]
    #expect(
      try filled(.pictures(pictures)).blocks == [
        .heading(level: 1, [.text("Annex")]), .figure(Figure(.pictures(pictures), caption: [])),
      ])
  }

  @Test func vanishesWithItsHeadingWhereThereIsNone() throws {
    #expect(try filled(.absent).blocks.isEmpty)
  }

  @Test func tellsFilesAndCaptionsInMarkdownWhateverTheyHold() throws {
    let pictures = [
      Picture(id: "a", file: "a`b](c).jpg", caption: "*A* | <desk> [x](y)"),
      Picture(id: "b", file: "b.png", caption: "- 1. # {{x}}"),
    ]
    let markdown = try filled(.pictures(pictures)).markdown
    var problems = Problems()
    let again = try #require(
      Document.read(Source(path: "a.md", text: markdown), into: &problems), "\(problems.printed)")
    #expect(problems.isEmpty)
    #expect(
      again.dump == """
        heading 1
          text "Annex"
        list of bullets, tight
          item
            paragraph
              text "*A* | <desk> [x](y) — "
              code "a`b](c).jpg"
          item
            paragraph
              text "- 1. # {{x}} — "
              code "b.png"

        """)
  }

  @Test func tellsFilesAndCaptionsInHTML() throws {
    let pictures = [Picture(id: "a", file: "a&b.jpg", caption: "<desk>")]
    #expect(
      try filled(.pictures(pictures)).html == """
        <h1>Annex</h1>
        <figure>
        <ul>
        <li>&lt;desk&gt; — <code>a&amp;b.jpg</code></li>
        </ul>
        </figure>

        """)
  }
}
