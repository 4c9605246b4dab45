internal import ArgumentParser
internal import Diagnostics
internal import Publishing

/// Whose templates are used.
struct TemplateOptions: ParsableArguments {
  @Option(
    name: .customLong("templates"),
    help: ArgumentHelp(
      "A folder of your own templates, theme and artwork, as 'accolade init' lays it out.",
      discussion: "What it does not hold is taken from the shipped ones.", valueName: "DIR"))
  var folder: String?

  /// The house with these templates; what is wrong with the folder itself is told at once.
  func house(_ reading: ReadingOptions) throws -> House {
    let house = try Inputs.house(templates: folder, schemes: reading.scheme)
    guard let folder else { return house }
    var problems = Problems()
    TemplateFolder(folder, of: house).check(into: &problems)
    let seen = reading.seen(problems)
    Console.tell(seen)
    if seen.hasErrors { throw Console.problemsFound }
    return house
  }
}

struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lays out copies of all templates to make your own look of.",
    discussion: """
      DIR then holds the documents as Markdown with holes, their words by language, the theme \
      (paper, fonts, colours), the certificate's design and all artwork, and fields.md, the list \
      of all fields. Change what you like, remove what you leave as it is, and use it with \
      --templates DIR.
      """)

  @Argument(help: ArgumentHelp("A new or empty folder.", valueName: "DIR"))
  var folder: String

  func run() throws {
    var problems = Problems()
    let names = try TemplateFolder(folder, of: Inputs.house()).layOut(into: &problems)
    Console.tell(problems)
    guard let names else { throw Console.unwritable }
    for name in names { Console.print("\(folder)/\(name)\n") }
  }
}

struct CheckTemplates: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check-templates",
    abstract: "Tells every problem in a folder of templates.")

  @Argument(help: ArgumentHelp("A folder that 'accolade init' laid out.", valueName: "DIR"))
  var folder: String

  @Flag(help: "Treat warnings as errors.")
  var strict = false

  func run() throws {
    let house = try Inputs.house(templates: folder)
    var problems = Problems()
    TemplateFolder(folder, of: house).check(into: &problems)
    house.checkTemplates(into: &problems)
    let seen = strict ? problems.strict : problems
    Console.tell(seen)
    if seen.hasErrors { throw Console.problemsFound }
    Console.print("\(folder): no problems\n")
  }
}
