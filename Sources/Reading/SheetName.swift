/// What the name of a sheet or the header of a column stands for.
///
/// Both may carry a label for people: the id is the last word, made of ASCII letters and digits
/// that start with a letter, parted by dots, as in `结果 outcome` or `samples.drawn`. A name that
/// ends in round brackets, such as `标题 (title)` or `(备注)`, is guidance for people. A column whose
/// id is followed by square brackets, such as `unmet[]`, has several values in each cell, parted by
/// semicolons or line ends; with a number in the brackets, as in `ratings[2].by`, it is of one
/// element of a list, and elements without a value are left out.
enum SheetName: Hashable {
  /// The path of the value below, or of a list of values in one cell.
  case id(String, isList: Bool)
  /// Not read; what stands between the brackets.
  case guidance(String)

  /// - Parameter inList: whether an element may be named by its clause, as in
  ///   `findings[5.1.2.2].outcome`.
  init?(_ text: String, inList: Bool = false) {
    let text = text.trimmed
    if let last = text.last, last == ")" || last == "）",
      let open = text.lastIndex(where: { $0 == "(" || $0 == "（" })
    {
      self = .guidance(String(text[text.index(after: open)...].dropLast()).trimmed)
      return
    }
    guard let last = text.split(whereSeparator: \.isWhitespace).last else { return nil }
    let isList = last.hasSuffix("[]")
    let word = isList ? last.dropLast(2) : last
    guard SheetName.isID(inList ? SheetName.numbered(word) : String(word)) else { return nil }
    self = .id(String(word), isList: isList)
  }

  /// A path in which clauses in brackets are numbers of elements.
  private static func numbered(_ path: Substring) -> String {
    String(path).replacing(#/\[[0-9]+(\.[0-9]+)+\]/#, with: "[1]")
  }

  /// Whether a word is a path of keys.
  static func isID(_ word: some StringProtocol) -> Bool {
    word.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { part in
      let key = part.prefix { $0 != "[" }
      guard let first = key.unicodeScalars.first, first.isASCII, first.properties.isAlphabetic,
        key.unicodeScalars.allSatisfy({ $0.isASCIILetter || ("0"..."9").contains($0) })
      else { return false }
      let element = part.dropFirst(key.count)
      guard !element.isEmpty else { return true }
      let number = Int(element.dropFirst().dropLast()) ?? 0
      return element == "[\(number)]" && (1...99).contains(number)
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isASCIILetter: Bool { isASCII && properties.isAlphabetic }
}
