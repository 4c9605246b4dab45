public import Diagnostics
public import Documents
internal import Drawing
public import Reading

extension CertificateDesign {
  /// Reads a design file and holds it against its artwork and the catalogue of fields.
  ///
  /// - Parameters:
  ///   - artwork: Gives the artwork of a file name, or reports at the place of the name why it
  ///     cannot.
  /// - Returns: `nil` after an error.
  public static func read(
    _ node: Node, catalogue: Catalogue,
    artwork: (_ name: String, _ place: Place, _ problems: inout Problems) -> Artwork?,
    into problems: inout Problems
  ) -> CertificateDesign? {
    let before = problems.errorCount
    guard var map = Mapping(node, "", &problems) else { return nil }
    let _: Format? = map.choice("format", &problems)
    var found: Artwork?
    if let name = map.required("artwork", &problems), let file = name.text("artwork", &problems) {
      found = artwork(file, name.place, &problems)
    }
    let reading = FillingReading(catalogue: catalogue, artwork: found)
    let fillings = map.list("slots", isRequired: true, &problems, reading.filling)
    map.finish(&problems)
    if let found { checkFrames(of: fillings, in: found, &problems) }
    guard problems.errorCount == before, let found else { return nil }
    return CertificateDesign(artwork: found, fillings: fillings)
  }

  private enum Format: String, CaseIterable {
    case first = "accolade-certificate/1"
  }

  /// Every slot once, with an area, inside the page and apart from the others.
  private static func checkFrames(
    of fillings: [Filling], in artwork: Artwork, _ problems: inout Problems
  ) {
    let page = Rect(x: 0, y: 0, width: artwork.size.width, height: artwork.size.height)
    for (index, filling) in fillings.enumerated() {
      if filling.frame.size.width <= 0 || filling.frame.size.height <= 0 {
        problems.report(.slotWithoutArea(filling))
      } else if !page.contains(filling.frame) {
        problems.report(.slotOffPage(filling, page: artwork.size))
      }
      for earlier in fillings[..<index] {
        if earlier.slot == filling.slot {
          problems.report(.slotFilledTwice(filling, first: earlier))
        } else if earlier.frame.overlaps(filling.frame) {
          problems.report(.slotsOverlap(filling, earlier))
        }
      }
    }
  }
}

extension Rect {
  /// Whether the rectangles share more than an edge.
  fileprivate func overlaps(_ other: Rect, tolerance: Double = 0.01) -> Bool {
    minX < other.maxX - tolerance && other.minX < maxX - tolerance
      && minY < other.maxY - tolerance && other.minY < maxY - tolerance
  }
}
