internal import Typesetting

/// How certificates look: after which design, on what paper, in which languages.
public struct CertificateLook: Hashable, Sendable {
  /// The name of the design, `classic` for `certificates/classic.yaml`.
  public var design = "classic"
  /// The size, one that the design names; its first where `nil`.
  public var size: String?
  /// What they speak.
  public var languages = CertificateLanguages.both
  /// Whether the paper carries the artwork and all pictures already.
  public var isPrePrinted = false
  /// Whether the pages have marks around them that show a printer where to cut.
  public var hasCropMarks = false

  /// The first size of the shipped design, in Chinese and English.
  public init() {}

  /// The language of what a file says about itself.
  var language: Language { languages == .english ? .english : .simplifiedChinese }
}

/// What a certificate speaks.
public enum CertificateLanguages: String, Hashable, Sendable, CaseIterable {
  /// Chinese alone.
  case chinese = "zh"
  /// English alone.
  case english = "en"
  /// Chinese and English on one page.
  case both

  /// One by one.
  var all: [CertificateLanguage] {
    switch self {
    case .chinese: [.chinese]
    case .english: [.english]
    case .both: CertificateLanguage.allCases
    }
  }
}
