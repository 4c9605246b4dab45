public import Diagnostics

/// How headings are numbered, level by level.
///
/// Patterns hold `{1}` to `{6}` for the counts of the levels, and `{han}` and `{letter}` for the
/// count of the first level in Chinese numerals and in letters. A level without a pattern has no
/// numbers.
public struct Numbering: Hashable, Sendable {
  /// How the headings of one level are numbered.
  public struct Level: Hashable, Sendable {
    /// What stands before the words of a heading, with what parts it from them: `{han}、`.
    public var label: String
    /// What a reference shows: `第{han}部分`.
    public var reference: String

    /// Makes a level.
    public init(label: String, reference: String) {
      self.label = label
      self.reference = reference
    }
  }

  /// The levels from 1 on.
  public var levels: [Level]
  /// The levels below a heading of level 1 whose id begins with `annex`, and it; counted apart.
  public var annexes: [Level]

  /// Makes a numbering.
  public init(levels: [Level], annexes: [Level] = []) {
    self.levels = levels
    self.annexes = annexes
  }

  /// No heading has a number.
  public static let none = Numbering(levels: [])

  /// The words in braces that patterns may hold.
  public static let placeholders = (1...6).map { "\($0)" } + ["han", "letter"]
}

extension Tree where Hole == Never {
  /// The document as it is printed: without empty sections, and its headings numbered.
  ///
  /// Only headings of the body count, and those in lists and quotations do not.
  ///
  /// - Returns: `nil` if a reference leads to a section that is not there.
  public func numbered(by numbering: Numbering, into problems: inout Problems) -> Document? {
    var document = withoutEmptySections
    var counts = Counts(numbering: numbering)
    for index in document.blocks.indices.dropFirst(document.body) {
      guard case .heading(var heading) = document.blocks[index],
        heading.anchor?.id != ContentsBlock.name
      else { continue }
      counts.number(&heading)
      document.blocks[index] = .heading(heading)
    }
    let errors = problems.errorCount
    document.checkAnchors(into: &problems)
    return problems.errorCount == errors ? document : nil
  }
}

/// The numbers reached in a document.
private struct Counts {
  let numbering: Numbering
  private var chapters = 0
  private var annexes = 0
  private var isAnnex = false
  /// The count of each level; the first is that of the chapters or the annexes.
  private var counts = Array(repeating: 0, count: 6)

  init(numbering: Numbering) { self.numbering = numbering }

  mutating func number(_ heading: inout Heading<Never>) {
    let depth = min(max(heading.level, 1), 6) - 1
    if depth == 0 {
      isAnnex = heading.anchor?.id.hasPrefix("annex") == true
      if isAnnex { annexes += 1 } else { chapters += 1 }
      counts[0] = isAnnex ? annexes : chapters
    } else {
      counts[depth] += 1
    }
    for deeper in counts.indices.dropFirst(depth + 1) { counts[deeper] = 0 }
    let levels = isAnnex ? numbering.annexes : numbering.levels
    guard levels.indices.contains(depth) else { return }
    heading.label = filled(levels[depth].label)
    heading.number = filled(levels[depth].reference)
  }

  private func filled(_ pattern: String) -> String {
    pattern.replacingPlaceholders { word in
      switch word {
      case "han": counts[0].inHan
      case "letter": counts[0].inLetters
      default: Int(word).flatMap { counts.indices.contains($0 - 1) ? "\(counts[$0 - 1])" : nil }
      }
    }
  }
}

extension String {
  /// The text with each word in braces replaced, if `value` knows it; in one pass, so that braces
  /// in a value stay as they are.
  public func replacingPlaceholders(_ value: (Substring) -> String?) -> String {
    var rest = self[...]
    var text = ""
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let word = rest[rest.index(after: open)..<close]
      text += rest[..<open] + (value(word) ?? "{\(word)}")
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }
}

extension Int {
  /// The number in Chinese numerals, as headings have them: 十, 十二, 二十, 一百零三.
  var inHan: String {
    let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    guard (1..<1000).contains(self) else { return String(self) }
    var text = ""
    if self >= 100 { text += digits[self / 100] + "百" }
    let tens = self / 10 % 10
    if tens > 0 {
      text += (tens == 1 && self < 100 ? "" : digits[tens]) + "十"
    } else if self > 100, self % 10 > 0 {
      text += "零"
    }
    return self % 10 > 0 ? text + digits[self % 10] : text
  }

  /// The number in letters: A to Z, then AA.
  var inLetters: String {
    guard self > 0 else { return "" }
    let (rest, letter) = (self - 1).quotientAndRemainder(dividingBy: 26)
    return rest.inLetters + String("ABCDEFGHIJKLMNOPQRSTUVWXYZ".dropFirst(letter).prefix(1))
  }
}
