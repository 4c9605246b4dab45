import Diagnostics
import Foundation
import Reading
import TestSupport
import Testing

@testable import Publishing

/// Files that say how a body issues certificates.
@Suite struct IssuanceTests {
  /// What is read of a file laid over the shipped one.
  private func read(_ text: String) throws -> (Issuance?, Problems) {
    let folder = try TemporaryFolder()
    _ = try folder.write(("format: accolade-issue/1\n" + text).utf8, "certificates/issue.yaml")
    var problems = Problems()
    let press = Press(house: House(path: house.path, templates: folder.url.path))
    let issuance = press.issuance(into: &problems)
    return (issuance, problems.below(folder))
  }

  @Test func readsTheShippedFile() throws {
    var problems = Problems()
    let found = Press(house: house).issuance(into: &problems)
    let issuance = try #require(found, "\(problems.printed)")
    #expect(problems.isEmpty)
    #expect(issuance.design == "classic")
    #expect(issuance.languages == .both)
    #expect(issuance.numbers == nil)
    #expect(issuance.accreditations.isEmpty)
    #expect(issuance.siteNumbers.written == "{number}-{site:2}")
    #expect(issuance.code?.content == .offline)
    #expect(issuance.code?.correction == .medium)
  }

  @Test func readsEverythingABodyMaySay() throws {
    let (issuance, problems) = try read(
      """
      design: modern
      size: 10-inch
      languages: en
      number:
        pattern: "HH-{scheme}-{year:2}-{level}{running:5}-{check}"
        check: mod-97-10
        schemes: {gb-t-27922-2011: ASC}
        levels: {five-star: "5"}
      sites: "{number}.{site}"
      accreditation:
        - {mark: own.svg, number: "001", text: {zh: 示例认可, en: Example accreditation}}
        - {number: "002"}
      checking:
        text: {zh: "查询：{{certificate.number}}", en: "Check {{certificate.number}}"}
        address: "https://body.example/c/{{certificate.number}}?h={{holder.code}}"
      code: {content: address, correction: Q}
      """)
    let read = try #require(issuance, "\(problems.printed)")
    #expect(problems.isEmpty)
    #expect(read.design == "modern")
    #expect(read.size == "10-inch")
    #expect(read.languages == .english)
    #expect(read.numbers?.check == .mod97and10)
    #expect(read.accreditations.map(\.mark) == ["own.svg", nil])
    #expect(read.accreditations.map(\.number) == ["001", "002"])
    #expect(read.checking.words != nil)
    #expect(read.code == Issuance.Code(content: .address, correction: .quartile))
  }

  @Test func letsABodyTakeAwayWhatShips() throws {
    let (issuance, problems) = try read("code:\n")
    #expect(problems.isEmpty, "\(problems.printed)")
    #expect(try #require(issuance).code == nil)
  }

  @Test(arguments: files) func says(_ file: BrokenFile) throws {
    let (issuance, problems) = try read(
      file.source.text.split(separator: "\n", maxSplits: 1).last.map(String.init) ?? "")
    #expect(issuance == nil)
    file.expect(problems)
  }

  private static func broken(_ name: String, _ text: String, _ printed: String) -> BrokenFile {
    BrokenFile(
      name, path: "certificates/issue.yaml", "format: accolade-issue/1\n" + text, printed)
  }

