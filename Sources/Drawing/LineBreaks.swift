internal import CUnibreak

/// Where a line may or must end.
enum LineBreak: Hashable {
  case forbidden
  case allowed
  case forced
}

/// Line break opportunities by UAX 14, with what Chinese practice and whole words add.
enum LineBreaks {
  // The library sorts its tables once; a global is initialised once, whatever the thread.
  private static let tables: Void = init_linebreak()

  /// For each scalar, whether a line may end after it.
  ///
  /// - Parameters:
  ///   - utf8: the paragraph.
  ///   - scalars: the same.
  ///   - kinds: what each scalar is in its context.
  static func after(
    utf8: [UInt8], scalars: [Unicode.Scalar], kinds: [CharacterKind]
  ) -> [LineBreak] {
    _ = tables
    let text = withoutFlags(utf8, scalars)
    var marks = [CChar](repeating: 0, count: text.count)
    set_linebreaks_utf8(text, text.count, "zh", &marks)

    var breaks: [LineBreak] = []
    breaks.reserveCapacity(scalars.count)
    var end = 0
    for (index, scalar) in scalars.enumerated() {
      end += UTF8.width(scalar)
      if kinds[index] == .lineFeed {
        breaks.append(.forced)
      } else if Int32(marks[end - 1]) == LINEBREAK_ALLOWBREAK
        || isBeforeWideOpening(index, scalars, kinds),
        !keepsTogether(index, scalars, kinds)
      {
        breaks.append(.allowed)
      } else {
        breaks.append(.forbidden)
      }
    }
    return breaks
  }

  /// Whether a full-width opening bracket or quote follows `index`.
  ///
  /// UAX 14 allows a break there since its version of 2019 (LB30); the library's tables are older and
  /// keep it with a letter, digit or sign before it, as they do the brackets of Western text.
  private static func isBeforeWideOpening(
    _ index: Int, _ scalars: [Unicode.Scalar], _ kinds: [CharacterKind]
  ) -> Bool {
    guard index + 1 < scalars.count, kinds[index + 1] == .opening else { return false }
    return kinds[index] != .space && !scalars[index].joins
  }

  /// Whether a break after `index` would be wrong though UAX 14 allows it.
  private static func keepsTogether(
    _ index: Int, _ scalars: [Unicode.Scalar], _ kinds: [CharacterKind]
  ) -> Bool {
    guard index + 1 < scalars.count else { return true }
    let (left, right) = (scalars[index], scalars[index + 1])
    if CharacterKind.mayNotStartLine(right) || kinds[index + 1] == .closing { return true }
    if CharacterKind.mayNotEndLine(left) || kinds[index] == .opening { return true }
    if kinds[index] == .space { return isBeforeUnit(index, scalars) }
    // Proportional quotes belong to their word on both sides; only a space parts them.
    if isQuote(left) && kinds[index] == .mark || isQuote(right) && kinds[index + 1] == .mark {
      return true
    }
    // Spans of numbers, document numbers such as JD-GL-03 (a hyphen at a line's end would be taken
    // for a word's), and short names such as GB/T or 和/或 are read as one.
    if left == "–" { return kinds[index + 1] == .letter && right.isDigit }
    if left == "-" { return right.isPartOfNumber || index > 0 && scalars[index - 1].isPartOfNumber }
    // The stars of a level are one sign.
    if left.isStar && right.isStar { return true }
    if left == "/" { return !isInAddress(index, scalars) && !partsWords(index, scalars) }
    return isInDate(index, scalars)
  }

  /// Whether a break after `index` would part a day such as 2026年7月8日.
  private static func isInDate(_ index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    let (left, right) = (scalars[index], scalars[index + 1])
    if left.isDigit { return "年月日".unicodeScalars.contains(right) }
    return (left == "年" || left == "月") && right.isDigit && index > 0
      && scalars[index - 1].isDigit
  }

  /// Whether the space at `index` parts a number from its unit, as in 12 分, or a word from its
  /// number, as in 第 3 条.
  private static func isBeforeUnit(_ index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    guard index > 0 else { return false }
    let (left, right) = (scalars[index - 1], scalars[index + 1])
    return left.isDigit && units.contains(right) || left == "第" && right.isDigit
  }

  private static let units = Set("年月日天时分秒元万亿项个家人名份次件条款章节页版级星%％‰℃".unicodeScalars)

  /// The text with a letter in place of each half of a flag: the library stops the program at two
  /// of them, and no font of ours prints them anyway.
  private static func withoutFlags(_ utf8: [UInt8], _ scalars: [Unicode.Scalar]) -> [UInt8] {
    let flags: ClosedRange<Unicode.Scalar> = "\u{1F1E6}"..."\u{1F1FF}"
    guard scalars.contains(where: flags.contains) else { return utf8 }
    // As many bytes as before, so that every mark keeps its place.
    let letter: Unicode.Scalar = "\u{1D400}"
    return scalars.flatMap { UTF8.encode(flags.contains($0) ? letter : $0).map(Array.init) ?? [] }
  }

  private static func isQuote(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "‘" || scalar == "’" || scalar == "“" || scalar == "”"
  }

  /// Whether the slash at `index` stands between two words, as in complaints/returns; the parts of
  /// GB/T and A/B are none.
  private static func partsWords(_ index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    func isLong(_ word: some Sequence<Unicode.Scalar>) -> Bool {
      word.prefix(4).count { $0.isASCII && $0.properties.isAlphabetic || $0.isDigit } > 2
    }
    return isLong(scalars[..<index].reversed().lazy.prefix(4)) && isLong(scalars[(index + 1)...])
  }

  /// Whether the slash at `index` is part of an address or path, which may break after it.
  private static func isInAddress(_ index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    let start = scalars[..<index].lastIndex { !$0.isASCII || $0 == " " }.map { $0 + 1 } ?? 0
    let end = scalars[index...].firstIndex { !$0.isASCII || $0 == " " } ?? scalars.count
    return end - start > 20
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }

  /// Whether it holds on to what follows: no-break spaces and joiners.
  fileprivate var joins: Bool {
    switch self {
    case "\u{A0}", "\u{202F}", "\u{200D}", "\u{2060}", "\u{FEFF}": true
    default: false
    }
  }

  fileprivate var isStar: Bool { self == "★" || self == "☆" }

  /// Whether the character is one that numbers of documents are made of.
  fileprivate var isPartOfNumber: Bool { isDigit || ("A"..."Z").contains(self) }
}
