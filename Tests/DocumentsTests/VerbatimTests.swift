import Diagnostics
import Documents
import Testing

/// Every value is found in the filled document as it was given, wherever its hole stands.
@Suite struct VerbatimTests {
  static let catalogue = Catalogue([
    .text("v", "the value"), .list("vs", "values", [.text("e", "")]),
  ])

  static let contexts = [
    "{{v}}", "# {{v}}", "###### {{v}}", "- {{v}}", "12) {{v}}", "> {{v}}", "| {{v}} |\n|---|",
    "| a |\n|---|\n| {{v}} |", "[{{v}}](https://a.b)", "**{{v}}**", "*{{v}}*", "前**{{v}}**后",
    "a*{{v}}*b", "**{{v}}**{{v}}*{{v}}*", "***{{v}}***", "[**{{v}}**](u){{v}}",
    "a\\\n{{v}}\\\n{{v}}",
    "- a\n  > {{v}}", "| **{{v}}** | *{{v}}*{{v}} |\n|---|---|", "_{{v}}_{{v}}__{{v}}__",
    "{{#vs}}\n- {{e}}\n{{/vs}}", "{{#vs}}{{e}}{{/vs}}",
  ]

  @Test(arguments: contexts)
  func findsTheValueAfterWritingAndReading(context: String) throws {
    for seed in UInt64(0)..<150 {
      var random = RandomDocument(seed: seed)
      let value = String(
        random.text().unicodeScalars.filter {
          !"\r\n\0".unicodeScalars.contains($0)
        })
      guard value.contains(where: { !$0.isWhitespace }) else { continue }
      let fields: Fields = ["v": .text(value), "vs": .list([["e": .text(value)]])]
      let original = try filled(context, Self.catalogue, fields)
      let read = try document(original.markdown)
      #expect(read == original, "seed \(seed): \(value.debugDescription)")
      #expect(
        read.allText.utf8.firstRange(of: value.utf8) != nil,
        "seed \(seed): \(value.debugDescription)")
    }
  }

  @Test func fillsTheSameFromWhatItWrote() throws {
    for seed in UInt64(0)..<150 {
      var random = RandomDocument(seed: seed)
      // In a template a fenced block with a name is a chart.
      random.fenceNames = [""]
      let original = try document(random.document().markdown)
      // Nothing that a value brings with it is a hole when the document is read as a template.
      let again = try filled(original.markdown, Catalogue([]), Fields())
      #expect(again == original, "seed \(seed)")
    }
  }
}
