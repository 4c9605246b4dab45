extension Node {
  /// The value as JSON in the canonical form of RFC 8785: keys in order, no white space, nothing
  /// escaped that need not be.
  ///
  /// It is the same whatever form the file had that the value was read from. A file without types
  /// does not say what is a number and what is a text that looks like one; so the caller does.
  /// Texts are without white space at their ends, as they are read; empty cells, guidance and,
  /// in the outermost map, empty lists are left out, as an absent key says the same.
  ///
  /// - Parameter isNumber: whether the value at a path such as `findings[].samples.drawn` is a
  ///   number. One that JSON cannot write, such as `10/3`, is written as a text.
  public func canonicalJSON(isNumber: (_ path: String) -> Bool) -> String {
    var text = ""
    writeCanonical(to: &text, path: "", isNumber)
    return text
  }

  private func writeCanonical(
    to text: inout String, path: String, _ isNumber: (String) -> Bool
  ) {
    switch content {
    case .null: text += "null"
    case .scalar(let word, .boolean): text += word
    case .scalar(let word, _):
      let word = word.trimmed
      if isNumber(path), let number = word.canonicalNumber {
        text += number
      } else {
        word.writeCanonical(to: &text)
      }
    case .list(let nodes):
      text += "["
      for (index, node) in nodes.enumerated() {
        if index > 0 { text += "," }
        node.writeCanonical(to: &text, path: path + "[]", isNumber)
      }
      text += "]"
    case .map(let entries):
      let said = entries.filter { entry in
        let isEmptyList = path.isEmpty && entry.value.content == .list([])
        return !entry.isGuidance && !entry.value.isEmptyCell && !isEmptyList
      }
      // Keys are ordered by their code units of UTF-16.
      let ordered = said.sorted { $0.key.utf16.lexicographicallyPrecedes($1.key.utf16) }
      text += "{"
      for (index, entry) in ordered.enumerated() {
        if index > 0 { text += "," }
        entry.key.writeCanonical(to: &text)
        text += ":"
        let below = path.isEmpty ? entry.key : "\(path).\(entry.key)"
        entry.value.writeCanonical(to: &text, path: below, isNumber)
      }
      text += "}"
    }
  }
}

extension String {
  /// The shortest decimal of the same value; `nil` for what is no decimal without an exponent.
  fileprivate var canonicalNumber: String? {
    guard isJSONNumber, !contains(where: { "eE".contains($0) }) else { return nil }
    guard contains(".") else { return self == "-0" ? "0" : self }
    var end = Substring(self)
    while end.last == "0" { end.removeLast() }
    if end.last == "." { end.removeLast() }
    return end == "-0" ? "0" : String(end)
  }

  fileprivate func writeCanonical(to text: inout String) {
    text += "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\u{8}": text += "\\b"
      case "\t": text += "\\t"
      case "\n": text += "\\n"
      case "\u{C}": text += "\\f"
      case "\r": text += "\\r"
      case _ where scalar.value < 0x20:
        text += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
