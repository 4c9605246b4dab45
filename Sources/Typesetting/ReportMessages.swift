internal import Diagnostics
internal import Drawing

// The words for documents that cannot be set.

extension Diagnostic {
  static func unsettable(_ text: String, _ error: TextError) -> Diagnostic {
    let fix: String? =
      switch error {
      case .missingGlyph: "replace the character, or have the fonts extended"
      case .forbiddenCharacter: "delete the character"
      }
    return Diagnostic(
      "TextCannotBeSet", "'\(text.shortened)' cannot be set: \(error)",
      why: "a document is never printed with a box or a gap", fix: fix)
  }

  static func textTooWide(_ text: String, width: Double) -> Diagnostic {
    Diagnostic(
      "TextTooWide", "'\(text.shortened)' does not fit \(width.inPoints) even when broken",
      fix: "set it smaller, or give its table fewer columns")
  }

  static func unknownSection(_ id: String) -> Diagnostic {
    Diagnostic(
      "UnknownId", "a reference leads to '\(id)', and no heading of the body has this id",
      fix: "number the document before it is laid out, which says where the reference stands")
  }

  static func unknownFence(_ name: String) -> Diagnostic {
    Diagnostic(
      "UnknownBlock",
      name.isEmpty
        ? "a fenced block cannot stand in a report"
        : "a report has no fenced block called '\(name)'",
      fix: "write it as paragraphs or a table")
  }

  static func tooManyColumns(_ columns: Int, width: Double) -> Diagnostic {
    Diagnostic(
      "TooManyColumns", "a table of \(columns) columns does not fit \(width.inPoints)",
      why: "no column may be narrower than one character", fix: "split it into several tables")
  }

  static func figureTooTall(_ number: Int) -> Diagnostic {
    Diagnostic(
      "FigureTooTall", "figure \(number) has a part that is taller than a page",
      fix: "shorten its labels or its caption, or set them smaller in 'charts' of the theme")
  }

  static func pictureMissing(_ file: String) -> Diagnostic {
    Diagnostic(
      "PictureMissing", "the picture '\(file)' was not read",
      why: "a report is never printed with a gap")
  }

  static var nestedTooDeep: Diagnostic {
    Diagnostic(
      "NestedTooDeep", "lists and quotations are nested so deep that no room is left for text",
      fix: "take a level out, or set 'list.indent' and 'quote.indent' of the theme smaller")
  }

  static func runningTextTooTall(_ text: String, room: Double) -> Diagnostic {
    Diagnostic(
      "RunningTextTooTall",
      "'\(text.shortened)' does not fit the \(room.inPoints) between the text and the page's edge",
      fix: "shorten it, set it smaller, or widen the margin in the theme")
  }
}

extension String {
  /// The beginning of a long text.
  fileprivate var shortened: String { count > 40 ? prefix(40) + "…" : self }
}

extension Double {
  fileprivate var inPoints: String { "\(Int(rounded(.down))) points" }
}
