import Foundation
import TestSupport
import Testing

/// A list with a row for each holder, beside an audit that says the rest.
@Suite struct ListTests {
  private let scratch: TemporaryFolder

  init() throws {
    scratch = try TemporaryFolder()
    _ = try scratch.write(try Corpus.audit(0).utf8, "base.yaml")
  }

  private static let header =
    "公司,holder.name.en,holder.code,地址 holder.registeredAddress.zh,holder.registeredAddress.en,"
    + "certificate.number,备注,findings[5.1.1.1].outcome,report\n"

  private static func row(
    _ name: String, _ number: String, outcome: String = "conforming"
  ) -> String {
    "\(name)公司,\(name) Ltd.,91320998MA0000A196,江苏省云泽市,\"Yunze, Jiangsu\",\(number),,\(outcome),R\n"
  }

  private func render(_ options: String...) throws -> Verdict {
    try run(
      commandPath,
      ["render", "base.yaml", "--list", "list.csv", "--map", "map.yaml", "--to", "out"] + options,
      folder: scratch.url)
  }

  private func names(_ folder: String = "out") throws -> [String] {
    try FileManager.default.contentsOfDirectory(
      atPath: scratch.url.appending(path: folder).path
    ).sorted()
  }

  @Test func rendersARowForEachHolder() throws {
    let rows = [
      Self.row("A", "LIST-1"), Self.row("B", "LIST-2", outcome: "conformng"),
      ",,,,,,,,\n", Self.row("C", "LIST-1"), "D,too short\n", Self.row("E", "LIST-3 A"),
    ]
    _ = try scratch.write((Self.header + rows.joined()).utf8, "list.csv")
    _ = try scratch.write("公司: holder.name.zh\n备注:\n".utf8, "map.yaml")
    let verdict = try render("--only", "certificate,summary", "--jobs", "2")
    #expect(verdict.code == 3)
    #expect(
      verdict.output == """
        out/LIST-1: certificate.pdf, summary.md, evaluation.json
        out/LIST-3-A: certificate.pdf, summary.md, evaluation.json

        """)
    try expectGolden(verdict.complaints, "Batches/list.txt")
    #expect(
      try names() == [
        ".accolade.lock", "LIST-1", "LIST-3-A", "errors.csv", "errors.md", "manifest.jsonl",
      ])
    let text = try run(
      "pdftotext", ["-layout", "out/LIST-3-A/certificate.pdf", "-"], folder: scratch.url)
    #expect(text.output.contains("E公司"))
    #expect(text.output.contains("LIST-3 A"))
    // Nothing of the holder of the audit that says the rest.
    let base = try String(contentsOf: scratch.url.appending(path: "base.yaml"), encoding: .utf8)
    let other = try #require(base.firstMatch(of: #/holder:\n  name:\n    zh: (.+)/#)?.1)
    #expect(!text.output.contains(other))

    let again = try render("--only", "certificate,summary", "--resume")
    #expect(again.output == "out/LIST-1: unchanged\nout/LIST-3-A: unchanged\n")
  }

  @Test func readsAListOfASpreadsheetProgram() throws {
    _ = try scratch.write("".utf8, "nothing")
    let made = try run(
      commandPath, ["blank", "gb-t-27922-2011", "--list", "--to", "list.xlsx"],
      folder: scratch.url)
    #expect(made.code == 0)
    #expect(made.output == "list.xlsx: 16 columns\n")
    let judge = packageRoot.appending(path: "Tests/Judges/fill_list.py").path
    let filled = try run(
      ProcessInfo.processInfo.environment["ACCOLADE_JUDGES"] ?? "python3",
      [judge, "list.xlsx", "filled.xlsx"], folder: scratch.url)
    #expect(filled.code == 0, "\(filled.complaints)")
    let verdict = try run(
      commandPath,
      [
        "render", "base.yaml", "--list", "filled.xlsx", "--to", "out", "--only", "certificate",
        "--name", "report",
      ], folder: scratch.url)
    #expect(verdict.complaints == "")
    #expect(verdict.code == 0)
    #expect(
      verdict.output == """
        out/R-1: certificate.pdf, evaluation.json
        out/R-2: certificate.pdf, evaluation.json

        """)
  }

  @Test(arguments: [
    (
      "holder.name.zh,holder.name.zh\n", "公司:\n",
      """
      list.csv:1:16: error: column 'holder.name.zh' can only be given once [ColumnTwice]
      """
    ),
    (
      "公司,report\n", "公司: holder.name.zh\n公司名: report\n",
      """
      map.yaml:2:1: error: the list has no column '公司名' [NoSuchColumn]
        2 | 公司名: report
          | ^^^^^^
        fix: write the header as the list has it, or remove the line
      """
    ),
    (
      "公司,report\n", "公司: [a]\n",
      """
      map.yaml:1:5: error: a column is named by a path in the audit file [NotAPath]
        1 | 公司: [a]
          |       ^
        fix: write a path such as 'holder.name.zh', or nothing for a column that is not read
      """
    ),
    (
      "", "公司:\n",
      """
      list.csv: error: a list needs a header row and a row for each audit; this one has none \
      [EmptyFile]
        fix: begin with the sheet that 'accolade blank --list' makes
      """
    ),
  ])
  func refusesAListThatIsNone(list: String, map: String, message: String) throws {
    _ = try scratch.write(list.utf8, "list.csv")
    _ = try scratch.write(map.utf8, "map.yaml")
    let verdict = try render()
    #expect(verdict.code == 1)
    #expect(verdict.complaints.contains(message), "\(verdict.complaints)")
    #expect(throws: (any Error).self) { try names() }
  }
}
