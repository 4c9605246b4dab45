/// A language that certificates speak.
public enum CertificateLanguage: String, Hashable, Sendable, CaseIterable {
  /// Chinese.
  case chinese = "zh"
  /// English.
  case english = "en"
}
