internal import Diagnostics
internal import Documents
internal import Drawing
internal import Reading
internal import Scoring

// How certificates are issued, and what they may say; `nil` after an error.

extension Press {
  func certificateFields(into problems: inout Problems) -> FieldSet<Granting>? {
    loadIssuance(into: &problems)
    return loaded.certificateFields
  }

  func issuance(into problems: inout Problems) -> Issuance? {
    loadIssuance(into: &problems)
    return loaded.issuance
  }

  /// The fields, the issuance whose words are made of them, and the fields with its words.
  private func loadIssuance(into problems: inout Problems) {
    guard loaded.issuance == nil, let zh = wording(.simplifiedChinese, into: &problems),
      let en = wording(.english, into: &problems),
      let files = layers("certificates/issue.yaml", into: &problems), let shipped = files.first
    else { return }
    let before = problems.errorCount
    for own in files.dropFirst() {
      if let fonts = fonts(into: &problems) { own.reportUnprintable(fonts, into: &problems) }
    }
    guard problems.errorCount == before else { return }
    let fields = FieldSet<Granting>.certificate(in: Both(zh: zh, en: en))
    let whole = files.dropFirst().reduce(shipped) { $0.overlaid(by: $1) }
    guard
      var issuance = Issuance.read(whole, catalogue: fields.catalogue, into: &problems)
    else { return }
    if let asked = look.languages { issuance.languages = asked }
    loaded.issuance = issuance
    loaded.certificateFields = fields.issued(by: issuance) { [house] in house.artwork($0) }
  }

  /// What certificates speak: what was asked for, or what the body says.
  func languages(into problems: inout Problems) -> CertificateLanguages {
    issuance(into: &problems)?.languages ?? .both
  }

  /// Adds the marks of accreditations; `false` after an error.
  func addAccreditations(
    of issuance: Issuance, _ pictures: PictureLibrary, within frame: Size, dpi: Double,
    into problems: inout Problems
  ) -> Bool {
    issuance.accreditations.map { accreditation in
      guard let mark = accreditation.mark else { return true }
      let path = house.artwork(mark)
      let folder = path.dropLast(mark.count + 1)
      return pictures.add(
        mark: PictureFile(folder: String(folder), name: mark, place: accreditation.place),
        within: frame, dpi: dpi, into: &problems)
    }.allSatisfy(\.self)
  }

  /// Holds the number and the words of an award's certificate against how the body issues.
  func check(_ checked: CheckedAudit, _ award: Award, into problems: inout Problems) {
    guard let issuance = issuance(into: &problems) else { return }
    issuance.numbers?.check(checked.audit, award, into: &problems)
    Agreement(audit: checked.audit, languages: languages(into: &problems))
      .check(into: &problems)
  }

  /// The sites of an award, each with the number of its own certificate.
  func certifiedSites(
    of audit: Audit, _ award: Award, into problems: inout Problems
  ) -> [CertifiedSite] {
    guard let issuance = issuance(into: &problems) else { return [] }
    return audit.holder.sites.enumerated().map { offset, site in
      let number = issuance.siteNumbers.filled { kind, digits in
        kind == .site ? (offset + 1).padded(to: digits) : award.certificate.number
      }
      return CertifiedSite(index: offset + 1, number: number, site: site)
    }
  }
}
