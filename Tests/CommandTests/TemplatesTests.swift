import Foundation
import TestSupport
import Testing

/// One's own templates, from laying them out to documents made with them.
@Suite struct TemplatesTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private var look: String { folder.url.appending(path: "look").path }

  private func change(_ name: String, _ change: (String) -> String) throws {
    let file = URL(filePath: "\(look)/\(name)")
    try Data(change(String(contentsOf: file, encoding: .utf8)).utf8).write(to: file)
  }

  @Test func laysOutEverythingThatShips() throws {
    let verdict = try accolade("init", look)
    #expect(verdict.code == 0)
    let names = verdict.output.replacing("\(look)/", with: "").split(separator: "\n")
    for name in ["report.md", "summary.md", "theme.yaml", "artwork/plain-10-inch.svg", "fields.md"] {
      #expect(names.contains { $0 == name })
    }
    #expect(try accolade("check-templates", look).output == "\(look): no problems\n")
  }

  @Test func makesTheSameDocumentsOfUnchangedCopies() throws {
    _ = try accolade("init", look)
    func files(_ arguments: String...) throws -> [Data] {
      let to = try TemporaryFolder()
      let made = try run(
        commandPath,
        ["render", "Examples/haoran-appliances.yaml", "--to", to.url.path] + arguments,
        folder: packageRoot)
      #expect(made.code == 0)
      return try ["report.pdf", "certificate.pdf", "summary.md"].map {
        try Data(contentsOf: to.url.appending(path: "haoran-appliances/\($0)"))
      }
    }
    #expect(try files() == files("--templates", look))
  }

  @Test func overwritesNothing() throws {
    _ = try folder.write("mine".utf8, "look/report.md")
    let verdict = try accolade("init", look)
    #expect(verdict.code == 2)
    #expect(
      verdict.complaints == """
        \(look): error: templates are laid out in a new or empty folder only [FolderNotEmpty]
          fix: name another folder

        """)
    #expect(try String(contentsOfFile: "\(look)/report.md", encoding: .utf8) == "mine")
  }

  @Test func tellsEveryMistakeWithPlaceAndFix() throws {
    _ = try accolade("init", look)
    try change("summary.md") { $0.replacing("{{score.final}}", with: "{{score.finl}}") }
    try change("theme.yaml") { $0.replacing("size: A4", with: "size: A5") }
    _ = try folder.write("x".utf8, "look/raport.md")
    let verdict = try accolade("check-templates", look)
    #expect(verdict.code == 1)
    for line in [
      "\(look)/raport.md: warning: no document is made of 'raport.md' [UnusedFile]\n"
        + "  fix: write 'report.md'",
      "error: there is no field 'score.finl' here [UnknownField]",
      "  fix: write 'score.final'",
      "\(look)/theme.yaml:",
    ] { #expect(verdict.complaints.contains(line), "\(verdict.complaints)") }
    let render = try accolade(
      "render", "Examples/haoran-appliances.yaml", "--to", folder.url.appending(path: "o").path,
      "--templates", look)
    #expect(render.code == 1)
    #expect(!FileManager.default.fileExists(atPath: "\(folder.url.path)/o"))
  }

  @Test func refusesAFolderThatIsNone() throws {
    let verdict = try accolade("check-templates", look)
    #expect(verdict.code == 1)
    #expect(
      verdict.complaints == """
        \(look): error: there is no folder of templates [NoFolder]
          fix: lay one out with 'accolade init', or correct its name

        """)
  }
}
