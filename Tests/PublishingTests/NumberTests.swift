import Diagnostics
import Foundation
import Scoring
import TestSupport
import Testing

@testable import Publishing

/// Certificate numbers and the pattern of a body.
@Suite struct NumberTests {
  /// A press whose body sets this rule.
  private func press(_ rule: String, in folder: TemporaryFolder) throws -> Press {
    _ = try folder.write(
      "format: accolade-issue/1\nnumber:\n  \(rule.replacing("\n", with: "\n  "))".utf8,
      "certificates/issue.yaml")
    return Press(house: House(path: house.path, templates: folder.url.path))
  }

  private static let rule = """
    pattern: "HH-{scheme}-{year}-{level}-{running:5}-{check}"
    schemes: {gb-t-27922-2011: ASC}
    levels: {five-star: "5"}
    """

  /// What is said of an example whose number is this one.
  private func problems(_ number: String, _ rule: String = rule) throws -> String {
    let folder = try TemporaryFolder()
    var problems = Problems()
    try press(rule, in: folder).check(
      example(replacing: [("HH-ASC-2026-00142", number)]), into: &problems)
    return problems.printed.replacing(folder.url.path + "/", with: "")
  }

  /// Vectors that their issuers publish: a recording's identifier, and a company's.
  @Test func computesPublishedCheckCharacters() {
    #expect(CheckCharacters.mod37and36.characters(of: "A1-2425G-ABC1234002") == "M")
    #expect(CheckCharacters.mod37and36.characters(of: "a1-2425g-abc1234002") == "M")
    #expect(CheckCharacters.mod97and10.characters(of: "5493000IBP32UQZ0KL") == "24")
  }

  @Test func findsEveryWrongCharacter() {
    let number = "HHASC202600142"
    let right = CheckCharacters.mod37and36.characters(of: number)
    for index in number.indices {
      for other in "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ" where other != number[index] {
        var wrong = number
        wrong.replaceSubrange(index...index, with: String(other))
        #expect(CheckCharacters.mod37and36.characters(of: wrong) != right, "\(wrong)")
      }
    }
  }

  @Test func givesTheNextNumber() throws {
    let folder = try TemporaryFolder()
    let press = try press(Self.rule, in: folder)
    var problems = Problems()
    let next = try press.number(of: example(), running: 143, into: &problems)
    let number = try #require(next, "\(problems.printed)")
    #expect(number.hasPrefix("HH-ASC-2026-5-00143-"))
    #expect(try self.problems(number) == "")
    #expect(try press.number(of: example(), running: 100_000, into: &problems) == nil)
    #expect(
      problems.diagnostics.map(\.summary) == [
        "running number 100000 has too many digits for 'HH-{scheme}-{year}-{level}-{running:5}-"
          + "{check}'"
      ])
  }

  @Test(arguments: [
    ("\"{running}-{year:2}\"", "142-26"), ("\"{running}-{year:2}\"", "7-26"),
    ("\"{year}{running}{check}\"", "202614" + CheckCharacters.mod37and36.characters(of: "202614")),
    ("\"第{running:3}号\"", "第142号"),
  ]) func takesWhatObeys(pattern: String, number: String) throws {
    #expect(try problems(number, "pattern: \(pattern)") == "")
  }

  @Test(arguments: [
    ("HX-ASC-2026-5-00142-A", "'HH-' where it has 'HX-'"),
    ("HH-ASX-2026-5-00142-A", "the code of scheme 'gb-t-27922-2011', 'ASC', where it has 'ASX'"),
    ("HH-ASC-2025-5-00142-A", "the year of 'certificate.grantedOn', '2026', where it has '2025'"),
    ("HH-ASC-2026-4-00142-A", "the code of level 'five-star', '5', where it has '4'"),
    ("HH-ASC-2026-5-0014X-A", "a running number of 5 digits where it has '0014X'"),
    ("HH-ASC-2026-5-00142", "'-' where it ends"),
    ("HH", "'HH-' where it has 'HH'"),
  ]) func tellsWhatIsWrong(number: String, words: String) throws {
    let printed = try problems(number)
    #expect(
      printed.contains("error: certificate number '\(number)' must have \(words) [OtherNumber]"),
      "\(printed)")
  }

  @Test func tellsTheRightCheckCharacter() throws {
    let right = CheckCharacters.mod37and36.characters(of: "HHASC2026500142")
    let wrong = right == "A" ? "B" : "A"
    #expect(
      try problems("HH-ASC-2026-5-00142-\(wrong)") == """
        haoran-appliances.yaml:346:31: error: certificate number 'HH-ASC-2026-5-00142-\(wrong)' \
        must have the check character '\(right)' where it has '\(wrong)' [OtherNumber]
          346 |   number: HH-ASC-2026-5-00142-\(wrong)
              |                               ^
          why: the body's numbers are 'HH-{scheme}-{year}-{level}-{running:5}-{check}'
          fix: write 'HH-ASC-2026-5-00142-\(right)'
        certificates/issue.yaml:3:12: note: the pattern stands here
          3 |   pattern: "HH-{scheme}-{year}-{level}-{running:5}-{check}"
            |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        """)
  }

  @Test func needsACodeForEachSchemeAndLevel() throws {
    #expect(
      try problems("HH-1", "pattern: \"{scheme}{level}{running}\"") == """
        certificates/issue.yaml:3:12: error: scheme 'gb-t-27922-2011' has no code for certificate \
        numbers [NoCode]
          3 |   pattern: "{scheme}{level}{running}"
            |            ^^^^^^^^^^^^^^^^^^^^^^^^^^
          fix: add 'gb-t-27922-2011' to 'number.schemes'

        certificates/issue.yaml:3:12: error: level 'five-star' has no code for certificate numbers \
        [NoCode]
          3 |   pattern: "{scheme}{level}{running}"
            |            ^^^^^^^^^^^^^^^^^^^^^^^^^^
          fix: add 'five-star' to 'number.levels'
        """)
  }

  @Test func refusesTheCertificateOfAWrongNumber() throws {
    let folder = try TemporaryFolder()
    var problems = Problems()
    let publication = try press(Self.rule, in: folder).publication(
      of: example(), [.certificate], from: packageRoot.appending(path: "Examples").path,
      isDraft: false, into: &problems)
    #expect(publication.files.isEmpty)
    #expect(problems.diagnostics.map(\.identifier) == ["OtherNumber"])
  }
}

extension Press {
  /// Holds an audit that has an award against how the body issues.
  fileprivate func check(_ checked: CheckedAudit, into problems: inout Problems) throws {
    check(checked, try Award(of: checked.audit, checked.evaluation), into: &problems)
  }
}
