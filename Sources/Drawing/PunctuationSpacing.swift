/// The space between two characters of a line: the one place for rules about adjacent pairs.
enum PunctuationSpacing {
  /// How much of the blank inside full-width punctuation goes where two characters meet.
  struct Cut: Hashable {
    /// The right half of the first character.
    var endOfFirst = false
    /// The left half of the second character.
    var startOfSecond = false
  }

  /// Where punctuation meets punctuation, one blank half is enough: 》， and ）《 and 《“.
  static func cut(between first: CharacterKind, and second: CharacterKind) -> Cut {
    switch (first, second) {
    case (.closing, .closing), (.closing, .opening): Cut(endOfFirst: true)
    case (.opening, .opening): Cut(startOfSecond: true)
    default: Cut()
    }
  }

  /// The space that parts Han characters from words and numbers, as a part of the em.
  ///
  /// Less than a tenth: programs that take the text out of a PDF take more for a space, and would
  /// read 2029年10月27日 as four words.
  static func gap(between first: CharacterKind, and second: CharacterKind) -> Double {
    switch (first, second) {
    case (.han, .letter), (.letter, .han): 0.09
    default: 0
    }
  }

  /// How much the place between two characters may grow in a justified line, in ems.
  ///
  /// Punctuation keeps close to what it belongs to.
  static func stretch(between first: CharacterKind, and second: CharacterKind) -> Double {
    switch (first, second) {
    case (.space, _): stretchOfSpace
    case (_, .closing), (.opening, _), (_, .space): 0
    case (.letter, .han), (.han, .letter): 0.2
    case _ where first.isWide && second.isWide: 0.2
    case (.closing, _), (_, .opening): 0.2
    default: 0
    }
  }

  /// How much a space between English words may grow, in ems.
  private static let stretchOfSpace = 0.5
  /// The same beside a Chinese character, where a space is no more than the gap without one.
  static let stretchOfSpaceBesideHan = 0.25

  /// How much the place between two characters may give way in a justified line, in ems, beside
  /// the blanks of punctuation.
  static func squeeze(between first: CharacterKind, and second: CharacterKind) -> Double {
    switch (first, second) {
    // A space of these fonts is a little less than a quarter of the em.
    case (.space, _): 0.08
    case (.letter, .han), (.han, .letter): 0.04
    default: 0
    }
  }

  /// The share of the blank of brackets, commas and colons that may give way in a justified line.
  static let blankToSqueeze = 0.7
  /// The share at the end of a sentence, which a reader has to see.
  static let blankOfStopToSqueeze = 0.4
}
