import Diagnostics
import Documents
import Reading
import Scoring
import TestSupport
import Testing

@testable import Publishing

/// The overview's calculation, and the table that an auditor adds up line by line.
@Suite struct FormulaTests {
  private func subject(_ id: String, _ observations: String, more: String = "") throws -> Subject {
    var problems = Problems()
    let schemes = try schemes()
    let scheme = try #require(schemes.first { $0.id == id })
    var text = scheme.conformingAudit
    for observation in observations.split(separator: "\n") {
      let clause = observation.prefix { $0 != "," }
      text = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        line.hasPrefix("  - {clause: \"\(clause)\",")
          ? "  - {clause: \"\(clause)\"\(observation.dropFirst(clause.count)), evidence: 查阅记录。}"
          : String(line)
      }.joined(separator: "\n")
    }
    let audit = try #require(
      CheckedAudit.read(
        Array((text + more).utf8), path: "a.yaml", schemes: schemes, into: &problems),
      "\(problems.printed)")
    return Subject(checked: audit, award: nil, folder: ".", isDraft: false)
  }

  private func printed(
    _ name: String, of subject: Subject, in language: Language = .english
  ) throws -> String {
    let values = try FieldSet.report(in: wording(language)).values(of: subject)
    guard case .text(let text)? = values[name] else { return "" }
    return "\(text)"
  }
}
