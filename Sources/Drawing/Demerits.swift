/// What speaks against a line of a justified paragraph; of all ways to set it the least sum is best.
enum Demerits {
  /// A word that no line can hold is broken anywhere.
  static let brokenWord = 1e5
  /// A line of spaces.
  static let withoutInk = 1e5

  /// A last line of one character, or one syllable of a word, is worse than a line at some three
  /// fifths of its stretch.
  private static let lonely = 1000.0
  /// A line that ends inside a name, as between GB/T and 27922.
  private static let insideName = 100.0
  /// A line that ends inside a word, as after the hyphen of after-sales.
  private static let insideWord = 400.0

  /// What a line that is filled as `filling` costs: little while the eye does not see it, then more
  /// and more.
  static func of(_ filling: Filling, free: Double) -> Double {
    switch filling {
    case .stretched(let share), .squeezed(let share):
      let badness = 1 + 100 * share * share * share
      return badness * badness
    // Worse than any line that is filled, by the share of the width that stays free.
    case .loose: return 2e4 + 1e6 * free * free
    }
  }

  /// What the end of the line `ink` costs beside that.
  static func ofEnd(_ ink: ClosedRange<Int>, isLast: Bool, in paragraph: ShapedParagraph) -> Double
  {
    let clusters = paragraph.clusters
    let last = clusters[ink.upperBound]
    guard isLast else {
      let next = clusters[ink.upperBound + 1]
      if next.kind == .space { return endsInName(ink.upperBound, in: paragraph) ? insideName : 0 }
      return last.kind.isInWord && next.kind.isInWord ? insideWord : 0
    }
    let word = ink.last { clusters[$0].kind != .closing } ?? ink.lowerBound
    let width = clusters[word].position + clusters[word].advance - clusters[ink.lowerBound].position
    return width < 1.99 * paragraph.style(of: last).size ? lonely : 0
  }

  /// Whether a capital stands at `index`, and a digit after the space that follows it.
  private static func endsInName(_ index: Int, in paragraph: ShapedParagraph) -> Bool {
    guard index + 2 < paragraph.clusters.count else { return false }
    func byte(_ index: Int) -> UInt8 { paragraph.utf8[paragraph.clusters[index].bytes.lowerBound] }
    return (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte(index))
      && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte(index + 2))
  }
}

extension CharacterKind {
  /// Whether the character is set close to its neighbours of the same kind, as one word.
  fileprivate var isInWord: Bool { self == .letter || self == .mark }
}
