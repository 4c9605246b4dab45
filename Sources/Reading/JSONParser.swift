internal import Diagnostics

/// A recursive parser over the Unicode scalars of a text.
///
/// Not over characters: a combining mark after a quote would hide the quote.
struct JSONParser {
  private var places: Places
  private var index = 0
  private var budget = Limits.mostNodes

  init(_ source: Source) { places = Places(source) }

  /// The only value of the text.
  mutating func document(into problems: inout Problems) throws(Diagnostic) -> Node {
    skipSpace()
    guard peek != nil else { throw .emptyFile(at: places.place(at: 0)) }
    let node = try value(depth: 0, into: &problems)
    skipSpace()
    if peek != nil { throw .notJSON("text after the value", at: here()) }
    return node
  }

  private var peek: Unicode.Scalar? {
    index < places.scalars.count ? places.scalars[index] : nil
  }

  private mutating func here() -> Place { places.place(at: index) }

  private mutating func skipSpace() {
    while let scalar = peek {
      switch scalar {
      case " ", "\t", "\n", "\r": index += 1
      default: return
      }
    }
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard peek == scalar else { return false }
    index += 1
    return true
  }

  private mutating func value(
    depth: Int, into problems: inout Problems
  ) throws(Diagnostic) -> Node {
    budget -= 1
    guard depth < Limits.mostDepth else { throw .tooDeep(at: here()) }
    guard budget >= 0 else { throw .tooManyValues(at: here()) }
    switch peek {
    case "{": return try map(depth: depth, into: &problems)
    case "[": return try list(depth: depth, into: &problems)
    case "\"":
      let (text, place) = try string(into: &problems)
      Node.checkLength(of: text, at: place, &problems)
      return Node(.scalar(text, .quoted), at: place)
    default: return try word(into: &problems)
    }
  }

  private mutating func map(depth: Int, into problems: inout Problems) throws(Diagnostic) -> Node {
    let start = here()
    index += 1
    var entries = EntryList()
    skipSpace()
    if take("}") { return Node(.map([]), at: start) }
    repeat {
      skipSpace()
      guard peek == "\"" else { throw expected("a key in double quotes", isEnd: "}") }
      let (key, place) = try string(into: &problems)
      Node.checkLength(of: key, isKey: true, at: place, &problems)
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
    index += 1
    var nodes: [Node] = []
    skipSpace()
    if take("]") { return Node(.list([]), at: start) }
    repeat {
      skipSpace()
      if peek == "]" { throw expected("a value", isEnd: "]") }
      nodes.append(try value(depth: depth + 1, into: &problems))
      skipSpace()
    } while take(",")
    guard take("]") else { throw expected("',' or ']'") }
    return Node(.list(nodes), at: start)
  }

  /// A number, `true`, `false` or `null`.
  private mutating func word(into problems: inout Problems) throws(Diagnostic) -> Node {
    let text = nextWord
    let content: Node.Content
    switch text {
    case "null": content = .null
    case "true", "false": content = .scalar(text, .boolean)
    case _ where text.isJSONNumber: content = .scalar(text, .number)
    default: throw expected("a value")
    }
    let place = places.place(from: index, to: index + text.unicodeScalars.count)
    Node.checkLength(of: text, at: place, &problems)
    index += text.unicodeScalars.count
    return Node(content, at: place)
  }

  /// The letters, digits and signs from here on.
  private var nextWord: String {
    let rest = places.scalars[index...].prefix {
      $0.properties.isAlphabetic || ("0"..."9").contains($0) || ["+", "-", ".", "_"].contains($0)
    }
    return String(String.UnicodeScalarView(rest))
  }

  private mutating func string(
    into problems: inout Problems
  ) throws(Diagnostic) -> (text: String, place: Place) {
    let start = index
    index += 1
    while let scalar = peek, scalar.standsForItself { index += 1 }
    if take("\"") {
      let text = String(scalars: places.scalars[(start + 1)..<(index - 1)])
      return (text, places.place(from: start, to: index))
    }
    index = start + 1
    var units: [UInt16] = []
    while true {
      guard let scalar = peek, scalar != "\n", scalar != "\r" else {
        throw .notJSON("a string is not closed", at: here(), fix: "end it with '\"'")
      }
      if scalar == "\"" { break }
      if scalar.value < 0x20 {
        throw .notJSON(
          "a control character in a string", at: here(), fix: "write it as an escape, such as \\t")
      }
      if scalar == "\\" {
        try escape(into: &units)
      } else {
        if let encoded = UTF16.encode(scalar) { units.append(contentsOf: encoded) }
        index += 1
      }
    }
    index += 1
    let place = places.place(from: start, to: index)
    guard let text = String(validating: units, as: UTF16.self) else {
      throw .notJSON("half of a surrogate pair", at: place, fix: "write the character itself")
    }
    // One written as it is was reported with the text of the file.
    let written = places.scalars[start..<index]
    if let scalar = text.unicodeScalars.first(where: { $0.isUnsafe && !written.contains($0) }) {
      problems.report(.unsafe(scalar, at: place))
    }
    return (text, place)
  }

  private mutating func escape(into units: inout [UInt16]) throws(Diagnostic) {
    let start = index
    index += 1
    let simple: [Unicode.Scalar: UInt16] = [
      "\"": 0x22, "\\": 0x5C, "/": 0x2F, "b": 8, "f": 0xC, "n": 0xA, "r": 0xD, "t": 9,
    ]
    guard let scalar = peek else { throw expected("the rest of an escape") }
    index += 1
    if let unit = simple[scalar] {
      units.append(unit)
      return
    }
    let hex = places.scalars[index...].prefix(4)
    guard scalar == "u", hex.count == 4, hex.allSatisfy(\.properties.isASCIIHexDigit),
      let unit = UInt16(String(String.UnicodeScalarView(hex)), radix: 16)
    else {
      throw .notJSON(
        "no such escape", at: places.place(from: start, to: index),
        fix: "use \\\" \\\\ \\/ \\b \\f \\n \\r \\t or \\uXXXX")
    }
    index += 4
    units.append(unit)
  }

  /// What is missing here; where the end of a map or list stands, a comma before it is too much.
  private mutating func expected(
    _ what: String, isEnd end: Unicode.Scalar? = nil
  ) -> Diagnostic {
    guard let scalar = peek else {
      return .notJSON("expected \(what), the text ends", at: here())
    }
    let word = nextWord
    let place = places.place(from: index, to: index + max(1, word.unicodeScalars.count))
    return .notJSON(
      "expected \(what), found '\(word.isEmpty ? String(scalar) : word.shortened)'", at: place,
      fix: scalar == end ? "delete the comma before it" : nil)
  }
}

extension String {
  fileprivate init(scalars: ArraySlice<Unicode.Scalar>) {
    let bytes = scalars.reduce(0) { $0 + UTF8.width($1) }
    self.init(unsafeUninitializedCapacity: bytes) { buffer in
      var end = 0
      for scalar in scalars {
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
          buffer[end] = byte
          end += 1
        }
      }
      return end
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is, in a string, what it stands for, and not the end of it.
  fileprivate var standsForItself: Bool { value >= 0x20 && self != "\"" && self != "\\" }
}
