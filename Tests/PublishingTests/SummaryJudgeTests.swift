import Diagnostics
import Foundation
import Scoring
import TestSupport
import Testing

@testable import Publishing

/// What independent readers find in summaries, whatever the texts of an audit are.
@Suite struct SummaryJudgeTests {
  private static let hostile = [
    "*A|B*", "# 标题", "[x](javascript:alert(1))", "<script>alert(1)</script>", "`a` ``b``",
    "{{name}} {{#x}}", "a\\|b \\* c", "&amp; &lt;", "---", "1. 一", "~~删~~ **粗** __线__",
    "![图](http://a.b/c.png)", "https://a.b/?x=1&y=2", "甲  乙　丙", "甲:smile:乙 :+1: 10:30:15",
    "@octocat #12 a@b.cn x/y#7 GH-8", "\"引\" 'x' \u{201c}重要\u{201d}内容",
  ]

  /// The audit with `text` as its holder's name, its body's and a decision's reason.
  private func audit(with text: String) throws -> CheckedAudit {
    let quoted = "'" + text.replacing("'", with: "''") + "'"
    return try example(replacing: [
      ("zh: 云泽浩然厨电股份有限公司", "zh: \(quoted)"),
      ("name: {zh: 华衡认证中心（示例）", "name: {zh: \(quoted)"),
    ])
  }

  /// The texts that `script` finds in `text`; `nil` where there is no judge.
  private func judged(_ text: String, by script: String) throws -> [String]? {
    guard let interpreter = ProcessInfo.processInfo.environment["ACCOLADE_JUDGES"] else {
      print("skipped: ACCOLADE_JUDGES names no Python with markdown-it-py")
      return nil
    }
    let path = packageRoot.appending(path: "Tests/Judges/\(script)").path
    let verdict = try run(interpreter, [path], input: text)
    #expect(verdict.code == 0, "\(verdict.complaints)")
    return try JSONDecoder().decode([String].self, from: Data(verdict.output.utf8))
  }

  @Test(arguments: hostile) func keepsEveryValueVerbatim(text: String) throws {
    let checked = try audit(with: text)
    for (format, script) in [
      (SummaryFormat.markdown, "markdown_texts.py"), (.html, "html_texts.py"),
    ] {
      var problems = Problems()
      let summary = Press(house: house, summaryFormat: format).summary(of: checked, into: &problems)
      #expect(problems.isEmpty, "\(problems.printed)")
      let whole = try #require(summary)
      // The frame of a page is not the document.
      let document =
        whole.components(separatedBy: "<body>\n").last?.replacing("</body>\n</html>\n", with: "")
        ?? ""
      guard let found = try judged(document, by: script) else { return }
      #expect(!found.contains { $0.hasPrefix("<<") }, "\(found)")
      #expect(found.first == text)
      #expect(found.contains { $0.hasSuffix("· \(text)") })
      let evaluation = checked.evaluation
      for value in [
        checked.scheme.shown(evaluation.score.final), evaluation.score.raw.shown,
        checked.audit.report,
      ] {
        #expect(found.contains { $0.contains(value) }, "\(value)")
      }
      for result in evaluation.results where result.lost > .zero {
        #expect(
          found.contains { $0.contains("\(result.indicator.number) \(result.indicator.name.zh)") })
      }
    }
  }

  @Test(arguments: exampleNames) func fitsOneScreen(name: String) throws {
    var problems = Problems()
    let summary = try Press(house: house).summary(of: example(name), into: &problems)
    let lines = try #require(summary).split(separator: "\n").filter { !$0.hasPrefix("| --") }
    #expect(lines.count <= 40, "\(lines.count)")
  }
}
