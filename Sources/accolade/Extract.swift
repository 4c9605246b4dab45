internal import ArgumentParser
internal import Diagnostics
internal import Publishing

struct Extract: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Takes the attachments out of a report or certificate.",
    discussion: """
      They are written byte for byte: audit.json, the audit as canonical JSON, which 'check', \
      'evaluate' and 'render' read; evaluation.json; scheme.yaml, which '--scheme' takes; and \
      points.csv, which '--points' takes, where the body has its own. Nothing is written if a name \
      is no plain file name or stands twice.
      """)

  @Argument(
    help: ArgumentHelp("A PDF that 'accolade render' made.", valueName: "FILE.pdf"))
  var file: String

  @Option(name: .customLong("to"), help: ArgumentHelp("The folder to write to.", valueName: "DIR"))
  var folder: String

  func run() throws {
    Inputs.limitMemory()
    var problems = Problems()
    let publication = Inputs.document(file, into: &problems).flatMap {
      Publication(attachmentsOf: $0, path: file, into: &problems)
    }
    Console.tell(problems)
    guard let publication, !problems.hasErrors else { throw Console.problemsFound }
    do {
      try publication.write(to: folder)
    } catch {
      Console.tell(error.printed)
      throw Console.unwritable
    }
    Console.print("\(folder): \(publication.files.map(\.name).joined(separator: ", "))\n")
  }
}
