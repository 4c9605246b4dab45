internal import ArgumentParser
internal import Batch
internal import Diagnostics
internal import Foundation

/// What the command writes, and how it ends.
enum Console {
  /// Problems in the input.
  static let problemsFound = ExitCode(1)
  /// Output could not be written.
  static let unwritable = ExitCode(2)
  /// Some audits of a batch failed.
  static let someFailed = ExitCode(3)
  /// A bug of ours.
  static let bug = ExitCode(70)

  /// Tells what is wrong with the arguments where only the run itself could find it, in one line
  /// and without the usage; throw what it returns.
  static func misused(_ identifier: String, _ words: String) -> ExitCode {
    tell("error: \(words) [\(identifier)]")
    return .validationFailure
  }

  /// Writes results to standard output; a reader that went away is no error.
  static func print(_ text: String) {
    try? FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
  }

  /// Writes bytes of a result that must not be lost.
  static func write(_ bytes: [UInt8]) throws {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(bytes))
    } catch {
      tell("error: standard output cannot be written [Unwritable]")
      throw unwritable
    }
  }

  /// Writes a line for the person at the terminal to standard error.
  static func tell(_ line: String) {
    try? FileHandle.standardError.write(contentsOf: Data((line + "\n").utf8))
  }

  /// Does something without a word.
  static func silently<Value>(_ action: () throws -> Value) rethrows -> Value {
    let kept = dup(STDERR_FILENO)
    let nowhere = open("/dev/null", O_WRONLY)
    dup2(nowhere, STDERR_FILENO)
    defer {
      dup2(kept, STDERR_FILENO)
      close(kept)
      close(nowhere)
    }
    return try action()
  }

  /// Where a run speaks.
  static let voice = Run.Voice(
    tell: { try? FileHandle.standardError.write(contentsOf: Data($0.utf8)) }, print: { print($0) })

  /// Writes problems to standard error in their printed form.
  static func tell(_ problems: Problems) {
    for diagnostic in problems.diagnostics { tell(diagnostic.printed) }
  }
}

/// Options that every reading command has.
struct ReadingOptions: ParsableArguments {
  @Flag(help: "Treat warnings as errors.")
  var strict = false

  @Option(
    name: .customLong("points"),
    help: ArgumentHelp(
      "A CSV of clause and points with the figures of the standard you own.",
      discussion:
        "The header row is 'clause,points'. It replaces the points that are not confirmed.",
      valueName: "FILE.csv"))
  var points: String?

  @Option(
    help: ArgumentHelp(
      "A scheme file of your own; it takes the place of a shipped scheme with the same id and edition.",
      valueName: "FILE.yaml"))
  var scheme: [String] = []

  /// The problems as `--strict` sees them.
  func seen(_ problems: Problems) -> Problems { strict ? problems.strict : problems }
}
