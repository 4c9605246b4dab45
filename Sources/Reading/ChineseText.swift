/// A text that was read as GB 18030, held against what people write in Chinese.
///
/// Other encodings of East Asia fill the same bytes, and nearly any of their texts can be read as
/// GB 18030: it then has characters without a meaning, kana, or many that GB 2312 does not know.
struct ChineseText {
  /// How many are marks.
  private var marks = 0
  /// How many are Han characters of GB 2312.
  private var han = 0
  /// How many of those stand in its second half: what pinyin puts after 人, and the rarer ones.
  private var late = 0
  /// How many are neither.
  private var odd = 0
  /// Whether some character has no meaning.
  private var isMeaningless: Bool

  /// - Parameters:
  ///   - bytes: valid GB 18030.
  ///   - text: the same in UTF-8.
  init(_ bytes: [UInt8], as text: [UInt8]) {
    isMeaningless = String(decoding: text, as: UTF8.self).unicodeScalars.contains { scalar in
      switch scalar.properties.generalCategory {
      case .privateUse, .unassigned: true
      default: false
      }
    }
    var index = 0
    while index + 1 < bytes.count {
      let (lead, trail) = (bytes[index], bytes[index + 1])
      if lead < 0x80 {
        index += 1
        continue
      }
      // Four bytes have a digit in the second place.
      index += (0x30...0x39).contains(trail) ? 4 : 2
      switch (lead, trail) {
      case (0xA1...0xA3, 0xA1...0xFE): marks += 1
      case (0xB0...0xC8, 0xA1...0xFE): han += 1
      case (0xC9...0xF7, 0xA1...0xFE): (han, late) = (han + 1, late + 1)
      default: odd += 1
      }
    }
  }

  /// Whether the text may well be Chinese.
  ///
  /// A name may have a rare character, a few do not tell, and one in three is too many. About half
  /// of all Chinese text is written with the second half of the characters, so a longer one without
  /// them, as Korean would be, is none.
  var isPlausible: Bool {
    if isMeaningless { return false }
    if odd >= 3, odd * 3 >= marks + han + odd { return false }
    return han < 40 || late * 20 >= han
  }
}
