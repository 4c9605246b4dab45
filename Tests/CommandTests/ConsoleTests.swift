import Foundation
import TestSupport
import Testing

@Suite struct ConsoleTests {
  @Test(
    "prints its help",
    arguments: [
      [], ["check"], ["evaluate"], ["compare"], ["render"], ["rate"], ["blank"], ["schemes"],
      ["schemes", "list"], ["schemes", "show"], ["schemes", "check"], ["init"],
      ["check-templates"], ["schema"], ["certificates"], ["certificates", "check"],
      ["certificates", "number"], ["manifest"], ["manifest", "merge"], ["verify"], ["extract"],
    ])
  func printsItsHelp(command: [String]) throws {
    let verdict = try run(commandPath, command + ["--help"], environment: ["COLUMNS": "80"])
    #expect(verdict.code == 0)
    try expectGolden(
      verdict.output, "Help/\((["accolade"] + command).joined(separator: "-")).txt")
  }

  @Test func printsAllProblemsOfABrokenAudit() throws {
    let verdict = try accolade("check", "Examples/broken/broken.yaml")
    #expect(verdict.code == 1)
    #expect(verdict.output == "")
    try expectGolden(verdict.complaints, "broken.txt")
  }

  @Test func printsTheSameProblemsAsData() throws {
    let verdict = try accolade("check", "Examples/broken/broken.yaml", "--format", "json")
    #expect(verdict.code == 1)
    #expect(verdict.complaints == "")
    let data = try JSONSerialization.jsonObject(with: Data(verdict.output.utf8))
    let problems = try #require(data as? [[String: Any]])
    let printed = try accolade("check", "Examples/broken/broken.yaml").complaints
    for problem in problems {
      let identifier = try #require(problem["identifier"] as? String)
      #expect(printed.contains("[\(identifier)]"))
    }
    #expect(problems.count == lines(printed).count { $0.hasSuffix("]") })
  }

  @Test func makesWarningsErrorsWhenStrict() throws {
    let lenient = try accolade("check", "Examples/broken/check-digit.yaml")
    #expect(lenient.code == 0)
    #expect(lenient.complaints.contains("warning: the check character of"))
    let strict = try accolade("check", "Examples/broken/check-digit.yaml", "--strict")
    #expect(strict.code == 1)
    #expect(strict.complaints.contains("error: the check character of"))
  }

  @Test(arguments: [
    ("haoran-appliances.yaml", "five-star"), ("qiwu-online.json", "four-star"),
    ("jilong-care.yaml", "three-star"), ("anhe-farm-machinery.yaml", "qualified"),
    ("bochuan-lifts.yaml", "none"),
  ])
  func explainsEachExample(name: String, level: String) throws {
    let text = try accolade("evaluate", "Examples/\(name)")
    #expect(text.code == 0)
    try expectGolden(text.output, "Evaluations/\(name).txt")
    let json = try accolade("evaluate", "Examples/\(name)", "--format", "json")
    try expectGolden(json.output, "Evaluations/\(name).evaluation.json")
    let data = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    let given = try #require(data?["level"] as? [String: Any])
    #expect(given["id"] as? String == level)
    #expect((given["stars"] is NSNull) == ["qualified", "none"].contains(level))
    let markdown = try accolade("evaluate", "Examples/\(name)", "--format", "markdown")
    try expectGolden(markdown.output, "Evaluations/\(name).md")
  }

  @Test func explainsTheClausesItIsAskedFor() throws {
    let verdict = try accolade(
      "evaluate", "Examples/jilong-care.yaml", "--explain", "5.1.2.2", "--explain", "5.1.2")
    #expect(verdict.code == 0)
    try expectGolden(verdict.output, "Evaluations/jilong-care.explained.txt")
    let other = try accolade("evaluate", "Examples/jilong-care.yaml", "--explain", "5.1.2.9")
    #expect(other.code == 1)
    #expect(other.output == "")
    #expect(
      other.complaints == """
        error: the scheme has no clause '5.1.2.9' to explain [UnknownClause]
          fix: write '5.1.2.1' or '5.1.2.2' or '5.1.1.1'

        """)
    let json = try accolade(
      "evaluate", "Examples/jilong-care.yaml", "--explain", "5.1.2", "--format", "json")
    #expect(json.code == 64)
  }

  @Test func findsUnprintableCharactersTogetherWithAllElse() throws {
    let text = try String(
      contentsOf: packageRoot.appending(path: "Examples/haoran-appliances.yaml"), encoding: .utf8)
    let broken = text.replacing("云泽浩然厨电股份有限公司", with: "云泽🇨🇳浩然公司", maxReplacements: 1)
      .replacing("kind: initial", with: "kind: initail", maxReplacements: 1)
    #expect(broken.count < text.count)
    let verdict = try accolade("check", "-", input: broken)
    #expect(verdict.code == 1)
    #expect(
      verdict.complaints.contains("'holder.name.zh' has a character that no font prints: '🇨🇳'"))
    #expect(verdict.complaints.contains("'kind' must be one of its known words, found 'initail'"))
  }

  @Test func warnsOfPointsOtherThanConfirmedOnes() throws {
    let folder = try TemporaryFolder()
    let points = try String(
      contentsOf: packageRoot.appending(path: "Examples/points.csv"), encoding: .utf8
    ).replacing("5.1.2.2,5", with: "5.1.2.2,4").replacing("5.1.2.1,3", with: "5.1.2.1,4")
    let file = try folder.write(points.utf8, "points.csv")
    let verdict = try accolade("schemes", "show", "gb-t-27922-2011", "--points", file.path)
    #expect(verdict.code == 0)
    #expect(
      verdict.complaints.contains(
        "warning: clause '5.1.2.2' has 5 confirmed points, the file gives 4 [OtherThanConfirmed]"))
  }

  @Test func saysWhereAFileIsMissing() throws {
    let verdict = try accolade("check", "Examples/nowhere.yaml")
    #expect(verdict.code == 1)
    #expect(
      verdict.complaints == """
        Examples/nowhere.yaml: error: the file cannot be read: there is no such file [UnreadableFile]

        """)
  }

  @Test func answersWrongUsageWith64() throws {
    #expect(try accolade("render", "a.yaml").code == 64)
    #expect(try accolade("evaluate", "a.yaml", "--format", "xml").code == 64)
    #expect(try accolade("schemes", "show", "gb-t-27922").code == 64)
  }

  @Test func checksTheShippedSchemes() throws {
    let verdict = try accolade("schemes", "check")
    #expect(verdict.code == 0)
    #expect(verdict.complaints == "")
    #expect(
      verdict.output.contains(
        "35 indicators, 100 points, 4 levels, 32 of 39 figures not confirmed"))
  }

  @Test func printsTheSchemaOfAudits() throws {
    let verdict = try accolade("schema")
    let schema = try JSONSerialization.jsonObject(with: Data(verdict.output.utf8))
    #expect(
      (schema as? [String: Any])?["$schema"] as? String
        == "https://json-schema.org/draft/2020-12/schema")
  }
}
