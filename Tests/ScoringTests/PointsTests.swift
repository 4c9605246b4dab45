import Diagnostics
import Reading
import Scoring
import TestSupport
import Testing

/// A certification body's own figures, put in place by a file.
@Suite struct PointsTests {
  private func points(_ text: String) throws -> Scheme {
    var problems = Problems()
    let scheme = try tinyScheme().withPoints(
      from: Source(path: "points.csv", text: text), into: &problems)
    return try #require(scheme, "\(problems.printed)")
  }

  @Test func replaceAllFiguresAndConfirmThem() throws {
    let scheme = try points("clause,points\n1.1,33.5\n1.2,36.5\n2,30\n")
    #expect(scheme.indicators.map(\.points?.description) == ["33.5", "36.5", "30"])
    #expect(!scheme.hasUnconfirmedPoints)
    #expect(scheme.statedAssumptions.map(\.id) == ["exact"])
    #expect(scheme.total?.description == "100")
  }

  @Test func mayDifferFromConfirmedOnesWithAWarning() throws {
    var problems = Problems()
    let source = Source(path: "points.csv", text: "clause,points\n1.1,39\n1.2,31\n")
    let scheme = try tinyScheme().withPoints(from: source, into: &problems)
    #expect(scheme?.indicators.map(\.points?.description) == ["39", "31", "30"])
    #expect(problems.diagnostics.map(\.identifier) == ["OtherThanConfirmed", "OtherThanConfirmed"])
    #expect(!problems.hasErrors)
  }

  @Test func mayBeAFewOfTheFigures() throws {
    let scheme = try points("clause,points\n1.2,100/3\n1.1,110/3\n")
    #expect(scheme.indicators.map(\.points?.description) == ["110/3", "100/3", "30"])
    #expect(scheme.indicators.map(\.isConfirmed) == [true, true, false])
    #expect(scheme.hasUnconfirmedPoints)
  }

  @Test func mayStateSums() throws {
    let scheme = try points("clause,points\n1,70\n1.1,30\n1.2,40\n2,30\n")
    #expect(!scheme.hasUnconfirmedPoints)
  }

  @Test func ofTheExamplesFitTheShippedScheme() throws {
    var problems = Problems()
    let source = try Source(path: "points.csv", text: text(of: "Examples/points.csv"))
    let scheme = try shippedScheme().withPoints(from: source, into: &problems)
    #expect(problems.isEmpty, "\(problems.printed)")
    #expect(scheme?.hasUnconfirmedPoints == false)
    #expect(scheme?.statedAssumptions.contains { $0.isAboutPoints } == false)
  }

  @Test(arguments: files) func say(_ file: BrokenFile) throws {
    var problems = Problems()
    #expect(try tinyScheme().withPoints(from: file.source, into: &problems) == nil)
    file.expect(problems)
  }

  private static func broken(_ name: String, _ text: String, _ printed: String) -> BrokenFile {
    BrokenFile(name, path: "points.csv", text, printed)
  }

  private static let files = [
    broken(
      "a clause the scheme has not", "clause,points\n▸1.3,30\n▸ 2,30\n",
      """
      points.csv:2:1: error: the scheme has no clause '1.3' [UnknownClause]
        2 | 1.3,30
          | ^^^
        fix: write '1.1' or '1.2'

      points.csv:3:1: error: the scheme has no clause ' 2' [UnknownClause]
        3 |  2,30
          | ^^
        fix: use one of '1.1', '1.2', '2'
      """),
    broken(
      "points that are no numbers, all in one run",
      "clause,points\n1.1,▸-1\n1.2,▸\"95,5\"\n2,▸=SUM(A1:A9)\n",
      """
      points.csv:2:5: error: the points of clause '1.1' must be a number, found '-1' [NotPoints]
        2 | 1.1,-1
          |     ^^
        fix: write a decimal such as 4.5

      points.csv:3:5: error: the points of clause '1.2' must be a number, found '95,5' [NotPoints]
        3 | 1.2,"95,5"
          |     ^^^^^^
        fix: write a decimal such as 4.5

      points.csv:4:3: error: the points of clause '2' must be a number, found '=SUM(A1:A9)' \
      [NotPoints]
        4 | 2,=SUM(A1:A9)
          |   ^^^^^^^^^^^
        fix: write a decimal such as 4.5
      """),
    broken(
      "a clause whose points stand twice", "clause,points\n1.1,40\n1.2,30\n▸1.1,40\n",
      """
      points.csv:4:1: error: clause '1.1' can only stand once [ClauseTwice]
        4 | 1.1,40
          | ^^^
        fix: delete one of the two
      points.csv:2:1: note: '1.1' stands here already
        2 | 1.1,40
          | ^^^
      """),
    broken(
      "points that do not make the sum of their block",
      "▸clause,points\n1.1,▸41\n1.2,30\n2,30\n",
      """
      points.csv:1:1: error: the points below clause '1' sum to 71, but the scheme gives it 70 \
      [OtherSum]
        1 | clause,points
          | ^
        why: the points of the blocks are confirmed
        fix: give points for every indicator below '1' so that they sum to 70

      points.csv:2:5: warning: clause '1.1' has 40 confirmed points, the file gives 41 \
      [OtherThanConfirmed]
        2 | 1.1,41
          |     ^^
        why: the figures of the file are used
        fix: compare the figure with your copy of the standard
      """),
    broken(
      "a block with a sum of its own", "clause,points\n▸1,71\n1.1,▸41\n1.2,30\n2,30\n",
      """
      points.csv:2:1: error: the points below clause '1' sum to 71, but the scheme gives it 70 \
      [OtherSum]
        2 | 1,71
          | ^
        why: the points of the blocks are confirmed
        fix: give points for every indicator below '1' so that they sum to 70

      points.csv:3:5: warning: clause '1.1' has 40 confirmed points, the file gives 41 \
      [OtherThanConfirmed]
        3 | 1.1,41
          |     ^^
        why: the figures of the file are used
        fix: compare the figure with your copy of the standard
      """),
    broken(
      "a block that gives away points", "▸clause,points\n1.1,▸38\n1.2,30\n▸2,32\n",
      """
      points.csv:1:1: error: the points below clause '1' sum to 68, but the scheme gives it 70 \
      [OtherSum]
        1 | clause,points
          | ^
        why: the points of the blocks are confirmed
        fix: give points for every indicator below '1' so that they sum to 70

      points.csv:2:5: warning: clause '1.1' has 40 confirmed points, the file gives 38 \
      [OtherThanConfirmed]
        2 | 1.1,38
          |     ^^
        why: the figures of the file are used
        fix: compare the figure with your copy of the standard

      points.csv:4:1: error: the points below clause '2' sum to 32, but the scheme gives it 30 \
      [OtherSum]
        4 | 2,32
          | ^
        why: the points of the blocks are confirmed
        fix: give points for every indicator below '2' so that they sum to 30
      """),
  ]

  @Test func sayWhereASumInsideABlockIsWrong() throws {
    let file = Self.broken(
      "a sum inside a block", "clause,points\n5.1.1.1,3\n5.1.1.2,3\n▸5.1.1,7\n5.1.2,8\n",
      """
      points.csv:4:1: error: clause '5.1.1' has 7 points, but those below it sum to 6 [WrongSum]
        4 | 5.1.1,7
          | ^^^^^
        fix: correct the points below it, or write 6
      """)
    var problems = Problems()
    #expect(try shippedScheme().withPoints(from: file.source, into: &problems) == nil)
    file.expect(problems)
  }
}
