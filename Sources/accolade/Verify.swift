internal import ArgumentParser
internal import Diagnostics
internal import Foundation
internal import Publishing

struct Verify: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  static let configuration = CommandConfiguration(
    abstract: "Tells whether a report or certificate is what was made, and agrees with its audit.",
    discussion: """
      The file is held against itself: its bytes against its identifier, its attachments against \
      the digests it states, and its level, score, number and holder against the attached audit, \
      scored again by the attached scheme. What holds goes to standard output, what is wrong to \
      standard error. With --format json both go to standard output as data.

      Whoever can make a whole document anew can make one that agrees with itself. Who issued it, \
      the certification body's register tells.

      It ends with 0 if nothing is wrong, else with 1.
      """)

  @Argument(
    help: ArgumentHelp("PDF files that 'accolade render' made.", valueName: "FILE.pdf"))
  var files: [String]

  @Option(help: "How to print what was found.")
  var format = Format.text

  func run() throws {
    Inputs.limitMemory()
    let house = try Inputs.house()
    var found: [Verified] = []
    for path in files {
      var problems = Problems()
      guard let bytes = Inputs.document(path, into: &problems) else {
        found.append(Verified(file: path, document: nil, confirmed: [], problems: problems))
        continue
      }
      let verification = Verification(of: bytes, path: path, house: house)
      found.append(
        Verified(
          file: path, document: verification.document, confirmed: verification.confirmed,
          problems: verification.problems))
    }
    switch format {
    case .text: for one in found { one.print() }
    case .json:
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      Console.print(String(decoding: try encoder.encode(found), as: UTF8.self) + "\n")
    }
    if found.contains(where: { !$0.holds }) { throw Console.problemsFound }
  }
}

/// What is told of one file.
private struct Verified: Encodable {
  let file: String
  let document: String?
  let confirmed: [Verification.Confirmation]
  let problems: Problems

  var holds: Bool { !problems.hasErrors }

  private enum Key: String, CodingKey {
    case file, document, holds, confirmed, problems
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(file, forKey: .file)
    try container.encode(document, forKey: .document)
    try container.encode(holds, forKey: .holds)
    try container.encode(confirmed, forKey: .confirmed)
    try container.encode(problems.diagnostics, forKey: .problems)
  }

  func print() {
    let width = confirmed.map(\.about.count).max() ?? 0
    Console.print("\(file)\(document.map { ": \($0)" } ?? "")\n")
    for one in confirmed {
      let gap = String(repeating: " ", count: width - one.about.count)
      Console.print("  \(one.about)\(gap)  \(one.words)\n")
    }
    Console.tell(problems)
    let wrong = problems.errorCount
    Console.print(
      wrong == 0
        ? "\(file): nothing is wrong\n"
        : "\(file): \(wrong) \(wrong == 1 ? "thing is" : "things are") wrong\n")
  }
}
