internal import Diagnostics
internal import Drawing

// Pictures of a certificate's pages, for screens: certificate.png, certificate-2.png and so on.

extension Press {
  /// How many pixels to the inch the pictures of a certificate may have.
  public static let previewResolutions = 36...1200

  /// The pictures of the pages; none if none are asked for. What forbids one is reported.
  func previews(
    of pages: [Page], isDraft: Bool, into problems: inout Problems
  ) -> [Publication.File] {
    guard let dpi = previewResolution, let fonts = fonts(into: &problems),
      let pictures = pictures(into: &problems)
    else { return [] }
    var previews: [Publication.File] = []
    for (index, page) in pages.enumerated() {
      do {
        let bytes = try PNG.write(page, dpi: Double(dpi), fonts: fonts, pictures: pictures)
        let name = Publication.previewName(ofPage: index + 1, isDraft: isDraft)
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
  static func previewName(ofPage page: Int, isDraft: Bool) -> String {
    "certificate\(page == 1 ? "" : "-\(page)")\(isDraft ? ".draft" : "").png"
  }

  /// Whether the file of that name is the picture of a draft's page, or of a certificate's; `nil`
  /// if it is neither.
  static func isDraft(preview name: String) -> Bool? {
    guard let match = name.wholeMatch(of: /certificate(?:-([2-9]|[1-9][0-9]+))?(\.draft)?\.png/)
    else { return nil }
    return match.2 != nil
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
