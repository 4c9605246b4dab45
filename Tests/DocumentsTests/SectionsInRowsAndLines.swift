extension SectionTests {
  static let rows = [
    Case(
      "rows, with tags between them",
      """
      | clause | text |
      |:---|---:|
      {{#findings}}
      | {{clause}} | {{text}} |
      {{/findings}}
      {{^findings}}
      | none | |
      {{/findings}}
      | sum | 2 |
      """,
      """
      | clause | text |
      | :-- | --: |
      | 5.1.1 | seen |
      | 5.1.2 | 1. not seen |
      | sum | 2 |
      """),
    Case(
      "rows, with tags in cells",
      """
      | clause | text |
      |---|---|
      | {{#findings}} | |
      | {{clause}} | {{text}} |
      | | {{/findings}} |
      """,
      """
      | clause | text |
      | --- | --- |
      | 5.1.1 | seen |
      | 5.1.2 | 1. not seen |
      """),
    Case(
      "rows of lists in lists",
      """
      | clause | sample |
      |---|---|
      {{#findings}}
      {{#samples}}
      | {{clause}} | {{name}} |
      {{/samples}}
      {{/findings}}
      """,
      """
      | clause | sample |
      | --- | --- |
      | 5.1.1 | s1 |
      | 5.1.1 | s2 |
      """),
    Case(
      "a section of blocks right after the last row",
      """
      | a | b |
      |---|---|
      {{#findings}}
      | {{clause}} | {{text}} |
      {{/findings}}
      {{#isDraft}}
      Draft of {{holder.name}}
      {{/isDraft}}
      """,
      """
      | a | b |
      | --- | --- |
      | 5.1.1 | seen |
      | 5.1.2 | 1. not seen |

      Draft of 海川 \\*A\\|B\\*
      """),
    Case(
      "in an item, with tags at the margin",
      """
      - | a | b |
        |---|---|
      {{#findings}}
        | {{clause}} | {{text}} |
      {{/findings}}
      - c
      """,
      """
      - | a | b |
        | --- | --- |
        | 5.1.1 | seen |
        | 5.1.2 | 1. not seen |
      - c
      """),
    Case(
      "in a quotation in an item",
      """
      - > | a | b |
        > |---|---|
        > {{#findings}}
        > | {{clause}} | {{text}} |
        > {{/findings}}
      """,
      """
      - > | a | b |
        > | --- | --- |
        > | 5.1.1 | seen |
        > | 5.1.2 | 1. not seen |
      """),
  ]

  static let inlines = [
    Case(
      "in a paragraph, a heading, a cell and an item",
      """
      # {{#isDraft}}Draft: {{/isDraft}}{{holder.name}}

      Seen: {{#findings}}**{{clause}}**, {{/findings}}end.

      | {{#findings}}{{clause}} {{/findings}} |
      |---|

      - {{#findings}}*{{clause}}*内容{{/findings}}
      """,
      """
      # Draft: 海川 \\*A\\|B\\*

      Seen: **5.1.1**, **5.1.2**, end.

      | 5.1.1 5.1.2&#32; |
      | --- |

      - *5.1.1*内容*5.1.2*内容
      """),
    Case(
      "over the lines of one paragraph",
      """
      Seen {{#findings}}at
      {{clause}}
      and {{/findings}}gone.
      """,
      "Seen at 5.1.1 and at 5.1.2 and gone."),
    Case(
      "a paragraph of which nothing is left falls away",
      """
      a

      {{#sites}}{{name}}{{/sites}}

      *{{#sites}}{{name}}{{/sites}}*

      ## {{#sites}}{{name}}{{/sites}}

      b
      """,
      "a\n\nb"),
  ]
}
