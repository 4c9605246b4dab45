import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Documents

/// Templates of lines in any order: none is read with a hole missing, and none without a reason
/// refused.
@Suite struct RandomTemplateTests {
  @Test func losesNoHole() throws {
    let rounds = ProcessInfo.processInfo.environment["ACCOLADE_ROUNDS"].flatMap { UInt64($0) }
    var accepted = 0
    for seed in 0..<(rounds ?? 3000) {
      var random = Seeded(seed)
      let text = Self.lines(&random, depth: 0, inFindings: false).joined(separator: "\n")
      let source = Source(path: "report.md", text: text)
      var problems = Problems()
      let template = Template.read(source, catalogue: Sample.catalogue, into: &problems)
      for diagnostic in problems.diagnostics {
        let place = try #require(diagnostic.place, "seed \(seed)")
        #expect(source.lines.indices.contains(place.line - 1), "seed \(seed)")
        #expect(place.column <= place.excerpt.count, "seed \(seed): \(diagnostic.printed)")
      }
      #expect((template == nil) == problems.hasErrors, "seed \(seed)")
      guard let template else { continue }
      accepted += 1
      let holes =
        text.components(separatedBy: "{{holder.name}}").count
        + text.components(separatedBy: "{{clause}}").count - 2
      #expect(
        template.tree.dump.components(separatedBy: "hole {{").count - 1 == holes,
        "seed \(seed)\n\(text)\n\(template.tree.dump)")
      let filled = try #require(template.fill(Sample.fields, into: &problems))
      #expect(try document(filled.markdown) == filled, "seed \(seed)\n\(text)")
    }
    print("accepted \(accepted) random templates")
    #expect(accepted > 500)
  }

  private static func lines(_ random: inout Seeded, depth: Int, inFindings: Bool) -> [String] {
    var lines: [String] = []
    for _ in 0...Int.random(in: 0...4, using: &random) {
      let choice = Int.random(in: 0...9, using: &random)
      if choice < 3, depth < 3 {
        let isFlag = inFindings || Bool.random(using: &random)
        let name = isFlag ? "isDraft" : "findings"
        let prefix = ["", "", "", "  ", "    ", "> ", "- "].randomElement(using: &random) ?? ""
        lines.append("\(prefix)\(choice == 0 && isFlag ? "{{^" : "{{#")\(name)}}")
        lines += Self.lines(&random, depth: depth + 1, inFindings: !isFlag)
        lines.append("\(prefix == "- " ? "  " : prefix){{/\(name)}}")
      } else {
        var line = fragments.randomElement(using: &random) ?? ""
        if inFindings { line = line.replacing("{{holder.name}}", with: "{{clause}}") }
        lines.append(line)
      }
    }
    return lines
  }

  private static let fragments = [
    "", "", "text {{holder.name}}", "{{holder.name}}", "# {{holder.name}}", "- {{holder.name}}",
    "  - {{holder.name}}", "1. {{holder.name}}", "  {{holder.name}}", "> {{holder.name}}",
    "> - {{holder.name}}", "| a | b |\n| --- | --- |", "| {{holder.name}} | x |", "---", "***",
    "| {{holder.name}} |\n|:-:|", "**{{holder.name}}**内容", "```\ncode\n```", "    {{holder.name}}",
    "{{#isDraft}}{{holder.name}}{{/isDraft}} x", "[{{holder.name}}](https://a.b)",
    "\t- {{holder.name}}",
    "| {{#isDraft}} | |\n| {{holder.name}} | y |\n| {{/isDraft}} | |", "　　{{holder.name}}", "===",
  ]
}
