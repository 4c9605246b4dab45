import Diagnostics
import Documents
import TestSupport
import Testing

@Suite struct NumberingTests {
  static let chinese = Numbering(
    levels: [
      Numbering.Level(label: "{han}、", reference: "第{han}部分"),
      Numbering.Level(label: "{1}.{2} ", reference: "{1}.{2}"),
      Numbering.Level(label: "{1}.{2}.{3} ", reference: "{1}.{2}.{3}"),
    ],
    annexes: [
      Numbering.Level(label: "附录 {letter}　", reference: "附录 {letter}"),
      Numbering.Level(label: "{letter}.{2} ", reference: "附录 {letter}.{2}"),
    ])

  /// The Markdown of a template without fields, numbered.
  private func numbered(_ template: String, by numbering: Numbering = chinese) throws -> String {
    var problems = Problems()
    let document = try filled(template, Catalogue([]), [:])
      .numbered(by: numbering, into: &problems)
    #expect(problems.printed == "")
    return try #require(document).markdown
  }

  @Test func numbersTheBodyByLevels() throws {
    let markdown = try numbered(
      """
      # 封面

      ---

      # 甲
      ## 乙
      文
      ## 丙
      ### 丁
      文
      # 戊
      ## 己
      文
      #### 深
      文
      # 场所 {#annex-sites}
      ## 表
      文
      # 证据 {#annex.evidence}
      文
      # 结语
      文
      """)
    #expect(
      markdown.split(separator: "\n").filter { $0.hasPrefix("#") } == [
        "# 封面", "# 一、甲", "## 1.1 乙", "## 1.2 丙", "### 1.2.1 丁", "# 二、戊", "## 2.1 己", "#### 深",
        "# 附录 A　场所", "## A.1 表", "# 附录 B　证据", "# 三、结语",
      ])
  }

  @Test func letsEmptySectionsVanishUpwards() throws {
    let markdown = try numbered(
      """
      # 空
      ## 也空
      ### 仍空
      # 有
      ## 空
      ## 有
      文
      ## 空
      ---
      # 空

      ---
      """, by: .none)
    // The first break ends the cover, which keeps what it has.
    #expect(markdown.hasPrefix("# 空\n\n## 也空\n\n### 仍空\n\n# 有"))
    let body = try numbered("封面\n\n---\n\n# 空\n## 空\n# 有\n## 空\n## 有\n文\n## 空\n---\n# 空\n")
    #expect(body == "封面\n\n___\n\n# 一、有\n\n## 1.1 有\n\n文\n\n___\n")
  }

  @Test(arguments: [
    (1, "一", "A"), (10, "十", "J"), (11, "十一", "K"), (20, "二十", "T"), (21, "二十一", "U"),
    (26, "二十六", "Z"), (27, "二十七", "AA"), (100, "一百", "CV"), (105, "一百零五", "DA"),
    (110, "一百一十", "DF"), (123, "一百二十三", "DS"),
  ]) func countsInHanAndLetters(count: Int, han: String, letters: String) throws {
    let levels = [Numbering.Level(label: "{han}|{letter}|{x}|", reference: "")]
    let headings = String(repeating: "# 章\n\n文\n\n", count: count)
    let markdown = try numbered(headings, by: Numbering(levels: levels))
    let last = markdown.split(separator: "\n").last { $0.hasPrefix("#") }
    #expect(last == "# \(han)\\|\(letters)\\|{x}\\|章")
  }

  @Test func survivesJumpsOfLevels() throws {
    let markdown = try numbered("### 深\n文\n# 一\n### 又深\n文\n")
    #expect(
      markdown.split(separator: "\n").filter { $0.hasPrefix("#") } == [
        "### 0.0.1 深", "# 一、一", "### 1.0.1 又深",
      ])
  }

  @Test func writesReferencesAndContentsAsLinks() throws {
    let markdown = try numbered(
      """
      封面

      ---

      # 目录 {#contents}

      ```contents
      ```

      # 结果 {#results}
      见 [](#exclusions)，[另一处](#annex-a)。
      ## 删减 A_b {#exclusions}
      文
      # 表 {#annex-a}
      见[](#results)。
      """)
    #expect(
      markdown
        == """
        封面

        ___

        # 目录

        - [一、结果](#一结果)
          - [1.1 删减 A\\_b](#11-删减-a_b)
        - [附录 A　表](#附录-a表)

        # 一、结果

        见 [1.1](#11-删减-a_b)，[另一处](#附录-a表)。

        ## 1.1 删减 A_b

        文

        # 附录 A　表

        见[第一部分](#一结果)。

        """.replacing("A\\_b]", with: "A_b]"))
  }

  @Test func fillsIdsOfRepeatedSections() throws {
    let catalogue = Catalogue([.list("blocks", "", [.text("number", ""), .text("name", "")])])
    let fields: Fields = [
      "blocks": .list([
        ["number": "5.1", "name": "体系"], ["number": "5.2", "name": "商品"],
      ])
    ]
    let document = try filled(
      """
      见 [](#clause-5.2)。

      {{#blocks}}
      - [](#clause-{{number}})
      {{/blocks}}

      {{#blocks}}
      ## {{name}} {#clause-{{number}}}
      文
      {{/blocks}}
      """, catalogue, fields)
    var problems = Problems()
    let level = Numbering.Level(label: "{2} ", reference: "{2}")
    let numbered = document.numbered(by: Numbering(levels: [level, level]), into: &problems)
    #expect(
      try #require(numbered).markdown == """
        见 [2](#2-商品)。

        - [1](#1-体系)
        - [2](#2-商品)

        ## 1 体系

        文

        ## 2 商品

        文

        """)
  }
}
