import Diagnostics
import Documents
import TestSupport
import Testing

/// What a template may not hold whose documents are only laid out on pages.
@Suite struct PageTests {
  /// The problems of a template for pages, as they are printed.
  private func problems(_ text: String) -> String {
    var problems = Problems()
    let read = Template.read(
      Source(path: "report.md", text: text), catalogue: Sample.catalogue, isForPages: true,
      into: &problems)
    #expect((read == nil) == problems.hasErrors)
    return problems.printed
  }

  @Test(arguments: [
    ("a fence", "▸```\ncode\n```"),
    ("tildes", "▸~~~\ncode\n~~~"),
    ("indentation", "Text.\n\n    ▸code"),
    ("a tab", "Text.\n\n\t▸code"),
    ("code in a list", "- a\n\n      ▸code"),
    ("a fence in a list", "- ▸```\n  code\n  ```"),
  ])
  func refusesCode(_ name: String, _ template: String) {
    let marked = Marked(template, path: "report.md")
    let (line, column) = marked.places[0]
    let text = marked.source.text
    let written = marked.source.lines[line - 1]
    let length = written.contains("```") || written.contains("~~~") ? 3 : 1
    let gutter = String(repeating: " ", count: column - 1)
    let marks = String(repeating: "^", count: length)
    #expect(
      problems(text) == """
        report.md:\(line):\(column): error: a block of code cannot be laid out on a page \
        [UnsupportedCode]
          \(line) | \(written.replacing("\t", with: " "))
            | \(gutter)\(marks)
          why: text between fences, or indented by four spaces or a tab, is code
          fix: write it as a paragraph or a table, without fence and indentation
        """)
    #expect(problemsOf(text, Sample.catalogue) == "")
  }

  @Test func refusesTextInTheContents() {
    #expect(
      problems("```contents\n\nfoo\n```") == """
        report.md:3:1: error: the list of contents holds text of its own [TextInContents]
          3 | foo
            | ^
          why: it is made of the headings
          fix: delete the text, or move it out of the fenced block
        """)
    #expect(problems("```contents\n\n\n```") == "")
  }

  @Test func refusesListsThatLeaveNoRoom() {
    func nested(_ count: Int) -> String {
      (0..<count).map { String(repeating: "  ", count: $0) + "- x" }.joined(separator: "\n")
    }
    let spaces = String(repeating: " ", count: 24)
    #expect(
      problems(nested(30)) == """
        report.md:13:25: error: parts stand in each other more than 12 deep [NestedTooDeep]
          13 | \(spaces)- x
             | \(spaces)^
          fix: bring the text into a flatter form
        """)
    #expect(problems(nested(12)) == "")
    #expect(problemsOf(nested(30), Sample.catalogue) == "")
  }
}
