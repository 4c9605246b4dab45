import Diagnostics
import Testing

@testable import Scoring

/// The 统一社会信用代码 of GB 32100-2015, with the rows of FACTS 3.6.
@Suite struct CreditCodeTests {
  @Test(arguments: [
    ("91350100M000100Y43", "3"), ("91512081MA62K0260E", "E"), ("9131000063159284XQ", "Q"),
    ("11330800MB0R57773W", "W"), ("91110000600037341L", "L"),
    // Codes in use, or shown somewhere as right, that do not pass
    ("91350211M0000XUF46", "R"), ("91350100M0001TGQXM", "1"), ("91310115MA1G4L1WXK", "7"),
    ("91310115MA1H8R7C6D", "7"),
  ])
  func computesTheCheckCharacter(code: String, expected: Character) {
    #expect(CreditCode.isWellFormed(code))
    #expect(CreditCode.checkCharacter(of: code) == expected)
  }

  @Test(arguments: [
    "91350100M000100Y4Z", "91350100M000100Y4", "91350100M000100Y433", "91350100m000100y43",
    "91350100M000100YO3", "91350100M000100YI3", "91350100M000100YS3", "91350100M000100YV3",
    "91350100M000100Y４3", "91350100M000100 43", "",
  ])
  func refusesOtherForms(code: String) {
    #expect(!CreditCode.isWellFormed(code))
  }

  @Test(arguments: [
    ("91350100M000100Y43", [String]()), ("91512081MA62K0260E", []),
    ("91350211M0000XUF46", ["WrongCheckCharacter"]),
    ("91310115MA1G4L1WXK", ["WrongCheckCharacter"]),
    ("91350100M000100Y4Z", ["MalformedCode"]), ("' 91350100M000100Y43 '", []),
  ])
  func isAWarningWhereOnlyTheCheckCharacterIsWrong(code: String, identifiers: [String]) throws {
    let (audit, problems) = try read(
      replacing(["91350100M000100Y43": code], in: tinyAuditText), by: tinyScheme())
    #expect(problems.diagnostics.map(\.identifier) == identifiers)
    #expect((audit == nil) == (identifiers == ["MalformedCode"]))
  }
}
