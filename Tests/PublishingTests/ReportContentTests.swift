import Diagnostics
import Foundation
import Scoring
import TestSupport
import Testing

@testable import Publishing

/// What a report tells beyond the scores, in each language.
@Suite struct ReportContentTests {
  private func report(
    _ name: String, in language: Language = .usual, previous: [String] = []
  ) throws -> String {
    var problems = Problems()
    let earlier = try previous.map { try example($0) }
    let files = try Press(house: house, language: language).publication(
      of: example(name), [.report], from: packageRoot.appending(path: "Examples").path,
      isDraft: false, previous: earlier, into: &problems
    ).files
    #expect(problems.isEmpty, "\(problems.printed)")
    let file = try #require(files.first { $0.kind == .report })
    return try text(of: file.name, file.bytes).split(separator: " ").joined(separator: " ")
  }

  @Test(arguments: [
    (
      Language.simplifiedChinese,
      ["概览", "与上次审查的比较", "历次审查的最终得分", "共 35 条，其中 27 条不变。", "得分率最低"]
    ),
    (.traditionalChinese, ["概覽", "與上次審查的比較", "歷次審查的最終得分", "共 35 條，其中 27 條不變。"]),
    (
      .english,
      [
        "Overview", "Comparison with the previous audit", "Final scores over the audits",
        "27 of 35 clauses are unchanged.", "Worst shares",
      ]
    ),
  ]) func comparesWithThePreviousAudit(language: Language, words: [String]) throws {
    let report = try report(
      "haoran-appliances.yaml", in: language, previous: ["earlier/haoran-appliances-2025.yaml"])
    for word in words { #expect(report.contains(word), "\(word)") }
  }

  @Test func leavesOutWhatThereIsNothingToSayAbout() throws {
    let report = try report("haoran-appliances.yaml")
    // At the best level nothing leads further up, and there is no earlier audit.
    for heading in ["升级途径", "与上次审查的比较", "历次审查的最终得分", "距上一级别"] {
      #expect(!report.contains(heading), "\(heading)")
    }
  }

  @Test func tellsBothWaysUp() throws {
    let report = try report("anhe-farm-machinery.yaml")
    for words in ["升级途径", "改进条款最少的途径", "距上一级别", "可达"] {
      #expect(report.contains(words), "\(words)")
    }
    let outlook = try example("anhe-farm-machinery.yaml").outlook
    guard case .ways(let clauses, let points)? = outlook.ways else {
      Issue.record("no way up")
      return
    }
    for step in clauses.steps + points.steps { #expect(report.contains(step.clause)) }
  }

  @Test func refusesAnEarlierAuditOfAnotherHolder() throws {
    var problems = Problems()
    let publication = try Press(house: house).publication(
      of: example("haoran-appliances.yaml"), [.report], from: "Examples", isDraft: false,
      previous: [example("jilong-care.yaml")], into: &problems)
    #expect(problems.hasErrors)
    #expect(publication.files.isEmpty)
  }
}
