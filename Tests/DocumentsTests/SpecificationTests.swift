import Diagnostics
import Documents
import Foundation
import TestSupport
import Testing

/// The examples of the CommonMark specification, which stay outside this project.
@Suite struct SpecificationTests {
  private static let file = packageRoot.deletingLastPathComponent()
    .appending(path: "shared/peer-tests/commonmark-spec.txt")

  private static var examples: [String] {
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    let fence = String(repeating: "`", count: 32)
    return text.components(separatedBy: fence + " example\n").dropFirst().compactMap { part in
      let body = part.components(separatedBy: "\n" + fence)[0]
      let lines = body.components(separatedBy: "\n").prefix { $0 != "." }
      return lines.joined(separator: "\n").replacing("→", with: "\t") + "\n"
    }
  }

  @Test func writesEveryExampleSoThatItReadsTheSame() throws {
    guard FileManager.default.fileExists(atPath: Self.file.path) else {
      print("skipped: the CommonMark examples are not at \(Self.file.path)")
      return
    }
    var accepted = 0
    for example in Self.examples {
      var problems = Problems()
      let source = Source(path: "spec.md", text: example)
      guard let first = Document.read(source, into: &problems) else {
        #expect(problems.hasErrors, "refused without a reason: \(example)")
        continue
      }
      accepted += 1
      let written = first.markdown
      let second = try document(written)
      let isSame = first == second && second.markdown == written
      #expect(isSame, "\(example)\n--- written:\n\(written)\n\(first.dump)\n\(second.dump)")
    }
    print("accepted \(accepted) of \(Self.examples.count) examples")
    #expect(Self.examples.count == 655)
    #expect(accepted > 450)
  }
}
