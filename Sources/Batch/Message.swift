internal import Diagnostics

/// A problem of an audit as a manifest keeps it: without the text of the file, in which names and
/// addresses may stand.
public struct Message: Codable, Hashable, Sendable {
  /// The place of a problem, as `--format json` writes it.
  struct Where: Codable, Hashable, Sendable {
    var path: String
    var line: Int?
    var column: Int?
    var sheet: String?
    var cell: String?

    init(_ place: Place) {
      path = place.path
      if place.line > 0 { (line, column) = (place.line, place.column) }
      (sheet, cell) = (place.cell?.sheet, place.cell?.name)
    }

    /// Line and column, or sheet and cell; empty for a file as a whole.
    var words: String {
      if let sheet, let cell { return "\(sheet)!\(cell)" }
      return line.map { "\($0):\(column ?? 1)" } ?? ""
    }
  }

  /// `error`, `warning` or `note`.
  var severity: String
  var identifier: String
  var summary: String
  var place: Where?
  var why: String?
  var fix: String?
  /// What the terminal shows; not kept.
  var printed: String?

  init(_ diagnostic: Diagnostic) {
    severity = diagnostic.severity.rawValue
    identifier = diagnostic.identifier
    summary = diagnostic.summary
    place = diagnostic.place.map(Where.init)
    (why, fix) = (diagnostic.why, diagnostic.fix)
    printed = diagnostic.printed
  }

  var isError: Bool { severity == Diagnostic.Severity.error.rawValue }

  /// The message as it is kept.
  var kept: Message {
    var message = self
    message.printed = nil
    return message
  }
}

extension Problems {
  var messages: [Message] { diagnostics.map(Message.init) }
}
