public import Diagnostics
internal import Documents
internal import Drawing
internal import Reading
public import Scoring
internal import Typesetting

// The documents, from their fields to their bytes.

extension Press {
  // A mark is printed on good paper and looked at closely.
  private static let markResolution = 300.0

  func report(of subject: Subject, into problems: inout Problems) -> [UInt8]? {
    let template = template("report.md", into: &problems)
    let fields = reportFields(into: &problems)
    let theme = theme(into: &problems)
    guard let template, let fields, let theme, let fonts = reportFonts(into: &problems),
      let pictures = pictures(into: &problems),
      var document = template.fill(
        fields.set.values(of: subject, named: template.names), into: &problems)?
        .numbered(by: fields.wording.numbering, into: &problems)
    else { return nil }
    let title = document.title
    if subject.isDraft { document = document.drafted(fields.wording(.draft)) }
    let running = fields.wording.running(
      title: title, number: subject.audit.report, body: subject.audit.body.name)
    defer { for file in subject.photographs { pictures.remove(id: file.path) } }
    let areThere = subject.photographs.map {
      pictures.add(
        photograph: $0, within: theme.pictureFrame, dpi: theme.pictureResolution, into: &problems)
    }
    let before = problems.errorCount
    let mark = coverMark(of: subject, theme, pictures, into: &problems)
    guard areThere.allSatisfy(\.self), problems.errorCount == before else { return nil }
    let layout = ReportLayout(theme: theme, fonts: fonts, pictures: pictures)
    guard var report = layout.report(document, running, mark: mark, into: &problems)
    else { return nil }
    if subject.isDraft { report.pages = report.pages.map(PageMark.draft.over) }
    let information = subject.information(
      title: title + fields.wording[.colon] + fields.wording.text(of: subject.audit.holder.name),
      in: fields.wording.language, date: date)
    return pdf(
      of: report.pages, report.structure, bookmarks: report.bookmarks, information,
      attachments: subject.enclosed?.attachments(.audit) ?? [],
      properties: subject.enclosed?.properties(
        of: .report, pages: report.pages.count, isDraft: subject.isDraft) ?? [],
      into: &problems)
  }

  /// The id of the picture of the body's mark for the cover; `nil` if it shows none.
  private func coverMark(
    of subject: Subject, _ theme: Theme, _ pictures: PictureLibrary, into problems: inout Problems
  ) -> String? {
    guard let file = subject.mark, let frame = theme.markFrame else { return nil }
    // Not the picture of the certificate, which may show it larger.
    let id = "\(file.path) on the cover"
    return pictures.add(
      mark: file, as: id, within: frame, dpi: Self.markResolution, into: &problems) ? id : nil
  }

  /// The certificate on pages; `nil` after an error.
  func certificate(of granting: Granting, into problems: inout Problems) -> CertificatePages? {
    let before = problems.errorCount
    let audit = granting.subject.audit
    guard let design = design(into: &problems), let fonts = fonts(into: &problems),
      let pictures = pictures(into: &problems)
    else { return nil }
    guard let set = certificateFields(into: &problems) else { return nil }
    var fields = set.values(of: granting)
    if let mark = granting.subject.mark {
      let isThere = pictures.add(
        mark: mark, within: design.frame(ofPicture: "body.mark"), dpi: Self.markResolution,
        into: &problems)
      // Told of already; the rest of the page is looked at without it.
      if !isThere { fields["body.mark"] = .absent }
    }
    guard let issuance = issuance(into: &problems),
      let words = drawnWords(of: granting, issuance, into: &problems)
    else { return nil }
    if !issuance.accreditations.isEmpty {
      _ = addAccreditations(
        of: issuance, pictures, within: design.frame(ofPicture: "accreditation.marks"),
        dpi: Self.markResolution, into: &problems)
    }
    let layout = CertificateLayout(
      design, fonts: fonts, pictures: pictures, languages: languages(into: &problems).all,
      isPrePrinted: look.isPrePrinted, correction: issuance.correction, words: words)
    let certificate = layout.certificate(
      fields,
      origin: { audit.place(ofCertificateField: $0, site: granting.site?.index) }, into: &problems)
    guard var certificate, problems.errorCount == before else { return nil }
    let mark: PageMark? =
      granting.subject.isDraft ? .draft : granting.award.certificate.copy == nil ? nil : .copy
    // Decoration to who listens: a text of the page says the same.
    if let mark { certificate.pages = certificate.pages.map(mark.over) }
    return certificate
  }

