internal import Diagnostics

// The words for files that are no YAML, JSON or CSV of the kind we read.

extension Diagnostic {
  static func emptyFile(at place: Place) -> Diagnostic {
    Diagnostic("EmptyFile", "the file is empty", at: place)
  }

  static func notYAML(
    _ problem: String, isTab: Bool, at place: Place, context: (words: String, place: Place)?
  ) -> Diagnostic {
    let isColon = problem == "mapping values are not allowed in this context"
    let fix =
      isTab
      ? "write spaces in place of the tab"
      : isColon ? "put a text with ': ' in it in quotes" : nil
    return Diagnostic(
      "NotYAML", "this is not YAML: \(problem)", at: place, fix: fix,
      notes: context.map { [Note($0.words, at: $0.place)] } ?? [])
  }

  static func notJSON(_ problem: String, at place: Place, fix: String? = nil) -> Diagnostic {
    Diagnostic("NotJSON", "this is not JSON: \(problem)", at: place, fix: fix)
  }

  static func severalDocuments(at place: Place) -> Diagnostic {
    Diagnostic(
      "SeveralDocuments", "a file holds one document; a second one starts here", at: place,
      fix: "put each document into a file of its own")
  }

  static func duplicateKey(_ key: String, at place: Place, first: Place) -> Diagnostic {
    Diagnostic(
      "DuplicateKey", "key '\(key)' can only be given once", at: place,
      fix: "delete one of the two", notes: [Note("'\(key)' stands here already", at: first)])
  }

  static func anchor(at place: Place) -> Diagnostic {
    Diagnostic(
      "AnchorOrAlias", "anchors and aliases ('&', '*') are not allowed", at: place,
      why: "a value must be read where it stands", fix: "write the value out, or put it in quotes")
  }

  static func tag(at place: Place) -> Diagnostic {
    Diagnostic(
      "Tag", "tags ('!') are not allowed", at: place,
      why: "every value is text until it is checked",
      fix: "delete the tag, or put the text in quotes")
  }

  static func keyIsNotText(at place: Place) -> Diagnostic {
    Diagnostic("KeyIsNotText", "a key must be a text", at: place, fix: "write 'key: value'")
  }
}
