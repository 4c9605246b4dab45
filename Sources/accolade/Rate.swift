internal import ArgumentParser
internal import Diagnostics
internal import Foundation
internal import Publishing
internal import Reading
internal import Scoring

struct Rate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Rates a list of customers by a scheme.",
    discussion: """
      The list is a CSV in UTF-8, a customer in each line. Its header row has, in any order:
        customer    who it is; ids that stand twice are not looked for
        since       the day of joining, YYYY-MM-DD, where the scheme has a period
        spend       and the like: each measure by its id; tenure follows from 'since'
        5.1         and the like: every other clause by its number

      A measure of months has either a column for each month of the period, earliest first \
      (spend.1 … spend.12: the last is the month before the rating; those before the first month \
      that counts are empty), or one column with the average or sum itself (spend). A clause has \
      conforming or nonconforming, a rating, or the items of a checklist that are not met, parted \
      by spaces. All but months may be not-seen, which wins nothing.

      Written are customer, final (cut to two decimals), level, its name, and reasons where a \
      rule forbids the level of the score, both in the language chosen. An id that a spreadsheet program would run as \
      a formula gets an apostrophe before it. A row with a problem is told, left out and counted; \
      the others are rated, and the command ends with 1.
      """)

  @Argument(help: "The id of a scheme; 'accolade schemes list' tells them.")
  var scheme: String

  @Argument(
    help: ArgumentHelp("The list; '-' reads standard input.", valueName: "customers.csv"))
  var customers: String

  @Option(
    name: .customLong("on"), help: ArgumentHelp("The day of the rating.", valueName: "YYYY-MM-DD"),
    transform: Inputs.day)
  var day: Day

  @Option(
    name: .customLong("to"),
    help: ArgumentHelp("The file to write, in place of standard output.", valueName: "FILE"))
  var target: String?

  @Option(
    name: .customLong("lang"),
    help: ArgumentHelp("The language of names and reasons.", valueName: "LANG"))
  var language = Language.usual

  @OptionGroup var reading: ReadingOptions

  func validate() throws {
    if let target, Rate.file(target) == Rate.file(customers) {
      throw ValidationError(
        "'\(target)' is the list itself; name another file with --to, so that it stays as it is")
    }
  }

  func run() throws {
    var problems = Problems()
    let house = try Inputs.house()
    let schemes = try Inputs.schemes(reading, house)
      .schemes(named: self.scheme, into: &problems)
    let scheme = try Inputs.scheme(self.scheme, on: day, among: schemes)
    scheme.checkRatingDay(day, into: &problems)
    let blocks = Inputs.blocks(customers, into: &problems)
    let press = Press(house: house, language: language)
    let begun = press.rating(by: scheme, on: day, path: customers, into: &problems)
    let seen = reading.seen(problems)
    Console.tell(seen)
    guard let blocks, var rating = begun, !seen.hasErrors else { throw Console.problemsFound }
    do {
      try rate(blocks, &rating)
    } catch let problem as Diagnostic {
      Console.tell(problem.printed)
      throw Console.unwritable
    }
    if let target { Console.print("\(target): \(Rate.count(rating.rated, "customer")) rated\n") }
    if rating.refused > 0 {
      let refused = Rate.count(rating.refused, "row")
      Console.tell(
        "\(customers): \(refused) with problems \(rating.refused == 1 ? "was" : "were") left out")
      throw Console.problemsFound
    }
  }

  private func rate(_ blocks: FileBlocks, _ rating: inout CustomerRating) throws {
    var file: WholeFile?
    var isDone = false
    while !isDone {
      var problems = Problems()
      let block = blocks.next(into: &problems)
      let output = block.map { rating.take($0, isLast: $0.isEmpty, into: &problems) } ?? []
      Console.tell(problems)
      guard let block, !rating.isStopped else {
        file?.discard()
        throw Console.problemsFound
      }
      // Nothing is begun for a list that cannot be rated at all.
      if file == nil, rating.hasBegun { file = try target.map { try WholeFile(at: $0) } }
      if let file { try file.write(output) } else { try Console.write(output) }
      isDone = block.isEmpty
    }
    try file?.finish()
  }

  private static func count(_ count: Int, _ word: String) -> String {
    "\(count) \(word)\(count == 1 ? "" : "s")"
  }

  /// What a path leads to.
  private static func file(_ path: String) -> String {
    URL(filePath: path).resolvingSymlinksInPath().standardizedFileURL.path
  }
}
