public import Diagnostics
internal import Documents
internal import Drawing
internal import Foundation
internal import Reading
public import Scoring
internal import Typesetting

/// A document an audit can become.
public enum DocumentKind: String, Hashable, Sendable, CaseIterable {
  /// The evaluation report, PDF.
  case report
  /// The certificate, PDF.
  case certificate
  /// The summary, Markdown.
  case summary
}

/// A file that was made, not yet written.
public struct PublishedFile: Hashable, Sendable {
  /// The name without a folder.
  public var name: String
  /// What is in it.
  public var bytes: [UInt8]
}

/// Makes documents. Templates, theme, design, artwork and fonts are loaded when first needed, and
/// once.
///
/// One per thread: it holds a font library, which is not shared.
public final class Press {
  private let house: House
  private var loaded = Loaded()

  /// What was loaded so far.
  private struct Loaded {
    var fonts: FontLibrary?
    var pictures: PictureLibrary?
    var theme: Theme?
    var design: CertificateDesign?
    var templates: [String: Template] = [:]
  }

  /// Makes a press for `house`; nothing is loaded yet.
  public init(house: House) { self.house = house }

  /// The documents of an audit, and `evaluation.json`.
  ///
  /// - Parameters:
  ///   - kinds: the documents asked for. A certificate without an award is left out with a warning
  ///     for each condition that does not hold; the others are made all the same.
  ///   - folder: where the audit's file stands, for the body's mark.
  ///   - problems: takes what forbids a document; after an error there are no files at all.
  public func files(
    of checked: CheckedAudit, _ kinds: [DocumentKind], from folder: String, isDraft: Bool,
    into problems: inout Problems
  ) -> [PublishedFile] {
    let before = problems.errorCount
    checkPrintable(checked.audit, into: &problems)
    guard problems.errorCount == before else { return [] }

    var refusal = Problems()
    let award: Award?
    do {
      award = try Award(of: checked.audit, checked.evaluation)
    } catch {
      refusal = error
      award = nil
    }
    let subject = Subject(checked: checked, award: award, isDraft: isDraft)
    var files: [PublishedFile] = []
    for kind in DocumentKind.allCases where kinds.contains(kind) {
      let bytes: [UInt8]?
      switch (kind, award) {
      case (.report, _): bytes = report(of: subject, into: &problems)
      case (.summary, _): bytes = summary(of: subject, into: &problems).map { Array($0.utf8) }
      case (.certificate, let award?):
        let granting = Granting(subject: subject, award: award)
        bytes = certificate(of: granting, from: folder, into: &problems)
      case (.certificate, nil):
        problems.report(refusal)
        bytes = nil
      }
      guard let bytes else { continue }
      files.append(PublishedFile(name: kind.fileName(isDraft: isDraft), bytes: bytes))
    }
    files.append(
      PublishedFile(name: "evaluation.json", bytes: Array(checked.evaluationJSON.utf8)))
    return problems.errorCount == before ? files : []
  }

  /// The summary in Markdown; `nil` after an error.
  public func summary(of checked: CheckedAudit, into problems: inout Problems) -> String? {
    let award = try? Award(of: checked.audit, checked.evaluation)
    let subject = Subject(checked: checked, award: award, isDraft: false)
    return summary(of: subject, into: &problems)
  }

  /// Reports every character of the audit that no font of the house prints.
  public func checkPrintable(_ audit: Audit, into problems: inout Problems) {
    guard let fonts = fonts(into: &problems) else { return }
    audit.origin.reportUnprintable(fonts, into: &problems)
  }
}

// Documents

