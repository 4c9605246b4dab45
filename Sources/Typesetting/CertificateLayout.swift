public import Diagnostics
public import Documents
public import Drawing

/// Turns the fields of an award into the pages of its certificate, after a design.
///
/// What does not fit, cannot be printed or is missing is an error that names slot and fields; the
/// certificate never has a gap, a box or a cut.
public struct CertificateLayout {
  private let design: CertificateDesign
  private let fonts: FontLibrary
  private let pictures: PictureLibrary
  private let languages: [CertificateLanguage]
  private let isPrePrinted: Bool
  private let correction: QRCode.Correction
  private let words: [String: [String]]

  /// Makes a layout after `design`.
  ///
  /// - Parameters:
  ///   - pictures: holds its artworks and the pictures of the fields.
  ///   - languages: what the certificates speak; texts of another language are left out.
  ///   - isPrePrinted: whether the paper carries the artwork and all pictures already, so that
  ///     only the rest is printed on it.
  ///   - correction: how much of their codes may be lost.
  ///   - words: what stars and pictures say to who cannot see them, by the field that they show:
  ///     one text, or one for each of its pictures. A picture without words is decoration.
  public init(
    _ design: CertificateDesign, fonts: FontLibrary, pictures: PictureLibrary,
    languages: [CertificateLanguage] = CertificateLanguage.allCases, isPrePrinted: Bool = false,
    correction: QRCode.Correction = .medium, words: [String: [String]] = [:]
  ) {
    self.words = words
    self.correction = correction
    self.languages = languages
    self.isPrePrinted = isPrePrinted
    self.design = design
    self.fonts = fonts
    self.pictures = pictures
  }

  /// The certificate of `fields`: its front, and as many pages of the annex as it needs if that has
  /// something to list.
  ///
  /// - Parameter origin: Where the author of the fields gave the text of one, such as
  ///   `holder.name.zh` or `sites[2].name.en`, for problems with it; `nil` for a text of another
  ///   origin, whose problems are reported in the design.
  /// - Returns: `nil` after an error.
  public func certificate(
    _ fields: Fields, origin: @escaping (_ field: String) -> Place?, into problems: inout Problems
  ) -> CertificatePages? {
    let before = problems.errorCount
    var fields = fields
    fields.setLanguages(languages)
    let elements = CertificateElements(words: words, language: languages.first)
    let setting = CertificateSetting(
      fonts: fonts, pictures: pictures, elements: elements, languages: languages,
      isPrePrinted: isPrePrinted, correction: correction, fields: fields, origin: origin)
    var pages = setting.pages(design.front, &problems)
    if let annex = design.annex, annex.lists.contains(where: { fields.hasElements($0.field) }) {
      pages += setting.pages(annex, &problems)
    }
    return problems.errorCount == before
      ? CertificatePages(pages: pages, structure: elements.finished) : nil
  }
}

/// A certificate on pages.
public struct CertificatePages: Hashable, Sendable {
  /// From the front on.
  public var pages: [Page]
  /// What the marks of the pages are.
  public var structure: Structure
}

extension Fields {
  /// Whether the field is a list with an element.
  fileprivate func hasElements(_ name: String) -> Bool {
    if case .list(let elements)? = self[name] { !elements.isEmpty } else { false }
  }
}
