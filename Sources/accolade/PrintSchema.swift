public import ArgumentParser
internal import Diagnostics
public import Publishing

struct PrintSchema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints the JSON Schema of audit files or of evaluations (draft 2020-12).",
    discussion: """
      Editors and other programs check audits with it while they are written; that of evaluations \
      tells what each part of 'evaluate --format json' means.
      """)

  @Argument(help: "What the schema is of.")
  var subject = House.SchemaSubject.audit

  func run() throws {
    var problems = Problems()
    let schema = try Inputs.house().schema(of: subject, into: &problems)
    Console.tell(problems)
    guard let schema else { throw Console.problemsFound }
    Console.print(schema)
  }
}

extension House.SchemaSubject: ExpressibleByArgument {}
