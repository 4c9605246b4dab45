import Diagnostics
import Testing

@Suite struct ProblemsTests {
  private func problem(_ name: String, _ path: String, _ line: Int, _ column: Int) -> Diagnostic {
    Diagnostic(name, "x", at: Place(path: path, line: line, column: column))
  }

  @Test func standInFileOrderThoseWithoutAPlaceLast() {
    let problems = Problems([
      Diagnostic("Nowhere", "x"), problem("E", "b", 1, 1), problem("D", "a", 10, 2),
      problem("C", "a", 2, 11), problem("B", "a", 2, 2), Diagnostic("Nowhere2", "x"),
      problem("A", "a", 0, 0),
    ])
    #expect(
      problems.diagnostics.map(\.identifier)
        == ["A", "B", "C", "D", "E", "Nowhere", "Nowhere2"])
  }

  @Test func standInOrderOfFindingAtOnePlace() {
    let names = ["F", "A", "Z", "B", "Y", "C"]
    let problems = Problems(names.map { problem($0, "a", 1, 1) })
    #expect(problems.diagnostics.map(\.identifier) == names)
  }

  @Test func standOnceWhereFoundTwice() {
    var problems = Problems([problem("A", "a", 1, 1), problem("A", "a", 1, 1)])
    problems.report(problem("A", "a", 1, 2))
    problems.report(Problems([problem("A", "a", 1, 2)]))
    #expect(problems.diagnostics.map(\.place?.column) == [1, 2])
  }

  @Test func tellErrorsFromWarnings() {
    var problems = Problems()
    #expect(problems.isEmpty && !problems.hasErrors && problems.errorCount == 0)
    problems.report(Diagnostic("W", "x", severity: .warning))
    #expect(!problems.isEmpty && !problems.hasErrors && problems.errorCount == 0)
    #expect(problems.strict.errorCount == 1)
    problems.report(Diagnostic("E", "x"))
    #expect(problems.hasErrors && problems.errorCount == 1)
    #expect(problems.strict.diagnostics.allSatisfy { $0.severity == .error })
  }

  @Test func leavesNotesWhenStrict() {
    let problems = Problems([Diagnostic("N", "x", severity: .note)])
    #expect(!problems.strict.hasErrors)
    #expect(problems.strict.diagnostics.map(\.printed) == ["note: x [N]"])
  }

  @Test func areKeptUpToALimitAndCountedBeyondIt() {
    var problems = Problems()
    for line in 1...200 { problems.report(problem("A", "a", line, 1)) }
    #expect(problems.diagnostics.count == 200 && !problems.isFull)
    func unwanted() -> Diagnostic {
      Issue.record("a problem beyond the limit was worded")
      return problem("B", "a", 201, 1)
    }
    for _ in 1...3 { problems.report(unwanted()) }
    #expect(problems.isFull && problems.errorCount == 204)
    #expect(problems.diagnostics.count == 201)
    #expect(
      problems.diagnostics.last?.printed == """
        error: there are more than 200 problems; the rest is not shown [TooManyProblems]
          fix: mend these first
        """)
  }

  /// A warning nobody read may have been an error.
  @Test func areErrorsBeyondTheLimit() {
    var problems = Problems()
    for line in 1...201 {
      problems.report(
        Diagnostic("W", "x", severity: .warning, at: Place(path: "a", line: line, column: 1)))
    }
    #expect(problems.hasErrors)
  }

  /// One file's many problems leave room for those of the next.
  @Test func ofAnotherFileAreAllKept() {
    var (one, two) = (Problems(), Problems())
    for line in 1...150 {
      one.report(problem("A", "a", line, 1))
      two.report(problem("B", "b", line, 1))
    }
    one.report(two)
    #expect(one.diagnostics.count == 300)
  }
}
