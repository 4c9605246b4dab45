internal import Diagnostics
internal import Documents
internal import Scoring

/// How a body issues certificates, as `certificates/issue.yaml` says.
struct Issuance: Sendable {
  /// Who accredited the body.
  struct Accreditation: Hashable, Sendable {
    /// The name of a picture among the artwork.
    let mark: String?
    /// Where the picture is named.
    let place: Place?
    /// The number of the accreditation.
    let number: String?
    /// What is said of it.
    let text: Name?
  }

  /// How anybody can check a certificate.
  struct Checking: Sendable {
    /// What is said of it, in Chinese and in English.
    let words: (zh: TextTemplate, en: TextTemplate)?
    /// Where to look the certificate up.
    let address: AddressPattern?
  }

  /// The code that machines read.
  struct Code: Hashable, Sendable {
    /// What it holds.
    enum Content: String, CaseIterable, Sendable {
      /// The address of `checking`.
      case address
      /// What the certificate says.
      case offline
    }

    /// How much of it may be lost.
    enum Correction: String, CaseIterable, Sendable {
      /// 7 in 100.
      case low = "L"
      /// 15 in 100.
      case medium = "M"
      /// 25 in 100.
      case quartile = "Q"
      /// 30 in 100.
      case high = "H"
    }

    let content: Content
    let correction: Correction
  }

  /// The name of the design without its ending, such as `classic`.
  let design: String
  /// Where the design is named.
  let designPlace: Place
  /// One of the sizes of the design; `nil` for its first.
  let size: String?
  /// What certificates speak.
  var languages: CertificateLanguages
  /// What every number obeys; `nil` where the body sets no rule.
  let numbers: NumberRule?
  /// The numbers of the certificates of single sites.
  let siteNumbers: NumberPattern
  /// In the order of the page.
  let accreditations: [Accreditation]
  let checking: Checking
  /// `nil` where certificates have none.
  let code: Code?
  /// What certificates carry inside.
  let enclosed: Enclosed.Extent
}
