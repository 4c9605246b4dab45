internal import Foundation
internal import Glibc
internal import Reading

/// What a clerk works through after a run: each problem of each audit that failed, as Markdown and
/// as a list for spreadsheet programs.
struct ErrorReport {
  private let manifest: String
  /// How many audits there are, and how many of them failed.
  private var audits = 0
  private var failed: [Entry] = []
  /// How often each identifier stands among the errors, by the audits that have it.
  private var counts: [String: Int] = [:]

  /// Reads a manifest.
  init(of manifest: String) throws(FileError) {
    self.manifest = manifest
    guard let file = FileHandle(forReadingAtPath: manifest) else { throw FileError(manifest) }
    var buffer = LineBuffer()
    while let block = try? file.read(upToCount: 1 << 18), !block.isEmpty {
      buffer.take(block)
      while let line = buffer.next() {
        audits += 1
        guard ErrorReport.mayHaveFailed(line), let entry = Lines.value(line, as: Entry.self),
          entry.outcome == .failed
        else { continue }
        failed.append(entry)
        for identifier in Set(entry.messages.filter(\.isError).map(\.identifier)) {
          counts[identifier, default: 0] += 1
        }
      }
    }
  }

  /// Whether a line has the word for it.
  ///
  /// Most have not, and need not be read. In a text of JSON the quotes would have signs before them.
  private static func mayHaveFailed(_ line: ArraySlice<UInt8>) -> Bool {
    Data(line).range(of: Data("\"failed\"".utf8)) != nil
  }

  private var path: (markdown: String, list: String) {
    let folder = Renderer.folder(of: manifest)
    var name = manifest.split(separator: "/").last.map(String.init) ?? manifest
    if name.hasSuffix(".jsonl") { name.removeLast(6) }
    name = name.hasPrefix("manifest") ? "errors" + name.dropFirst(8) : name + "-errors"
    let base = manifest.contains("/") ? "\(folder)/\(name)" : name
    return ("\(base).md", "\(base).csv")
  }

  /// The identifiers, those of most audits first.
  private var ranked: [(identifier: String, count: Int)] {
    counts.map { ($0.key, $0.value) }
      .sorted { ($1.count, $0.identifier) < ($0.count, $1.identifier) }
  }

  /// Writes both files, or removes those of an earlier run where no audit failed.
  func write() throws(FileError) {
    guard !failed.isEmpty else {
      unlink(path.markdown)
      unlink(path.list)
      return
    }
    try OwnFile.write(Array(markdown.utf8), to: path.markdown)
    try OwnFile.write(Array(list.utf8), to: path.list)
  }

  /// What a run says at its end; nothing where all went well.
  func summary(in folder: String) -> [String] {
    guard !failed.isEmpty else { return [] }
    let width = ranked.map { "\($0.count)".count }.max() ?? 1
    return ["\(folder): \(sentence); \(path.markdown) and \(path.list) tell why"]
      + ranked.map { identifier, count in
        String(repeating: " ", count: width - "\(count)".count + 2) + "\(count) \(identifier)"
      }
  }

  private var sentence: String {
    "\(failed.count) of \(audits) audit\(audits == 1 ? "" : "s") failed"
  }

  private var markdown: String {
    var text = "# \(sentence)\n\n| Audits | Problem |\n| ---: | --- |\n"
    for (identifier, count) in ranked { text += "| \(count) | \(identifier) |\n" }
    for entry in failed {
      text += "\n## \(entry.input.escaped)\n\n"
      for message in entry.messages where message.isError {
        let place = message.place.map { where_ in
          [where_.path == entry.input ? "" : where_.path, where_.words]
            .filter { !$0.isEmpty }.joined(separator: ":")
        }
        let head = (place ?? "").isEmpty ? "" : "`\((place ?? "").withoutTicks)`: "
        text += "- [ ] \(head)\(message.summary.escaped) \\[\(message.identifier)\\]\n"
        if let fix = message.fix { text += "  Fix: \(fix.escaped).\n" }
      }
    }
    return text
  }

  private static let columns = [
    "input", "file", "place", "identifier", "problem", "reason", "fix", "folder",
  ]

  /// A row for each problem; with a byte order mark, without which spreadsheet programs in China
  /// take it for GB 18030.
  private var list: String {
    let rows = failed.flatMap { entry in
      entry.messages.filter(\.isError).map { message in
        [
          entry.input, message.place?.path ?? "", message.place?.words ?? "",
          message.identifier, message.summary, message.why ?? "", message.fix ?? "",
          entry.folder ?? "",
        ]
      }
    }
    return "\u{FEFF}"
      + ([ErrorReport.columns] + rows)
      .map { $0.map(Workbook.csvCell).joined(separator: ",") + "\r\n" }.joined()
  }
}

extension String {
  /// The text as Markdown that shows it and nothing else.
  fileprivate var escaped: String {
    var text = ""
    for character in self {
      if character.isNewline {
        text += " "
      } else {
        if "\\`*_{}[]<>#|~&".contains(character) { text += "\\" }
        text.append(character)
      }
    }
    return text
  }

  fileprivate var withoutTicks: String {
    String(map { $0 == "`" || $0.isNewline ? " " : $0 })
  }
}
