internal import Archiving
internal import Scoring

/// What the documents of an audit carry inside: the evaluation, what it was made of, and what they
/// say of it to programs.
struct Enclosed: Hashable {
  /// The names of the files in a document.
  enum File: String, CaseIterable {
    /// The audit as canonical JSON, whatever form its file had.
    case audit = "audit.json"
    /// The evaluation, the same bytes as beside the documents.
    case evaluation = "evaluation.json"
    /// The file of the scheme that scored it.
    case scheme = "scheme.yaml"
    /// The same where it is written in JSON.
    case schemeInJSON = "scheme.json"
    /// The points of the body's own.
    case points = "points.csv"

    /// The property that states its digest.
    var digest: PropertyName {
      switch self {
      case .audit: .auditDigest
      case .evaluation: .evaluationDigest
      case .scheme, .schemeInJSON: .schemeDigest
      case .points: .pointsDigest
      }
    }
  }

  /// What documents say of the evaluation, as `Property` names it.
  enum PropertyName: String, CaseIterable {
    case document, draft, pages, certificateNumber, mainCertificateNumber
    case report, holder, scheme, edition, level, finalScore
    case auditDigest, evaluationDigest, schemeDigest, pointsDigest
  }

  /// How much of it a document carries.
  enum Extent: String, CaseIterable {
    /// Audit, evaluation and scheme.
    case audit
    /// The evaluation alone.
    case evaluation
    /// Only the digests.
    case nothing
  }

  private let files: [Attachment]
  private let said: [Property]

  /// Takes what is enclosed from the audit as it was read.
  ///
  /// - Parameter evaluation: the bytes of `evaluation.json`.
  init(_ checked: CheckedAudit, evaluation: [UInt8]) {
    let audit = Array(checked.audit.canonicalJSON.utf8)
    files =
      [
        Attachment(.audit, "The audit that the evaluation was made of", .source, audit),
        Attachment(.evaluation, "The evaluation: scores, level and reasons", .data, evaluation),
      ]
      + checked.scheme.files.compactMap { file in
        File(rawValue: file.name).map {
          Attachment(
            $0, $0 == .points ? "The points of the body's own" : "The scheme that scored it",
            .supplement, file.bytes)
        }
      }
    let evaluation = checked.evaluation
    let stated: [(PropertyName, String)] = [
      (.report, checked.audit.report), (.holder, checked.audit.holder.code),
      (.scheme, evaluation.scheme), (.edition, evaluation.edition), (.level, evaluation.levelID),
      (.finalScore, evaluation.score.final.description),
    ]
    let digests = files.compactMap { file in
      File(rawValue: file.name).map { ($0.digest, Digest(of: file.bytes).hex) }
    }
    said = (stated + digests).map(Property.init)
  }

  /// The digest of the evaluation, in 64 hexadecimal digits.
  var evaluationDigest: String? {
    said.first { $0.name == PropertyName.evaluationDigest.rawValue }?.value
  }

  /// The files that go into a document.
  func attachments(_ extent: Extent) -> [Attachment] {
    switch extent {
    case .audit: files
    case .evaluation: files.filter { $0.name == File.evaluation.rawValue }
    case .nothing: []
    }
  }

  /// What a document says.
  ///
  /// - Parameters:
  ///   - certificate: the number of the certificate it is, if it is one.
  ///   - main: the number of the main one, where it is that of a single site.
  func properties(
    of document: DocumentKind, pages: Int, certificate: String? = nil, main: String? = nil,
    isDraft: Bool
  ) -> [Property] {
    let own: [(PropertyName, String?)] = [
      (.document, document.rawValue), (.draft, isDraft ? "true" : nil), (.pages, String(pages)),
      (.certificateNumber, certificate), (.mainCertificateNumber, main),
    ]
    return own.compactMap { name, value in value.map { Property(name, $0) } } + said
  }
}

extension Property {
  init(_ name: Enclosed.PropertyName, _ value: String) {
    self.init(name: name.rawValue, value: value)
  }
}

extension Attachment {
  fileprivate init(
    _ file: Enclosed.File, _ description: String, _ relationship: Relationship, _ bytes: [UInt8]
  ) {
    let mediaType =
      switch file {
      case .audit, .evaluation, .schemeInJSON: "application/json"
      // RFC 9512.
      case .scheme: "application/yaml"
      case .points: "text/csv"
      }
    self.init(
      name: file.rawValue, mediaType: mediaType, relationship: relationship,
      description: description, bytes: bytes)
  }
}
