/// Writes pieces as Markdown, with a backslash before each sign that would be taken for markup.
struct Escaping {
  private let pieces: [InlineWriter.Piece]
  private let container: InlineWriter.Container
  /// The signs that would begin a block where they stand, or end a heading.
  private var atLineEdges: Set<Int> = []

  init(_ pieces: [InlineWriter.Piece], in container: InlineWriter.Container) {
    self.pieces = pieces
    self.container = container
    switch container {
    case .paragraph:
      for index in pieces.indices where index == 0 || isLineBreak(index - 1) {
        if let sign = blockSign(at: index) { atLineEdges.insert(sign) }
      }
    case .heading:
      let end = pieces.indices.last { character($0) != "#" }.map { $0 + 1 } ?? 0
      if end < pieces.count, end == 0 || character(end - 1) == " " { atLineEdges.insert(end) }
    case .cell:
      break
    }
  }

  /// The Markdown; a line break in a paragraph is a backslash at the end of a line.
  var text: String {
    var text = ""
    for (index, piece) in pieces.enumerated() {
      switch piece {
      case .text(let scalar):
        if atLineEdges.contains(index) || isMarkup(scalar, at: index) { text += "\\" }
        text.unicodeScalars.append(scalar)
        if isTakenUpLater(scalar, at: index) { text += Self.nothing }
      case .reference(let scalar): text += "&#\(scalar.value);"
      case .markup(let markup), .opening(let markup), .closing(let markup): text += markup
      case .lineBreak: text += "\\\n"
      }
    }
    return text
  }

  /// The character of a text at `index`; `nil` for all that is not plain text.
  private func character(_ index: Int) -> Character? {
    guard pieces.indices.contains(index), case .text(let scalar) = pieces[index] else { return nil }
    return Character(scalar)
  }

  private func isLineBreak(_ index: Int) -> Bool {
    if case .lineBreak = pieces[index] { true } else { false }
  }

  /// Whether a word ends before `index`: with a space or the line.
  private func isEndOfWord(_ index: Int) -> Bool {
    index == pieces.count || isLineBreak(index) || character(index) == " "
  }

  /// Whether the sign would be markup anywhere in a line.
  private func isMarkup(_ scalar: Unicode.Scalar, at index: Int) -> Bool {
    switch Character(scalar) {
    // GitHub takes what stands between dollar signs for mathematics.
    case "\\", "`", "*", "[", "]", "<", "~", "|", "$":
      return true
    case "_":
      return !isOfWord(index - 1) || !isOfWord(index + 1)
    case "!":
      return if index + 1 < pieces.count, case .markup = pieces[index + 1] { true } else { false }
    case "&":
      guard let next = character(index + 1) else { return false }
      return next == "#" || (next.isASCII && (next.isLetter || next.isNumber))
    case "{":
      return character(index - 1) == "{" || character(index + 1) == "{"
    case ":":
      return character(index + 1) == "/" && character(index + 2) == "/"
        && ["http", "https", "ftp"].contains(word(before: index))
    case ".":
      return word(before: index) == "www" && !isEndOfWord(index + 1)
    default:
      return false
    }
  }

  /// A comment that shows nothing.
  ///
  /// GitHub looks for names, numbers of issues and pictures in the text that Markdown has become, so
  /// that neither a backslash nor a reference keeps it from them; what parts the text does.
  static let nothing = "<!---->"

  /// Whether GitHub would make more of the text than it says: `@name`, `#12`, `GH-12`, `:smile:`.
  private func isTakenUpLater(_ scalar: Unicode.Scalar, at index: Int) -> Bool {
    switch Character(scalar) {
    case "@": !isOfWord(index - 1) && isOfWord(index + 1)
    case "#": character(index - 1) != "&" && isDigit(index + 1)
    case "-": word(before: index) == "gh" && isDigit(index + 1)
    case ":": isPictureName(from: index + 1)
    default: false
    }
  }

  /// Whether a word and a colon follow; a number, as in the time of a day, names no picture but for
  /// a few.
  private func isPictureName(from start: Int) -> Bool {
    let end = end(of: start) { $0.isASCII && ($0.isLetter || $0.isNumber || "_+-".contains($0)) }
    guard end > start, character(end) == ":" else { return false }
    let name = String((start..<end).compactMap(character))
    return name.contains(where: \.isLetter) || ["+1", "-1", "100", "1234"].contains(name)
  }

  private func isDigit(_ index: Int) -> Bool {
    character(index).map { $0.isASCII && $0.isNumber } ?? false
  }

  private func isOfWord(_ index: Int) -> Bool {
    character(index).map { $0.isASCII && ($0.isLetter || $0.isNumber) } ?? false
  }

  /// The letters just before `index`, in lower case.
  private func word(before index: Int) -> String {
    var start = index
    while start > 0, index - start < 6, let letter = character(start - 1), letter.isASCII,
      letter.isLetter
    {
      start -= 1
    }
    return String((start..<index).compactMap(character)).lowercased()
  }

  /// Where the sign stands that would make a block of a line beginning at `start`.
  private func blockSign(at start: Int) -> Int? {
    switch character(start) {
    case ">"?, "="?:
      return start
    case "#"?:
      return isEndOfWord(end(of: start) { $0 == "#" }) ? start : nil
    case "+"?:
      return isEndOfWord(start + 1) ? start : nil
    case "-"?:
      let next = character(start + 1)
      return isEndOfWord(start + 1) || next == "-" || next == ":" || next == "|" ? start : nil
    case ":"?:
      return character(start + 1) == "-" ? start : nil
    case let first? where first.isASCII && first.isNumber:
      let sign = end(of: start) { $0.isASCII && $0.isNumber }
      guard let mark = character(sign), mark == "." || mark == ")" else { return nil }
      return isEndOfWord(sign + 1) ? sign : nil
    case _?, nil:
      return nil
    }
  }

  private func end(of start: Int, while condition: (Character) -> Bool) -> Int {
    pieces.indices[start...].first { !(character($0).map(condition) ?? false) } ?? pieces.count
  }
}
