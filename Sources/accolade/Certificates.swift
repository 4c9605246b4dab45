internal import ArgumentParser
internal import Diagnostics
internal import Publishing
internal import Scoring

struct Certificates: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tells about certificates.", subcommands: [Number.self, DrawRosette.self])

  struct Number: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Prints the number of the next certificate.",
      discussion: """
        The pattern is that of certificates/issue.yaml of your templates; year, scheme, level and \
        check characters come from the audit. Write the number into the audit's \
        'certificate.number'.
        """)

    @Argument(help: "An audit file (YAML, JSON, XLSX or CSV); '-' reads standard input.")
    var audit: String

    @Option(help: "The running number, from 1.")
    var running: Int

    @OptionGroup var reading: ReadingOptions

    @OptionGroup var templates: TemplateOptions

    func validate() throws {
      guard running > 0 else { throw ValidationError("--running counts from 1") }
    }

    func run() throws {
      let house = try templates.house(reading)
      let schemes = try Inputs.schemes(reading, house)
      let press = Press(house: house)
      var problems = Problems()
      let number = Inputs.bytes(audit, into: &problems)
        .flatMap { press.read($0, path: audit, schemes: schemes, into: &problems) }
        .flatMap { press.number(of: $0, running: running, into: &problems) }
      Console.tell(reading.seen(problems))
      guard let number, !reading.seen(problems).hasErrors else { throw Console.problemsFound }
      Console.print(number + "\n")
    }
  }
}
