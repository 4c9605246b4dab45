/// A web address in running text, as people write it: `https://a.example/b` or `www.a.example`.
struct WebAddress {
  /// Where it stands.
  let range: Range<Substring.Index>
  /// Where it leads.
  let target: String

  private static let starts = ["https://", "http://", "www."]
  /// Signs that end a sentence rather than an address.
  private static let trailing = Set(".,;:!?'\"*_~")

  /// The first address in `text`.
  static func first(in text: Substring) -> WebAddress? {
    guard text.utf8.contains(UInt8(ascii: ".")) else { return nil }
    var index = text.startIndex
    while index < text.endIndex {
      let isWordStart = index == text.startIndex || !text[text.index(before: index)].isOfAddress
      if isWordStart, let start = starts.first(where: { text[index...].hasPrefix($0) }) {
        let end = self.end(of: text[index...])
        let host = text[index..<end].dropFirst(start.count)
        if host.contains(where: { $0.isLetter || $0.isNumber }), host.contains(".") {
          let written = String(text[index..<end])
          return WebAddress(
            range: index..<end, target: start == "www." ? "http://" + written : written)
        }
      }
      index = text.index(after: index)
    }
    return nil
  }

  /// Where an address that starts `text` ends: before what no address holds, without the signs of
  /// the sentence and without a bracket that it does not open.
  private static func end(of text: Substring) -> Substring.Index {
    var address = text.prefix(while: \.isOfAddress)
    while let last = address.last {
      let isClosing = last == ")" && address.count { $0 == ")" } > address.count { $0 == "(" }
      guard trailing.contains(last) || isClosing else { break }
      address = address.dropLast()
    }
    return address.endIndex
  }
}

extension Character {
  fileprivate var isOfAddress: Bool {
    isASCII && (isLetter || isNumber || "-._~:/?#[]@!$&'()*+,;=%".contains(self))
  }
}
