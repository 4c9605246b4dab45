import Diagnostics
import Publishing
import Reading
import Scoring
import TestSupport
import Testing

/// Reports, summaries and certificates come out whatever the scheme is like: with levels or
/// without, with stars or without, with points without limit, with blocks or single clauses.
@Suite struct EverySchemeTests {
  @Test(arguments: try schemes().map { "\($0.id) \($0.edition)" })
  func publishes(_ name: String) throws {
    let schemes = try schemes()
    let scheme = try #require(schemes.first { "\($0.id) \($0.edition)" == name })
    var problems = Problems()
    let audit = try #require(
      CheckedAudit.read(
        Array(scheme.conformingAudit.utf8), path: "a.yaml", schemes: schemes, into: &problems),
      "\(problems.printed)")
    #expect(audit.evaluation.results.allSatisfy { $0.outcome != .notSeen })
    let files = publish(audit).files
    #expect(files["report.pdf"] != nil)
    for (file, bytes) in files where file != "certificate.pdf" {
      let printed = try text(of: file, bytes)
      #expect(printed.contains("青禾服务有限公司") || file == "evaluation.json", "\(file)")
    }
    let report = try text(of: "report.pdf", #require(files["report.pdf"]))
      .filter { !$0.isWhitespace }
    for indicator in scheme.indicators {
      #expect(report.contains(indicator.name.zh.filter { !$0.isWhitespace }), "\(indicator.number)")
    }
    if let level = audit.evaluation.level {
      #expect(report.contains(level.name.zh.filter { !$0.isWhitespace }))
    }
  }
}
