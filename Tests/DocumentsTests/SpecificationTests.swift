import Diagnostics
import Documents
import TestSupport
import Testing

/// The examples of the CommonMark specification, which stay outside this project.
@Suite struct SpecificationTests {
  @Test func writesEveryExampleSoThatItReadsTheSame() throws {
    guard let examples = commonMarkExamples() else { return }
    var accepted = 0
    for example in examples {
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
    print("accepted \(accepted) of \(examples.count) examples")
    #expect(examples.count == 655)
    #expect(accepted > 450)
  }
}
