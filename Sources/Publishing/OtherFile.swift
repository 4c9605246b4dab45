internal import Diagnostics
internal import Drawing

/// What a file is that was given as an audit and is none.
enum OtherFile: Equatable {
  /// A picture or a document, in words with their article.
  case document(String)
  /// The list of customers that a scheme rates.
  case customers
  /// The points of a scheme.
  case points

  /// Looks at the name and the first bytes; `nil` for what can be an audit.
  init?(_ bytes: [UInt8], path: String) {
    let name = path.lowercased()
    if let kind = Self.kind(of: bytes) {
      self = .document(kind)
    } else if name.hasSuffix(".md") {
      self = .document("a Markdown document")
    } else if name.hasSuffix(".csv"), let list = Self.list(bytes) {
      self = list
    } else {
      return nil
    }
  }

  private static func kind(of bytes: [UInt8]) -> String? {
    switch FileKind(of: bytes) {
    case .png: return "a PNG picture"
    case .jpeg: return "a JPEG picture"
    case .other(let kind):
      // Workbooks are archives, and an audit may begin with the letters of a picture's sign or
      // have a tag in a text.
      let first = bytes.first { !" \t\r\n\u{FEFF}".utf8.contains($0) }
      let isArchive = bytes.starts(with: "PK".utf8)
      let isBinary = bytes.prefix(64).contains(0) || bytes.starts(with: "%PDF-".utf8)
      return (isBinary && !isArchive) || first == UInt8(ascii: "<") ? kind : nil
    }
  }

  private static func list(_ bytes: [UInt8]) -> OtherFile? {
    let row = String(decoding: bytes.prefix(1024), as: UTF8.self).split(whereSeparator: \.endsLine)
    let cells = (row.first ?? "").split { ",;\t".contains($0) }.map { cell in
      cell.filter { !" \"\u{FEFF}".contains($0) }
    }
    if cells.first == "customer" { return .customers }
    return cells.starts(with: ["clause", "points"]) ? .points : nil
  }
}

extension Diagnostic {
  static func notAnAudit(_ other: OtherFile, path: String) -> Diagnostic {
    let (what, fix) =
      switch other {
      case .document(let kind): (kind, "name an audit file (YAML, JSON, XLSX or CSV)")
      case .customers: ("a list of customers", "give it to 'accolade rate', with its scheme")
      case .points: ("a list of points", "give it with '--points', beside an audit file")
      }
    return Diagnostic(
      "NotAnAudit", "this is \(what), not an audit file", at: Place(path: path, line: 0, column: 0),
      fix: fix)
  }
}
