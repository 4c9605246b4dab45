import Diagnostics
import Documents
import Foundation
import Reading
import Scoring
import TestSupport
import Testing

@testable import Publishing

/// A comparison as a person, a program and a reader of Markdown sees it.
@Suite struct ComparisonTests {
  private let earlierName = "earlier/haoran-appliances-2025.yaml"

  @Test func givesEveryFieldAValueOfItsKind() throws {
    let later = try example()
    for earlier in [try example(earlierName), try soonBefore()] {
      let whole = try compare(earlier, later)
      for comparison in [whole, whole.changesOnly] {
        let set = try FieldSet.comparison(in: wording())
        let problems = set.catalogue.check(set.values(of: comparison))
        #expect(problems.isEmpty, "\(problems.printed)")
      }
    }
  }

  @Test func saysThatNothingChanged() throws {
    let comparison = try compare(soonBefore(), example()).changesOnly
    #expect(comparison.text.hasSuffix("\nclauses\n  all 35 clauses stayed the same\n"))
    let markdown = try markdown(of: comparison)
    #expect(markdown.contains("两次审查的结果完全一致。"))
    #expect(markdown.contains("没有须跟踪的不符合项。"))
    #expect(!markdown.contains("| 条款 |") && !markdown.contains("| 大类 |"))
  }

