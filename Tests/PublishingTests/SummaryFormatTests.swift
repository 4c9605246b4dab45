import Diagnostics
import Foundation
import Scoring
import TestSupport
import Testing

@testable import Publishing

/// The summary as a page for browsers.
@Suite struct SummaryFormatTests {
  private func page(_ checked: CheckedAudit, in language: Language = .usual) throws -> String {
    var problems = Problems()
    let press = Press(house: house, language: language, summaryFormat: .html)
    let text = press.summary(of: checked, into: &problems)
    #expect(problems.isEmpty)
    return try #require(text)
  }

  @Test func framesThePageInItsLanguage() throws {
    let page = try page(example("haoran-appliances.yaml"), in: .english)
    #expect(page.hasPrefix("<!doctype html>\n<html lang=\"en\">\n"))
    #expect(page.contains("<title>Yunze Haoran Kitchen Appliances Co., Ltd.</title>"))
    #expect(page.contains("<h1>Yunze Haoran Kitchen Appliances Co., Ltd.</h1>"))
    #expect(page.hasSuffix("</p>\n</body>\n</html>\n"))
    // Self-contained: nothing is fetched from anywhere.
    #expect(!page.contains("src=") && !page.contains("<link") && !page.contains("url("))
  }

  @Test func saysTheSameAsMarkdown() throws {
    let checked = try example("haoran-appliances.yaml")
    var problems = Problems()
    let markdown = try #require(Press(house: house).summary(of: checked, into: &problems))
    let page = try page(checked)
    for number in markdown.matches(of: #/[0-9]+(\.[0-9]+)+/#).map(\.output.0) {
      #expect(page.contains(number), "\(number)")
    }
  }

  /// What an author writes in place of the shipped summary, filled.
  private func summary(_ template: String) throws -> (text: String?, problems: String) {
    let folder = try TemporaryFolder()
    _ = try folder.write(template.utf8, "summary.md")
    var problems = Problems()
    let press = Press(house: House(path: house.path, templates: folder.url.path))
    let text = try press.summary(of: example(), into: &problems)
    return (text, problems.printed.replacing(folder.url.path + "/", with: ""))
  }

  /// A summary is one screen: its sections have no numbers, and references show their words.
  @Test func refersToSectionsByTheirWords() throws {
    let (text, problems) = try summary(
      "# {{holder.name}}\n\n见 [](#losses)。\n\n## {{headings.losses}} {#losses}\n\n{{words.final}}\n"
    )
    #expect(problems == "")
    #expect(
      text == """
        # 云泽浩然厨电股份有限公司

        见 [失分条款](#失分条款)。

        ## 失分条款

        最终得分

        """)
  }

  /// As in a report, a section without content is left out; nothing may lead there.
  @Test func refusesAReferenceToASectionThatIsLeftOut() throws {
    let section = "## 升级途径 {#up}\n\n{{#waysUp}}\n- {{name}}\n{{/waysUp}}\n"
    #expect(try summary("# {{holder.name}}\n\n一\n\n\(section)").text?.contains("升级途径") == false)
    let (text, problems) = try summary("# {{holder.name}}\n\n见 [](#up)。\n\n\(section)")
    #expect(text == nil)
    #expect(
      problems == """
        summary.md:3:6: error: the section 'up' is not in the body of this document [VanishedId]
          3 | 见 [](#up)。
            |       ^^^
          why: a section without content falls away with its heading
          fix: put the reference into a section of a field that goes with it
        """)
  }
}
