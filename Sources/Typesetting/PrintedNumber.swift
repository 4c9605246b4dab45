/// A number as it is printed: `−3`, `1,250`, `12.5%`, `≥80 分`, or a dash where there is none.
struct PrintedNumber: Hashable {
  /// What stands to the right of the last digit before the decimal point: decimals and unit.
  let tail: Substring
  /// Whether there is a number at all.
  let isDash: Bool

  private static let dashes: Set<Substring> = ["—", "–", "-", "−", "——", "－", "/"]
  private static let signs = Set("+-−±<>≤≥≈~¥￥$€")

  /// `nil` if `text` is something else, as the clause number `5.1.2`.
  init?(_ text: String) {
    let text = Substring(text)
    isDash = Self.dashes.contains(text)
    guard !isDash else {
      tail = ""
      return
    }
    let unsigned = text.drop { Self.signs.contains($0) }
    let whole = unsigned.prefix { $0.isDigit || $0 == "," }
    guard let first = whole.first, first.isDigit, whole.last?.isDigit == true,
      Self.isGrouped(whole)
    else { return nil }
    tail = text[whole.endIndex...]
    var unit = tail
    if unit.first == "." {
      let decimals = unit.dropFirst().prefix(while: \.isDigit)
      guard !decimals.isEmpty else { return nil }
      unit = unit[decimals.endIndex...]
    }
    guard Self.isUnit(unit) else { return nil }
  }

  /// Whether commas stand where thousands end, or nowhere.
  private static func isGrouped(_ digits: Substring) -> Bool {
    let groups = digits.split(separator: ",", omittingEmptySubsequences: false)
    return groups.count == 1
      || groups[0].count <= 3 && groups.dropFirst().allSatisfy { $0.count == 3 }
  }

  /// Nothing, a sign such as %, a short Chinese word, or an English one after a space.
  private static func isUnit(_ text: Substring) -> Bool {
    if text.isEmpty || text == "%" || text == "％" || text == "‰" { return true }
    let word = text.drop { $0 == " " }
    if word.allSatisfy(\.isHan) { return (1...2).contains(word.count) }
    return word.startIndex > text.startIndex && word.count <= 6
      && word.allSatisfy { $0.isASCII && $0.isLetter || $0 == "%" }
  }
}

extension Character {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
  fileprivate var isHan: Bool { ("\u{4E00}"..."\u{9FFF}").contains(self) }
}
