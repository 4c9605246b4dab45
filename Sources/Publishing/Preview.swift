internal import Diagnostics
internal import Drawing

// Pictures of a certificate's pages, for screens: certificate.png, certificate-2.png and so on, and
// certificate-site-01.png and so on for the certificates of single sites.

extension Press {
  /// How many pixels to the inch the pictures of a certificate may have.
  public static let previewResolutions = 36...1200

  /// The pictures of the pages; none if none are asked for.
  ///
  /// What forbids one is reported.
  ///
  /// - Parameter site: the number of the site whose certificate it is; `nil` for the main one.
  func previews(
    of pages: [Page], site: Int? = nil, isDraft: Bool, into problems: inout Problems
  ) -> [Publication.File] {
    guard let dpi = previewResolution, let fonts = fonts(into: &problems),
      let pictures = pictures(into: &problems)
    else { return [] }
    var previews: [Publication.File] = []
    for (index, page) in pages.enumerated() {
      do {
        let bytes = try PNG.write(page, dpi: Double(dpi), fonts: fonts, pictures: pictures)
        let name = Publication.previewName(ofPage: index + 1, site: site, isDraft: isDraft)
        previews.append(Publication.File(kind: .certificate, name: name, bytes: bytes))
      } catch .tooManyPixels {
        problems.report(.previewTooLarge(page.size, dpi: dpi))
      } catch {
        problems.report(.drawing(error))
      }
    }
    return previews
  }
}

extension Publication {
  static func previewName(ofPage page: Int, site: Int?, isDraft: Bool) -> String {
    "certificate\(site.map { "-site-\($0.padded(to: 2))" } ?? "")\(page == 1 ? "" : "-\(page)")\(isDraft ? ".draft" : "").png"
  }

  /// Whether the file of that name is the picture of a draft's page, or of a certificate's; `nil`
  /// if it is neither.
  static func isDraft(preview name: String) -> Bool? {
    let own = #/certificate(?:-site-[0-9]{2,})?(?:-(?:[2-9]|[1-9][0-9]+))?(\.draft)?\.png/#
    return name.wholeMatch(of: own).map { $0.1 != nil }
  }
}

extension Diagnostic {
  fileprivate static func previewTooLarge(_ page: Size, dpi: Int) -> Diagnostic {
    let inches = page.width / 72 * page.height / 72
    // A pixel is lost or won at the edges.
    let most = Int((Double(PNG.mostPixels) / inches).squareRoot()) - 1
    return Diagnostic(
      "PreviewTooLarge",
      "a picture of the certificate at \(dpi) pixels to the inch would have more than "
        + "\(PNG.mostPixels / 1_000_000) million pixels",
      fix: "ask for at most \(most) with '--png'")
  }
}
