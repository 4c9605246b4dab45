import Diagnostics
import Testing

@testable import Batch

@Suite struct ClaimsTests {
  private func number(_ number: String, in path: String) -> Entry.Number {
    Entry.Number(number: number, place: SentPlace(Place(path: path, line: 3, column: 9)))
  }

  @Test func givesAFolderToTheFirst() {
    var claims = Claims()
    #expect(claims.take(Claim(folder: "A-1"), of: "l.csv:2").isEmpty)
    #expect(claims.take(Claim(), of: "l.csv:3").isEmpty)
    #expect(
      claims.take(Claim(folder: "a-1"), of: "l.csv:4").diagnostics.map(\.printed) == [
        """
        l.csv:4: error: the folder 'a-1' is that of 'l.csv:2' already [FolderTwice]
          why: two audits in one folder would overwrite each other
          fix: give the audit another name; '--name' tells which value names folders
        """
      ])
  }

  @Test func givesANumberToTheFirst() {
    var claims = Claims()
    #expect(
      claims.take(Claim(folder: "a", numbers: [number("X-01", in: "a")]), of: "a").isEmpty)
    let found = claims.take(Claim(folder: "a", numbers: [number("x-1", in: "b")]), of: "b")
    // The number is reason enough.
    #expect(found.diagnostics.map(\.identifier) == ["NumberTwice"])
    // Whoever was refused has taken nothing.
    #expect(
      claims.take(Claim(folder: "b", numbers: [number("Y", in: "c")]), of: "c").isEmpty)
  }
}