  private static let files = [
    broken(
      "a language nobody speaks", "languages: ▸fr",
      """
      certificates/issue.yaml:2:12: error: 'languages' must be one of its known words, found 'fr' \
      [NotAChoice]
        2 | languages: fr
          |            ^^
        fix: use one of 'zh', 'en', 'both'
      """),
    broken(
      "a misspelt key", "▸numbers: x",
      """
      certificates/issue.yaml:2:1: error: the file has no key 'numbers' [UnknownKey]
        2 | numbers: x
          | ^^^^^^^
        fix: write 'number'
      """),
    broken(
      "a pattern without a running number", "number: {pattern: ▸\"HH-{year}\"}",
      """
      certificates/issue.yaml:2:19: error: 'number.pattern' must hold '{running}' once [PartNotOnce]
        2 | number: {pattern: "HH-{year}"}
          |                   ^^^^^^^^^^^
        why: else two certificates would have one number
      """),
    broken(
      "a part that is none", "number: {pattern: ▸\"{yaer}-{running:5}\"}",
      """
      certificates/issue.yaml:2:19: error: 'number.pattern' cannot have a part '{yaer}' [UnknownPart]
        2 | number: {pattern: "{yaer}-{running:5}"}
          |                   ^^^^^^^^^^^^^^^^^^^^
        fix: write 'year'
      """),
    broken(
      "a part of too many digits", "number: {pattern: ▸\"{running:13}\"}",
      """
      certificates/issue.yaml:2:19: error: 'number.pattern' cannot have a part '{running:13}' of so \
      many digits [WrongDigits]
        2 | number: {pattern: "{running:13}"}
          |                   ^^^^^^^^^^^^^^
        fix: write '{running:1}' to '{running:12}'
      """),
    broken(
      "a year of three digits", "number: {pattern: ▸\"{year:3}-{running}\"}",
      """
      certificates/issue.yaml:2:19: error: 'number.pattern' cannot have a part '{year:3}' of so \
      many digits [WrongDigits]
        2 | number: {pattern: "{year:3}-{running}"}
          |                   ^^^^^^^^^^^^^^^^^^^^
        fix: write '{year}' or '{year:2}'
      """),
    broken(
      "two check characters", "number: {pattern: ▸\"{running}{check}{check}\"}",
      """
      certificates/issue.yaml:2:19: error: 'number.pattern' must hold '{check}' once [PartNotOnce]
        2 | number: {pattern: "{running}{check}{check}"}
          |                   ^^^^^^^^^^^^^^^^^^^^^^^^^
      """),
    broken(
      "a lone brace", "sites: ▸\"{number}-{site\"",
      """
      certificates/issue.yaml:2:8: error: 'sites' has a brace without its other one [LoneBrace]
        2 | sites: "{number}-{site"
          |        ^^^^^^^^^^^^^^^^
        fix: write parts as '{year}'
      """),
    broken(
      "a check that is not known", "number: {pattern: \"{running}\", check: ▸luhn}",
      """
      certificates/issue.yaml:2:39: error: 'number.check' must be one of its known words, found \
      'luhn' [NotAChoice]
        2 | number: {pattern: "{running}", check: luhn}
          |                                       ^^^^
        fix: use one of 'mod-37-36', 'mod-97-10'
      """),
    broken(
      "an address that is none", "checking: {address: ▸\"body.example/{{certificate.number}}\"}",
      """
      certificates/issue.yaml:2:21: error: 'checking.address' must be a web address, found \
      'body.example/{{certificate.number}}' [NotAnAddress]
        2 | checking: {address: "body.example/{{certificate.number}}"}
          |                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        fix: begin it with 'https://'
      """),
    broken(
      "an address with a space", "checking: {address: ▸\"https://body.example/a b\"}",
      """
      certificates/issue.yaml:2:21: error: 'checking.address' holds ' ', which no web address can \
      [SignInAddress]
        2 | checking: {address: "https://body.example/a b"}
          |                     ^^^^^^^^^^^^^^^^^^^^^^^^^^
        fix: write it percent-encoded, or leave it out
      """),
    broken(
      "a code of an address there is not", "code: {content: ▸address, correction: M}",
      """
      certificates/issue.yaml:2:17: error: the code is to hold an address, and 'checking' has none \
      [CodeWithoutAddress]
        2 | code: {content: address, correction: M}
          |                 ^^^^^^^
        fix: add 'checking.address', or write 'offline'
      """),
    broken(
      "words in one language", "checking: {▸text: {zh: 查}}",
      """
      certificates/issue.yaml:2:12: error: 'checking.text' must have 'en' [MissingKey]
        2 | checking: {text: {zh: 查}}
          |            ^^^^
        fix: add 'en'
      """),
  ]

  @Test func encodesWhatAnAddressHolds() {
    #expect("HH 1/甲&é~".percentEncoded == "HH%201%2F%E7%94%B2%26%C3%A9~")
  }
}

extension Problems {
  /// The problems with paths as they are below a folder.
  fileprivate func below(_ folder: TemporaryFolder) -> Problems {
    Problems(
      diagnostics.map { diagnostic in
        var diagnostic = diagnostic
        diagnostic.place?.path.replace(folder.url.path + "/", with: "")
        return diagnostic
      })
  }
}
