import Foundation
import TestSupport
import Testing

/// Audits of one month, in a folder with one below it; some of them are wrong.
struct Corpus {
  let scratch: TemporaryFolder
  /// The folder with the audits.
  var folder: String { scratch.url.appending(path: "audits").path }
  /// A folder that nothing was written to yet.
  func output(_ name: String = "out") -> String { scratch.url.appending(path: name).path }

  /// Makes so many audits with certificate numbers of their own, `a00.yaml` and so on.
  ///
  /// - Parameters:
  ///   - broken: those that have a misspelt word.
  ///   - twice: those that have the number of the first.
  init(_ count: Int, broken: Set<Int> = [], twice: Set<Int> = []) throws {
    scratch = try TemporaryFolder()
    for index in 0..<count {
      var text = try Corpus.audit(twice.contains(index) ? 0 : index)
      if broken.contains(index) {
        text = text.replacingOccurrences(
          of: "outcome: awarded", with: "outcome: awarde")
      }
      _ = try scratch.write(text.utf8, "audits/\(Corpus.name(index))")
    }
  }

  /// Every third audit lies in the folder below.
  static func name(_ index: Int) -> String {
    "\(index % 3 == 2 ? "branch/" : "")a\(index < 10 ? "0" : "")\(index).yaml"
  }

  /// An example with a certificate number of its own, and without pictures beside it.
  static func audit(_ index: Int) throws -> String {
    let example = packageRoot.appending(path: "Examples/jilong-care.yaml")
    let text = try String(contentsOf: example, encoding: .utf8)
    let numbered = text.replacing(
      #/HH-ASC-2025-00319-1/#, with: "HH-ASC-2025-\(10_000 + index)-1")
    return numbered.replacing(#/\n  mark: mark.svg/#, with: "")
  }

  /// Renders the folder; summaries only, which take no time.
  func render(_ options: String..., to output: String? = nil) throws -> Verdict {
    try run(
      commandPath,
      ["render", "audits", "--to", output ?? self.output(), "--only", "summary"] + options,
      folder: scratch.url)
  }

  /// Begins to render the folder by two workers; comes back when the first audit is recorded.
  func start(_ documents: String) throws -> (process: Process, complaints: Pipe) {
    let process = Process()
    let complaints = Pipe()
    process.executableURL = URL(filePath: commandPath)
    process.arguments = [
      "render", "audits", "--to", output(), "--jobs", "2", "--only", documents,
    ]
    process.currentDirectoryURL = scratch.url
    process.standardOutput = FileHandle.nullDevice
    process.standardError = complaints
    try process.run()
    let part = "\(output())/manifest.jsonl.part"
    while process.isRunning, (try? Data(contentsOf: URL(filePath: part)))?.isEmpty != false {
      usleep(10_000)
    }
    return (process, complaints)
  }

  /// Replaces a word in an audit.
  func replace(_ word: String, with other: String, in index: Int) throws {
    let file = scratch.url.appending(path: "audits/\(Corpus.name(index))")
    let text = try String(contentsOf: file, encoding: .utf8)
    try Data(text.replacingOccurrences(of: word, with: other).utf8).write(to: file)
  }
}

/// Every file in and below a folder with what it holds; of manifests without times.
func tree(_ folder: String) throws -> [String: String] {
  var tree: [String: String] = [:]
  let files = FileManager.default.enumerator(atPath: folder)
  while let name = files?.nextObject() as? String {
    guard files?.fileAttributes?[.type] as? FileAttributeType != .typeDirectory else { continue }
    let data = try Data(contentsOf: URL(filePath: "\(folder)/\(name)"))
    tree[name] =
      name.hasSuffix(".jsonl")
      ? String(decoding: data, as: UTF8.self).replacing(
        #/"time":\{[^}]*\}/#, with: "\"time\":{}")
      : data.base64EncodedString()
  }
  return tree
}

/// The lines of a manifest as data.
func manifest(_ path: String) throws -> [[String: Any]] {
  try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map { line in
    try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
  }
}
