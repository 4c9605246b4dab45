internal import ArgumentParser
internal import Diagnostics
internal import Foundation
internal import Publishing
internal import Reading
internal import Scoring

struct BlankSheet: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case xlsx, csv, yaml }

  static let configuration = CommandConfiguration(
    commandName: "blank",
    abstract: "Makes a score sheet to be filled in.",
    discussion: """
      One row for each judged clause, with its requirement and points, and sheets for holder, \
      dates, team and the rest. Filled in with a spreadsheet program it is an audit file: check, \
      evaluate and render read it as they read YAML.
      """)

  @Argument(help: "The id of a scheme; 'accolade schemes list' tells them.")
  var scheme: String

  @Flag(
    name: .customLong("list"),
    help: "Make a list with a row for each holder, for 'accolade render --list', instead.")
  var isList = false

  @Option(help: "The kind of file.")
  var format = Format.xlsx

  @Option(
    name: .customLong("to"),
    help: ArgumentHelp(
      "The file to write; an existing one is not replaced. Without it the file goes to standard output.",
      valueName: "FILE"))
  var file: String?

  @Option(help: "The edition of the scheme; the last one if it is not given.")
  var edition: String?

  @Option(
    name: .customLong("lang"),
    help: ArgumentHelp(
      "The language of labels and requirements; the ids that are read stay the same.",
      valueName: "LANG"))
  var language = Language.usual

  @OptionGroup var reading: ReadingOptions

  @OptionGroup var templates: TemplateOptions

  func validate() throws {
    if isList, format == .yaml {
      throw ValidationError("a list is a table; leave out --format, or write --format csv")
    }
  }

  func run() throws {
    let house = try templates.house(reading)
    var problems = Problems()
    let blank = Press(house: house, language: language).blank(
      of: try chosen(in: house), into: &problems)
    Console.tell(reading.seen(problems))
    guard let blank, !reading.seen(problems).hasErrors else { throw Console.problemsFound }
    let bytes: [UInt8]? =
      switch format {
      case .xlsx where isList: Workbook([blank.list]).xlsx
      case .csv where isList: Array(Workbook.csv(of: blank.list).utf8)
      case .xlsx: blank.workbook.xlsx
      case .csv: Array(blank.workbook.csv.utf8)
      case .yaml: Array(blank.yaml.utf8)
      }
    guard let bytes else {
      Console.tell("the workbook could not be made: the system gives no memory for it")
      throw Console.unwritable
    }
    guard let file else {
      try? FileHandle.standardOutput.write(contentsOf: Data(bytes))
      return
    }
    do {
      // A sheet that somebody filled in is worth more than a blank one.
      try Data(bytes).write(to: URL(filePath: file), options: .withoutOverwriting)
    } catch {
      let cause =
        FileManager.default.fileExists(atPath: file)
        ? "it is there already" : error.localizedDescription
      Console.tell("\(file): error: the file cannot be written: \(cause)")
      throw Console.unwritable
    }
    Console.print(
      isList
        ? "\(file): \(blank.list.columns.count) columns\n"
        : "\(file): \(blank.scheme.indicators.count) clauses of \(blank.scheme.standard.zh)\n")
  }

  private func chosen(in house: House) throws -> Scheme {
    let shelf = try Inputs.schemes(reading, house)
    var problems = Problems()
    let editions = try Inputs.editions(
      called: scheme, among: shelf.schemes(named: scheme, into: &problems))
    Console.tell(reading.seen(problems))
    if reading.seen(problems).hasErrors { throw Console.problemsFound }
    guard let edition else { return editions[editions.count - 1] }
    guard let found = editions.first(where: { $0.edition == edition }) else {
      let near = NearMiss.fix(for: edition, among: editions.map(\.edition)) ?? ""
      throw Console.misused(
        "UnknownEdition", "scheme '\(scheme)' has no edition '\(edition)'; \(near)")
    }
    return found
  }
}
