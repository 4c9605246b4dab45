public import ArgumentParser
internal import Batch
internal import Foundation

/// How many audits are rendered in one run.
struct BatchOptions: ParsableArguments {
  @Option(
    name: .customLong("list"),
    help: ArgumentHelp(
      "A list (CSV or XLSX) with a row for each holder; the one audit file says all that the rows do not.",
      discussion: "'accolade blank SCHEME --list' makes a blank one.", valueName: "FILE"))
  var list: String?

  @Option(
    name: .customLong("map"),
    help: ArgumentHelp(
      "What the columns of the list are called: a YAML of 'header: path' lines.",
      valueName: "FILE"))
  var map: String?

  @Flag(name: .customLong("lines"), help: "Read an audit as JSON from each line of standard input.")
  var lines = false

  @Option(
    name: .customLong("name"),
    help: ArgumentHelp(
      "The value that names the folders of rows and lines.", valueName: "PATH"))
  var namedBy = Request.usualName

  @Option(
    help: ArgumentHelp(
      "How many audits are rendered at once; as many as the machine has cores by default.",
      valueName: "N"))
  var jobs: Int?

  @Flag(
    name: .customLong("resume"),
    help: "Go on after an earlier run: pass over what it did and what has not changed since.")
  var isResumed = false

  @Option(
    help: ArgumentHelp(
      "Render one of n parts of the input, such as 2/8; auto asks Slurm or Kubernetes.",
      valueName: "I/N"),
    transform: BatchOptions.shard)
  var shard: Shard?

  @Flag(name: .customLong("fail-fast"), help: "End at the first audit that fails.")
  var failsFast = false

  @Option(
    help: "How progress is told on standard error; as text on a terminal by default.")
  var progress: RunProgress.Form?

  @Option(
    name: .customLong("zip"),
    help: ArgumentHelp(
      "Also put all files and the manifest into one archive; '-' for standard output.",
      valueName: "FILE"))
  var archive: String?

  /// Makes a worker of the process; the digest of its settings, which it need not compute again.
  @Option(name: .customLong("worker"), help: .private)
  var workerSettings: String?

  /// Whether something was asked for that only a batch has.
  var isAsked: Bool {
    list != nil || lines || isResumed || shard != nil || failsFast || progress != nil
      || archive != nil
  }

  func validate(audits: [String]) throws {
    if let jobs, !(1...1024).contains(jobs) {
      throw ValidationError("--jobs takes 1 to 1024, not \(jobs)")
    }
    if lines, !audits.isEmpty || list != nil {
      throw ValidationError("with --lines all audits come from standard input; name no others")
    }
    if let list, audits.count != 1 {
      throw ValidationError(
        "with --list '\(list)' one audit file says what its rows do not; there are \(audits.count)")
    }
    if map != nil, list == nil {
      throw ValidationError("--map names the columns of a list; name the list with --list")
    }
    if audits.isEmpty, !lines {
      throw ValidationError("name an audit file, a folder or a pattern, or use --lines")
    }
  }

  /// The options as a run takes them.
  ///
  /// - Parameter most: how many audits there are, where that is known.
  func options(most: Int?) -> RunOptions {
    var options = RunOptions()
    options.jobs = min(jobs ?? ProcessInfo.processInfo.activeProcessorCount, max(1, most ?? .max))
    options.shard = shard
    options.isResumed = isResumed
    options.failsFast = failsFast
    options.progress = progress
    options.archive = archive
    return options
  }

  private static func shard(_ text: String) throws -> Shard {
    do {
      return try Shard(text, environment: ProcessInfo.processInfo.environment)
    } catch {
      throw ValidationError(error.words)
    }
  }
}

extension RunProgress.Form: ExpressibleByArgument {}
