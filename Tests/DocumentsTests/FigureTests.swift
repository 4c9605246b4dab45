import Diagnostics
import Documents
import TestSupport
import Testing

/// Charts in templates, and what becomes of them in Markdown and HTML.
@Suite struct FigureTests {
  private static let catalogue = Catalogue([
    .text("holder.name", "the holder"), .optional("remark", "a remark"),
    .chart("radar", "shares"), .chart("gauge", "the score"),
    .list("sites", "the sites", [.text("name", "where")]),
  ])

  private static let radar = Chart.radar([
    Chart.Share(number: "5.1", name: "*管理*", share: 0.5, printed: "50%"),
    Chart.Share(number: "5.2", name: "商品", share: 1, printed: "100%"),
  ])

  private static let gauge = Chart.gauge(
    Chart.Gauge(
      label: "得分", value: 92, printed: "92", range: 0...100, least: "0", most: "100", below: "未达标",
      bounds: [
        Chart.Bound(name: "达标级", value: 70, printed: "70"),
        Chart.Bound(name: "四星级", value: 90, printed: "90"),
      ]))

  private static func fields(
    radar: Fields.Value = .chart(radar), gauge: Fields.Value = .absent
  ) -> Fields {
    [
      "holder.name": "海川 *A*", "remark": .absent, "radar": radar, "gauge": gauge,
      "sites": .list([["name": "甲"], ["name": "乙"]]),
    ]
  }

  private static let template = """
    前文

    ```radar
    {{holder.name}}的*各项*得分率{{#remark}}（{{remark}}）{{/remark}}
    ```

    ```gauge
    ```

    """

  @Test func putsTheChartOfAFieldWhereItsFenceStands() throws {
    let document = try filled(Self.template, Self.catalogue, Self.fields())
    // What stands in a fence is no Markdown, and an absent chart leaves nothing.
    #expect(
      document
        == Document([
          .paragraph([.text("前文")]),
          .figure(Figure(.chart(Self.radar), caption: [.text("海川 *A*的*各项*得分率")])),
        ]))
  }

  @Test func showsChartsInsideListsAndSections() throws {
    let document = try filled(
      """
      {{#sites}}
      {{#radar}}
      {{name}}

      ```radar
      {{name}}
      ```
      {{/radar}}
      {{^gauge}}
      无
      {{/gauge}}
      {{/sites}}
      """, Self.catalogue, Self.fields())
    let expected = ["甲", "乙"].flatMap { name -> [Block<Never>] in
      [
        .paragraph([.text(name)]), .figure(Figure(.chart(Self.radar), caption: [.text(name)])),
        .paragraph([.text("无")]),
      ]
    }
    #expect(document == Document(expected))
  }

  @Test func writesChartsAsTables() throws {
    let document = try filled(
      Self.template, Self.catalogue, Self.fields(gauge: .chart(Self.gauge)))
    let markdown = """
      前文

      | | |
      | --- | --: |
      | 5.1 \\*管理\\* | 50% |
      | 5.2 商品 | 100% |

      *海川 \\*A\\*的\\*各项\\*得分率*

      | | |
      | --- | --: |
      | 得分 | 92 |
      | 四星级 | ≥ 90 |
      | 达标级 | ≥ 70 |
      | 未达标 | \\< 70 |

      """
    #expect(document.markdown == markdown)
    #expect(try DocumentsTests.document(markdown).markdown == markdown)
    #expect(document.html.contains("<figure>\n<table>"))
  }

  @Test func writesChartsInItemsSoThatTheyReadTheSame() throws {
    let figure = Block<Never>.figure(Figure(.chart(Self.gauge), caption: [.text("说明")]))
    let list = List<Never>(
      start: nil, isTight: true,
      items: [.item([.paragraph([.text("a")]), figure]), .item([figure])]
    )
    let markdown = Document([.list(list), .quote([figure]), figure]).markdown
    #expect(try document(markdown).markdown == markdown)
  }

  @Test(arguments: [
    (
      "```▸rader\n```",
      """
      report.md:1:4: error: there is no chart 'rader' [UnknownChart]
        1 | ```rader
          |    ^^^^^
        why: a fenced block with a name is drawn as the chart of that name
        fix: write 'radar'
      """
    ),
    (
      "~~~ ▸pie chart\n{{holder.name}}\n~~~",
      """
      report.md:1:5: error: there is no chart 'pie chart' [UnknownChart]
        1 | ~~~ pie chart
          |     ^^^^^^^^^
        why: a fenced block with a name is drawn as the chart of that name
        fix: use one of 'radar', 'gauge'
      """
    ),
    (
      "```radar\n\na\n\n▸b\nc\n```",
      """
      report.md:5:1: error: the caption of a chart is one line, and goes on here [CaptionOfLines]
        5 | b
          | ^
        fix: write all of it on the first line of the fenced block
      """
    ),
    (
      "{{▸radar}}",
      """
      report.md:1:3: error: field 'radar' is a chart, and a hole shows a text [NotAText]
        1 | {{radar}}
          |   ^^^^^
        fix: write a fenced block that begins with '```radar'
      """
    ),
    (
      "```radar\n{{▸remark}}\n```",
      """
      report.md:2:3: error: field 'remark' may be absent, and stands outside a section of its name [MissingGuard]
        2 | {{remark}}
          |   ^^^^^^
        why: a document never shows a blank where a value is missing
        fix: put it, and the words around it, into '{{#remark}} … {{/remark}}'
      """
    ),
  ])
  func pointsOutTheMistake(template: String, message: String) {
    let marked = Marked(template, path: "report.md")
    let (line, column) = marked.places[0]
    #expect(message.hasPrefix("report.md:\(line):\(column): "))
    #expect(problemsOf(marked.source.text, Self.catalogue) == message)
  }

  @Test func refusesAChartThatWasNeverGiven() throws {
    var problems = Problems()
    let template = Template.read(
      Source(path: "report.md", text: "```radar\n```"), catalogue: Self.catalogue, into: &problems)
    #expect(try #require(template).fill(["radar": "x"], into: &problems) == nil)
    #expect(try #require(template).fill([:], into: &problems) == nil)
    #expect(problems.diagnostics.map(\.identifier) == ["WrongValue", "MissingValue"])
    #expect(Self.catalogue.check(Self.fields()).isEmpty)
    #expect(
      Self.catalogue.check(Self.fields(radar: "x")).diagnostics.map(\.identifier) == ["WrongValue"])
  }
}
