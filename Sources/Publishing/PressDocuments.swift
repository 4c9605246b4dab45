internal import Diagnostics
internal import Documents
internal import Drawing
internal import Reading
internal import Scoring
internal import Typesetting

// The documents, from their fields to their bytes.

extension Press {
  // A mark is printed on good paper and looked at closely.
  private static let markResolution = 300.0

  func report(of subject: Subject, into problems: inout Problems) -> [UInt8]? {
    let template = template("report.md", into: &problems)
    let theme = theme(into: &problems)
    guard let template, let theme, let fonts = fonts(into: &problems),
      let pictures = pictures(into: &problems),
      let document = template.fill(FieldSet.report.values(of: subject), into: &problems)
    else { return nil }
    let title = document.title
    let running = RunningText(title: title, number: subject.audit.report)
    defer { for file in subject.photographs { pictures.remove(id: file.path) } }
    let areThere = subject.photographs.map {
      pictures.add(
        photograph: $0, within: theme.pictureFrame, dpi: theme.pictureResolution, into: &problems)
    }
    guard areThere.allSatisfy(\.self) else { return nil }
    let layout = ReportLayout(theme: theme, fonts: fonts, pictures: pictures)
    guard var report = layout.report(document, running, into: &problems) else { return nil }
    if subject.isDraft { report.pages = report.pages.map(DraftMark.over) }
    let information = subject.information(title: "\(title)：\(subject.audit.holder.name.zh)")
    return PDF.write(
      report.pages, report.bookmarks, information, fonts, pictures, into: &problems)
  }

  func certificate(of granting: Granting, into problems: inout Problems) -> [UInt8]? {
    let before = problems.errorCount
    let audit = granting.subject.audit
    guard let design = design(into: &problems), let fonts = fonts(into: &problems),
      let pictures = pictures(into: &problems)
    else { return nil }
    var fields = FieldSet.certificate.values(of: granting)
    if let mark = granting.subject.mark {
      let isThere = pictures.add(
        mark: mark, within: design.frame(ofPicture: "body.mark"), dpi: Self.markResolution,
        into: &problems)
      // Told of already; the rest of the page is looked at without it.
      if !isThere { fields["body.mark"] = .absent }
    }
    let layout = CertificateLayout(design, fonts: fonts, pictures: pictures)
    let pages = layout.pages(fields, origin: audit.place(ofCertificateField:), into: &problems)
    guard let pages, problems.errorCount == before else { return nil }
    let number = granting.award.certificate.number
    let information = granting.subject.information(title: "\(number) \(audit.holder.name.zh)")
    let drawn = granting.subject.isDraft ? pages.map(DraftMark.over) : pages
    return PDF.write(drawn, [], information, fonts, pictures, into: &problems)
  }

  func summary(of subject: Subject, into problems: inout Problems) -> String? {
    template("summary.md", into: &problems)?
      .fill(FieldSet.report.values(of: subject), into: &problems)?.markdown
  }
}
