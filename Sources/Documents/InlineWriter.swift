/// Writes the inlines of one paragraph, heading or cell.
///
/// First the inlines become pieces, one for each character of text and each mark. Then characters
/// are found that must be written as references: white space that Markdown would strip, and what
/// stands beside a mark of emphasis that Markdown would not see there (as in `**“重要”**内容`).
/// Last, signs are escaped that Markdown would take for markup.
struct InlineWriter {
  /// What the inlines stand in.
  enum Container {
    case paragraph, heading, cell
  }

  /// One character, or one mark that begins and ends with a sign of ASCII.
  enum Piece {
    case text(Unicode.Scalar)
    /// A character written as its number, as in `&#32;`.
    case reference(Unicode.Scalar)
    case markup(String)
    /// What opens an emphasis, `*` or `_`, once or twice.
    case opening(String)
    case closing(String)
    case lineBreak
  }

  private let container: Container
  private let links: MarkdownLinks
  private(set) var pieces: [Piece] = []

  /// The Markdown of `inlines`, which are in their normal form.
  static func text(
    of inlines: [Inline<Never>], in container: Container, _ links: MarkdownLinks
  ) -> String {
    var writer = InlineWriter(container: container, links: links)
    writer.add(inlines, inside: nil)
    writer.keepSpace()
    writer.keepEmphasis()
    return Escaping(writer.pieces, in: container).text
  }

  private init(container: Container, links: MarkdownLinks) {
    self.container = container
    self.links = links
  }

  /// Adds pieces for inlines inside an emphasis marked by `sign`, or outside any.
  private mutating func add(_ inlines: [Inline<Never>], inside sign: Character?) {
    for inline in inlines {
      switch inline {
      case .text(let text): pieces += text.unicodeScalars.map { .text($0) }
      case .code(let text): pieces.append(.markup(code(text)))
      case .lineBreak: pieces.append(container == .paragraph ? .lineBreak : .markup("<br>"))
      case .emphasis(let content): add(content, times: 1, inside: sign)
      case .strong(let content): add(content, times: 2, inside: sign)
      case .link(let destination, let content)
      where content == [.text(destination)] && destination.isPlainAddress:
        pieces.append(.markup("<\(destination)>"))
      case .reference(let anchor, let content):
        if let link = links.reference(to: anchor, content) { add([link], inside: sign) }
      case .note(let note): pieces.append(.markup("[^\(note.number)]"))
      case .link(let destination, let content):
        pieces.append(.markup("["))
        add(content, inside: sign)
        pieces.append(.markup("](\(destination.asDestination.inside(container)))"))
      }
    }
  }

  /// Adds an emphasis, with a sign that neither joins the one before nor closes the one around.
  private mutating func add(
    _ content: [Inline<Never>], times count: Int, inside sign: Character?
  ) {
    var own: Character = sign == "*" ? "_" : "*"
    if case .closing(let before)? = pieces.last, sign == nil, before.first == own { own = "_" }
    let mark = String(repeating: own, count: count)
    pieces.append(.opening(mark))
    add(content, inside: own)
    pieces.append(.closing(mark))
  }

  private func code(_ text: String) -> String {
    var run = 1
    while text.hasRun(of: "`", exactly: run) { run += 1 }
    let fence = String(repeating: "`", count: run)
    let isSpaced = text.first == " " && text.last == " " && !text.allSatisfy { $0 == " " }
    let pad = text.first == "`" || text.last == "`" || isSpaced ? " " : ""
    return fence + pad + text.inside(container) + pad + fence
  }

  /// Makes references of the white space that Markdown would strip or read as structure.
  private mutating func keepSpace() {
    for (index, piece) in pieces.enumerated() {
      guard case .text(let scalar) = piece else { continue }
      let isAtEdge = isEdge(index - 1, opening: true) || isEdge(index + 1, opening: false)
      let isSpace = scalar.properties.isWhitespace
      if scalar.isNeverPlain || (isSpace && isAtEdge) { pieces[index] = .reference(scalar) }
    }
  }

