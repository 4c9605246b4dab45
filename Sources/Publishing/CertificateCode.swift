internal import Documents
internal import Drawing
internal import Reading
internal import Scoring
internal import Typesetting

// What machines and experts hold a certificate against.

extension FieldSet<Granting> {
  /// What the QR code holds, after how the body issues, and what the rosette is computed from.
  static func trustFields(
    _ issuance: Issuance, address: @escaping (Granting) -> String?
  ) -> [Field] {
    [
      .optional("certificate.code", "what its QR code holds, if issue.yaml has 'code'") {
        granting in
        switch issuance.code?.content {
        case .address: address(granting)
        case .offline: granting.offlineCode(in: issuance.languages).text
        case nil: nil
        }
      },
      .text(
        "evaluation.digest",
        "the SHA-256 of evaluation.json and the certificate's number, in 64 digits"
      ) { Rosette.digest(ofEvaluation: $0.evaluation, number: $0.number) },
    ]
  }
}

extension Granting {
  fileprivate func offlineCode(in languages: CertificateLanguages) -> OfflineCode {
    func words(_ name: Name) -> String { languages == .english ? name.en : name.zh }
    return OfflineCode(
      number: number, grantedOn: award.certificate.grantedOn,
      validUntil: award.certificate.validUntil, holder: words(subject.audit.holder.name),
      level: words(award.level.name))
  }
}

extension Issuance {
  /// How much of the code may be lost.
  var correction: QRCode.Correction {
    code.flatMap { QRCode.Correction(rawValue: $0.correction.rawValue) } ?? .medium
  }
}
