import Diagnostics
import Reading
import TestSupport
import Testing

@testable import Scoring

/// Bad input 76: a number given before, also in another case, width, or with zeros before it.
@Suite struct CertificateNumberTests {
  private func found(_ numbers: [String]) throws -> String {
    var given = CertificateNumbers()
    var problems = Problems()
    for (index, number) in numbers.enumerated() {
      let text = replacing(
        [
          "recommendation: 癸": """
          recommendation: 癸
          decision: {outcome: awarded, on: 2026-03-09, by: 会}
          certificate: {number: \(number), grantedOn: 2026-03-10}
          """
        ], in: tinyAuditText)
      let (audit, wrong) = try read(text, path: "\(index + 1).yaml", by: tinyScheme())
      given.take(try #require(audit, "\(wrong.printed)"), into: &problems)
    }
    return problems.printed
  }

  @Test func takesOtherNumbers() throws {
    #expect(try found(["AC-2026-1", "AC-2026-10", "AC-202-61", "BC-2026-1", "AC2026-1"]) == "")
  }

  @Test func refusesANumberThatIsGiven() throws {
    #expect(
      try found(["AC-2026-1", "AC-2026-1"]) == """
        2.yaml:20:23: error: certificate number 'AC-2026-1' is given already [NumberTwice]
          20 | certificate: {number: AC-2026-1, grantedOn: 2026-03-10}
             |                       ^^^^^^^^^
          why: a number stands for one certificate; case, width and leading zeros make no other
          fix: give each certificate a number of its own
        1.yaml:20:23: note: 'AC-2026-1' stands here already
          20 | certificate: {number: AC-2026-1, grantedOn: 2026-03-10}
             |                       ^^^^^^^^^
        """)
  }

  @Test(arguments: ["ac-2026-1", "ＡＣ-２０２６-１", "AC-2026-001", "AC-02026-1"])
  func refusesWhatReadsAsTheSame(number: String) throws {
    let printed = try found(["AC-2026-1", number])
    #expect(
      printed.contains(
        "certificate number '\(number)' reads as 'AC-2026-1', which is given already [NumberTwice]")
    )
  }
}
