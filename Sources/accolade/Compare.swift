internal import ArgumentParser
internal import Diagnostics
internal import Publishing
internal import Scoring

struct Compare: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, markdown }

  static let configuration = CommandConfiguration(
    abstract: "Tells what changed between two audits of one holder.",
    discussion: """
      Both audits must be of one holder, by its code, and by one scheme; its editions may differ. \
      Clauses are matched by their number, nonconformities by number and clause. Changes are no \
      problems: the exit code is 0 whatever changed.
      """)

  @Argument(help: "The earlier audit file (YAML, JSON, XLSX or CSV); '-' reads standard input.")
  var earlier: String

  @Argument(help: "The later audit file; '-' reads standard input.")
  var later: String

  @OptionGroup var reading: ReadingOptions

  @OptionGroup var templates: TemplateOptions

  @Option(help: "How to print the comparison.")
  var format = Format.text

  @OptionGroup var speaking: SpeakingOptions

  @Flag(help: "List the clauses that stayed the same, too.")
  var all = false

  func validate() throws {
    if earlier == "-", later == "-" {
      throw ValidationError("only one of the two audits can come from standard input")
    }
  }

  func run() throws {
    let house = try templates.house(reading)
    let schemes = try Inputs.schemes(reading, house)
    var problems = Problems()
    let audits = [earlier, later].map { path in
      Inputs.bytes(path, into: &problems).flatMap {
        CheckedAudit.read($0, path: path, schemes: schemes, into: &problems)
      }
    }
    var output = ""
    if let earlier = audits[0], let later = audits[1],
      let comparison = Comparison(earlier, later, into: &problems)
    {
      let listed = all ? comparison : comparison.changesOnly
      output =
        switch format {
        case .text: listed.text
        case .json: listed.json
        case .markdown: speaking.press(of: house).markdown(of: listed, into: &problems) ?? ""
        }
    }
    let seen = reading.seen(problems)
    Console.tell(seen)
    if seen.hasErrors { throw Console.problemsFound }
    Console.print(output)
  }
}