  /// Makes references of characters beside emphasis until Markdown sees every mark.
  ///
  /// A mark beside punctuation works only with white space or punctuation on its other side; a
  /// reference begins and ends with punctuation.
  private mutating func keepEmphasis() {
    var isChanged = true
    while isChanged {
      isChanged = false
      for (index, piece) in pieces.enumerated() {
        let (mark, inner, outer): (String, Int, Int)
        switch piece {
        case .opening(let text): (mark, inner, outer) = (text, index + 1, index - 1)
        case .closing(let text): (mark, inner, outer) = (text, index - 1, index + 1)
        case .text, .reference, .markup, .lineBreak: continue
        }
        guard pieces.indices.contains(outer), case .text(let scalar) = pieces[outer] else {
          continue
        }
        let isInsideWordAllowed = mark.first == "*" && side(inner) == .letter
        let isOuterClear = [.space, .punctuation].contains(Side(scalar))
        if !isOuterClear, !isInsideWordAllowed {
          pieces[outer] = .reference(scalar)
          isChanged = true
        }
      }
    }
  }

  /// Whether white space beside `index` would be lost or would hide a mark.
  private func isEdge(_ index: Int, opening: Bool) -> Bool {
    guard pieces.indices.contains(index) else { return true }
    switch pieces[index] {
    case .lineBreak: return true
    case .opening: return opening
    case .closing: return !opening
    case .text, .reference, .markup: return false
    }
  }

  private func side(_ index: Int) -> Side {
    guard pieces.indices.contains(index) else { return .space }
    return if case .text(let scalar) = pieces[index] { Side(scalar) } else { .punctuation }
  }
}

/// What a character beside emphasis counts as.
enum Side {
  case space, punctuation, letter
  /// Punctuation since CommonMark 0.31, a letter before.
  case symbol

  init(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      self =
        switch Character(scalar) {
        case " ", "\t", "\n", "\r", "\u{C}": .space
        case "!"..."/", ":"..."@", "["..."`", "{"..."~": .punctuation
        default: .letter
        }
      return
    }
    switch scalar.properties.generalCategory {
    case .spaceSeparator: self = .space
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      self = .punctuation
    case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol: self = .symbol
    default: self = .letter
    }
  }
}

extension Unicode.Scalar {
  /// Whether Markdown reads something into the character wherever it stands in a line.
  fileprivate var isNeverPlain: Bool {
    (0x09...0x0D).contains(value) || value == 0xFEFF
  }
}

extension String {
  /// Whether somewhere in the text exactly `count` of `sign` follow each other.
  fileprivate func hasRun(of sign: Character, exactly count: Int) -> Bool {
    split(whereSeparator: { $0 != sign }).contains { $0.count == count }
  }

  /// The text with its pipes escaped if it stands in a cell.
  fileprivate func inside(_ container: InlineWriter.Container) -> String {
    container == .cell ? replacing("|", with: "\\|") : self
  }

  /// Whether the text is a web address that needs no escape at all, so that `<…>` holds it.
  fileprivate var isPlainAddress: Bool {
    guard let colon = firstIndex(of: ":"), self[..<colon].count > 1, self[..<colon].count < 33,
      self[..<colon].allSatisfy({ $0.isASCII && $0.isLetter })
    else { return false }
    return self[colon...].allSatisfy {
      $0.isASCII && ($0.isLetter || $0.isNumber || "-._~:/?#@!$'()*+,;=%".contains($0))
    }
  }

  /// The address of a link between its parentheses.
  fileprivate var asDestination: String {
    let isPlain =
      !isEmpty
      && allSatisfy {
        $0.isLetter || $0.isNumber || ($0.isASCII && "-._~:/?#@!$+,;=%".contains($0))
      }
    if isPlain { return self }
    let scalars = unicodeScalars.map { scalar -> String in
      switch Character(scalar) {
      case "<", ">", "\\": "\\\(scalar)"
      case "&": "&amp;"
      case " " where first != " " && last != " ": " "
      case " ", "\t", "\n", "\r", "\u{B}", "\u{C}": "&#\(scalar.value);"
      default: String(scalar)
      }
    }
    return "<\(scalars.joined())>"
  }
}
