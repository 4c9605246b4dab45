public import Drawing

/// Marks at the corners of a page that show a printer where it is cut.
///
/// The page grows on every side: by the bleed, into which an artwork with a rectangle `bleed` is
/// drawn, and by the marks beyond it.
public enum CropMarks {
  private static let millimetre = 72 / 25.4
  private static let bleed = 3 * millimetre
  private static let length = 5 * millimetre
  private static let thickness = 0.25
  /// How much the page grows on every side.
  private static let margin = bleed + length + 2 * millimetre

  /// How far an artwork with a bleed reaches beyond its page.
  static func bleed(of page: Rect) -> Rect { page.grown(by: bleed) }

  /// The page with marks around it.
  ///
  /// - Parameter pictures: the pictures of the page, some of which may have a bleed.
  public static func around(_ page: Page, _ pictures: PictureLibrary) -> Page {
    let trim = Rect(x: margin, y: margin, width: page.size.width, height: page.size.height)
    let sheet = Rect(
      x: 0, y: 0, width: trim.size.width + 2 * margin, height: trim.size.height + 2 * margin)
    let hasBleed = page.marks.contains { mark in
      guard case .picture(let id, _) = mark else { return false }
      return pictures.rectangles(of: id).contains {
        $0.names.contains(CertificateDesign.Artwork.bleed)
      }
    }
    // What an artwork draws beyond its bleed would run into the marks.
    let shown = hasBleed ? trim.grown(by: bleed) : trim
    return Page(
      size: sheet.size,
      marks: page.marks.moved(x: margin, y: margin)
        + (frame(between: shown, and: sheet) + lines(around: trim)),
      trim: trim, bleed: trim.grown(by: bleed))
  }

  /// Four rectangles that cover what is outside of `inner`.
  private static func frame(between inner: Rect, and outer: Rect) -> [Mark] {
    let (width, height) = (outer.size.width, inner.size.height)
    return [
      Rect(x: 0, y: 0, width: width, height: inner.minY),
      Rect(x: 0, y: inner.maxY, width: width, height: outer.maxY - inner.maxY),
      Rect(x: 0, y: inner.minY, width: inner.minX, height: height),
      Rect(x: inner.maxX, y: inner.minY, width: outer.maxX - inner.maxX, height: height),
    ].map { .shape(.rectangle($0, fill: Color(red: 255, green: 255, blue: 255))) }
  }

  /// Two thin lines at every corner, outside of the bleed, in line with the edges.
  private static func lines(around trim: Rect) -> [Mark] {
    let half = thickness / 2
    let outside = trim.grown(by: bleed)
    let across = [trim.minY, trim.maxY].flatMap { y in
      [outside.minX - length, outside.maxX].map { x in
        Rect(x: x, y: y - half, width: length, height: thickness)
      }
    }
    let down = [trim.minX, trim.maxX].flatMap { x in
      [outside.minY - length, outside.maxY].map { y in
        Rect(x: x - half, y: y, width: thickness, height: length)
      }
    }
    return (across + down).map { .shape(.rectangle($0, fill: .black)) }
  }
}

extension Rect {
  fileprivate func grown(by distance: Double) -> Rect {
    Rect(
      x: minX - distance, y: minY - distance, width: size.width + 2 * distance,
      height: size.height + 2 * distance)
  }
}
