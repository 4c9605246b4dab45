public import Diagnostics
public import Reading
internal import Scoring
internal import Typesetting

/// A document an audit can become.
public enum DocumentKind: String, Hashable, Sendable, CaseIterable {
  /// The evaluation report, PDF.
  case report
  /// The certificate, PDF.
  case certificate
  /// The summary, Markdown or HTML.
  case summary
}

/// What an audit became: files that were made, not yet written.
public struct Publication: Hashable, Sendable {
  /// One file.
  public struct File: Hashable, Sendable {
    /// The document it is; `nil` for `evaluation.json`.
    public var kind: DocumentKind?
    /// The name without a folder.
    public var name: String
    /// What is in it.
    public var bytes: [UInt8]
  }

  /// The files; none after an error.
  public var files: [File] = []
  /// The documents the audit cannot have, asked for or not.
  public var refused: [DocumentKind]

  /// No files yet.
  public init(refused: [DocumentKind] = []) { self.refused = refused }
}

/// Makes documents.
///
/// Templates, theme, design, artwork and fonts are loaded when first needed, and once. One per
/// thread: it holds a font library, which is not shared.
public final class Press {
  let house: House
  let language: Language
  let isBilingual: Bool
  let summaryFormat: SummaryFormat
  let look: CertificateLook
  let previewResolution: Int?
  let date: Day?
  var loaded = Loaded()

  /// Makes a press for `house`; nothing is loaded yet.
  ///
  /// - Parameters:
  ///   - language: the language of reports, summaries and comparisons. Certificates speak what
  ///     their look says, whatever it is.
  ///   - isBilingual: whether headings also stand in the language beside it.
  ///   - summaryFormat: how summaries are written.
  ///   - look: how certificates look.
  ///   - previewResolution: how many pixels to the inch the pictures have that are made of a
  ///     certificate's pages beside the PDF; none are made without it.
  ///   - date: the day that PDF says it was made on; without it that of the decision, or of the
  ///     last visit while there is none.
  public init(
    house: House, language: Language = .usual, isBilingual: Bool = false,
    summaryFormat: SummaryFormat = .markdown, look: CertificateLook = CertificateLook(),
    previewResolution: Int? = nil, date: Day? = nil
  ) {
    self.date = date
    self.look = look
    self.previewResolution = previewResolution
    self.summaryFormat = summaryFormat
    self.house = house
    self.language = language
    self.isBilingual = isBilingual
  }

  /// Reads, checks and evaluates an audit file; among its problems are the characters that no font
  /// of the house prints.
  ///
  /// - Parameters: as those of `CheckedAudit.read`.
  /// - Returns: `nil` after an error.
  public func read(
    _ bytes: [UInt8], path: String, schemes: some SchemeSource, into problems: inout Problems
  ) -> CheckedAudit? {
    if let other = OtherFile(bytes, path: path) {
      problems.report(.notAnAudit(other, path: path))
      return nil
    }
    return Node.read(bytes, path: path, into: &problems) { root, problems in
      check(root, schemes: schemes, into: &problems)
    }
  }

  /// Checks and evaluates an audit that was read already, such as a file with the values of a list
  /// in the place of its own.
  ///
  /// - Returns: `nil` after an error.
  public func read(
    _ root: Node, schemes: some SchemeSource, into problems: inout Problems
  ) -> CheckedAudit? {
    let before = problems.errorCount
    let checked = check(root, schemes: schemes, into: &problems)
    problems.joinAtCells()
    return problems.errorCount == before ? checked : nil
  }

  private func check(
    _ root: Node, schemes: some SchemeSource, into problems: inout Problems
  ) -> CheckedAudit? {
    var checked = CheckedAudit(root, schemes: schemes, into: &problems)
    let before = problems.errorCount
    reportUnprintable(in: root, into: &problems)
    let isPrintable = problems.errorCount == before
    checked?.isPrintable = isPrintable
    return isPrintable ? checked : nil
  }

