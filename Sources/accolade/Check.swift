internal import ArgumentParser
internal import Batch
internal import Diagnostics
internal import Foundation
internal import Publishing
internal import Scoring

struct Check: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  static let configuration = CommandConfiguration(
    abstract: "Finds all problems of audit files.",
    discussion: """
      Every problem is printed with its line, the rule and a fix. The documents are made too, to \
      see that all fits and prints, but nothing is written: give what 'render' is to be given. \
      With --format json the problems go to standard output as data.
      """)

  @Argument(help: "Audit files (YAML, JSON, XLSX or CSV); '-' reads standard input.")
  var audits: [String]

  @OptionGroup var reading: ReadingOptions

  @OptionGroup var certificates: CertificateOptions

  @OptionGroup var templates: TemplateOptions

  @Option(help: "How to print the problems.")
  var format = Format.text

  func run() throws {
    let house = try templates.house(reading)
    let schemes = try Inputs.schemes(reading, house)
    let press = Press(house: house, look: certificates.look)
    var all = Problems()
    var numbers = CertificateNumbers()
    for path in audits {
      var problems = Problems()
      if let bytes = Inputs.bytes(path, into: &problems),
        let audit = press.read(bytes, path: path, schemes: schemes, into: &problems)
      {
        numbers.take(audit.audit, into: &problems)
        // What does not fit or print is found only by making the documents.
        let kinds = DocumentKind.allCases
        _ = press.publication(
          of: audit, kinds, from: Renderer.folder(of: path), isDraft: false, into: &problems)
      }
      let seen = reading.seen(problems)
      all.report(seen)
      if format == .text {
        Console.tell(seen)
        if !seen.hasErrors { Console.print("\(path): no errors\n") }
      }
    }
    if format == .json {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      Console.print(String(decoding: try encoder.encode(all.diagnostics), as: UTF8.self) + "\n")
    }
    if all.hasErrors { throw Console.problemsFound }
  }
}
