import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Documents

/// What independent readers of Markdown and HTML find in the documents we write.
@Suite struct JudgeTests {
  /// A Python that has markdown-it-py, if the environment names one.
  private static let interpreter = ProcessInfo.processInfo.environment["ACCOLADE_JUDGES"]

  @Test(arguments: 0..<20)
  func findsTheSameTextsInEveryBlockOfMarkdown(round: Int) throws {
    let original = document(ofRound: round)
    guard let found = try judged(original.markdown, by: "markdown_texts.py") else { return }
    expectSame(found, original.blocks.flatMap(\.texts), round)
  }

  @Test(arguments: 0..<20)
  func findsTheSameTextsInEveryBlockOfHTML(round: Int) throws {
    let original = document(ofRound: round)
    guard let found = try judged(original.html, by: "html_texts.py") else { return }
    expectSame(
      found.filter { !$0.isEmpty }, original.blocks.flatMap(\.texts).filter { !$0.isEmpty }, round)
  }

  private func document(ofRound round: Int) -> Document {
    let seeds = UInt64(round * 40)..<UInt64((round + 1) * 40)
    return Document(
      seeds.flatMap { seed in
        var random = RandomDocument(seed: seed)
        return random.document().blocks
      }
    ).normal
  }

  private func expectSame(_ found: [String], _ expected: [String], _ round: Int) {
    #expect(found.count == expected.count, "round \(round)")
    for (found, expected) in zip(found, expected) {
      #expect(found == expected, "round \(round)")
      if found != expected { break }
    }
  }

  /// What `script` finds in `text`; `nil` where there is no judge.
  private func judged(_ text: String, by script: String) throws -> [String]? {
    guard let interpreter = Self.interpreter else {
      print("skipped: ACCOLADE_JUDGES names no Python with markdown-it-py")
      return nil
    }
    let path = packageRoot.appending(path: "Tests/Judges/\(script)").path
    let verdict = try run(interpreter, [path], input: text)
    #expect(verdict.code == 0, "\(verdict.complaints)")
    return try JSONDecoder().decode([String].self, from: Data(verdict.output.utf8))
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
    case .figure(let figure): [figure.caption.allText]
    case .fence(_, let text): [text]
    case .rule: []
    }
  }
}

extension [Inline<Never>] {
  fileprivate var plainText: String { map(\.plainText).joined() }
}
