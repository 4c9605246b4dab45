import Diagnostics
import Documents
import Foundation
import Scoring
import TestSupport
import Testing

@testable import Publishing

/// Reports as programs read them that go by the structure.
@Suite struct TaggedReportTests {
  // poppler takes a quarter of a minute for each, so every language has one.
  @Test(arguments: zip(Language.allCases, exampleNames.suffix(3)))
  func isReadInTheOrderOfTheDocument(language: Language, name: String) throws {
    let press = Press(house: house, language: language)
    let checked = try example(name)
    let folder = packageRoot.appending(path: "Examples").path
    let subject = Subject(
      checked: checked, award: try? Award(of: checked.audit, checked.evaluation), folder: folder,
      isDraft: false)
    var problems = Problems()
    let template = try #require(press.template("report.md", into: &problems))
    let fields = try #require(press.reportFields(into: &problems))
    let document = try #require(
      template.fill(
        fields.set.values(of: subject, named: template.names), into: &problems)?
        .numbered(by: fields.wording.numbering, into: &problems))
    let file = try TemporaryFolder()
    let bytes = try #require(press.report(of: subject, into: &problems))
    let told = try run(
      "pdfinfo", ["-struct-text", file.write(bytes, "report.pdf").path]
    )
    #expect(told.code == 0 && told.complaints == "", "\(told.complaints)")

    let read = StructureText(told.output)
    let pieces = ReadDocument(document, fields.wording).pieces
    #expect(pieces.count > 100)
    var rest = read.text[...]
    for piece in pieces {
      guard let found = rest.firstRange(of: piece) else {
        Issue.record("'\(piece)' is not read after '\(read.text[..<rest.startIndex].suffix(60))'")
        return
      }
      // Labels, pages and the names of figures are the layout's.
      let skipped = rest[..<found.lowerBound]
      #expect(skipped.wholeMatch(of: ReadDocument.additions) != nil, "\(skipped) before \(piece)")
      rest = rest[found.upperBound...]
    }
    #expect(rest.wholeMatch(of: ReadDocument.additions) != nil, "\(rest)")
  }
}

/// What `pdfinfo -struct-text` tells: the text of all elements but figures, without white space.
private struct StructureText {
  private(set) var text = ""

  init(_ told: String) {
    var figure: Int?
    for line in told.split(separator: "\n") {
      let depth = line.prefix { $0 == " " }.count
      if let outer = figure, depth > outer { continue }
      figure = nil
      let words = line.dropFirst(depth)
      if words.hasPrefix("Figure") { figure = depth }
      guard words.hasPrefix("\""), words.hasSuffix("\"") else { continue }
      text += words.dropFirst().dropLast().readable
    }
  }
}

/// A document as the texts that must be read, in order and without white space.
private struct ReadDocument {
  private(set) var pieces: [String] = []
  private let outline: Outline
  private let wording: Wording

  /// What the layout adds to the words of a document.
  nonisolated(unsafe) static let additions = /(?:[0-9.•–·○▪]|图|圖|Figure|（第|页）|頁）|\(page|\))*/

  init(_ document: Document, _ wording: Wording) {
    outline = document.outline
    self.wording = wording
    read(document.blocks)
    pieces = pieces.map(\.readable).filter { !$0.isEmpty }
  }

  private mutating func read(_ blocks: [Block<Never>]) {
    for block in blocks {
      switch block {
      case .heading(let heading): read([heading.shown])
      case .paragraph(let words): read([words])
      case .list(let list):
        for item in list.items { if case .item(let blocks) = item { read(blocks) } }
      case .quote(let blocks): read(blocks)
      case .table(let table):
        let cells = table.rows.flatMap { row -> [[Inline<Never>]] in
          if case .cells(let cells) = row { cells } else { [] }
        }
        read(table.header + cells)
      case .figure(let figure):
        if case .pictures(let pictures) = figure.content { pieces += pictures.map(\.caption) }
        read([figure.caption])
      case .fence:
        for entry in outline.entries where entry.isListed && entry.level <= 2 {
          pieces += [entry.label + entry.words]
        }
      case .rule: break
      }
    }
  }

  /// Reads texts, and then their notes.
  private mutating func read(_ texts: [[Inline<Never>]]) {
    for text in texts { for inline in text { read(inline) } }
    for note in Document(texts.map { .paragraph($0) }).notes { read([note.words]) }
  }

  private mutating func read(_ inline: Inline<Never>) {
    switch inline {
    case .text(let text), .code(let text): pieces.append(text)
    case .emphasis(let inner), .strong(let inner), .link(_, let inner):
      for inline in inner { read(inline) }
    case .reference(let anchor, let inner):
      if inner.isEmpty { pieces.append(outline[anchor.id]?.reference ?? "") }
      for inline in inner { read(inline) }
    case .lineBreak, .note: break
    }
  }
}

extension StringProtocol {
  /// The text without white space and what only joins or parts characters.
  fileprivate var readable: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.filter {
          !$0.properties.isWhitespace && $0.properties.generalCategory != .format
        }))
  }
}
