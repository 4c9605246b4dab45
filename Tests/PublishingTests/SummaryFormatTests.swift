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
}