extension Press {
  private func report(of subject: Subject, into problems: inout Problems) -> [UInt8]? {
    let template = template("report.md", into: &problems)
    let theme = theme(into: &problems)
    guard let template, let theme, let fonts = fonts(into: &problems),
      let pictures = pictures(into: &problems),
      let document = template.fill(FieldSet.report.values(of: subject), into: &problems)
    else { return nil }
    let title = document.title
    let running = RunningText(title: title, number: subject.audit.report)
    let layout = ReportLayout(theme: theme, fonts: fonts)
    guard var report = layout.report(document, running, into: &problems) else { return nil }
    if subject.isDraft { report.pages = report.pages.map(DraftMark.under) }
    let information = subject.information(title: "\(title)：\(subject.audit.holder.name.zh)")
    return PDF.write(
      report.pages, report.bookmarks, information, fonts, pictures, into: &problems)
  }

  private func certificate(
    of granting: Granting, from folder: String, into problems: inout Problems
  ) -> [UInt8]? {
    let before = problems.errorCount
    let audit = granting.subject.audit
    guard let design = design(into: &problems), let fonts = fonts(into: &problems),
      let pictures = pictures(into: &problems)
    else { return nil }
    if let mark = audit.body.mark {
      pictures.add(mark: mark, of: audit, from: folder, into: &problems)
    }
    let layout = CertificateLayout(design, fonts: fonts, pictures: pictures)
    let fields = FieldSet.certificate.values(of: granting)
    guard let page = layout.page(fields, into: &problems), problems.errorCount == before else {
      return nil
    }
    let number = granting.award.certificate.number
    let information = granting.subject.information(title: "\(number) \(audit.holder.name.zh)")
    let drawn = granting.subject.isDraft ? DraftMark.under(page) : page
    return PDF.write([drawn], [], information, fonts, pictures, into: &problems)
  }

  private func summary(of subject: Subject, into problems: inout Problems) -> String? {
    template("summary.md", into: &problems)?
      .fill(FieldSet.report.values(of: subject), into: &problems)?.markdown
  }
}

// Loading

extension Press {
  private func fonts(into problems: inout Problems) -> FontLibrary? {
    if let fonts = loaded.fonts { return fonts }
    do {
      loaded.fonts = try FontLibrary(folder: house.file("Assets/Fonts"))
    } catch {
      problems.report(.drawing(error))
    }
    return loaded.fonts
  }

  private func pictures(into problems: inout Problems) -> PictureLibrary? {
    if let pictures = loaded.pictures { return pictures }
    let pictures = PictureLibrary()
    pictures.add(
      DraftMark.picture, svgAt: house.file("Assets/Artwork/draft.svg"), place: nil, into: &problems)
    loaded.pictures = pictures
    return pictures
  }

  private func theme(into problems: inout Problems) -> Theme? {
    if loaded.theme == nil {
      loaded.theme = Source.read(fileAt: house.file("Templates/theme.yaml"), into: &problems)
        .flatMap { Theme.read($0, into: &problems) }
    }
    return loaded.theme
  }

  private func template(_ name: String, into problems: inout Problems) -> Template? {
    if let template = loaded.templates[name] { return template }
    let template = Source.read(fileAt: house.file("Templates/\(name)"), into: &problems)
      .flatMap {
        Template.read($0, catalogue: FieldSet.report.catalogue, into: &problems)
      }
    loaded.templates[name] = template
    return template
  }

  private func design(into problems: inout Problems) -> CertificateDesign? {
    if let design = loaded.design { return design }
    guard let pictures = pictures(into: &problems),
      let root = Node.read(
        fileAt: house.file("Templates/certificates/classic.yaml"), into: &problems)
    else { return nil }
    loaded.design = CertificateDesign.read(
      root, catalogue: FieldSet.certificate.catalogue,
      artwork: { name, place, problems in
        let file = house.file("Assets/Artwork/\(name)")
        guard pictures.add(name, svgAt: file, place: place, into: &problems),
          let size = pictures.size(of: name)
        else { return nil }
        return CertificateDesign.Artwork(
          picture: name, size: size, slots: pictures.slots(of: name))
      }, into: &problems)
    return loaded.design
  }
}
