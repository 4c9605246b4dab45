import Foundation
import TestSupport
import Testing

@Suite struct CompareTests {
  private let earlier = "Examples/earlier/haoran-appliances-2025.yaml"
  private let later = "Examples/haoran-appliances.yaml"

  @Test(arguments: [
    ([], "haoran.txt"), (["--all"], "haoran.all.txt"), (["--format", "json"], "haoran.json"),
    (["--format", "markdown"], "haoran.md"),
  ])
  func printsWhatChanged(options: [String], golden: String) throws {
    let verdict = try run(
      commandPath, ["compare", earlier, later] + options, folder: packageRoot)
    #expect(verdict.code == 0)
    #expect(verdict.complaints == "")
    try expectGolden(verdict.output, "Comparisons/\(golden)")
  }

  @Test func listsOnlyWhatChangedInDataToo() throws {
    let options = ["compare", earlier, later, "--format", "json"]
    for (more, count) in [([], 8), (["--all"], 35)] {
      let verdict = try run(commandPath, options + more, folder: packageRoot)
      let data = try JSONSerialization.jsonObject(with: Data(verdict.output.utf8))
      let object = try #require(data as? [String: Any])
      #expect((object["clauses"] as? [Any])?.count == count)
      #expect(object["keptCount"] as? Int == 27)
      #expect(object["clauseCount"] as? Int == 35)
    }
  }

  @Test func refusesTheTwoInTheOtherOrder() throws {
    let verdict = try accolade("compare", later, earlier)
    #expect(verdict.code == 1)
    #expect(verdict.output == "")
    #expect(
      verdict.complaints.contains(
        "error: the later audit ended on 2025-03-21, before the earlier one did on 2026-04-17"))
    #expect(verdict.complaints.contains("note: the last day of the earlier audit"))
  }

  @Test func makesANewNameAnErrorWhenStrict() throws {
    let text = try String(
      contentsOf: packageRoot.appending(path: later), encoding: .utf8
    ).replacing("云泽浩然厨电股份有限公司", with: "云泽浩然家电股份有限公司")
    let lenient = try accolade("compare", earlier, "-", input: text)
    #expect(lenient.code == 0)
    #expect(lenient.complaints.contains("-:13:14: warning: the holder has another name"))
    let strict = try accolade("compare", earlier, "-", "--strict", input: text)
    #expect(strict.code == 1)
    #expect(strict.output == "")
  }

  @Test func tellsTheProblemsOfBothFiles() throws {
    let verdict = try accolade("compare", "Examples/broken/broken.yaml", "Examples/nowhere.yaml")
    #expect(verdict.code == 1)
    #expect(verdict.complaints.contains("Examples/broken/broken.yaml:20:1: error:"))
    #expect(verdict.complaints.contains("Examples/nowhere.yaml: error: the file cannot be read"))
  }

  @Test func takesOneOfTheTwoFromStandardInput() throws {
    let verdict = try accolade("compare", "-", "-")
    #expect(verdict.code == 64)
    #expect(verdict.complaints.contains("only one of the two audits can come from standard input"))
  }
}
