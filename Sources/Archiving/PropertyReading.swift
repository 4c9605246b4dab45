extension Property {
  /// The namespace of what Accolade adds.
  static let namespace = "urn:accolade:evaluation#"

  /// What a packet of metadata says of an evaluation, as an element or an attribute, in its order.
  ///
  /// Other programs write packets anew, with a prefix of their own for the namespace.
  static func read(_ packet: [UInt8]) -> [Property] {
    let text = String(decoding: packet, as: UTF8.self)
    let declared = ["\"", "'"].compactMap { text.firstRange(of: "=\($0)\(namespace)\($0)") }.first
    guard let end = declared,
      let start = text[..<end.lowerBound].lastRange(of: "xmlns:")
    else { return [] }
    let prefix = text[start.upperBound..<end.lowerBound].filter { !$0.isWhitespace } + ":"
    var properties: [Property] = []
    var rest = text[...]
    while let found = rest.firstRange(of: prefix) {
      let isElement = rest[..<found.lowerBound].last == "<"
      let isAttribute = rest[..<found.lowerBound].last?.isWhitespace == true
      rest = rest[found.upperBound...]
      let name = rest.prefix { $0.isLetter || $0.isNumber }
      let after = rest[name.endIndex...]
      guard !name.isEmpty, isElement || isAttribute else { continue }
      if isElement, after.first == ">", let close = after.firstIndex(of: "<") {
        let value = after[after.index(after: after.startIndex)..<close]
        properties.append(Property(name: String(name), value: value.unescaped))
      } else if isAttribute, after.first == "=", let quote = after.dropFirst().first,
        quote == "\"" || quote == "'"
      {
        let value = after.dropFirst(2).prefix { $0 != quote }
        properties.append(Property(name: String(name), value: value.unescaped))
      }
    }
    return properties
  }
}

extension Substring {
  /// The text without the escapes of XML.
  fileprivate var unescaped: String {
    var text = String(self)
    for (escape, sign) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&"),
    ] { text = text.replacing(escape, with: sign) }
    return text
  }

  /// Where a text stands last.
  fileprivate func lastRange(of word: String) -> Range<Index>? {
    ranges(of: word).last
  }
}
