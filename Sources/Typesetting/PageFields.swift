internal import Documents

// What the texts of a certificate may say of its pages beside the fields of the certificate: which
// languages they speak, and of an annex which page it is, which nobody knows before the lists are
// laid out.

extension Catalogue {
  /// The catalogue with the fields of every page.
  var onPages: Catalogue {
    Catalogue(
      fields
        + CertificateLanguage.allCases.map {
          .flag($0.field, "whether the certificate speaks this language")
        })
  }

  /// The catalogue with the fields of an annex page, too.
  var onAnnexPages: Catalogue {
    Catalogue(
      onPages.fields + [
        .text(Fields.annexPage, "which page of the annex this is, from 1"),
        .text(Fields.annexPages, "how many pages the annex has"),
      ])
  }
}

extension Fields {
  fileprivate static let annexPage = "annex.page"
  fileprivate static let annexPages = "annex.pages"

  /// Gives the fields of languages their values.
  mutating func setLanguages(_ languages: [CertificateLanguage]) {
    for language in CertificateLanguage.allCases {
      self[language.field] = .flag(languages.contains(language))
    }
  }

  /// Gives the fields of an annex page their values; digits are the same in both languages.
  mutating func setAnnexPage(_ number: Int, of count: Int) {
    self[Self.annexPage] = .text(String(number))
    self[Self.annexPages] = .text(String(count))
  }
}

extension CertificateLanguage {
  /// The field that says whether a certificate speaks it.
  fileprivate var field: String { "lang.\(rawValue)" }
}