  /// The bytes of the certificate on its pages; `nil` after an error.
  func certificate(
    of granting: Granting, on certificate: CertificatePages, into problems: inout Problems
  ) -> [UInt8]? {
    guard let pictures = pictures(into: &problems) else { return nil }
    let holder = granting.subject.audit.holder.name
    guard let issuance = issuance(into: &problems) else { return nil }
    let language = issuance.languages.language
    let information = granting.subject.information(
      title: "\(granting.number) \(language.isChinese ? holder.zh : holder.en)", in: language,
      date: date)
    var sheets = certificate.pages
    if look.hasCropMarks { sheets = sheets.map { CropMarks.around($0, pictures) } }
    let enclosed = granting.subject.enclosed
    return pdf(
      of: sheets, certificate.structure, information,
      attachments: enclosed?.attachments(issuance.enclosed) ?? [],
      properties: enclosed?.properties(
        of: .certificate, pages: sheets.count, certificate: granting.number,
        main: granting.site == nil ? nil : granting.award.certificate.number,
        isDraft: granting.subject.isDraft) ?? [],
      into: &problems)
  }

  /// The certificates of the single sites of an award.
  func siteCertificates(
    of granting: Granting, into problems: inout Problems
  ) -> [Publication.File] {
    certifiedSites(of: granting.subject.audit, granting.award, into: &problems).flatMap {
      site -> [Publication.File] in
      var own = granting
      own.site = site
      let pages = certificate(of: own, into: &problems)
      let isDraft = granting.subject.isDraft
      guard let pages, let bytes = certificate(of: own, on: pages, into: &problems)
      else { return [] }
      let name = Publication.name(ofSite: site.index, isDraft: isDraft)
      return [Publication.File(kind: .certificate, name: name, bytes: bytes)]
        + previews(of: pages.pages, site: site.index, isDraft: isDraft, into: &problems)
    }
  }

  func summary(of subject: Subject, into problems: inout Problems) -> String? {
    guard let fields = reportFields(into: &problems),
      var document = template("summary.md", into: &problems)?
        .fill(fields.set.values(of: subject), into: &problems)?
        .numbered(by: .none, into: &problems)
    else { return nil }
    if subject.isDraft { document = document.drafted(fields.wording(.draft)) }
    switch summaryFormat {
    case .markdown: return document.markdown
    case .html:
      return frame(into: &problems)?
        .fill(
          HTMLFrame.fields(of: document, in: language, isDraft: subject.isDraft), into: &problems)
    }
  }

  /// The comparison in Markdown; `nil` after an error.
  public func markdown(of comparison: Comparison, into problems: inout Problems) -> String? {
    guard let wording = headedWording(into: &problems) else { return nil }
    let fields = FieldSet.comparison(in: wording)
    return template("comparison.md", fields.catalogue, into: &problems)?
      .fill(fields.values(of: translated(comparison, into: &problems)), into: &problems)?
      .numbered(by: .none, into: &problems)?.markdown
  }
}

extension Wording {
  /// The words above and below the text of a report's pages.
  fileprivate func running(title: String, number: String, body: Name) -> RunningText {
    RunningText(
      title: title, number: number,
      pageOfPages: self(.page, ["page": "{page}", "pages": "{pages}"]),
      reference: self(.reference, ["number": "{number}", "page": "{page}"]),
      continued: self(.continued), continuedRow: self(.continuedRow),
      figure: self(.figure, ["number": "{number}"]), elements: elementWords(body: body))
  }
}
