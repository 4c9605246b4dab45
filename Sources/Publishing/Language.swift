/// A language that documents speak.
public enum Language: String, Hashable, Sendable, CaseIterable {
  /// Chinese in simplified characters.
  case simplifiedChinese = "zh-Hans"
  /// Chinese in traditional characters.
  case traditionalChinese = "zh-Hant"
  /// English.
  case english = "en"

  /// The language of documents for which none is chosen.
  public static let usual = simplifiedChinese

  /// Whether it is written in Chinese characters.
  var isChinese: Bool { self != .english }

  /// The language that stands beside it: English, and simplified Chinese beside English.
  var other: Language { isChinese ? .english : .simplifiedChinese }
}
