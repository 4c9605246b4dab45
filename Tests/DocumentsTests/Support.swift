import Diagnostics
public import Documents
import TestSupport
import Testing

/// Reads Markdown without holes; every problem is a failure.
func document(
  _ markdown: String, sourceLocation: SourceLocation = #_sourceLocation
) throws -> Document {
  var problems = Problems()
  let document = Document.read(Source(path: "text.md", text: markdown), into: &problems)
  #expect(problems.isEmpty, "\(problems.printed)", sourceLocation: sourceLocation)
  return try #require(document, sourceLocation: sourceLocation)
}

/// The problems of reading a template, as they are printed.
func problemsOf(_ template: String, _ catalogue: Catalogue) -> String {
  var problems = Problems()
  let read = Template.read(
    Source(path: "report.md", text: template), catalogue: catalogue, into: &problems)
  #expect((read == nil) == problems.hasErrors)
  return problems.printed
}

/// A template filled with fields; every problem is a failure.
func filled(
  _ template: String, _ catalogue: Catalogue, _ fields: Fields,
  sourceLocation: SourceLocation = #_sourceLocation
) throws -> Document {
  var problems = Problems()
  let read = Template.read(
    Source(path: "report.md", text: template), catalogue: catalogue, into: &problems)
  let document = read?.fill(fields, into: &problems)
  #expect(problems.isEmpty, "\(problems.printed)", sourceLocation: sourceLocation)
  return try #require(document, sourceLocation: sourceLocation)
}

extension Fields: ExpressibleByDictionaryLiteral {
  /// Makes fields of names and values, for tests.
  public init(dictionaryLiteral elements: (String, Value)...) {
    self.init()
    for (name, value) in elements { self[name] = value }
  }
}

extension Fields.Value: ExpressibleByStringLiteral {
  /// Makes a text, for tests.
  public init(stringLiteral value: String) { self = .text(value) }
}

extension Tree where Hole == Never {
  /// All that can be read in the document, without its line breaks.
  var allText: String { blocks.map(\.allText).joined() }
}

extension Block where Hole == Never {
  var allText: String {
    switch self {
    case .heading(let heading): heading.words.allText
    case .paragraph(let inlines): inlines.allText
    case .quote(let blocks): blocks.map(\.allText).joined()
    case .list(let list): list.items.map(\.allText).joined()
    case .table(let table):
      (table.header + table.rows.flatMap(\.cells)).map(\.allText).joined()
    case .figure(let figure): figure.caption.allText
    case .fence(_, let text): text
    case .rule: ""
    }
  }
}

extension List.Item where Hole == Never {
  var allText: String {
    switch self {
    case .item(let blocks): blocks.map(\.allText).joined()
    }
  }
}

extension Table.Row where Hole == Never {
  var cells: [[Inline<Never>]] {
    switch self {
    case .cells(let cells): cells
    }
  }
}

extension [Inline<Never>] {
  var allText: String {
    filter { $0 != .lineBreak }.map { inline in
      switch inline {
      case .text(let text), .code(let text): text
      case .lineBreak: ""
      case .emphasis(let content), .strong(let content), .link(_, let content),
        .reference(_, let content):
        content.allText
      case .note(let note): note.words.allText
      }
    }.joined()
  }
}
