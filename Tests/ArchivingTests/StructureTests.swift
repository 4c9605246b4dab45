import Archiving
import Drawing
import Foundation
import TestSupport
import Testing

/// The elements of a document, as programs that read it aloud find them.
@Suite struct StructureTests {
  /// Two pages: a heading, a paragraph around a link, a table, a figure, a list, a note, and what
  /// is decoration.
  private struct Tagged {
    let drawn: Drawn
    var structure = Structure()
    var pages = [
      Page(size: Size(width: 300, height: 300)), Page(size: Size(width: 300, height: 300)),
    ]
    private var y = 20.0

    init() throws {
      drawn = try Drawn()
      structure[Structure.root].language = "zh-Hans"
      let section = structure.add(.section, to: Structure.root)
      try add("一、概述", structure.add(.heading(level: 1), to: section))
      let paragraph = structure.add(.paragraph, to: section)
      try add("见", paragraph)
      let link = structure.add(.link, to: paragraph)
      let area = Rect(x: 20, y: 40, width: 60, height: 10)
      try add("网页", link, and: .link(address: "https://a.example/", area: area))
      try add("。", paragraph)
      try add("页眉", nil)

      let table = structure.add(.table, to: section)
      let head = structure.add(.row, to: table)
      try add("条款", structure.add(.headerCell(.column), to: head))
      try add("分值", structure.add(.headerCell(.column, columns: 2), to: head))
      let row = structure.add(.row, to: table)
      try add("5.1", structure.add(.headerCell(.row), to: row))
      try add("3", structure.add(.cell(columns: 2), to: row))
      // A row with a cell to be filled in.
      let blank = structure.add(.row, to: table)
      try add("5.2", structure.add(.headerCell(.row), to: blank))
      try add("4", structure.add(.cell(), to: blank))
      structure.add(.cell(), to: blank)

      let figure = structure.add(.figure(alternative: "五颗星"), to: section)
      pages[0].marks += [
        .begin(figure),
        .shape(.rectangle(Rect(x: 20, y: 200, width: 50, height: 10), fill: .black)), .end,
      ]
      let list = structure.add(.list(isNumbered: true), to: section)
      let item = structure.add(.item, to: list)
      try add("1.", structure.add(.label, to: item))
      try add("甲", structure.add(.itemBody, to: item))
      try add("Words", structure.add(.note, language: "en", to: section))
      // Goes on from the first page to the second.
      let last = structure.add(.paragraph, to: section)
      try add("末", last)
      try add("段", last, page: 1)
      // Stands in no other, and one that has nothing.
      try add("无", structure.add(.paragraph))
      structure.add(.paragraph, to: section)
    }

    private mutating func add(
      _ text: String, _ element: Structure.ID?, page: Int = 0, and other: Mark? = nil
    ) throws {
      let style = TextStyle(face: Face(.serif), size: 10)
      let marks = try drawn.fonts.lines(of: [Span(text, style)], width: 280)[0].marks
      y += 15
      let moved = marks.map { mark -> Mark in
        guard case .text(var run) = mark else { return mark }
        run.origin = Point(x: run.origin.x + 20, y: run.origin.y + y)
        return .text(run)
      }
      let all = moved + (other.map { [$0] } ?? [])
      pages[page].marks += element.map { [.begin($0)] + all + [.end] } ?? all
    }

    func pdf() throws -> [UInt8] { try drawn.pdf(pages, structure: structure) }
  }

  @Test func isReadInOrder() throws {
    let text = try told("pdfinfo", ["-struct-text", "FILE"], of: Tagged().pdf())
    // Attributes stand on lines of their own, and elements that have any end in a colon.
    let lines = text.split(separator: "\n").map { $0.trimmingPrefix(while: \.isWhitespace) }
      .filter { !$0.hasPrefix("/") && $0 != "\"\"" }
      .map { $0.replacing(#/:$|^(Object) \d+ 0$|<\d+> /#) { $0.1.map(String.init) ?? "" } }
    #expect(
      lines == [
        "Document", "Sect", "H1 (block)", "\"一、概述\"", "P (block)", "\"见\"", "Link (inline)",
        "\"网页\"", "Object", "\"。\"", "Table (block)", "TR", "TH", "\"条款\"", "TH", "\"分值\"",
        "TR", "TH", "\"5.1\"", "TD", "\"3\"", "TR", "TH", "\"5.2\"", "TD", "\"4\"", "TD", "Figure",
        "L (block)", "LI (block)", "Lbl (block)", "\"1.\"", "LBody (block)", "\"甲\"",
        "Note (inline)", "\"Words\"", "P (block)", "\"末\"", "\"段\"",
      ], "\(text)")
  }

  @Test func tellsWhatElementsAre() throws {
    let objects = try told("qpdf", ["--json", "--json-key=qpdf", "FILE"], of: Tagged().pdf())
    for entry in [
      #""/Alt": "u:五颗星""#, #""/Scope": "/Column""#, #""/Scope": "/Row""#, #""/ColSpan": 2"#,
      #""/ListNumbering": "/Decimal""#,
      #""/Lang": "u:zh-Hans""#, #""/Lang": "u:en""#, #""/Marked": true"#, #""/Tabs": "/S""#,
      #""/DisplayDocTitle": true"#, #""/Contents": "u:网页""#,
    ] {
      #expect(objects.contains(entry), "\(entry)")
    }
  }

  @Test func keepsTheNormsOfArchivesAndOfAccess() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(Tagged().pdf(), "file.pdf")
    guard let verdicts = try ArchivalVerdict.of([file]) else { return }
    for verdict in verdicts { #expect(verdict.broken == [], "\(verdict.norm)") }
  }

  @Test func isSound() throws {
    let report = try told("qpdf", ["--check", "FILE"], of: Tagged().pdf())
    #expect(report.contains("No syntax or stream encoding errors found"))
    #expect(!report.contains("WARNING"))
  }
}
