import Diagnostics
import Scoring
import TestSupport
import Testing

/// Texts in the language of whoever wrote them, or in both of the house.
@Suite struct ProseTests {
  /// Every free text of an audit, as it stands in the whole audit.
  @Test(arguments: [
    "purpose: 目的", "name: 丁", "place: 处", "documents: 文", "staff: 员", "sites: 场",
    "customers: 客", "deviations: 偏", "uncertainty: 险", "evidence: 证", "of: 单", "reason: 由",
    "finding: 违", "evidence: 改", "advantage: 优", "evidence: 据", "statement: 述",
    "correctiveAction: 措", "recommendation: 荐", "by: 会", "query: https://example.org/q",
  ])
  func isReadInOneLanguageOrBoth(text: String) throws {
    let (key, value) = try #require(text.split(separator: ": ").pair)
    let both = wholeAuditText.replacing(text, with: "\(key): {zh: \"\(value)\", en: Text}")
    try #require(both != wholeAuditText)
    let (audit, problems) = try read(both, by: tinyScheme())
    #expect(problems.printed == "")
    var parts = ""
    dump(try #require(audit), to: &parts)
    #expect(parts.contains("- some: \"Text\""))
  }

  @Test func wantsBothLanguagesWhereItHasKeys() throws {
    let text = wholeAuditText.replacing(
      "recommendation: 荐", with: "recommendation: {zh: 荐, eng: Text}")
    let problems = try read(text, by: tinyScheme()).problems
    #expect(
      problems.printed == """
        audit.yaml:47:1: error: 'recommendation' must have 'en' [MissingKey]
          47 | recommendation: {zh: 荐, eng: Text}
             | ^^^^^^^^^^^^^^
          fix: add 'en'

        audit.yaml:47:25: error: 'recommendation' has no key 'eng' [UnknownKey]
          47 | recommendation: {zh: 荐, eng: Text}
             |                          ^^^
          fix: write 'en'
        """)
  }
}

extension [Substring] {
  fileprivate var pair: (String, String)? {
    count == 2 ? (String(self[0]), String(self[1])) : nil
  }
}
