internal import Diagnostics

/// A recursive parser over the characters of a text.
struct JSONParser {
  private let source: Source
  private let characters: [Character]
  private var index = 0
  private var line = 1
  private var column = 1
  private var budget = Limits.mostNodes

  init(_ source: Source) {
    self.source = source
    characters = Array(source.text)
  }

  /// The only value of the text.
  mutating func document(into problems: inout Problems) throws(Diagnostic) -> Node {
    skipSpace()
    guard peek != nil else { throw .emptyFile(at: source.place(line: 1, column: 1)) }
    let node = try value(depth: 0, into: &problems)
    skipSpace()
    if peek != nil { throw .notJSON("text after the value", at: here()) }
    return node
  }

  private var peek: Character? { index < characters.count ? characters[index] : nil }

  private func here(_ length: Int = 1) -> Place {
    source.place(line: line, column: column, length: length)
  }

  private mutating func advance() {
    guard let character = peek else { return }
    index += 1
    if character.isNewline { (line, column) = (line + 1, 1) } else { column += 1 }
  }

  private mutating func skipSpace() {
    while let character = peek, [" ", "\t", "\n", "\r", "\r\n"].contains(character) { advance() }
  }

  private mutating func take(_ character: Character) -> Bool {
    guard peek == character else { return false }
    advance()
    return true
  }

  private mutating func value(
    depth: Int, into problems: inout Problems
  ) throws(Diagnostic) -> Node {
    budget -= 1
    guard depth < Limits.mostDepth else { throw .tooDeep(at: here()) }
    guard budget > 0 else { throw .tooManyValues(at: here()) }
    switch peek {
    case "{": return try map(depth: depth, into: &problems)
    case "[": return try list(depth: depth, into: &problems)
    case "\"":
      let (text, place) = try string(into: &problems)
      return Node(.scalar(text, .quoted), at: place)
    default: return try word()
    }
  }

  private mutating func map(depth: Int, into problems: inout Problems) throws(Diagnostic) -> Node {
    let start = here()
    advance()
    var entries = EntryList()
    skipSpace()
    if take("}") { return Node(.map([]), at: start) }
    repeat {
      skipSpace()
      guard peek == "\"" else { throw expected("a key in double quotes") }
      let (key, place) = try string(into: &problems)
      skipSpace()
      guard take(":") else { throw expected("':' after the key") }
      skipSpace()
      let value = try value(depth: depth + 1, into: &problems)
      entries.add(key, at: place, value, into: &problems)
      skipSpace()
    } while take(",")
    guard take("}") else { throw expected("',' or '}'") }
    return Node(.map(entries.entries), at: entries.entries.first?.keyPlace ?? start)
  }

  private mutating func list(depth: Int, into problems: inout Problems) throws(Diagnostic) -> Node {
    let start = here()
    advance()
    var nodes: [Node] = []
    skipSpace()
    if take("]") { return Node(.list([]), at: start) }
    repeat {
      skipSpace()
      nodes.append(try value(depth: depth + 1, into: &problems))
      skipSpace()
    } while take(",")
    guard take("]") else { throw expected("',' or ']'") }
    return Node(.list(nodes), at: start)
  }

  /// A number, `true`, `false` or `null`.
  private mutating func word() throws(Diagnostic) -> Node {
    let rest = characters[index...].prefix { $0.isLetter || $0.isNumber || "+-._".contains($0) }
    let text = String(rest)
    let place = here(max(1, text.count))
    let content: Node.Content
    switch text {
    case "null": content = .null
    case "true", "false": content = .scalar(text, .boolean)
    case _ where text.wholeMatch(of: #/-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/#) != nil:
      content = .scalar(text, .number)
    default: throw expected("a value")
    }
    for _ in rest { advance() }
    return Node(content, at: place)
  }

  private mutating func string(
    into problems: inout Problems
  ) throws(Diagnostic) -> (text: String, place: Place) {
    let (startLine, startColumn) = (line, column)
    advance()
    var units: [UInt16] = []
    while true {
      guard let character = peek, !character.isNewline else {
        throw .notJSON("a string is not closed", at: here(), fix: "end it with '\"'")
      }
      if character == "\"" { break }
      if character == "\\" { try escape(into: &units) } else { units += character.utf16 }
      if character != "\\" { advance() }
    }
    advance()
    let length = line == startLine ? column - startColumn : 1
    let place = source.place(line: startLine, column: startColumn, length: length)
    guard let text = String(validating: units, as: UTF16.self) else {
      throw .notJSON("half of a surrogate pair", at: place, fix: "write the character itself")
    }
    if let scalar = text.unicodeScalars.first(where: \.isUnsafe) {
      problems.report(.unsafe(scalar, at: place))
    }
    return (text, place)
  }

  private mutating func escape(into units: inout [UInt16]) throws(Diagnostic) {
    let place = here(2)
    advance()
    let simple: [Character: Character] = [
      "\"": "\"", "\\": "\\", "/": "/", "b": "\u{8}", "f": "\u{C}", "n": "\n", "r": "\r", "t": "\t",
    ]
    guard let character = peek else { throw expected("the rest of an escape") }
    advance()
    if let meant = simple[character] {
      units += meant.utf16
      return
    }
    let hex = String(characters[index...].prefix(4))
    guard character == "u", hex.utf8.count == 4, hex.allSatisfy(\.isHexDigit),
      let unit = UInt16(hex, radix: 16)
    else {
      throw .notJSON(
        "no such escape", at: place, fix: "use \\\" \\\\ \\/ \\b \\f \\n \\r \\t or \\uXXXX")
    }
    for _ in 0..<4 { advance() }
    units.append(unit)
  }

  private func expected(_ what: String) -> Diagnostic {
    let found = peek.map { "found '\($0)'" } ?? "the text ends"
    return .notJSON("expected \(what), \(found)", at: here())
  }
}
