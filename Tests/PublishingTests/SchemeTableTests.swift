import Diagnostics
import Foundation
import Publishing
import Reading
import Scoring
import TestSupport
import Testing

/// The README's table names every shipped scheme, with the state it is really in.
@Suite struct SchemeTableTests {
  @Test func listsEverySchemeWithItsState() throws {
    let readme = try String(contentsOf: packageRoot.appending(path: "README.md"), encoding: .utf8)
    let rows = readme.split(separator: "\n").filter {
      $0.hasPrefix("| `") && $0.contains("figures")
    }
    var problems = Problems()
    let files = House(path: packageRoot.path).schemeFiles
    for file in files {
      let root = try #require(Node.read(fileAt: file, into: &problems), "\(problems.printed)")
      let scheme = try #require(Scheme.read(root, into: &problems), "\(problems.printed)")
      let cases = file.replacing(".yaml", with: ".cases.yaml")
      let caseRoot = try #require(Node.read(fileAt: cases, into: &problems))
      let count = Case.check(caseRoot, against: scheme, into: &problems).count
      let name = URL(filePath: file).deletingPathExtension().lastPathComponent
      let row = try #require(rows.first { $0.hasPrefix("| `\(name)` |") }, "\(name)")
      #expect(row.hasSuffix("| \(scheme.state) | \(count) |"), "\(row)")
    }
    #expect(rows.count == files.count)
    #expect(problems.isEmpty, "\(problems.printed)")
  }
}
