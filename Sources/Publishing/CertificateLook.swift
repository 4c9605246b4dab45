internal import Typesetting

/// How certificates look: after which design, on what paper, in which languages.
public struct CertificateLook: Hashable, Sendable {
  /// The name of the design, `classic` for `certificates/classic.yaml`; `nil` for that of the body.
  public var design: String?
  /// The size, one that the design names; `nil` for that of the body, or the design's first.
  public var size: String?
  /// What they speak; `nil` for what the body says.
  public var languages: CertificateLanguages?
  /// Whether the paper carries the artwork and all pictures already.
  public var isPrePrinted = false
  /// Whether the pages have marks around them that show a printer where to cut.
  public var hasCropMarks = false

  /// As the body issues, and unless it says otherwise the first size of the shipped design, in
  /// Chinese and English.
  public init() {}
}

/// What a certificate speaks.
public enum CertificateLanguages: String, Hashable, Sendable, CaseIterable {
  /// Chinese alone.
  case chinese = "zh"
  /// English alone.
  case english = "en"
  /// Chinese and English on one page.
  case both

  /// The language of what a file says about itself.
  var language: Language { self == .english ? .english : .simplifiedChinese }

  /// One by one.
  var all: [CertificateLanguage] {
    switch self {
    case .chinese: [.chinese]
    case .english: [.english]
    case .both: CertificateLanguage.allCases
    }
  }
}
