/// The tags of an XML file, in order, as far as the rules for artwork need them.
///
/// Not a parser: librsvg parses. This has to see every tag and attribute that librsvg sees, and
/// refuses what it cannot follow.
struct Markup {
  /// An opening tag.
  struct Element {
    /// Without a prefix.
    var name: String
    /// Names without prefix, values as written.
    var attributes: [(name: String, value: String)] = []
    /// The text up to the next tag.
    var text = ""
    /// Where its tag begins in the file, in bytes.
    var offset: Int
    /// The index of the element it stands in; `nil` for the outermost.
    var parent: Int?
  }

  private let bytes: [UInt8]
  private var position = 0
  private(set) var elements: [Element] = []
  /// The indices of the elements that are open, outermost first.
  private var open: [Int] = []

  /// The elements of `bytes`, outermost first.
  static func elements(of bytes: [UInt8]) throws(PictureError) -> [Element] {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw .unreadable(reason: "it is not UTF-8")
    }
    var markup = Markup(bytes: bytes)
    do {
      try markup.scan()
    } catch {
      throw .inLine(line(of: markup.position, in: bytes), error)
    }
    return markup.elements
  }

  /// The line in which a byte stands, from 1 on.
  static func line(of offset: Int, in bytes: [UInt8]) -> Int {
    bytes.prefix(offset).count { $0 == UInt8(ascii: "\n") } + 1
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func scan() throws(PictureError) {
    while position < bytes.count {
      let text = take(until: "<") ?? takeRest()
      if !elements.isEmpty { elements[elements.count - 1].text += text }
      guard position < bytes.count else { return }
      if skip("!--") {
        try require(take(until: "-->"))
      } else if skip("![CDATA[") {
        let data = try require(take(until: "]]>"))
        if !elements.isEmpty { elements[elements.count - 1].text += data }
      } else if skip("!") {
        throw .declaration("a DOCTYPE")
      } else if skip("?") {
        try scanInstruction(require(take(until: "?>")))
      } else if skip("/") {
        try require(take(until: ">"))
        _ = open.popLast()
      } else {
        try scanElement()
      }
    }
  }

  private func scanInstruction(_ text: String) throws(PictureError) {
    guard text.hasPrefix("xml ") || text == "xml" else {
      throw .declaration("the instruction <?\(text.prefix { $0 != " " })?>")
    }
    let encoding = text.split(separator: "encoding", maxSplits: 1).dropFirst().first?
      .split { "= \t\r\n'\"".contains($0) }.first
    guard encoding == nil || encoding?.lowercased() == "utf-8" else {
      throw .unreadable(reason: "it is not UTF-8")
    }
  }

  private mutating func scanElement() throws(PictureError) {
    let offset = position
    var element = Element(name: Self.local(takeName()), offset: offset, parent: open.last)
    while true {
      skipSpace()
      if skip(">") { break }
      if skip("/>") {
        elements.append(element)
        // What follows is not the text of an empty element, but nothing here depends on it.
        return
      }
      let name = takeName()
      skipSpace()
      guard !name.isEmpty, skip("=") else { throw .unreadable(reason: "a tag is malformed") }
      skipSpace()
      let quote = skip("\"") ? "\"" : skip("'") ? "'" : ""
      guard !quote.isEmpty, let value = take(until: quote) else {
        throw .unreadable(reason: "the attribute '\(name)' has no end")
      }
      element.attributes.append((Self.local(name), value))
    }
    open.append(elements.count)
    elements.append(element)
  }

  private static func local(_ name: String) -> String {
    name.split(separator: ":").last.map(String.init) ?? name
  }

  /// The text before `end`, which is skipped; `nil` if it does not come.
  private mutating func take(until end: String) -> String? {
    guard let mark = end.utf8.first else { return nil }
    var start = position
    while let index = bytes[start...].firstIndex(of: mark) {
      if bytes[index...].starts(with: end.utf8) {
        defer { position = index + end.utf8.count }
        return String(decoding: bytes[position..<index], as: UTF8.self)
      }
      start = index + 1
    }
    return nil
  }

  private mutating func takeRest() -> String {
    defer { position = bytes.count }
    return String(decoding: bytes[position...], as: UTF8.self)
  }

  private mutating func takeName() -> String {
    let name = bytes[position...].prefix { !" \t\r\n=/>'\"<".utf8.contains($0) }
    position += name.count
    return String(decoding: name, as: UTF8.self)
  }

  private mutating func skip(_ text: String) -> Bool {
    guard bytes[position...].starts(with: text.utf8) else { return false }
    position += text.utf8.count
    return true
  }

  private mutating func skipSpace() {
    position += bytes[position...].prefix { " \t\r\n".utf8.contains($0) }.count
  }

  @discardableResult
  private func require(_ text: String?) throws(PictureError) -> String {
    guard let text else { throw .unreadable(reason: "a tag has no end") }
    return text
  }
}
