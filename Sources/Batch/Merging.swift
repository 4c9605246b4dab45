public import Diagnostics
internal import Foundation

/// The manifests of shards as the one of the whole run.
public struct Merging {
  /// How many audits the whole has, and how many of them failed.
  public private(set) var count = 0
  /// How many failed.
  public private(set) var failed = 0
  private let target: String

  /// Merges manifests into a file.
  public init(into target: String) { self.target = target }

  /// Merges; `false` where the parts do not make a whole, and nothing was written.
  ///
  /// - Throws: a `FileError` where the manifest cannot be written.
  public mutating func merge(_ paths: [String], into problems: inout Problems) throws -> Bool {
    var entries: [Int: (entry: Entry, path: String)] = [:]
    var settings: (value: String, path: String)?
    let before = problems.errorCount
    for path in paths {
      guard let data = FileManager.default.contents(atPath: path) else {
        problems.report(.unreadableManifest(path))
        continue
      }
      for (index, line) in data.split(separator: Lines.newline).enumerated() {
        guard let entry = Lines.value(line, as: Entry.self) else {
          problems.report(.notAnEntry(at: Place(path: path, line: index + 1, column: 1)))
          continue
        }
        if let settings, settings.value != entry.settings, settings.path != path {
          problems.report(.otherSettings(path, than: settings.path))
        }
        settings = (entry.settings, path)
        if let first = entries[entry.order], first.entry.input != entry.input {
          problems.report(.orderTwice(entry, in: path, first: first.entry, first.path))
        }
        // Of an audit that two runs have, the one that made its files counts.
        if entries[entry.order]?.entry.outcome != .done { entries[entry.order] = (entry, path) }
      }
    }
    reportMissing(entries.keys.max() ?? 0, { entries[$0] != nil }, paths, into: &problems)
    guard problems.errorCount == before else { return false }
    try write(entries.keys.sorted().compactMap { entries[$0]?.entry }, into: &problems)
    return true
  }

  /// What no manifest tells of was not rendered.
  private func reportMissing(
    _ last: Int, _ isThere: (Int) -> Bool, _ paths: [String], into problems: inout Problems
  ) {
    let missing = last > 0 ? (1...last).filter { !isThere($0) } : []
    if !missing.isEmpty { problems.report(.missing(missing, last)) }
    let shards = paths.compactMap { path -> (number: Int, count: Int)? in
      guard let match = path.firstMatch(of: #/-([0-9]+)-of-([0-9]+)\.jsonl$/#),
        let number = Int(match.1), let count = Int(match.2)
      else { return nil }
      return (number, count)
    }
    guard shards.count == paths.count, let count = shards.first?.count, count <= 100_000 else {
      return
    }
    let absent = (1...max(1, count)).filter { number in
      !shards.contains { $0.number == number && $0.count == count }
    }
    if !absent.isEmpty { problems.report(.missingShards(absent, count)) }
  }

  /// Writes the whole; what two shards took at the same time is told here.
  private mutating func write(_ entries: [Entry], into problems: inout Problems) throws {
    var claims = Claims()
    let file = try OwnFile(at: target + ".part")
    for var entry in entries {
      if entry.outcome == .done {
        let found = claims.take(
          Claim(folder: entry.folder, numbers: entry.certificates ?? []), of: entry.input)
        problems.report(found)
        if found.hasErrors {
          entry.outcome = .failed
          entry.messages = found.messages.map(\.kept) + entry.messages
        }
      }
      count += 1
      if entry.outcome == .failed { failed += 1 }
      try file.write(Lines.line(entry))
    }
    try file.finish(as: target)
    try ErrorReport(of: target).write()
  }
}

extension Diagnostic {
  fileprivate static func unreadableManifest(_ path: String) -> Diagnostic {
    Diagnostic(
      "UnreadableFile", "the manifest cannot be read", at: Place(path: path, line: 0, column: 0))
  }

  fileprivate static func notAnEntry(at place: Place) -> Diagnostic {
    Diagnostic(
      "BadManifestLine", "the line is no record of an audit", at: place,
      fix: "run the shard again with '--resume'")
  }

  fileprivate static func otherSettings(_ path: String, than first: String) -> Diagnostic {
    Diagnostic(
      "OtherSettings",
      "its files were made with other options, templates or schemes than those of '\(first)'",
      severity: .warning, at: Place(path: path, line: 0, column: 0))
  }

  fileprivate static func orderTwice(
    _ entry: Entry, in path: String, first: Entry, _ firstPath: String
  ) -> Diagnostic {
    Diagnostic(
      "OtherInput",
      "audit \(entry.order) is '\(entry.input)' here, and '\(first.input)' in '\(firstPath)'",
      at: Place(path: path, line: 0, column: 0),
      why: "the shards were not given the same input",
      fix: "give every shard the same files in the same folder, and run it again")
  }

  fileprivate static func missing(_ orders: [Int], _ last: Int) -> Diagnostic {
    let shown = orders.prefix(10).map { "\($0)" }.joined(separator: ", ")
    let rest = orders.count > 10 ? ", … (\(orders.count) in all)" : ""
    return Diagnostic(
      "MissingAudits", "of \(last) audits no manifest has \(shown)\(rest)",
      fix: "name the manifests of all shards, and end those that were interrupted with '--resume'")
  }

  fileprivate static func missingShards(_ numbers: [Int], _ count: Int) -> Diagnostic {
    let shown = numbers.prefix(10).map { "\($0)" }.joined(separator: ", ")
    return Diagnostic(
      "MissingShards", "of \(count) shards the manifests of \(shown) are missing",
      fix: "name the manifests of all shards")
  }
}
