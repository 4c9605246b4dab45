/// Which of the languages of the house a text is in, where its signs say so.
enum TextLanguage {
  /// The language of `text` in a document of another; `nil` if it is in the document's, in both,
  /// or says too little: a number, an address of the web, a name of one word.
  static func other(of text: some Sequence<Unicode.Scalar>, in language: String) -> String? {
    var signs = TextSigns(isChineseExpected: language.hasPrefix("zh"))
    for sign in text where !signs.take(sign) { return nil }
    return signs.other
  }
}

/// What was seen of a text so far.
private struct TextSigns {
  let isChineseExpected: Bool
  private var hanCount = 0
  /// How many words of three Latin letters or more there are, not all of them capitals.
  private var words = 0
  private var letters = 0
  private var hasSmall = false
  private var last: Unicode.Scalar = " "

  init(isChineseExpected: Bool) { self.isChineseExpected = isChineseExpected }

  /// Looks at the next sign; `false` if the text is not in another language, whatever follows.
  mutating func take(_ sign: Unicode.Scalar) -> Bool {
    defer { last = sign }
    let isSmall = ("a"..."z").contains(sign)
    if isSmall || ("A"..."Z").contains(sign) {
      letters += 1
      if isSmall { hasSmall = true }
      return isChineseExpected || letters < 3 || !hasSmall
    }
    endWord()
    if sign == "/", last == ":" || last == "/" { return false }
    guard sign.properties.isIdeographic else { return true }
    hanCount += 1
    return !isChineseExpected
  }

  private mutating func endWord() {
    if letters >= 3, hasSmall { words += 1 }
    (letters, hasSmall) = (0, false)
  }

  var other: String? {
    var ended = self
    ended.endWord()
    if isChineseExpected { return ended.words >= 2 ? "en" : nil }
    return hanCount >= 2 ? "zh" : nil
  }
}
