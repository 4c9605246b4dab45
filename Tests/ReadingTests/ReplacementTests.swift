import Diagnostics
import Testing

@testable import Reading

@Suite struct ReplacementTests {
  private let text = """
    holder:
      name: {zh: 甲, en: A}
    scope: 全部
    team:
      - {name: {zh: 乙}}
    findings:
      - {clause: 5.1.1, outcome: conforming}
      - {clause: 5.1.2, outcome: conforming}
    """

  private func replaced(_ path: String, _ value: String?) throws -> (Node?, Problems) {
    var problems = Problems()
    let root = try #require(Node.read(Array(text.utf8), path: "a.yaml", into: &problems))
    let place = Place(path: "list.csv", line: 2, column: 1)
    let node = Node(value.map { .scalar($0, .plain) } ?? .null, at: place)
    return (root.replacing(path, with: node, at: place, into: &problems), problems)
  }

  @Test(
    "puts a value at a path",
    arguments: [
      "holder.name.zh", "holder.code", "scope", "scope.en", "team[1].name.zh", "team[1].role",
      "findings[2].outcome", "findings[5.1.2].outcome", "new.deep.key",
    ])
  func putsAValue(path: String) throws {
    let root = try #require(try replaced(path, "neu").0)
    let found = path.replacing("[5.1.2]", with: "[2]")
    #expect(root.descendant(found)?.content == .scalar("neu", .plain))
    #expect(root.descendant("findings[1].outcome")?.content == .scalar("conforming", .plain))
  }

  @Test func takesAValueAway() throws {
    let root = try #require(try replaced("holder.name.zh", nil).0)
    #expect(root.descendant("holder.name.zh") == nil)
    #expect(root.descendant("holder.name.en") != nil)
    #expect(try replaced("holder.name", nil).0?.descendant("holder") == nil)
    #expect(try replaced("certificate.number", nil).0?.descendant("certificate") == nil)
  }

  @Test(arguments: ["findings[5.1.9].outcome", "team[2].name.zh", "scope[1]"])
  func tellsOfAnElementThatIsNotThere(path: String) throws {
    let (root, problems) = try replaced(path, "x")
    #expect(root == nil)
    #expect(
      problems.diagnostics.map(\.printed) == [
        """
        list.csv:2:1: error: the audit that the list goes with has no '\(path)' to be replaced \
        [NoSuchElement]
          fix: name an element by its number from 1, or a finding by its clause, as in \
        'findings[5.1.2.2].outcome'
        """
      ])
  }
}
