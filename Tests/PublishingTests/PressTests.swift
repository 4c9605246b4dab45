import Diagnostics
import Foundation
import Publishing
import Scoring
import TestSupport
import Testing

@Suite struct PressTests {
  @Test(arguments: exampleNames)
  func makesTheSameBytesTwice(name: String) throws {
    let (first, problems) = try publish(example(name))
    let (second, _) = try publish(example(name))
    #expect(!problems.hasErrors, "\(problems.printed)")
    #expect(!first.isEmpty)
    #expect(first == second)
  }

  @Test(arguments: exampleNames)
  func printsTheLineOnUnconfirmedPointsOnEveryDocument(name: String) throws {
    let line = "部分条款分值未经标准原文核对"
    for (file, bytes) in try publish(example(name)).files where file != "evaluation.json" {
      #expect(try text(of: file, bytes).contains(line), "\(file)")
    }
  }

  @Test func leavesTheLineOutOnceABodyGivesItsPoints() throws {
    var problems = Problems()
    let points = try Source(
      path: "points.csv",
      text: String(contentsOf: packageRoot.appending(path: "Examples/points.csv"), encoding: .utf8))
    let confirmed = try schemes().filter { $0.id == "gb-t-27922-2011" }
      .map { $0.withPoints(from: points, into: &problems) ?? $0 }
    #expect(problems.isEmpty, "\(problems.printed)")
    // The level named by the decision belongs to the other points.
    let bytes = try exampleText("haoran-appliances.yaml")
      .replacingOccurrences(of: "  level: five-star\n", with: "")
    let audit = try #require(
      CheckedAudit.read(Array(bytes.utf8), path: "a.yaml", schemes: confirmed, into: &problems),
      "\(problems.printed)")
    for (file, bytes) in publish(audit).files where file != "evaluation.json" {
      #expect(try !text(of: file, bytes).contains("未经标准原文核对"), "\(file)")
    }
  }

  @Test func printsRareCharactersInNames() throws {
    let name = "𠮷龘㼆䶮服务有限公司"
    let audit = try example(replacing: [("云泽浩然厨电股份有限公司", name)])
    let (files, problems) = publish(audit)
    #expect(!problems.hasErrors, "\(problems.printed)")
    for (file, bytes) in files where file != "evaluation.json" {
      #expect(try text(of: file, bytes).contains(name), "\(file)")
    }
  }

  @Test func refusesACharacterThatNoFontPrintsByFieldAndPlace() throws {
    let audit = try example(replacing: [("云泽浩然厨电股份有限公司", "云泽𪚥한然公司")])
    let (files, problems) = publish(audit)
    #expect(files.isEmpty)
    let found = problems.diagnostics.filter { $0.identifier == "UnprintableCharacter" }
    #expect(
      found.contains { $0.summary.contains("'holder.name.zh'") && $0.summary.contains("'한'") })
    #expect(found.allSatisfy { ($0.place?.line ?? 0) > 0 && $0.place?.length == 1 })
  }

  @Test func keepsMarkupInNamesAsText() throws {
    let name = "*A|B* <b>&amp; {{holder.name}} [x](y)"
    let audit = try example(replacing: [("云泽浩然厨电股份有限公司", "'\(name)'")])
    let (files, problems) = publish(audit)
    #expect(!problems.hasErrors, "\(problems.printed)")
    let certificate = try #require(files["certificate.pdf"])
    #expect(try text(of: "certificate.pdf", certificate).contains(name))
    let summary = String(decoding: try #require(files["summary.md"]), as: UTF8.self)
    #expect(!summary.contains("# *A|B*"))
  }

  @Test func marksDraftsInEveryDocumentAndInTheirNames() throws {
    let (files, problems) = try publish(example(), isDraft: true)
    #expect(!problems.hasErrors, "\(problems.printed)")
    #expect(
      files.keys.sorted()
        == ["certificate.draft.pdf", "evaluation.json", "report.draft.pdf", "summary.draft.md"])
    let summary = String(decoding: try #require(files["summary.draft.md"]), as: UTF8.self)
    #expect(summary.contains("草稿"))
  }
}

@Suite struct TemplateFolderTests {
  @Test func refusesAnEmptyTemplate() throws {
    let folder = try TemporaryFolder()
    for name in ["Assets", "Templates"] {
      try FileManager.default.copyItem(
        at: packageRoot.appending(path: name), to: folder.url.appending(path: name))
    }
    _ = try folder.write("\n".utf8, "Templates/report.md")
    var problems = Problems()
    let press = Press(house: House(path: folder.url.path))
    let files = try press.publication(
      of: example(), [.report], from: "Examples", isDraft: false, into: &problems
    ).files
    #expect(files.isEmpty)
    #expect(
      problems.printed == """
        \(folder.url.path)/Templates/report.md:1:1: error: a template must not be empty \
        [EmptyTemplate]
          fix: take the shipped template, and change it
        """)
  }
}
