internal import Scoring

// The number, the term and the words of a certificate.

extension FieldSet<Granting> {
  static var numberFields: [Field] {
    [
      .text("certificate.number", "the certificate's number") { $0.number },
      .optional(
        "certificate.main", "the number of the main certificate, on that of a single site"
      ) { $0.site == nil ? nil : $0.award.certificate.number },
      .text("certificate.version", "its version, from 1") {
        String($0.award.certificate.version)
      },
      .optional("certificate.replaces.number", "the number of the one it replaces, if any") {
        $0.award.certificate.replaces?.number
      },
      .optional("certificate.copy.number", "which copy it is; absent for the original") {
        $0.award.certificate.copy.map { String($0.number) }
      },
      .optional("certificate.copy.of", "how many copies there are") {
        $0.award.certificate.copy.map { String($0.of) }
      },
    ]
  }

  static func termFields(_ wordings: Both) -> [Field] {
    both("certificate.grantedOn", "the day it was granted") { granting in
      wordings.name { $0.text(of: granting.award.certificate.grantedOn) }
    }
      + bothOptional(
        "certificate.validFrom", "its first day, if it is not the day it was granted"
      ) { granting in
        let certificate = granting.award.certificate
        return certificate.validFrom == certificate.grantedOn
          ? nil : wordings.name { $0.text(of: certificate.validFrom) }
      }
      + both("certificate.validUntil", "its last day") { granting in
        wordings.name { $0.text(of: granting.award.certificate.validUntil) }
      }
      + bothOptional(
        "certificate.replaces.grantedOn", "the day the one it replaces was granted, if any"
      ) { granting in
        granting.award.certificate.replaces.map { replaced in
          wordings.name { $0.text(of: replaced.grantedOn) }
        }
      }
  }

  /// What differs between schemes.
  static func wordFields(_ wordings: Both) -> [Field] {
    both("certificate.title", "what it is called") { granting in
      granting.subject.scheme.certificate?.title
        ?? wordings.name { $0(.certificateTitle) }
    }
      + both("certificate.statement", "what it says of the holder, up to the level") { granting in
        let scheme = granting.subject.scheme
        return scheme.certificate?.statement
          ?? wordings.name {
            $0(
              .certificateStatement,
              ["standard": $0.text(of: scheme.standard), "name": $0.text(of: scheme.name)])
          }
      }
      + bothOptional(
        "certificate.surveillance", "what keeps it valid, if the scheme states a condition"
      ) { $0.subject.scheme.certificate?.surveillance?.text }
      + [
        .flag(
          "certificate.surveillance.unconfirmed", "whether that condition is not confirmed"
        ) { $0.subject.scheme.certificate?.surveillance?.isConfirmed == false }
      ]
      + singleSiteFields(wordings)
  }

  /// On the certificate of a single site.
  private static func singleSiteFields(_ wordings: Both) -> [Field] {
    [
      .optional("site.number", "which site the certificate is for, if a single one") {
        $0.site.map { String($0.index) }
      }
    ]
      + bothOptional("site.name", "the name of that site") { $0.site?.site.name }
      + bothOptional("site.kind", "fixed or temporary") { granting in
        granting.site.map { certified in wordings.name { $0[certified.site.kind] } }
      }
      + bothOptional("site.address", "its address") { $0.site?.site.address }
      + bothOptional("site.activities", "what is done there") { $0.site?.site.activities }
  }
}
