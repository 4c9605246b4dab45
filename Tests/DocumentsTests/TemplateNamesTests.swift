import Diagnostics
import Documents
import TestSupport
import Testing

/// Which fields a template asks for.
@Suite struct TemplateNamesTests {
  @Test func findsEveryPlaceThatAsksForAField() throws {
    let catalogue = Catalogue([
      .text("title", ""), .text("id", ""), .text("item", ""), .text("cell", ""),
      .text("head", ""), .text("note", ""), .text("quoted", ""), .text("strong", ""),
      .text("unused", ""), .flag("flag", ""), .chart("radar", ""), .text("caption", ""),
      .list("rows", "", [.text("inner", ""), .text("other", "")]),
      .list("items", "", [.text("one", "")]), .optional("words", ""),
    ])
    let text = """
      # {{title}} {#part-{{id}}}

      {{^flag}}
      > {{quoted}}[^a]
      {{/flag}}

      - **{{strong}}**
      {{#items}}
      - {{one}}
      {{/items}}

      | {{head}} | b |
      | --- | --- |
      | {{cell}} | {{#words}}{{words}}{{/words}} |
      {{#rows}}
      | {{inner}} | 1 |
      {{/rows}}

      ```radar
      {{caption}}
      ```

      [^a]: {{note}}
      """
    var problems = Problems()
    let template = Template.read(
      Source(path: "a.md", text: text), catalogue: catalogue, into: &problems)
    #expect(problems.isEmpty, "\(problems.printed)")
    #expect(
      try #require(template).names == [
        "title", "id", "flag", "quoted", "strong", "items", "one", "head", "cell", "words", "rows",
        "inner", "radar", "caption", "note",
      ])
  }
}