  /// The documents of an audit, and `evaluation.json`.
  ///
  /// - Parameters:
  ///   - kinds: the documents asked for. A certificate without an award is left out with a warning
  ///     for each condition that does not hold; the others are made all the same.
  ///   - folder: where the audit's file stands, for the body's mark.
  ///   - siteCertificates: whether each site gets a certificate of its own beside the main one.
  ///   - previous: earlier audits of the holder, for what changed since and how it developed.
  ///   - problems: takes what forbids a document; after an error there are no files at all.
  public func publication(
    of checked: CheckedAudit, _ kinds: [DocumentKind], from folder: String, isDraft: Bool,
    siteCertificates: Bool = false, previous: [CheckedAudit] = [], into problems: inout Problems
  ) -> Publication {
    let before = problems.errorCount
    if !checked.isPrintable { reportUnprintable(in: checked.audit.origin, into: &problems) }
    guard problems.errorCount == before else { return Publication() }

    var refusal = Problems()
    let award: Award?
    do {
      award = try Award(of: checked.audit, checked.evaluation)
    } catch {
      refusal = error
      award = nil
    }
    if let award, kinds.contains(.certificate) {
      check(checked, award, into: &problems)
      guard problems.errorCount == before else { return Publication() }
    }
    let shown = translated(checked, into: &problems)
    // As texts, so that an audit without visits comes first.
    let earlier = previous.map { translated($0, into: &problems) }
      .sorted { $0.audit.lastDay?.description ?? "" < $1.audit.lastDay?.description ?? "" }
    // Each is held against the next one, so that none is of another holder or scheme.
    var comparison: Comparison?
    for (index, audit) in earlier.enumerated() {
      let next = index + 1 < earlier.count ? earlier[index + 1] : shown
      comparison = Comparison(audit, next, into: &problems)?.changesOnly
    }
    var subject = Subject(
      checked: shown, award: award, folder: folder, isDraft: isDraft, earlier: earlier,
      comparison: comparison)
    // The outlook names clauses as its scheme does.
    let outlook = language == .traditionalChinese ? checked.outlook : subject.outlook
    let json = Array(checked.evaluationJSON(with: outlook).utf8)
    subject.enclosed = Enclosed(checked, evaluation: json)
    var publication = Publication(refused: award == nil ? [.certificate] : [])
    for kind in DocumentKind.allCases where kinds.contains(kind) {
      let bytes: [UInt8]?
      var previews: [Publication.File] = []
      switch (kind, award) {
      case (.report, _): bytes = report(of: subject, into: &problems)
      case (.summary, _): bytes = summary(of: subject, into: &problems).map { Array($0.utf8) }
      case (.certificate, let award?):
        var original = subject
        original.checked = checked
        let granting = Granting(subject: original, award: award, evaluation: json)
        let pages = certificate(of: granting, into: &problems)
        bytes = pages.flatMap { certificate(of: granting, on: $0, into: &problems) }
        previews =
          pages.map { self.previews(of: $0.pages, isDraft: isDraft, into: &problems) } ?? []
        if siteCertificates {
          publication.files += self.siteCertificates(of: granting, into: &problems)
        }
      case (.certificate, nil):
        problems.report(refusal)
        bytes = nil
      }
      guard let bytes else { continue }
      let name = kind.fileName(
        in: language, as: summaryFormat, certificates: languages(into: &problems),
        isDraft: isDraft)
      publication.files.append(Publication.File(kind: kind, name: name, bytes: bytes))
      publication.files += previews
    }
    publication.files.append(Publication.File(kind: nil, name: "evaluation.json", bytes: json))
    return problems.errorCount == before ? publication : Publication()
  }

  /// The summary; `nil` after an error.
  public func summary(of checked: CheckedAudit, into problems: inout Problems) -> String? {
    let award = try? Award(of: checked.audit, checked.evaluation)
    let subject = Subject(
      checked: translated(checked, into: &problems), award: award, folder: ".", isDraft: false)
    return summary(of: subject, into: &problems)
  }

  private func reportUnprintable(in root: Node, into problems: inout Problems) {
    guard let fonts = fonts(into: &problems) else { return }
    root.reportUnprintable(fonts, into: &problems)
    root.reportIllegible(into: &problems)
  }
}
