import Documents
import Drawing
import Testing

@testable import Typesetting

/// What the marks of a report are.
@Suite struct StructureTests {
  private func tagged(_ markdown: String) throws -> TaggedPages {
    let report = try Setting.report(markdown)
    let tagged = TaggedPages(report.pages, report.structure)
    expectSound(tagged)
    return tagged
  }

  @Test func saysWhatEverythingIs() throws {
    let tagged = try tagged(
      """
      上海某公司

      # 评价报告

      ---

      ## 总则

      文字见[网站](https://a.example/b)[^1]，**重要**。

      1. 第一
         - 里面
      2. 第二

      > 引用的话

      | 条款 | 得分 |
      | --- | ---: |
      | **一组** | |
      | 5.1 | 8 |

      | | |
      | --- | --- |
      | 名称 | Shanghai Example Co., Ltd. |

      [^1]: 注的话。
      """)
    #expect(
      tagged.dump == """
        paragraph: 上海某公司
        heading 1: 评价报告
        heading 2: 总则
        paragraph: 文字见，重要。
          link: 网站 → https://a.example/b
          reference
            link: \u{2060}1 → #note_1
        note
          label: 1
          paragraph: 注的话。
        numbered list
          item
            label: 1.
            itemBody
              paragraph: 第一
              list
                item
                  label: –
                  itemBody
                    paragraph: 里面
          item
            label: 2.
            itemBody
              paragraph: 第二
        quotation
          paragraph: 引用的话
        table
          row
            header of column: 条款
            header of column: 得分
          row
            cell over 2: 一组
          row
            cell: 5.1
            cell: 8
        table
          row
            header of row: 名称
            cell in en: Shanghai Example Co., Ltd.

        """)
    #expect(
      tagged.text.hasPrefix(
        "上海某公司\n评价报告\n总则\n文字见网站\u{2060}1，重要。\n1\n注的话。\n1.\n第一\n"))
  }

  @Test func keepsALinkOverSeveralLinesOneElement() throws {
    let words = String(repeating: "很长的链接文字", count: 20)
    let tagged = try tagged("看[\(words)](https://a.example)和[别处](https://b.example)。")
    let links = tagged.elements { $0 == .link }
    #expect(links.map(tagged.text) == [words, "别处"])
    #expect(
      tagged.marks(of: links[0]).count { if case .link = $0 { true } else { false } } > 2)
  }

  @Test func leavesNoLevelOfHeadingsOut() throws {
    let tagged = try tagged("### 甲\n\n一\n\n## 乙\n\n二\n\n##### 丙\n\n三\n\n### 丁\n\n四\n\n# 戊\n\n五")
    let levels = tagged.elements { if case .heading = $0 { true } else { false } }
      .map { tagged.structure[$0].role }
    let wanted = [1, 1, 2, 2, 1]
    #expect(levels == wanted.map { .heading(level: $0) })
  }

  @Test func listsTheContentsAsLinks() throws {
    let tagged = try tagged("# 目录\n\n```contents\n```\n\n# 甲\n\n一\n\n## 乙\n\n二")
    #expect(
      tagged.dump.hasPrefix(
        """
        heading 1: 目录
        contents
          contentsEntry
            reference
              link: 目录1 → #heading_1
          contentsEntry
            reference
              link: 甲1 → #heading_2
          contentsEntry
            reference
              link: 乙1 → #heading_3
        """))
  }

  @Test func saysWhatChartsAndPicturesShow() throws {
    let loss = Chart.Loss(label: "5.1", lost: 3, printed: "−3", cumulated: "60%")
    let gauge = Chart.Gauge(
      label: "最终得分", value: 91, printed: "91", range: 60...100, least: "60", most: "100",
      below: "未达标", bounds: [Chart.Bound(name: "四星级", value: 90, printed: "90")])
    let report = try Setting.report(
      Document([
        .figure(Figure(.chart(.losses([loss])), caption: [.text("失分")])),
        .figure(Figure(.chart(.gauge(gauge)), caption: [])),
      ]))
    let tagged = TaggedPages(report.pages, report.structure)
    expectSound(tagged)
    #expect(
      tagged.text == """
        [失分：5.1 −3，累计 60%]
        图 1\u{3000}失分
        [标尺：最终得分 91；四星级自 90 起]
        图 2

        """)
    // All lines that are drawn belong to a figure.
    let shapes = tagged.decoration.compactMap {
      if case .shape(let shape) = $0 { shape } else { nil }
    }
    #expect(shapes.allSatisfy { $0.stroke == nil })
  }

  @Test(arguments: [
    ("zh-Hans", "Shanghai Example Co., Ltd.", "en"), ("zh-Hans", "上海 Example Ltd.", nil),
    ("zh-Hans", "GB/T 27922-2011", nil), ("zh-Hans", "Example", nil),
    ("zh-Hans", "https://www.example.com/certificate", nil), ("zh-Hant", "Five-star level", "en"),
    ("en", "上海某某公司", "zh"), ("en", "上海某某公司 Example", nil), ("en", "GB/T 27922 商品售后服务", "zh"),
    ("en", "Plain words", nil), ("en", "8 / 10", nil), ("en", "中", nil),
  ]) func knowsALanguageByItsSigns(_ document: String, _ text: String, _ language: String?) {
    #expect(TextLanguage.other(of: text.unicodeScalars, in: document) == language)
  }
}
