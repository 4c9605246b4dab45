internal import ArgumentParser
internal import Diagnostics
internal import Foundation
internal import Publishing

struct DrawRosette: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rosette",
    abstract: "Draws the rosette that a certificate must have.",
    discussion: """
      It is computed from evaluation.json, byte for byte, and the certificate's number: a printed \
      certificate with another rosette was not made from them. Assets/Trust/rosette.md gives the \
      rule.
      """)

  @Argument(
    help: ArgumentHelp("The evaluation.json of the certificate.", valueName: "evaluation.json"))
  var evaluation: String

  @Option(help: ArgumentHelp("The number of the certificate.", valueName: "NUMBER"))
  var number: String

  @Option(
    name: .customLong("to"), help: ArgumentHelp("The SVG to write.", valueName: "FILE.svg"))
  var file: String

  func run() throws {
    var problems = Problems()
    let rosette = Inputs.bytes(evaluation, into: &problems).flatMap {
      RosetteFile(evaluation: $0, path: evaluation, number: number, into: &problems)
    }
    Console.tell(problems)
    guard let rosette else { throw Console.problemsFound }
    do {
      try Data(rosette.svg.utf8).write(to: URL(filePath: file), options: .atomic)
    } catch {
      Console.tell("\(file): error: the file cannot be written: \(error.localizedDescription)")
      throw Console.unwritable
    }
    Console.print("\(file): SHA-256 \(rosette.digest)\n")
  }
}
