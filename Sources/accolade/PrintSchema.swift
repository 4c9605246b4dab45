internal import ArgumentParser
internal import Diagnostics
internal import Publishing

struct PrintSchema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints the JSON Schema of audit files (draft 2020-12).",
    discussion: "Editors and other programs check audits with it while they are written.")

  func run() throws {
    var problems = Problems()
    let schema = try Inputs.house().auditSchema(into: &problems)
    Console.tell(problems)
    guard let schema else { throw Console.problemsFound }
    Console.print(schema)
  }
}
