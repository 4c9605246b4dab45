import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Documents

/// What an independent reader of Markdown finds in the documents we write.
@Suite struct JudgeTests {
  /// A Python that has markdown-it-py, if the environment names one.
  private static let interpreter = ProcessInfo.processInfo.environment["ACCOLADE_JUDGES"]

  @Test(arguments: 0..<20)
  func findsTheSameTextsInEveryBlock(round: Int) throws {
    guard let interpreter = Self.interpreter else {
      if round == 0 { print("skipped: ACCOLADE_JUDGES names no Python with markdown-it-py") }
      return
    }
    let seeds = UInt64(round * 40)..<UInt64((round + 1) * 40)
    let original = Document(
      seeds.flatMap { seed in
        var random = RandomDocument(seed: seed)
        return random.document().blocks
      }
    ).normal
    let found = try judged(original.markdown, by: interpreter)
    let expected = original.blocks.flatMap(\.texts)
    #expect(found.count == expected.count, "round \(round)")
    for (found, expected) in zip(found, expected) {
      #expect(found == expected, "round \(round)")
      if found != expected { break }
    }
  }

  private func judged(_ markdown: String, by interpreter: String) throws -> [String] {
    let script = packageRoot.appending(path: "Tests/Judges/markdown_texts.py")
    let input = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).md")
    try Data(markdown.utf8).write(to: input)
    defer { try? FileManager.default.removeItem(at: input) }
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: interpreter)
    process.arguments = [script.path]
    process.standardInput = try FileHandle(forReadingFrom: input)
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return try JSONDecoder().decode([String].self, from: data)
  }
}

extension Block where Hole == Never {
  /// The text of each heading, paragraph, cell and fence, in order.
  fileprivate var texts: [String] {
    switch self {
    case .heading(let heading): [heading.words.plainText]
    case .paragraph(let inlines): [inlines.plainText]
    case .quote(let blocks): blocks.flatMap(\.texts)
    case .list(let list):
      list.items.flatMap { item in
        switch item {
        case .item(let blocks): blocks.flatMap(\.texts)
        }
      }
    case .table(let table):
      (table.header + table.rows.flatMap(\.cells)).map(\.plainText)
    case .fence(_, let text): [text]
    case .rule: []
    }
  }
}

extension [Inline<Never>] {
  fileprivate var plainText: String { map(\.plainText).joined() }
}