  @Test func saysNothingOfLevelsWhereThereAreNone() throws {
    let schemes = try schemes()
    let scheme = try #require(schemes.first { $0.id == "service-window" })
    let audits = try ["2026-03-09", "2026-10-09"].map { day in
      var problems = Problems()
      let text = scheme.conformingAudit.replacing(
        "from: 2026-10-08, to: 2026-10-09", with: "from: \(day), to: \(day)"
      )
      .replacing("PJ-2026-001", with: "PJ-\(day)")
      return try #require(
        CheckedAudit.read(Array(text.utf8), path: "a.yaml", schemes: schemes, into: &problems),
        "\(problems.printed)")
    }
    #expect(!audits[0].evaluationText.contains("\nlevel "))
    let comparison = try compare(audits[0], audits[1])
    #expect(!comparison.text.contains("\nlevel "))
    let markdown = try markdown(of: comparison)
    #expect(!markdown.contains("级别") && !markdown.contains("→"))
  }

  @Test func tellsOfTwoEditions() throws {
    let comparison = try compare(example(earlierName), inNextEdition()).changesOnly
    try expectGolden(comparison.text, "Comparisons/editions.txt")
    try expectGolden(markdown(of: comparison), "Comparisons/editions.md")
  }

  /// What an independent reader of Markdown finds: names of holder and clause as they are written.
  @Test func keepsMarkupInNamesAsText() throws {
    let markdown = try markdown(of: compare(example(earlierName), inNextEdition()))
    guard let interpreter = ProcessInfo.processInfo.environment["ACCOLADE_JUDGES"] else {
      print("skipped: ACCOLADE_JUDGES names no Python with markdown-it-py")
      return
    }
    let script = packageRoot.appending(path: "Tests/Judges/markdown_texts.py").path
    let verdict = try run(interpreter, [script], input: markdown)
    let texts = try JSONDecoder().decode([String].self, from: Data(verdict.output.utf8))
    #expect(texts.first == "*甲|乙* <b>有限公司：两次审查对比")
    #expect(texts.contains("5.1.8 *服|务* 文化"))
    // Five rows of facts, six scores, and a row of four cells for each clause and heading.
    let cells = 6 * 3 + 7 * 4 + (1 + 13) * 4 + (1 + 36) * 4
    #expect(texts.count { !$0.isEmpty } > cells)
    #expect(!texts.contains { $0.hasPrefix("<<") })
  }

  @Test(arguments: [
    ("93.826", "96.364", "+2.53"), ("94.999", "95", "+0.01"), ("3", "0", "−3"),
    ("10/3", "10/3", "不变"), ("1.001", "1.002", "+不足 0.01"),
  ])
  func printsDifferencesThatHoldOnPaper(before: String, after: String, shown: String) throws {
    let scheme = try #require(schemes().first { $0.id == "gb-t-27922-2011" })
    let change = Change<Fraction?>(before: Fraction(before), after: Fraction(after))
    let texts = try Change(
      before: scheme.shown(#require(change.before)), after: scheme.shown(#require(change.after)))
    #expect(try wording().difference(change, shown: texts) == shown)
  }

  @Test func refusesAMisspeltFieldOfTheTemplate() throws {
    let file = packageRoot.appending(path: "Templates/comparison.md")
    let text = try String(contentsOf: file, encoding: .utf8)
      .replacingOccurrences(of: "{{level.trend}}", with: "{{level.tend}}")
    var problems = Problems()
    let source = Source(path: "comparison.md", text: text)
    let catalogue = try FieldSet.comparison(in: wording()).catalogue
    #expect(Template.read(source, catalogue: catalogue, into: &problems) == nil)
    #expect(
      problems.printed == """
        comparison.md:3:66: error: there is no field 'level.tend' here [UnknownField]
          3 | {{#levels}}**{{level.before}} → {{level.after}}**{{signs.open}}{{level.tend}}\
        {{signs.close}} · {{/levels}}{{scheme.standard}} {{scheme.name}}
            |                                                                  ^^^^^^^^^^
          fix: write 'level.trend'
        """)
  }

  /// The example with another report, a day before.
  private func soonBefore() throws -> CheckedAudit {
    let text = try exampleText("haoran-appliances.yaml")
      .replacing("HH-ASR-2026-0142", with: "HH-ASR-2026-0141")
      .replacing("from: 2026-04-17, to: 2026-04-17", with: "from: 2026-04-16, to: 2026-04-16")
    var problems = Problems()
    let checked = try CheckedAudit.read(
      Array(text.utf8), path: "a.yaml", schemes: schemes(), into: &problems)
    return try #require(checked, "\(problems.printed)")
  }

  private func compare(_ earlier: CheckedAudit, _ later: CheckedAudit) throws -> Comparison {
    var problems = Problems()
    let comparison = Comparison(earlier, later, into: &problems)
    #expect(!problems.hasErrors, "\(problems.printed)")
    return try #require(comparison)
  }

  private func markdown(of comparison: Comparison) throws -> String {
    var problems = Problems()
    let markdown = Press(house: house).markdown(of: comparison, into: &problems)
    #expect(problems.isEmpty, "\(problems.printed)")
    return try #require(markdown)
  }

  /// The example by an edition in which 5.1.7 has become 5.1.8, and 5.2.5.1 and 5.2.5.3 are worth
  /// what the other was.
  private func inNextEdition() throws -> CheckedAudit {
    let path = packageRoot.appending(path: "Assets/Schemes/gb-t-27922-2011.yaml")
    var text = try String(contentsOf: path, encoding: .utf8)
      .replacing("edition: \"2011\"", with: "edition: \"2026\"")
      .replacing("number: 5.1.7\n", with: "number: 5.1.8\n")
      .replacing("{zh: 服务文化,", with: "{zh: \"*服|务* 文化\",")
      .replacing("inForce: 2012-02-01", with: "inForce: 2026-01-01")
    for (number, old, new) in [("5.2.5.1", 2, 1), ("5.2.5.3", 1, 2)] {
      let start = try #require(text.firstRange(of: "number: \(number)\n")).upperBound
      let points = try #require(text[start...].firstRange(of: "points: \(old)\n"))
      text.replaceSubrange(points, with: "points: \(new)\n")
    }
    var problems = Problems()
    let scheme = Node.read(Array(text.utf8), path: "next.yaml", into: &problems) {
      Scheme.read($0, into: &$1)
    }
    let audit = try exampleText("haoran-appliances.yaml")
      .replacing("edition: \"2011\"", with: "edition: \"2026\"")
      .replacing("clause: 5.1.7\n", with: "clause: 5.1.8\n")
      .replacing("云泽浩然厨电股份有限公司", with: "\"*甲|乙* <b>有限公司\"")
    let checked = try CheckedAudit.read(
      Array(audit.utf8), path: "b.yaml", schemes: [#require(scheme, "\(problems.printed)")],
      into: &problems)
    return try #require(checked, "\(problems.printed)")
  }
}
