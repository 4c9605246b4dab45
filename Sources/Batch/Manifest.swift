internal import Diagnostics
internal import Foundation
internal import Glibc

/// What a run did, a line of JSON for each audit, in the order of the input.
///
/// While a run lasts, the manifest is that of the runs before, and lines are added to a file beside
/// it, `manifest.jsonl.part`; at the end that file takes the manifest's place. A run that goes on
/// after another one reads both.
struct Manifest {
  /// The path.
  let path: String
  /// What was recorded, by the input of each audit.
  private(set) var known: [String: Entry] = [:]
  /// The inputs in the order in which they were first recorded.
  private(set) var inputs: [String] = []
  /// What could not be read.
  private(set) var problems = Problems()

  var part: String { path + ".part" }

  /// The name of a manifest, which tells the shard.
  static func name(_ shard: Shard?) -> String { "manifest\(shard?.suffix ?? "").jsonl" }

  /// No manifest yet.
  init(at path: String) { self.path = path }

  /// Reads what earlier runs recorded, ended or not.
  mutating func read() {
    read(path)
    read(part)
  }

  private mutating func read(_ path: String) {
    guard let data = FileManager.default.contents(atPath: path) else { return }
    let lines = data.split(separator: Lines.newline, omittingEmptySubsequences: false)
    // What stands behind the last line end was cut short; it was never told to be done.
    for (index, line) in lines.dropLast().enumerated() {
      guard let entry = Lines.value(line, as: Entry.self) else {
        problems.report(.badLine(at: Place(path: path, line: index + 1, column: 1)))
        continue
      }
      if known.updateValue(entry, forKey: entry.input) == nil { inputs.append(entry.input) }
    }
  }

  /// Writes what is known whole, so that nothing is lost when lines are added anew.
  func write() throws(FileError) {
    var bytes: [UInt8] = []
    for input in inputs { if let entry = known[input] { bytes += Lines.line(entry) } }
    try OwnFile.write(bytes, to: path)
  }
}

/// The lines that a run adds.
final class Journal {
  private let file: OwnFile
  private let path: String
  /// Where the last whole line ends.
  private var end = 0

  /// Begins the journal of a manifest; one that is there was read already.
  init(of manifest: Manifest) throws(FileError) {
    path = manifest.path
    file = try OwnFile(at: manifest.part)
  }

  /// Adds a line, whole or not at all.
  func add(_ entry: Entry) throws(FileError) {
    let line = Lines.line(entry)
    do throws(FileError) {
      try file.write(line)
    } catch {
      file.cut(at: end)
      throw error
    }
    end += line.count
  }

  /// Makes the lines the manifest.
  func finish() throws(FileError) {
    try file.finish(as: path)
  }
}

extension Diagnostic {
  fileprivate static func badLine(at place: Place) -> Diagnostic {
    Diagnostic(
      "BadManifestLine", "the line is no record of an audit, which is rendered again",
      severity: .warning, at: place,
      why: "somebody changed the manifest, or the disk lost a part of it")
  }
}
