/// The problems of Markdown that a template must not hold, with their whole text.
enum MarkdownMessages {
  static let cases = [
    MessageTests.Case(
      "a block of HTML",
      #"""
      text

      ▸<div class="x">
      {{holder.name}}
      </div>
      """#,
      #"""
      report.md:3:1: error: HTML cannot be laid out on a page [UnsupportedHTML]
        3 | <div class="x">
          | ^^^^^^^^^^^^^^^
        fix: write it in Markdown, or write '\<' for a plain '<'
      """#),
    MessageTests.Case(
      "an element of HTML",
      "> 内容 ▸<b>",
      #"""
      report.md:1:6: error: HTML cannot be laid out on a page [UnsupportedHTML]
        1 | > 内容 <b>
          |        ^^^
        fix: write it in Markdown, or write '\<' for a plain '<'
      """#),
    MessageTests.Case(
      "an element of HTML with a hole",
      #"""
      内容 ▸<b title="{{holder.name}}">
      """#,
      #"""
      report.md:1:4: error: HTML cannot be laid out on a page [UnsupportedHTML]
        1 | 内容 <b title="{{holder.name}}">
          |      ^^^^^^^^^^
        fix: write it in Markdown, or write '\<' for a plain '<'
      """#),
    MessageTests.Case(
      "an image",
      "a ▸![{{holder.name}}](x.png)",
      #"""
      report.md:1:3: error: images are not supported in documents [UnsupportedImage]
        1 | a ![{{holder.name}}](x.png)
          |   ^^
        fix: write a link without the '!', or '\!' for a plain one
      """#),
    MessageTests.Case(
      "a title of a link",
      #"""
      [a](https://b "▸c d")
      """#,
      #"""
      report.md:1:16: error: the title of a link would not be shown [LinkTitle]
        1 | [a](https://b "c d")
          |                ^^^
        fix: move it into the text of the link
      """#),
    MessageTests.Case(
      "a link that runs code",
      "see [here](▸JavaScript:alert(1))",
      #"""
      report.md:1:12: error: a link must not lead to 'JavaScript:' [LinkScheme]
        1 | see [here](JavaScript:alert(1))
          |            ^^^^^^^^^^^
        why: a reader who follows it would run or open what nobody sees in the document
        fix: write an address that begins with 'http:', 'https:', 'mailto:' or 'tel:'
      """#),
    MessageTests.Case(
      "a link to a file of the reader's machine",
      "<▸file:///etc/passwd>",
      #"""
      report.md:1:2: error: a link must not lead to 'file:' [LinkScheme]
        1 | <file:///etc/passwd>
          |  ^^^^^
        why: a reader who follows it would run or open what nobody sees in the document
        fix: write an address that begins with 'http:', 'https:', 'mailto:' or 'tel:'
      """#),
    MessageTests.Case(
      "a hole in the address of a link",
      "[a](https://b/{{▸holder.name}})",
      #"""
      report.md:1:17: error: '{{holder.name}}' stands in the address or title of a link [HoleInLink]
        1 | [a](https://b/{{holder.name}})
          |                 ^^^^^^^^^^^
        why: only the text of a link can be filled
        fix: write the address as it is, and put the hole between the brackets
      """#),
    MessageTests.Case(
      "a hole in code",
      "`{{▸holder.name}}`",
      #"""
      report.md:1:4: error: '{{holder.name}}' stands in code, which is taken as it is [HoleInCode]
        1 | `{{holder.name}}`
          |    ^^^^^^^^^^^
        why: text in backticks or fences, or indented by four spaces, is code
        fix: move it out of the code, or indent its line by less than four spaces
      """#),
    MessageTests.Case(
      "a hole in a fence",
      #"""
      ```
      {{▸holder.name}}
      ```
      """#,
      #"""
      report.md:2:3: error: '{{holder.name}}' stands in code, which is taken as it is [HoleInCode]
        2 | {{holder.name}}
          |   ^^^^^^^^^^^
        why: text in backticks or fences, or indented by four spaces, is code
        fix: move it out of the code, or indent its line by less than four spaces
      """#),
    MessageTests.Case(
      "a hole in a line indented by four spaces",
      "    {{▸holder.name}}",
      #"""
      report.md:1:7: error: '{{holder.name}}' stands in code, which is taken as it is [HoleInCode]
        1 |     {{holder.name}}
          |       ^^^^^^^^^^^
        why: text in backticks or fences, or indented by four spaces, is code
        fix: move it out of the code, or indent its line by less than four spaces
      """#),
    MessageTests.Case(
      "a hole in the definition of a link",
      "[a]: /{{▸holder.name}}",
      #"""
      report.md:1:9: error: '{{holder.name}}' stands where Markdown shows nothing [LostHole]
        1 | [a]: /{{holder.name}}
          |         ^^^^^^^^^^^
        why: the definition of a link is not part of the text
        fix: move it to where it is to be seen, or delete it
      """#),
    MessageTests.Case(
      "more cells than columns",
      #"""
      > | a | b |
      > |---|---|
      > | `x|y` | ▸z |
      """#,
      #"""
      report.md:3:13: error: the row has 3 cells, and its table 2 columns [ExtraCells]
        3 | > | `x|y` | z |
          |             ^
        fix: write '\|' for a pipe that parts no cells, even in code, or add a column
      """#),
    MessageTests.Case(
      "a row after a blank line",
      #"""
      | a |
      |---|

      {{#sites}}
      ▸| {{name}} |
      {{/sites}}
      """#,
      #"""
      report.md:5:1: error: a row stands outside a table [RowOutsideTable]
        5 | | {{name}} |
          | ^
        why: a table needs a header and a line of dashes for it, and ends at a blank line
        fix: delete the blank line before it, mend the header, or write '\|' for a plain pipe
      """#),
    MessageTests.Case(
      "emphasis that ends with punctuation before a letter",
      "**注意：▸**内容",
      #"""
      report.md:1:6: error: Markdown sees no emphasis at '**' here [HiddenEmphasis]
        1 | **注意：**内容
          |         ^^
        why: asterisks close nothing between punctuation and a letter, and open nothing between a letter and punctuation
        fix: move the punctuation out of the emphasis, or write '\*' for a plain asterisk
      """#),
    MessageTests.Case(
      "emphasis that begins with punctuation after a letter",
      "内容▸**《{{holder.name}}》**",
      #"""
      report.md:1:3: error: Markdown sees no emphasis at '**' here [HiddenEmphasis]
        1 | 内容**《{{holder.name}}》**
          |     ^^
        why: asterisks close nothing between punctuation and a letter, and open nothing between a letter and punctuation
        fix: move the punctuation out of the emphasis, or write '\*' for a plain asterisk
      """#),
    MessageTests.Case(
      "too deep",
      "▸" + String(repeating: "> ", count: 65) + "x",
      #"""
      report.md:1:1: error: parts stand in each other more than 64 deep [NestedTooDeep]
        1 | > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > x
          | ^
        fix: bring the text into a flatter form
      """#),
  ]
}
