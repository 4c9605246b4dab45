import Diagnostics
import Documents
import TestSupport
import Testing

/// The whole text of every problem that a template can have.
@Suite struct MessageTests {
  struct Case: CustomTestStringConvertible {
    var testDescription: String
    var marked: Marked
    var message: String

    /// A template with a mark where the problem stands, and the printed problem.
    init(_ name: String, _ template: String, _ message: String) {
      testDescription = name
      marked = Marked(template, path: "report.md")
      self.message = message
    }
  }

  @Test(arguments: names + sections + braces + MarkdownMessages.cases)
  func pointsOutTheMistake(_ test: Case) {
    let (line, column) = test.marked.places[0]
    #expect(test.message.hasPrefix("report.md:\(line):\(column): "))
    #expect(problemsOf(test.marked.source.text, Sample.catalogue) == test.message)
  }

  @Test func reportsAllProblemsInTheOrderOfTheFile() {
    let printed = problemsOf(
      """
      # {{holder.nam}} {{
      <b>x</b>
      {{#findings}}
      | a |
      {{/finding}}
      `{{isDraft}}` {{/sites}}
      """, Sample.catalogue)
    let identifiers = printed.split(separator: "\n").filter { $0.hasPrefix("report.md:") }
      .compactMap { $0.split(separator: "[").last }
    #expect(
      identifiers == [
        "UnknownField]", "MalformedHole]", "UnsupportedHTML]", "UnsupportedHTML]",
        "RowOutsideTable]",
        "MisspeltClosing]", "report.md:3:4: note: it is opened here", "NotAText]", "HoleInCode]",
        "UnopenedSection]",
      ])
  }

  static let names = [
    Case(
      "a misspelt field",
      "A {{▸holder.nmae}}",
      #"""
      report.md:1:5: error: there is no field 'holder.nmae' here [UnknownField]
        1 | A {{holder.nmae}}
          |     ^^^^^^^^^^^
        fix: write 'holder.name' or 'holder.nameEn'
      """#),
    Case(
      "a field of a list, outside it",
      "{{▸clause}}",
      #"""
      report.md:1:3: error: there is no field 'clause' here [UnknownField]
        1 | {{clause}}
          |   ^^^^^^
        fix: move it into a section '{{#findings}} … {{/findings}}'
      """#),
    Case(
      "a field without a near miss",
      "{{#findings}}{{#samples}}{{▸x}}{{/samples}}{{/findings}}",
      #"""
      report.md:1:28: error: there is no field 'x' here [UnknownField]
        1 | {{#findings}}{{#samples}}{{x}}{{/samples}}{{/findings}}
          |                            ^
        fix: use one of 'name', 'clause', 'text', 'action', 'samples', 'holder.name', 'holder.nameEn', 'isDraft', 'findings', 'sites'
      """#),
    Case(
      "a misspelt list, with its elements known",
      "{{#▸findngs}}{{clause}}{{/findngs}}",
      #"""
      report.md:1:4: error: there is no field 'findngs' here [UnknownField]
        1 | {{#findngs}}{{clause}}{{/findngs}}
          |    ^^^^^^^
        fix: write 'findings'
      """#),
    Case(
      "a list used as a text",
      "{{▸sites}}",
      #"""
      report.md:1:3: error: field 'sites' is a list, and a hole shows a text [NotAText]
        1 | {{sites}}
          |   ^^^^^
        fix: open a section with '{{#sites}}' and close it with '{{/sites}}'
      """#),
    Case(
      "a flag used as a text",
      "{{▸isDraft}}",
      #"""
      report.md:1:3: error: field 'isDraft' is a flag, and a hole shows a text [NotAText]
        1 | {{isDraft}}
          |   ^^^^^^^
        fix: open a section with '{{#isDraft}}' and close it with '{{/isDraft}}'
      """#),
    Case(
      "a text used as a section",
      "{{#▸holder.name}}x{{/holder.name}}",
      #"""
      report.md:1:4: error: field 'holder.name' is a text that is always there, so it opens no section [NotASection]
        1 | {{#holder.name}}x{{/holder.name}}
          |    ^^^^^^^^^^^
        fix: write '{{holder.name}}' and delete the section's tags
      """#),
    Case(
      "a text used as an inverted section",
      "{{^▸holder.name}}x{{/holder.name}}",
      #"""
      report.md:1:4: error: field 'holder.name' is a text that is always there, so it opens no section [NotASection]
        1 | {{^holder.name}}x{{/holder.name}}
          |    ^^^^^^^^^^^
        fix: write '{{holder.name}}' and delete the section's tags
      """#),
    Case(
      "a field that may be absent, unguarded",
      "名称：{{▸holder.nameEn}}",
      #"""
      report.md:1:6: error: field 'holder.nameEn' may be absent, and stands outside a section of its name [MissingGuard]
        1 | 名称：{{holder.nameEn}}
          |         ^^^^^^^^^^^^^
        why: a document never shows a blank where a value is missing
        fix: put it, and the words around it, into '{{#holder.nameEn}} … {{/holder.nameEn}}'
      """#),
    Case(
      "a field that may be absent, where it is absent",
      "{{^holder.nameEn}}{{▸holder.nameEn}}{{/holder.nameEn}}",
      #"""
      report.md:1:21: error: field 'holder.nameEn' may be absent, and stands outside a section of its name [MissingGuard]
        1 | {{^holder.nameEn}}{{holder.nameEn}}{{/holder.nameEn}}
          |                     ^^^^^^^^^^^^^
        why: a document never shows a blank where a value is missing
        fix: put it, and the words around it, into '{{#holder.nameEn}} … {{/holder.nameEn}}'
      """#),
  ]

  static let sections = [
    Case(
      "never closed",
      #"""
      {{#▸findings}}
      {{clause}}
      """#,
      #"""
      report.md:1:4: error: section 'findings' is never closed [UnclosedSection]
        1 | {{#findings}}
          |    ^^^^^^^^
        fix: write '{{/findings}}' where it ends
      """#),
    Case(
      "never opened",
      "x {{/▸findings}}",
      #"""
      report.md:1:6: error: section 'findings' is closed but was never opened [UnopenedSection]
        1 | x {{/findings}}
          |      ^^^^^^^^
        fix: write '{{#findings}}' where it begins, or delete this tag
      """#),
    Case(
      "closed in the wrong order",
      "{{#findings}}{{#action}}x{{/▸findings}}{{/action}}",
      #"""
      report.md:1:29: error: section 'findings' is closed while 'action' inside it is still open [CrossedSections]
        1 | {{#findings}}{{#action}}x{{/findings}}{{/action}}
          |                             ^^^^^^^^
        fix: write '{{/action}}' before '{{/findings}}'
      report.md:1:17: note: 'action' is opened here
        1 | {{#findings}}{{#action}}x{{/findings}}{{/action}}
          |                 ^^^^^^
      """#),
    Case(
      "closed under a misspelt name",
      #"""
      {{#findings}}
      x
      {{/▸finding}}
      """#,
      #"""
      report.md:3:4: error: section 'findings' is closed as 'finding' [MisspeltClosing]
        3 | {{/finding}}
          |    ^^^^^^^
        fix: write '{{/findings}}'
      report.md:1:4: note: it is opened here
        1 | {{#findings}}
          |    ^^^^^^^^
      """#),
    Case(
      "closed outside a section that is never closed",
      "{{#findings}}{{#▸action}}x{{/findings}}",
      #"""
      report.md:1:17: error: section 'action' is never closed [UnclosedSection]
        1 | {{#findings}}{{#action}}x{{/findings}}
          |                 ^^^^^^
        fix: write '{{/action}}' where it ends
      """#),
    Case(
      "in two paragraphs",
      #"""
      a {{#▸findings}}b

      c{{/findings}}
      """#,
      #"""
      report.md:1:6: error: section 'findings' begins in one part of the text and ends in another [SectionAcrossBlocks]
        1 | a {{#findings}}b
          |      ^^^^^^^^
        fix: put both tags on lines of their own at the same depth, or both into the same paragraph, heading or cell
      report.md:3:5: note: it ends here
        3 | c{{/findings}}
          |     ^^^^^^^^
      """#),
    Case(
      "in two cells",
      #"""
      | {{#▸findings}}x | y{{/findings}} |
      |---|---|
      """#,
      #"""
      report.md:1:6: error: section 'findings' begins in one part of the text and ends in another [SectionAcrossBlocks]
        1 | | {{#findings}}x | y{{/findings}} |
          |      ^^^^^^^^
        fix: put both tags on lines of their own at the same depth, or both into the same paragraph, heading or cell
      report.md:1:24: note: it ends here
        1 | | {{#findings}}x | y{{/findings}} |
          |                        ^^^^^^^^
      """#),
    Case(
      "out of an emphasis",
      "*{{#▸findings}}x*{{/findings}}",
      #"""
      report.md:1:5: error: section 'findings' begins in one part of the text and ends in another [SectionAcrossBlocks]
        1 | *{{#findings}}x*{{/findings}}
          |     ^^^^^^^^
        fix: put both tags on lines of their own at the same depth, or both into the same paragraph, heading or cell
      report.md:1:20: note: it ends here
        1 | *{{#findings}}x*{{/findings}}
          |                    ^^^^^^^^
      """#),
    Case(
      "one tag on a line of its own, the other not",
      #"""
      {{#▸findings}}
      - {{clause}}{{/findings}}
      """#,
      #"""
      report.md:1:4: error: section 'findings' begins in one part of the text and ends in another [SectionAcrossBlocks]
        1 | {{#findings}}
          |    ^^^^^^^^
        fix: put both tags on lines of their own at the same depth, or both into the same paragraph, heading or cell
      report.md:2:16: note: it ends here
        2 | - {{clause}}{{/findings}}
          |                ^^^^^^^^
      """#),
  ]

  static let braces = [
    Case(
      "one closing brace",
      "{{#findings}}{{/findings}} ▸{{holder.name} x",
      #"""
      report.md:1:28: error: hole '{{holder.name}' is not closed [MalformedHole]
        1 | {{#findings}}{{/findings}} {{holder.name} x
          |                            ^^^^^^^^^^^^^^
        fix: end it with '}}' on the same line, or write '\{\{' for plain braces
      """#),
    Case(
      "no closing brace",
      "▸{{holder.name and {{holder.name}}",
      #"""
      report.md:1:1: error: hole '{{holder.name and' is not closed [MalformedHole]
        1 | {{holder.name and {{holder.name}}
          | ^^^^^^^^^^^^^^^^^
        fix: end it with '}}' on the same line, or write '\{\{' for plain braces
      """#),
    Case(
      "no name",
      "▸{{ }}",
      #"""
      report.md:1:1: error: hole '{{ }}' names no field [MalformedHole]
        1 | {{ }}
          | ^^^^^
        fix: write the name of a field between the braces
      """#),
    Case(
      "a sign without a name",
      "▸{{#}}",
      #"""
      report.md:1:1: error: hole '{{#}}' names no field [MalformedHole]
        1 | {{#}}
          | ^^^^^
        fix: write the name of a field between the braces
      """#),
    Case(
      "two words",
      "▸{{holder name}}",
      #"""
      report.md:1:1: error: hole '{{holder name}}' holds more than one word [MalformedHole]
        1 | {{holder name}}
          | ^^^^^^^^^^^^^^^
        fix: write one name without spaces
      """#),
    Case(
      "three braces",
      "▸{{{holder.name}}}",
      #"""
      report.md:1:1: error: '{{{holder.name}}}' is none of the three forms of a hole [UnsupportedHole]
        1 | {{{holder.name}}}
          | ^^^^^^^^^^^^^^^^^
        why: values always enter as text, and a template includes nothing and hides nothing
        fix: use '{{field}}', '{{#field}} … {{/field}}' or '{{^field}} … {{/field}}'
      """#),
    Case(
      "a partial",
      "▸{{> header}}",
      #"""
      report.md:1:1: error: '{{> header}}' is none of the three forms of a hole [UnsupportedHole]
        1 | {{> header}}
          | ^^^^^^^^^^^^
        why: values always enter as text, and a template includes nothing and hides nothing
        fix: use '{{field}}', '{{#field}} … {{/field}}' or '{{^field}} … {{/field}}'
      """#),
    Case(
      "a comment",
      "▸{{! note }}",
      #"""
      report.md:1:1: error: '{{! note }}' is none of the three forms of a hole [UnsupportedHole]
        1 | {{! note }}
          | ^^^^^^^^^^^
        why: values always enter as text, and a template includes nothing and hides nothing
        fix: use '{{field}}', '{{#field}} … {{/field}}' or '{{^field}} … {{/field}}'
      """#),
    Case(
      "a character that stand-ins are made of",
      "a▸\(String(decoding: [0xEF, 0xB7, 0x90] as [UInt8], as: UTF8.self))b",
      #"""
      report.md:1:2: error: U+FDD0 is no character that text may hold [ReservedCharacter]
        1 | a﷐b
          |  ^
        fix: delete it
      """#),
  ]
}
