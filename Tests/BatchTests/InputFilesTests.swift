import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Batch

@Suite struct InputFilesTests {
  private let scratch: TemporaryFolder
  private var path: String { scratch.url.path }

  init() throws {
    scratch = try TemporaryFolder()
    for name in [
      "b.yaml", "a.json", "C.XLSX", ".hidden.yaml", "~$open.xlsx", "notes.txt", "yaml",
      "deep/er/d.csv", "out/a/evaluation.json",
    ] {
      _ = try scratch.write([], "in/\(name)")
    }
  }

  private func shown(_ files: InputFiles) -> [String] {
    files.files.map { "\($0.path.dropFirst(path.count + 1)) > \($0.folder)" }
  }

  @Test func findsAuditsInAFolderInTheOrderOfTheirNames() throws {
    try FileManager.default.createSymbolicLink(
      atPath: "\(path)/in/circle", withDestinationPath: "\(path)/in")
    for folder in ["\(path)/in", "\(path)/in/"] {
      let files = InputFiles([folder], output: "\(path)/in/out")
      #expect(files.isBatch)
      #expect(files.problems.isEmpty)
      #expect(
        shown(files) == [
          "in/C.XLSX > C", "in/a.json > a", "in/b.yaml > b", "in/deep/er/d.csv > deep/er/d",
        ])
    }
  }

  @Test func findsAuditsByPattern() throws {
    let files = InputFiles(["\(path)/in/*.[jy]*"], output: "\(path)/out")
    #expect(shown(files) == ["in/a.json > a", "in/b.yaml > b"])
  }

  @Test func takesAFileWhoseNameLooksLikeAPattern() throws {
    _ = try scratch.write([], "in/[1].yaml")
    let files = InputFiles(["\(path)/in/[1].yaml"], output: "\(path)/out")
    #expect(shown(files) == ["in/[1].yaml > [1]"])
    #expect(!files.isBatch)
  }

  @Test func tellsOfTwoFilesForOneFolder() throws {
    let files = InputFiles(["x/a.yaml", "b.yaml", "y/A.json"], output: "out")
    #expect(files.clash?.0.path == "x/a.yaml")
    #expect(files.clash?.1.path == "y/A.json")
    #expect(InputFiles(["x/a.yaml", "x/b.yaml"], output: "out").clash == nil)
  }
}
