import Diagnostics
import Foundation
import Reading
import Scoring
import TestSupport
import Testing

@testable import Publishing

/// The words of documents, and what is said of mistakes in them.
@Suite struct WordingTests {
  @Test(arguments: Language.allCases)
  func hasTheSameHeadingsAndWordsInEveryLanguage(language: Language) throws {
    let usual = try wording()
    let other = try wording(language)
    #expect(other.headings.map(\.key) == usual.headings.map(\.key))
    #expect(other.words.map(\.key) == usual.words.map(\.key))
  }

  @Test func writesNoChineseInTheEnglishWords() throws {
    let text = try text(of: .english)
    #expect(!text.unicodeScalars.contains { (0x2E80...0x9FFF).contains($0.value) })
  }

  @Test func writesNoWordOfADocumentInTheCode() throws {
    for module in ["Publishing", "Typesetting"] {
      let folder = packageRoot.appending(path: "Sources/\(module)")
      let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
        .filter { $0.hasSuffix(".swift") }
      #expect(!names.isEmpty)
      for name in names.sorted() {
        let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
        for line in text.split(separator: "\n") where !line.contains("//") {
          let hasChinese = line.unicodeScalars.contains { (0x2E80...0x9FFF).contains($0.value) }
          // The name of the code in the catalogue of fields has no English one.
          #expect(!hasChinese || line.contains("统一社会信用代码"), "\(name): \(line)")
        }
      }
    }
  }

  @Test(arguments: [
    (Language.simplifiedChinese, "特别扣分项 1 项，共扣 1 分", "特别扣分项 2 项，共扣 2 分"),
    (.traditionalChinese, "特別扣分項 1 項，共扣 1 分", "特別扣分項 2 項，共扣 2 分"),
    (.english, "1 special deduction: −1", "2 special deductions: −2"),
  ])
  func countsOneAndMany(language: Language, one: String, many: String) throws {
    let wording = try wording(language)
    #expect(wording(.specialDeductions, ["count": "1", "points": "1"]) == one)
    #expect(wording(.specialDeductions, ["count": "2", "points": "2"]) == many)
  }

  @Test(arguments: Language.allCases)
  func writesAPercentSignCloseToItsNumber(language: Language) throws {
    let wording = try wording(language)
    #expect(wording(.measured, ["value": "95", "unit": "%"]) == "95%")
    #expect(wording(.measured, ["value": "95", "unit": "km"]) == "95 km")
    let cause = wording(.wonInBand, ["value": "5", "unit": "%", "points": "2"])
    #expect(cause.contains("5%") && !cause.contains("5 %"))
  }

  @Test func leavesBracesInValuesAlone() throws {
    let text = try wording(.english)(.standard, ["standard": "{name}", "name": "{x}"])
    #expect(text == "{name}, {x}")
  }

  @Test(arguments: [
    (Language.simplifiedChinese, "2026-09-14", "2026-09-14", "2026年9月14日"),
    (.simplifiedChinese, "2026-09-14", "2026-09-16", "2026年9月14日至16日"),
    (.simplifiedChinese, "2026-09-14", "2026-10-02", "2026年9月14日至10月2日"),
    (.simplifiedChinese, "2026-12-30", "2027-01-02", "2026年12月30日至2027年1月2日"),
    (.english, "2026-09-14", "2026-09-14", "14 September 2026"),
    (.english, "2026-09-14", "2026-09-16", "14–16 September 2026"),
    (.english, "2026-09-14", "2026-10-02", "14 September – 2 October 2026"),
    (.english, "2026-12-30", "2027-01-02", "30 December 2026 – 2 January 2027"),
  ])
  func writesDaysAsShortAsTheyAreClear(
    language: Language, first: String, last: String, text: String
  ) throws {
    let dates = try wording(language).dates
    #expect(try dates.text(from: #require(Day(first)), to: #require(Day(last))) == text)
  }

