/// What a character is to a Chinese typesetter.
enum CharacterKind: Hashable {
  /// Han, kana and bopomofo; full width.
  case han
  /// 《 （ “ and their like; the left half of the em is blank.
  case opening
  /// ，。》） ” and their like; the right half of the em is blank.
  case closing
  /// Other full-width signs: ★ ① ℃ — … and full-width letters.
  case sign
  /// Letters and digits of alphabets, with the signs that stick to them.
  case letter
  /// Other proportional characters, such as ASCII punctuation.
  case mark
  /// A space that separates words.
  case space
  /// Ends a line.
  case lineFeed

  /// Whether the character stands in the full-width grid of Chinese text.
  var isWide: Bool {
    switch self {
    case .han, .opening, .closing, .sign: true
    case .letter, .mark, .space, .lineFeed: false
    }
  }
}

extension CharacterKind {
  /// The kind of a character outside any context.
  ///
  /// Quotes, dashes, ellipses and the middle dot are `mark` here; `WideSigns` finds those that
  /// stand in Chinese text.
  init(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\n": self = .lineFeed
    case " ", "\u{200B}", "\u{2002}"..."\u{2006}", "\u{2008}"..."\u{200A}": self = .space
    case "a"..."z", "A"..."Z", "0"..."9", "%", "#", "&", "@", "$", "+", "=": self = .letter
    case _ where scalar.isASCII: self = .mark
    case _ where scalar.isHan: self = .han
    case _ where Self.openings.contains(scalar): self = .opening
    case _ where Self.closings.contains(scalar): self = .closing
    case "‘", "’", "“", "”", "—", "…", "·": self = .mark
    case "£", "\u{20A0}"..."\u{20CF}", "‰", "°", "²", "³", "µ": self = .letter
    case "\u{C0}"..."\u{24F}", "\u{370}"..."\u{52F}", "\u{1E00}"..."\u{1FFF}":
      self = scalar == "×" || scalar == "÷" ? .sign : .letter
    case "±", "№", "℃", "℉", "㎡", "\u{2150}"..."\u{2BFF}", "\u{3000}"..."\u{33FF}",
      "\u{FE30}"..."\u{FE4F}", "\u{FF00}"..."\u{FFEF}":
      self = .sign
    default: self = .mark
    }
  }

  private static let openings = Set("《〈「『【〖〔〘〚（［｛〝".unicodeScalars)
  private static let closings = Set("，。、：；！？》〉」』】〗〕〙〛）］｝．〞".unicodeScalars)

  /// What ends a sentence.
  static func endsSentence(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "。" || scalar == "！" || scalar == "？" || scalar == "．"
  }

  /// What never starts a line: closing punctuation and what belongs to the word before it.
  static func mayNotStartLine(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.isPlain && (closings.contains(scalar) || neverFirst.contains(scalar))
  }

  /// What never ends a line: opening punctuation and what belongs to the word after it.
  static func mayNotEndLine(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.isPlain && (openings.contains(scalar) || neverLast.contains(scalar))
  }

  private static let neverFirst = Set(
    "!),.:;?]}%·•‧…‰℃℉°′″％～／々ゝゞーァィゥェォッャュョヮぁぃぅぇぉっゃゅょゎ".unicodeScalars)
  private static let neverLast = Set("([{$¥￥£€№＃＄￡／".unicodeScalars)
}

extension Unicode.Scalar {
  /// Whether it is one of the many that no rule is about: common Han, Latin letters, digits.
  fileprivate var isPlain: Bool {
    switch self {
    case "\u{4E00}"..."\u{9FFF}", "a"..."z", "A"..."Z", "0"..."9": true
    default: false
    }
  }

  /// Ideographs, kana and bopomofo.
  fileprivate var isHan: Bool {
    switch self {
    case "\u{2E80}"..."\u{2FDF}", "\u{3005}"..."\u{3007}", "\u{3041}"..."\u{30FA}",
      "\u{30FC}"..."\u{30FF}", "\u{3105}"..."\u{312F}", "\u{31A0}"..."\u{31BF}",
      "\u{31F0}"..."\u{31FF}", "\u{3400}"..."\u{4DBF}", "\u{4E00}"..."\u{9FFF}",
      "\u{F900}"..."\u{FAFF}", "\u{20000}"..."\u{3FFFD}":
      true
    default: false
    }
  }
}
