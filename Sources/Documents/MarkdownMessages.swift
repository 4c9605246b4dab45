internal import Diagnostics

// The words of the rules for what a template's Markdown may hold, which TreeReader and its
// extensions share.

extension Diagnostic {
  static func unsupportedHTML(_ place: Place) -> Diagnostic {
    Diagnostic(
      "UnsupportedHTML", "HTML cannot be laid out on a page", at: place,
      fix: "write it in Markdown, or write '\\<' for a plain '<'")
  }

  static func unsupportedImage(_ place: Place) -> Diagnostic {
    Diagnostic(
      "UnsupportedImage", "images are not supported in documents", at: place,
      fix: "write a link without the '!', or '\\!' for a plain one")
  }

  static func linkTitle(_ place: Place) -> Diagnostic {
    Diagnostic(
      "LinkTitle", "the title of a link would not be shown", at: place,
      fix: "move it into the text of the link")
  }

  static func linkScheme(_ scheme: String, at place: Place) -> Diagnostic {
    let known = LinkScheme.known.map { "'\($0):'" }
    return Diagnostic(
      "LinkScheme", "a link must not lead to '\(scheme):'", at: place,
      why: "a reader who follows it would run or open what nobody sees in the document",
      fix: "write an address that begins with \(known.dropLast().joined(separator: ", ")) or "
        + known[known.count - 1])
  }

  static func holeInCode(_ tag: Tag) -> Diagnostic {
    Diagnostic(
      "HoleInCode", "'\(tag.written)' stands in code, which is taken as it is", at: tag.place,
      why: "text in backticks or fences, or indented by four spaces, is code",
      fix: "move it out of the code, or indent its line by less than four spaces")
  }

  static func holeInLink(_ tag: Tag) -> Diagnostic {
    Diagnostic(
      "HoleInLink", "'\(tag.written)' stands in the address or title of a link", at: tag.place,
      why: "only the text of a link can be filled",
      fix: "write the address as it is, and put the hole between the brackets")
  }

  static func sectionAcrossBlocks(opening: Tag, closing: Tag) -> Diagnostic {
    Diagnostic(
      "SectionAcrossBlocks",
      "section '\(opening.name)' begins in one part of the text and ends in another",
      at: opening.place,
      fix:
        "put both tags on lines of their own at the same depth, or both into the same paragraph, heading or cell",
      notes: [Note("it ends here", at: closing.place)])
  }

  static func lostHole(_ tag: Tag) -> Diagnostic {
    Diagnostic(
      "LostHole", "'\(tag.written)' stands where Markdown shows nothing", at: tag.place,
      why: "the definition of a link is not part of the text",
      fix: "move it to where it is to be seen, or delete it")
  }

  static func reservedCharacter(_ scalar: Unicode.Scalar, at place: Place) -> Diagnostic {
    let code = String(scalar.value, radix: 16, uppercase: true)
    return Diagnostic(
      "ReservedCharacter", "U+\(code) is no character that text may hold", at: place,
      fix: "delete it")
  }

  static func nestedTooDeep(_ deepest: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      "NestedTooDeep", "parts stand in each other more than \(deepest) deep",
      at: place, fix: "bring the text into a flatter form")
  }
}
