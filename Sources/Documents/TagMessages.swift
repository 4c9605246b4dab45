internal import Diagnostics

// The words of the rules in TagResolver, which fill a file of their own.

extension Diagnostic {
  static func unknownField(_ tag: Tag, visible: [String], lists: [String]) -> Diagnostic {
    let fix =
      if let list = lists.first, NearMiss.of(tag.name, among: visible).isEmpty {
        "move it into a section '{{#\(list)}} … {{/\(list)}}'"
      } else {
        NearMiss.fix(for: tag.name, among: visible)
      }
    return Diagnostic(
      "UnknownField", "there is no field '\(tag.name)' here", at: tag.place, fix: fix)
  }

  static func notAText(_ field: Catalogue.Field, at place: Place) -> Diagnostic {
    let isFigure = field.kind == .chart || field.kind == .pictures
    let what =
      switch field.kind {
      case .flag: "a flag"
      case .chart: "a chart"
      case .pictures: "a list of pictures"
      case .text, .optionalText, .list: "a list"
      }
    return Diagnostic(
      "NotAText", "field '\(field.name)' is \(what), and a hole shows a text", at: place,
      fix: isFigure
        ? "write a fenced block that begins with '```\(field.name)'"
        : "open a section with '{{#\(field.name)}}' and close it with '{{/\(field.name)}}'")
  }

  static func notASection(_ tag: Tag) -> Diagnostic {
    Diagnostic(
      "NotASection", "field '\(tag.name)' is a text that is always there, so it opens no section",
      at: tag.place, fix: "write '{{\(tag.name)}}' and delete the section's tags")
  }

  static func missingGuard(_ tag: Tag) -> Diagnostic {
    Diagnostic(
      "MissingGuard",
      "field '\(tag.name)' may be absent, and stands outside a section of its name",
      at: tag.place, why: "a document never shows a blank where a value is missing",
      fix: "put it, and the words around it, into '{{#\(tag.name)}} … {{/\(tag.name)}}'")
  }

  static func unclosedSection(_ tag: Tag) -> Diagnostic {
    Diagnostic(
      "UnclosedSection", "section '\(tag.name)' is never closed", at: tag.place,
      fix: "write '{{/\(tag.name)}}' where it ends")
  }

  static func unopenedSection(_ tag: Tag) -> Diagnostic {
    Diagnostic(
      "UnopenedSection", "section '\(tag.name)' is closed but was never opened", at: tag.place,
      fix: "write '{{#\(tag.name)}}' where it begins, or delete this tag")
  }

  static func misspeltClosing(_ tag: Tag, opening: Tag) -> Diagnostic {
    Diagnostic(
      "MisspeltClosing", "section '\(opening.name)' is closed as '\(tag.name)'", at: tag.place,
      fix: "write '{{/\(opening.name)}}'",
      notes: [Note("it is opened here", at: opening.place)])
  }

  static func crossedSections(closing tag: Tag, stillOpen: Tag) -> Diagnostic {
    Diagnostic(
      "CrossedSections",
      "section '\(tag.name)' is closed while '\(stillOpen.name)' inside it is still open",
      at: tag.place, fix: "write '{{/\(stillOpen.name)}}' before '{{/\(tag.name)}}'",
      notes: [Note("'\(stillOpen.name)' is opened here", at: stillOpen.place)])
  }
}
