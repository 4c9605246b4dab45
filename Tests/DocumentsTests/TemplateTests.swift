import Diagnostics
import Documents
import TestSupport
import Testing

/// The tree of a template, and what filling makes of values.
@Suite struct TemplateTests {
  @Test func dumpsEveryKindOfNode() throws {
    var problems = Problems()
    let source = Source(
      path: "report.md",
      text: """
        # 报告 {{holder.name}}

        *a* **b** `c` [d](https://e) f\\
        g

        3. one
        {{#findings}}
        4. {{clause}}
        {{/findings}}

        > quote

        | x | y |
        |:-:|--:|
        {{#findings}}
        | {{clause}} | {{#action}}{{action}}{{/action}} |
        {{/findings}}

        ***

        {{^sites}}
        ```
        a: 1
        ```
        {{/sites}}
        """)
    let template = Template.read(source, catalogue: Sample.catalogue, into: &problems)
    #expect(problems.printed == "")
    #expect(
      try #require(template).tree.dump == """
        heading 1
          text "报告 "
          hole {{holder.name}}
        paragraph
          emphasis
            text "a"
          text " "
          strong
            text "b"
          text " "
          code "c"
          text " "
          link "https://e"
            text "d"
          text " f"
          line break
          text "g"
        list from 3, tight
          item
            paragraph
              text "one"
          section {{#findings}}
            item
              paragraph
                hole {{clause}}
        quote
          paragraph
            text "quote"
        table center, right
          header
            cell
              text "x"
            cell
              text "y"
          section {{#findings}}
            row
              cell
                hole {{clause}}
              cell
                section {{#action}}
                  hole {{action}}
        rule
        section {{^sites}}
          fence ""
            "a: 1"

        """)
  }

  @Test func knowsThePlaceOfEveryHole() throws {
    let marked = Marked(
      """
      - 内容👨‍👩‍👧 {{ ▸holder.name }}
      {{#▸findings}}
        * ({{▸clause}})
      {{/findings}}
      """, path: "report.md")
    var problems = Problems()
    let template = Template.read(marked.source, catalogue: Sample.catalogue, into: &problems)
    let places = try #require(template).tree.blocks.flatMap(\.holes).map(\.place)
    #expect(places.map(\.line) == marked.places.map(\.line))
    #expect(places.map(\.column) == marked.places.map(\.column))
    #expect(places.map(\.length) == [11, 8, 6])
  }

  @Test func breaksLinesAtLineFeedsOfAValue() throws {
    let document = try filled(
      "a {{t}} b\n\n# {{t}}\n\n| {{t}} |\n|---|", Catalogue([.text("t", "")]),
      ["t": "x\r\ny\rz\n"])
    #expect(
      document.markdown == """
        a x\\
        y\\
        z\\
        &#32;b

        # x<br>y<br>z

        | x<br>y<br>z |
        | --- |

        """)
  }

  @Test func joinsLinesOfChineseWithoutASpace() throws {
    let cases = [
      "评价\n报告": "评价报告", "评价，\n报告": "评价，报告", "“评价”\n报告": "“评价”报告",
      "score\nof": "score of", "得分\n90": "得分 90", "**评价**\n*报告*": "**评价***报告*",
      "评价\n{{t}}": "评价T", "by\n{{t}}": "by T", "{{t}}\n{{t}}": "T T", "점수\n점수": "점수 점수",
    ]
    for (template, markdown) in cases.sorted(by: { $0.key < $1.key }) {
      let document = try filled(template, Catalogue([.text("t", "")]), ["t": "T"])
      #expect(
        document.markdown.replacing("__", with: "**").replacing("_", with: "*") == markdown + "\n")
    }
  }

  @Test func looksPastAByteOrderMark() throws {
    let document = try filled(
      "\u{FEFF}{{#b}}\n# a\n{{/b}}\r\n# c\r", Catalogue([.flag("b", "")]), ["b": .flag(true)])
    #expect(document.markdown == "# a\n\n# c\n")
  }

  @Test func takesEscapedBracesAsTheyAre() throws {
    let document = try filled(
      "\\{\\{name}} \\\\{{t}} { {", Catalogue([.text("t", "")]), ["t": "{{t}}"])
    #expect(document.dump == "paragraph\n  text \"{{name}} \\\\{{t}} { {\"\n")
  }

  @Test func reportsMissingAndWrongValuesAtTheirHoles() throws {
    var problems = Problems()
    let source = Source(
      path: "report.md",
      text: "{{holder.name}} {{#findings}}{{clause}}{{/findings}}{{#sites}}-{{/sites}}")
    let template = try #require(
      Template.read(source, catalogue: Sample.catalogue, into: &problems))
    let fields: Fields = [
      "clause": "outer", "findings": .list([Fields()]), "holder.name": .flag(true),
    ]
    #expect(template.fill(fields, into: &problems) == nil)
    #expect(
      problems.printed == """
        report.md:1:3: error: field 'holder.name' was given a value of another kind than its catalogue says [WrongValue]
          1 | {{holder.name}} {{#findings}}{{clause}}{{/findings}}{{#sites}}-{{/sites}}
            |   ^^^^^^^^^^^
          why: whoever fills a document gives every field a value of its kind

        report.md:1:32: error: field 'clause' was given no value [MissingValue]
          1 | {{holder.name}} {{#findings}}{{clause}}{{/findings}}{{#sites}}-{{/sites}}
            |                                ^^^^^^
          why: whoever fills a document gives every field of its catalogue a value

        report.md:1:56: error: field 'sites' was given no value [MissingValue]
          1 | {{holder.name}} {{#findings}}{{clause}}{{/findings}}{{#sites}}-{{/sites}}
            |                                                        ^^^^^
          why: whoever fills a document gives every field of its catalogue a value
        """)
  }

  @Test func holdsFieldsAgainstTheCatalogue() {
    #expect(Sample.catalogue.check(Sample.fields).isEmpty)
    var fields = Sample.fields
    fields["holder.name"] = .absent
    fields["isDraft"] = nil
    fields["findins"] = .text("")
    fields["zzz"] = .text("")
    fields["sites"] = .list([["name": "x"], ["nam": "y"]])
    #expect(
      Sample.catalogue.check(fields).printed == """
        error: field 'holder.name' was given a value of another kind than its catalogue says [WrongValue]
          why: whoever fills a document gives every field a value of its kind

        error: field 'isDraft' was given no value [MissingValue]
          why: whoever fills a document gives every field of its catalogue a value

        error: field 'sites[2].name' was given no value [MissingValue]
          why: whoever fills a document gives every field of its catalogue a value

        error: there is a value for 'sites[2].nam', which is no field of the catalogue [UnknownValue]
          fix: name it 'name'

        error: there is a value for 'findins', which is no field of the catalogue [UnknownValue]
          fix: name it 'findings'

        error: there is a value for 'zzz', which is no field of the catalogue [UnknownValue]
          fix: delete it, or add the field to the catalogue
        """)
  }
}

extension Block where Hole == Documents.Hole {
  /// The holes of paragraphs, lists and sections, in order.
  fileprivate var holes: [Documents.Hole] {
    switch self {
    case .heading(let heading): heading.words.flatMap(\.holes)
    case .paragraph(let inlines): inlines.flatMap(\.holes)
    case .list(let list): list.items.flatMap(\.holes)
    case .quote(let blocks): blocks.flatMap(\.holes)
    case .section(let hole, let blocks): [hole] + blocks.flatMap(\.holes)
    case .table, .figure, .fence, .rule: []
    }
  }
}

extension List.Item where Hole == Documents.Hole {
  fileprivate var holes: [Documents.Hole] {
    switch self {
    case .item(let blocks): blocks.flatMap(\.holes)
    case .section(let hole, let items): [hole] + items.flatMap(\.holes)
    }
  }
}

extension Inline where Hole == Documents.Hole {
  fileprivate var holes: [Documents.Hole] {
    if case .hole(let hole) = self { [hole] } else { [] }
  }
}
