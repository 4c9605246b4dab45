internal import Documents

// What the texts of an annex page may say beside the fields of the certificate: which page it is,
// which nobody knows before the lists are laid out.

extension Catalogue {
  /// The catalogue with the fields of an annex page.
  var onAnnexPages: Catalogue {
    Catalogue(
      fields + [
        .text(Fields.annexPage, "which page of the annex this is, from 1"),
        .text(Fields.annexPages, "how many pages the annex has"),
      ])
  }
}

extension Fields {
  fileprivate static let annexPage = "annex.page"
  fileprivate static let annexPages = "annex.pages"

  /// Gives the fields of an annex page their values; digits are the same in both languages.
  mutating func setAnnexPage(_ number: Int, of count: Int) {
    self[Self.annexPage] = .text(String(number))
    self[Self.annexPages] = .text(String(count))
  }
}