  @Test(arguments: Mistake.all)
  func tellsOfMistakes(mistake: Mistake) throws {
    var text = try text(of: .english)
    try #require(text.contains(mistake.line), "the wording has no '\(mistake.line)'")
    text = text.replacing(mistake.line, with: mistake.change, maxReplacements: 1)
    var problems = Problems()
    let wording = Node.read(Array(text.utf8), path: "en.yaml", into: &problems)
      .flatMap { Wording.read($0, as: .english, into: &problems) }
    #expect(wording == nil)
    // The line of the mistake is as good as any; only the message counts.
    let printed = problems.printed.replacing(#/en\.yaml:\d+:/#, with: "en.yaml:_:")
      .replacing(#/\n *\d+ \|/#, with: "\n  |").replacing(#/\n *\|/#, with: "\n  |")
    #expect(printed == mistake.message)
  }

  private func text(of language: Language) throws -> String {
    try String(
      contentsOf: packageRoot.appending(path: "Templates/wording/\(language.rawValue).yaml"),
      encoding: .utf8)
  }

  struct Mistake: CustomTestStringConvertible {
    let testDescription: String
    let line: String
    let change: String
    let message: String

    static let all = [
      Mistake(
        testDescription: "another format", line: "accolade-wording/1", change: "accolade-words/1",
        message: """
          en.yaml:_:9: error: this is no file of words for documents [WrongFormat]
            | format: accolade-words/1
            |         ^^^^^^^^^^^^^^^^
            fix: write 'format: accolade-wording/1'
          """),
      Mistake(
        testDescription: "a misspelt sentence", line: "  lostAll:", change: "  lostAl:",
        message: """
          en.yaml:_:1: error: 'sentences' must have 'lostAll' [MissingKey]
            | sentences:
            | ^^^^^^^^^
            fix: add 'lostAll'

          en.yaml:_:3: error: 'sentences' has no key 'lostAl' [UnknownKey]
            |   lostAl: Nonconforming; all points of the clause are lost
            |   ^^^^^^
            fix: write 'lostAll'
          """),
      Mistake(
        testDescription: "a misspelt place", line: "Worth {after} points",
        change: "Worth {aftr} points",
        message: """
          en.yaml:_:16: error: 'sentences.otherPoints' has no place '{aftr}' [UnknownPlace]
            |   otherPoints: Worth {aftr} points instead of {before}
            |                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            fix: write '{after}'
          """),
      Mistake(
        testDescription: "a missing place", line: "Page {page} of {pages}", change: "Page {page}",
        message: """
          en.yaml:_:9: error: 'sentences.page' must say '{pages}' [MissingPlace]
            |   page: Page {page}
            |         ^^^^^^^^^^^
            why: a document would else not tell the value
            fix: put '{pages}' where the value belongs
          """),
      Mistake(
        testDescription: "a place where none is", line: "(continued)", change: "(from {page})",
        message: """
          en.yaml:_:14: error: 'sentences.continued' has no place '{page}' [UnknownPlace]
            |   continued: (from {page})
            |              ^^^^^^^^^^^^^
            fix: leave out '{page}': this text has no places
          """),
      Mistake(
        testDescription: "a name that no template can ask for", line: "  reportNumber:",
        change: "  report number:",
        message: """
          en.yaml:_:3: error: 'report number' in 'words' is no name that a template could ask \
          for [NotAWordName]
            |   report number: Report No.
            |   ^^^^^^^^^^^^^
            fix: use Latin letters and digits only, a letter first, such as 'reportNumber'
          """),
      Mistake(
        testDescription: "a month too few", line: ", December]", change: "]",
        message: """
          en.yaml:_:3: error: a year has 12 months, found 11 names [NotTwelveMonths]
            |   months: [January, February, March, April, May, June, July, August, September, \
          October, November]
            |   ^^^^^^
            fix: name each month from January to December
          """),
      Mistake(
        testDescription: "a word for a code that is missing", line: "fixed: Fixed site, ",
        change: "",
        message: """
          en.yaml:_:3: error: 'codes.siteKind' must have 'fixed' [MissingKey]
            |   siteKind: {temporary: Temporary site}
            |   ^^^^^^^^
            fix: add 'fixed'
          """),
      Mistake(
        testDescription: "a label too long for a sheet",
        line: "  nonconformities: Nonconformities\n  nonconformities.",
        change: "  nonconformities: Nonconformities found\n  nonconformities.",
        message: """
          en.yaml:_:20: error: 'scoreSheet.nonconformities' gives a sheet no possible name: \
          'Nonconformities found nonconformities' [NotASheetName]
            |   nonconformities: Nonconformities found
            |                    ^^^^^^^^^^^^^^^^^^^^^
            why: the name of a sheet, label and id, has at most 31 characters, none of them []:*?/\\
            fix: write a shorter label without such signs
          """),
      Mistake(
        testDescription: "one without many", line: "    one: 1 point was won\n    many:",
        change: "    one: 1 point was won\n    several:",
        message: """
          en.yaml:_:3: error: 'sentences.won' must have 'many' [MissingKey]
            |   won:
            |   ^^^
            fix: add 'many'

          en.yaml:_:5: error: 'sentences.won' has no key 'several' [UnknownKey]
            |     several: "{raw} points were won"
            |     ^^^^^^^
            fix: use one of 'one', 'many'
          """),
      Mistake(
        testDescription: "an empty word", line: "  won: Points won", change: "  won: ''",
        message: """
          en.yaml:_:8: error: 'words.won' must not be blank [BlankText]
            |   won: ''
            |        ^^
          """),
    ]
  }
}
