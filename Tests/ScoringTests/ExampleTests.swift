import Diagnostics
import Reading
import Scoring
import TestSupport
import Testing

/// The examples come to what Examples/README.md says of them.
@Suite struct ExampleTests {
  /// A row of the table: file, won, applicable, normalised, special points, final, level.
  struct Row: Sendable, CustomTestStringConvertible {
    let file: String
    let figures: [String]
    let level: String
    var testDescription: String { file }
  }

  private static let rows = [
    Row(
      file: "haoran-appliances.yaml", figures: ["95.4", "99", "1060/11", "1", "1", "1060/11"],
      level: "five-star"),
    Row(
      file: "qiwu-online.json", figures: ["84.6", "94", "90", "0", "0", "90"], level: "four-star"),
    Row(
      file: "jilong-care.yaml", figures: ["88.03", "100", "88.03", "0", "0", "88.03"],
      level: "three-star"),
    Row(
      file: "anhe-farm-machinery.yaml",
      figures: ["449/6", "98", "11225/147", "1", "0", "11078/147"], level: "qualified"),
    Row(
      file: "bochuan-lifts.yaml", figures: ["97.8", "99", "3260/33", "5", "0", "3095/33"],
      level: "none"),
  ]

  /// What must be there stands last, so that a file that was cut short is not taken for a whole one.
  @Test(arguments: rows.map(\.file).filter { $0.hasSuffix(".yaml") })
  func isRefusedWhereItIsCutShort(_ file: String) throws {
    let lines = try text(of: "Examples/\(file)").split(
      separator: "\n", omittingEmptySubsequences: false)
    let scheme = try shippedScheme()
    let last = try #require(lines.lastIndex { $0.hasPrefix("    title:") })
    for count in 1...last {
      let found = read(lines.prefix(count).joined(separator: "\n"), path: file, by: scheme)
      #expect(found.audit == nil, "the first \(count) lines")
    }
  }

  private func evaluation(_ file: String) throws -> (Evaluation, Audit, Problems) {
    let scheme = try shippedScheme()
    let (audit, problems) = try read(text(of: "Examples/\(file)"), path: file, by: scheme)
    let found = try #require(audit, "\(problems.printed)")
    return (Evaluation(of: found, by: scheme), found, problems)
  }

  @Test(arguments: rows) func comesTo(_ row: Row) throws {
    let (evaluation, _, problems) = try evaluation(row.file)
    let score = evaluation.score
    #expect(problems.isEmpty, "\(problems.printed)")
    #expect(
      [
        score.raw, score.applicable, score.normalised, score.specialDeductions, score.bonus,
        score.final,
      ].map { $0?.description } == row.figures)
    #expect(evaluation.levelID == row.level)
  }

  /// The README's own table, so that neither can change alone.
  @Test func standInTheReadmeWithTheSameFigures() throws {
    let readme = try text(of: "Examples/README.md")
    let names = ["五星级", "四星级", "三星级", "达标级", "不合格"]
    for (row, name) in zip(Self.rows, names) {
      let line = try #require(
        readme.split(separator: "\n").first { $0.hasPrefix("| `\(row.file)` |") })
      let cells = line.split(separator: "|").map {
        $0.split(separator: " ").filter { $0 != "≈" }.map(String.init)
      }
      #expect(cells[1].first == row.figures[0])
      #expect(cells[2].first == row.figures[1])
      #expect(cells[3].first == row.figures[2])
      let special = zip(["−", "+"], row.figures[3...4]).filter { $0.1 != "0" }.map { $0 + $1 }
      #expect(cells[4] == (special.isEmpty ? ["0"] : special))
      #expect(cells[5].first == row.figures[5])
      #expect(cells[6] == [name])
    }
  }

  @Test func keepTheTermsTheReadmeTellsOf() throws {
    let (evaluation, audit, _) = try evaluation("qiwu-online.json")
    #expect(try Award(of: audit, evaluation).certificate.validUntil.description == "2029-06-25")
  }

  @Test func givesOnlyAWarningForACheckCharacter() throws {
    let (evaluation, _, problems) = try evaluation("broken/check-digit.yaml")
    #expect(problems.diagnostics.map(\.identifier) == ["WrongCheckCharacter"])
    #expect(evaluation.score.raw.description == "99")
    #expect(evaluation.score.applicable?.description == "99")
    #expect(evaluation.levelID == "five-star")
  }

  @Test func reportsEveryMistakeOfTheBrokenOne() throws {
    let (audit, problems) = try read(
      text(of: "Examples/broken/broken.yaml"), by: shippedScheme())
    #expect(audit == nil)
    #expect(problems.errorCount == 20)
    let lines = problems.diagnostics.map { $0.place?.line ?? 0 }
    #expect(lines == lines.sorted())
  }
}
