import Diagnostics
import TestSupport
import Testing

@testable import Publishing

/// Files that are given as audits, and are something else.
@Suite struct OtherFileTests {
  @Test(arguments: [
    ("mark.svg", "<?xml version='1.0'?>\n<svg xmlns='x'><!-- a: b --></svg>", "an SVG picture"),
    ("mark.yaml", "<svg/>", "an SVG picture"),
    ("page", " <!DOCTYPE html>", "an HTML page"),
    ("a.png", "\u{1}PNG", nil),
    ("a.pdf", "%PDF-1.7\n", "a PDF document"),
    ("README.md", "# Examples", "a Markdown document"),
    ("a.yaml", "report: '<svg'", nil),
    ("a.yaml", "BM: 1", nil),
    ("a.csv", "[audit]\nreport,A\n", nil),
  ])
  func knowsDocuments(path: String, text: String, kind: String?) {
    #expect(OtherFile(Array(text.utf8), path: path) == kind.map { .document($0) })
  }

  @Test func knowsPictures() {
    let png = [0x89] + Array("PNG\r\n\u{1A}\n".utf8)
    #expect(OtherFile(png, path: "a.yaml") == .document("a PNG picture"))
    #expect(OtherFile([0xFF, 0xD8, 0xFF, 0xE0], path: "a") == .document("a JPEG picture"))
    let workbook = Array("PK\u{3}\u{4}".utf8) + [0, 0]
    #expect(OtherFile(workbook, path: "a.xlsx") == nil)
  }

  @Test(arguments: [
    (
      "mark.svg", "<svg/>",
      """
      mark.svg: error: this is an SVG picture, not an audit file [NotAnAudit]
        fix: name an audit file (YAML, JSON, XLSX or CSV)
      """
    ),
    (
      "list.csv", "\u{FEFF}\"customer\",since\nA,2026-01-01\n",
      """
      list.csv: error: this is a list of customers, not an audit file [NotAnAudit]
        fix: give it to 'accolade rate', with its scheme
      """
    ),
    (
      "points.csv", "clause,points\n1,2\n",
      """
      points.csv: error: this is a list of points, not an audit file [NotAnAudit]
        fix: give it with '--points', beside an audit file
      """
    ),
  ])
  func saysWhatTheFileIs(path: String, text: String, message: String) throws {
    for press in [true, false] {
      var problems = Problems()
      let bytes = Array(text.utf8)
      let audit =
        press
        ? Press(house: house).read(bytes, path: path, schemes: try schemes(), into: &problems)
        : CheckedAudit.read(bytes, path: path, schemes: try schemes(), into: &problems)
      #expect(audit == nil)
      #expect(problems.printed == message)
    }
  }
}
