import Diagnostics
import Foundation
import Testing

@Suite struct DataFormTests {
  @Test func writesEveryField() throws {
    let source = Source(path: "审核.yaml", text: "a: 1\na: 2\n")
    let diagnostic = Diagnostic(
      "DuplicateKey", "twice", at: source.place(line: 2, column: 1), why: "one is enough",
      fix: "delete one",
      notes: [.init("first", at: source.place(line: 1, column: 1, length: 2))])
    #expect(
      try json(diagnostic) == """
        {
          "fix" : "delete one",
          "identifier" : "DuplicateKey",
          "notes" : [
            {
              "place" : {
                "column" : 1,
                "length" : 2,
                "line" : 1,
                "path" : "审核.yaml"
              },
              "text" : "first"
            }
          ],
          "place" : {
            "column" : 1,
            "length" : 1,
            "line" : 2,
            "path" : "审核.yaml"
          },
          "severity" : "error",
          "summary" : "twice",
          "why" : "one is enough"
        }
        """)
  }

  @Test func leavesOutWhatIsAbsent() throws {
    #expect(
      try json(Diagnostic("Slow", "slow", severity: .warning)) == """
        {
          "identifier" : "Slow",
          "severity" : "warning",
          "summary" : "slow"
        }
        """)
  }

  @Test func namesAFileAsAWholeByItsPath() throws {
    let diagnostic = Diagnostic("Big", "big", at: Place(path: "a.yaml", line: 0, column: 0))
    #expect(
      try json(diagnostic) == """
        {
          "identifier" : "Big",
          "place" : {
            "path" : "a.yaml"
          },
          "severity" : "error",
          "summary" : "big"
        }
        """)
  }

  private func json(_ diagnostic: Diagnostic) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try String(decoding: encoder.encode(diagnostic), as: UTF8.self)
  }
}
