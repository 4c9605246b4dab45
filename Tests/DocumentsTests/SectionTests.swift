import Documents
import Testing

/// Sections wherever an author writes them, with and without blank lines around their tags.
@Suite struct SectionTests {
  struct Case: CustomTestStringConvertible {
    var testDescription: String
    var template: String
    var markdown: String

    init(_ name: String, _ template: String, _ markdown: String) {
      testDescription = name
      self.template = template
      self.markdown = markdown
    }
  }

  @Test(arguments: blocks + items + rows + inlines)
  func fillsAsTheAuthorExpects(_ test: Case) throws {
    let document = try filled(test.template, Sample.catalogue, Sample.fields)
    #expect(document.markdown == test.markdown + "\n")
  }

  static let blocks = [
    Case(
      "paragraphs without blank lines",
      """
      before
      {{#findings}}
      at {{clause}}
      {{/findings}}
      after
      """,
      "before\n\nat 5.1.1\n\nat 5.1.2\n\nafter"),
    Case(
      "paragraphs with blank lines",
      """
      before

      {{#findings}}

      at {{clause}}

      {{/findings}}

      after
      """,
      "before\n\nat 5.1.1\n\nat 5.1.2\n\nafter"),
    Case(
      "headings, rules and fences close to the tags",
      """
      {{#findings}}
      ## {{clause}}
      {{#action}}
      ---
      {{/action}}
      ```
      x
      ```
      {{/findings}}
      """,
      "## 5.1.1\n\n```\nx\n```\n\n## 5.1.2\n\n___\n\n```\nx\n```"),
    Case(
      "a flag that is so, and one that is not",
      """
      {{#isDraft}}
      draft
      {{/isDraft}}
      {{^isDraft}}
      final
      {{/isDraft}}
      """,
      "draft"),
    Case(
      "an empty list and what stands instead",
      """
      {{#sites}}
      {{name}}
      {{/sites}}
      {{^sites}}
      no sites
      {{/sites}}
      """,
      "no sites"),
    Case(
      "tags on one line, and tags indented for the eye",
      """
      {{#isDraft}}{{#findings}}
      at {{clause}}
          {{#action}}
      {{action}}
          {{/action}}
      {{/findings}}{{/isDraft}}
      """,
      "at 5.1.1\n\nat 5.1.2\n\nmend"),
    Case(
      "in a quotation, and around one",
      """
      > {{#findings}}
      > {{clause}}
      > {{/findings}}

      {{#findings}}
      > {{clause}}
      {{/findings}}
      """,
      "> 5.1.1\n>\n> 5.1.2\n\n> 5.1.1\n\n> 5.1.2"),
    Case(
      "around a whole table",
      """
      {{#findings}}
      | a | b |
      |---|---|
      | {{clause}} | {{text}} |
      {{/findings}}
      after
      """,
      """
      | a | b |
      | --- | --- |
      | 5.1.1 | seen |

      | a | b |
      | --- | --- |
      | 5.1.2 | 1. not seen |

      after
      """),
    Case(
      "a field of the outer level, and one of a list in a list",
      """
      {{#findings}}
      {{holder.name}}: {{#samples}}{{clause}}/{{name}} {{/samples}}
      {{/findings}}
      """,
      "海川 \\*A\\|B\\*: 5.1.1/s1 5.1.1/s2&#32;\n\n海川 \\*A\\|B\\*:&#32;"),
  ]

  static let items = [
    Case(
      "numbers count on before, in and after a section",
      """
      1. first
      {{#findings}}
      1. {{clause}}
      {{/findings}}
      1. last
      """,
      "1. first\n2. 5.1.1\n3. 5.1.2\n4. last"),
    Case(
      "blank lines around the tags do not loosen the list",
      """
      {{#findings}}

      - {{clause}}

      {{/findings}}
      """,
      "- 5.1.1\n- 5.1.2"),
    Case(
      "what stands instead is an item of the same list",
      """
      - first
      {{#sites}}
      - {{name}}
      {{/sites}}
      {{^sites}}
      - none
      {{/sites}}
      """,
      "- first\n- none"),
    Case(
      "tags at the margin around items of an inner list",
      """
      - {{holder.name}}
      {{#findings}}
        - {{clause}}
      {{#samples}}
          - {{name}}
      {{/samples}}
      {{/findings}}
      - last
      """,
      """
      - 海川 \\*A\\|B\\*
        - 5.1.1
          - s1
          - s2
        - 5.1.2
      - last
      """),
    Case(
      "blocks inside one item",
      """
      1. {{#findings}}
         ## {{clause}}
         {{text}}
         {{/findings}}
      2. x
      """,
      "1. ## 5.1.1\n   seen\n   ## 5.1.2\n   1\\. not seen\n2. x"),
    Case(
      "after a quotation in an item",
      """
      - a
        > q
      {{#findings}}
        {{clause}}
      {{/findings}}
      - b
      """,
      "- a\n\n  > q\n\n  5.1.1\n\n  5.1.2\n\n- b"),
    Case(
      "after a quotation that ended the items",
      """
      - - a
      > q
      {{#isDraft}}
          code
      {{/isDraft}}
      """,
      "- - a\n\n> q\n\n```\ncode\n```"),
    Case(
      "items in a quotation in an item",
      """
      - > 1. a
        > {{#findings}}
        > 1. {{clause}}
        > {{/findings}}
      """,
      "- > 1. a\n  > 2. 5.1.1\n  > 3. 5.1.2"),
    Case(
      "tags that are items themselves",
      """
      - {{#findings}}
      - {{clause}}
      - {{/findings}}
      """,
      "- 5.1.1\n- 5.1.2"),
    Case(
      "items with a part that may be absent",
      """
      {{#findings}}
      - {{clause}}
        {{#action}}
        > {{action}}
        {{/action}}
      {{/findings}}
      """,
      "- 5.1.1\n- 5.1.2\n  > mend"),
    Case(
      "an item of which nothing is left falls away",
      """
      - {{#sites}}{{name}}{{/sites}}
      - {{#holder.nameEn}}{{holder.nameEn}}{{/holder.nameEn}}
      """,
      "- Haichuan"),
    Case(
      "lists of one section become one list when other blocks stood between",
      """
      {{#findings}}
      1. {{clause}}

      {{#action}}
      then {{action}}
      {{/action}}
      {{/findings}}
      """,
      "1. 5.1.1\n2. 5.1.2\n\nthen mend"),
  ]
}
