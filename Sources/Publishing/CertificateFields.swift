internal import Documents
internal import Scoring

/// An award with what its certificate is taken from.
struct Granting {
  let subject: Subject
  let award: Award
  /// The bytes of `evaluation.json`.
  let evaluation: [UInt8]
  /// The site it is for; `nil` for the certificate of the whole award.
  var site: CertifiedSite?

  /// The number of the certificate.
  var number: String { site?.number ?? award.certificate.number }
}

/// A site with a certificate of its own.
struct CertifiedSite {
  /// From 1, in the order of the audit.
  let index: Int
  /// The number of its certificate.
  let number: String
  let site: Holder.Site
}

extension FieldSet<Granting> {
  /// Everything a certificate may say, in both languages of the house.
  static func certificate(in wordings: Both) -> FieldSet {
    FieldSet(
      both("holder.name", "the holder") { $0.subject.audit.holder.name }
        + [
          .text("holder.code", "the 统一社会信用代码") { $0.subject.audit.holder.code }
        ]
        + both("holder.registeredAddress", "the registered address") {
          $0.subject.audit.holder.registeredAddress
        }
        + bothOptional(
          "holder.auditedAddress", "the audited address, if another; a single site has its own"
        ) { $0.site == nil ? $0.subject.audit.holder.auditedAddress : nil }
        + siteFields(wordings)
        + both("scope", "the services in the scope") { $0.subject.audit.scope }
        + both("scheme.name", "the title of the standard") { $0.subject.scheme.name }
        + both("scheme.standard", "the standard's number with its year") {
          $0.subject.scheme.standard
        }
        + [.text("scheme.edition", "the edition") { $0.subject.scheme.edition }]
        + both("level.name", "the level") { $0.award.level.name }
        + [
          .optional("level.stars", "how many stars") { $0.award.level.stars.map(String.init) }
        ]
        + numberFields + termFields(wordings) + wordFields(wordings)
        + bodyFields
        + bothOptional("unconfirmed", "a line on points that are not confirmed, if any") {
          granting in
          granting.subject.unconfirmedLine.map { _ in wordings.name { $0(.certificateUnconfirmed) }
          }
        }
        + [.flag("draft", "whether this is a draft") { $0.subject.isDraft }])
  }

  private static func siteFields(_ wordings: Both) -> [Field] {
    [
      .list(
        "sites", "the places in the scope; none on the certificate of a single site",
        { $0.listedSites.enumerated().map(NumberedSite.init) },
        NumberedSite.fields(wordings)),
      .optional("sites.count", "how many there are, if any") { granting in
        let count = granting.listedSites.count
        return count == 0 ? nil : String(count)
      },
    ]
  }

  private static var bodyFields: [Field] {
    both("body.name", "the certification body") { $0.subject.audit.body.name }
      + both("body.address", "its address") { $0.subject.audit.body.address }
      + both("body.signatory.name", "who signs") { $0.subject.audit.body.signatory.name }
      + both("body.signatory.title", "the signatory's office") {
        $0.subject.audit.body.signatory.title
      }
      + [
        .optional("body.query", "how the certificate can be checked") {
          $0.subject.audit.body.query?.recorded
        },
        .optional("body.mark", "the body's mark, a picture") { $0.subject.mark?.path },
      ]
  }
}

extension Granting {
  /// The places that an annex lists.
  fileprivate var listedSites: [Holder.Site] { site == nil ? subject.audit.holder.sites : [] }
}

/// A place in the scope, as a list shows it.
private struct NumberedSite {
  let number: Int
  let site: Holder.Site

  init(offset: Int, site: Holder.Site) {
    number = offset + 1
    self.site = site
  }

  static func fields(_ wordings: Both) -> [FieldSet<NumberedSite>.Field] {
    [.text("number", "from 1, in the order of the audit") { String($0.number) }]
      + FieldSet.both("name", "its name") { $0.site.name }
      + FieldSet.both("kind", "fixed or temporary") { numbered in
        wordings.name { $0[numbered.site.kind] }
      }
      + FieldSet.both("address", "its address") { $0.site.address }
      + FieldSet.bothOptional("activities", "what is done there") { $0.site.activities }
  }
}

extension FieldSet {
  static func bothOptional(
    _ name: String, _ meaning: String, _ value: @escaping (Subject) -> Name?
  ) -> [Field] {
    [
      .optional("\(name).zh", meaning) { value($0)?.zh },
      .optional("\(name).en", "\(meaning), in English") { value($0)?.en },
    ]
  }
}

/// The wordings of the two languages that a certificate speaks.
struct Both {
  let zh: Wording
  let en: Wording

  /// What each language says.
  func name(_ text: (Wording) -> String) -> Name { Name(zh: text(zh), en: text(en)) }
}
