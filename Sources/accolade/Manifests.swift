internal import ArgumentParser
internal import Batch
internal import Diagnostics

struct Manifests: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manifest", abstract: "Works with the manifests of batches.",
    subcommands: [Merge.self])

  struct Merge: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Makes one manifest of those of all shards.",
      discussion: """
        The lines stand in the order of the input, and errors.md and errors.csv beside them. An \
        audit that no shard rendered is an error, and nothing is written then. Of two audits that \
        took one certificate number, or one folder, in different shards, the first one has it; \
        the other is told and counts as failed.
        """)

    @Argument(help: ArgumentHelp("The manifests.", valueName: "manifest.jsonl"))
    var manifests: [String]

    @Option(
      name: .customLong("to"), help: ArgumentHelp("The file to write.", valueName: "FILE"))
    var target: String

    func run() throws {
      var merging = Merging(into: target)
      var problems = Problems()
      let isWhole: Bool
      do {
        isWhole = try merging.merge(manifests, into: &problems)
      } catch let error as FileError {
        Console.tell(problems)
        Console.tell(error.printed)
        throw Console.unwritable
      }
      Console.tell(problems)
      guard isWhole else { throw Console.problemsFound }
      let failed = merging.failed == 0 ? "" : ", \(merging.failed) of them failed"
      Console.print("\(target): \(merging.count) audit\(merging.count == 1 ? "" : "s")\(failed)\n")
      if merging.failed > 0 { throw Console.someFailed }
    }
  }
}
