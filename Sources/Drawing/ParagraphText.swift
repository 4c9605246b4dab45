/// The characters of a paragraph with all that is known of them before shaping.
struct ParagraphText {
  /// The characters as they are set.
  private(set) var scalars: [Unicode.Scalar] = []
  /// Where the characters of each span end.
  private(set) var spanEnds: [Int] = []
  /// The same in UTF-8.
  private(set) var utf8: [UInt8] = []
  /// Where each character starts in `utf8`, and where the last one ends.
  private(set) var offsets: [Int] = [0]
  /// What each character is in its context.
  let kinds: [CharacterKind]
  /// Whether a line may end after each character.
  let breaks: [LineBreak]

  /// Reads the text of `spans`: a tab is a space, and CR or CRLF is a line feed.
  init(_ spans: [Span]) throws(TextError) {
    for span in spans {
      var previous: Unicode.Scalar?
      for scalar in span.text.unicodeScalars {
        defer { previous = scalar }
        if scalar == "\n" && previous == "\r" { continue }
        let printed = try Self.printed(scalar)
        scalars.append(printed)
        utf8.append(contentsOf: printed.utf8)
        offsets.append(utf8.count)
      }
      spanEnds.append(scalars.count)
    }
    kinds = WideSigns.kinds(of: scalars)
    breaks = LineBreaks.after(utf8: utf8, scalars: scalars, kinds: kinds)
  }

  /// The scalar that is set for `scalar`.
  private static func printed(_ scalar: Unicode.Scalar) throws(TextError) -> Unicode.Scalar {
    switch scalar {
    // Most of all text, told from the rest without a look into tables.
    case " "..."~", "\u{3001}"..."\u{9FFF}": return scalar
    case "\n", "\r": return "\n"
    case "\t": return " "
    // Joiners, and places where a word may or may not be broken: they leave no ink.
    case "\u{200B}"..."\u{200D}", "\u{2060}": return scalar
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate:
      throw .forbiddenCharacter(scalar)
    default: return scalar
    }
  }
}
