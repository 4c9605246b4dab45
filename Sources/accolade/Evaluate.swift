internal import ArgumentParser
internal import Diagnostics
internal import Publishing
internal import Scoring

struct Evaluate: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, markdown, html }

  static let configuration = CommandConfiguration(
    abstract: "Scores an audit and explains every number.",
    discussion: """
      Scores are exact: JSON holds decimals such as "84.6" as texts, and fractions such as "10/3" \
      where no decimal is finite.
      """)

  @Argument(help: "An audit file (YAML, JSON, XLSX or CSV); '-' reads standard input.")
  var audit: String

  @OptionGroup var reading: ReadingOptions

  @OptionGroup var templates: TemplateOptions

  @OptionGroup var speaking: SpeakingOptions

  @Option(help: "How to print the evaluation; markdown and html are the summary.")
  var format = Format.text

  @Option(
    help: ArgumentHelp(
      "Tell how the points of a clause came about instead; may be given several times.",
      valueName: "clause"))
  var explain: [String] = []

  func validate() throws {
    if !explain.isEmpty, format != .text {
      throw ValidationError("--explain tells in text; leave out --format")
    }
  }

  func run() throws {
    let house = try templates.house(reading)
    let schemes = try Inputs.schemes(reading, house)
    var problems = Problems()
    let checked = Inputs.bytes(audit, into: &problems).flatMap {
      CheckedAudit.read($0, path: audit, schemes: schemes, into: &problems)
    }
    var output = ""
    if let checked, !explain.isEmpty {
      output = checked.explanation(of: explain, into: &problems)
    } else if let checked {
      output =
        switch format {
        case .text: checked.evaluationText
        case .json: checked.evaluationJSON
        case .markdown: summary(of: checked, as: .markdown, house, into: &problems)
        case .html: summary(of: checked, as: .html, house, into: &problems)
        }
    }
    Console.tell(reading.seen(problems))
    if reading.seen(problems).hasErrors { throw Console.problemsFound }
    Console.print(output)
  }

  private func summary(
    of checked: CheckedAudit, as format: SummaryFormat, _ house: House,
    into problems: inout Problems
  ) -> String {
    speaking.press(of: house, summaryFormat: format).summary(of: checked, into: &problems) ?? ""
  }
}
