import Foundation
import TestSupport
import Testing

/// That the judge of archival documents can tell good from bad.
@Suite struct ArchivalJudgeTests {
  @Test func passesAKnownGoodFileAndFailsAKnownBadOne() throws {
    guard let interpreter = ProcessInfo.processInfo.environment["ACCOLADE_JUDGES"] else {
      print("skipped: ACCOLADE_JUDGES names no Python with typst and pikepdf")
      return
    }
    let folder = try TemporaryFolder()
    let script = packageRoot.appending(path: "Tests/Judges/archival_controls.py").path
    let made = try run(interpreter, [script, folder.url.path])
    #expect(made.code == 0, "\(made.complaints)")
    let none = try folder.write(Array("no PDF".utf8), "none.pdf")
    let files = ["good.pdf", "bad.pdf"].map { folder.url.appending(path: $0) } + [none]
    guard let verdicts = try ArchivalVerdict.of(files) else { return }

    let rules = verdicts.map { verdict in
      let broken = verdict.broken.map { String($0.prefix { $0 != " " }) }.joined(separator: " ")
      return "\(verdict.norm) \(verdict.file.lastPathComponent): \(broken)"
    }
    #expect(
      rules == [
        "3b good.pdf: ", "3b bad.pdf: 6.6.2.1-1",
        "3b none.pdf: org.verapdf.core.ModelParsingException:",
        "ua1 good.pdf: ", "ua1 bad.pdf: 7.1-8",
        "ua1 none.pdf: org.verapdf.core.ModelParsingException:",
      ])
  }

  @Test func tellsOfANormThatThereIsNot() throws {
    #expect(throws: (any Error).self) {
      guard try ArchivalVerdict.of([URL(filePath: "/dev/null")], norms: ["9z"]) != nil else {
        throw CocoaError(.featureUnsupported)
      }
    }
  }
}
