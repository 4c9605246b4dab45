public import Diagnostics
public import Documents
internal import Drawing
public import Reading

extension CertificateDesign {
  /// Reads a design file and its annex, and holds them against their artworks and the catalogue of
  /// fields.
  ///
  /// - Parameters:
  ///   - artwork: Gives the artwork of a file name, or reports at the place of the name why it
  ///     cannot.
  ///   - design: Gives the root of another design file in the same way.
  /// - Returns: `nil` after an error.
  public static func read(
    _ node: Node, catalogue: Catalogue,
    artwork: (_ name: String, _ place: Place, _ problems: inout Problems) -> Artwork?,
    design: (_ name: String, _ place: Place, _ problems: inout Problems) -> Node?,
    into problems: inout Problems
  ) -> CertificateDesign? {
    let before = problems.errorCount
    guard var map = Mapping(node, "", &problems) else { return nil }
    let front = PageDesign.read(
      &map, continues: false, catalogue: catalogue, artwork: artwork, into: &problems)
    var annex: PageDesign?
    if let name = map.optional("annex", &problems), let file = name.text("annex", &problems),
      let root = design(file, name.place, &problems), var map = Mapping(root, "", &problems)
    {
      annex = PageDesign.read(
        &map, continues: true, catalogue: catalogue, artwork: artwork, into: &problems)
      map.finish(&problems)
      if let annex, annex.lists.isEmpty { problems.report(.annexWithoutRows(file, at: name.place)) }
    }
    map.finish(&problems)
    guard problems.errorCount == before, let front else { return nil }
    return CertificateDesign(front: front, annex: annex)
  }
}

extension PageDesign {
  private enum Format: String, CaseIterable {
    case first = "accolade-certificate/1"
  }

  /// Reads what the front and an annex have in common; `nil` after an error.
  fileprivate static func read(
    _ map: inout Mapping, continues: Bool, catalogue: Catalogue,
    artwork: (_ name: String, _ place: Place, _ problems: inout Problems) ->
      CertificateDesign.Artwork?,
    into problems: inout Problems
  ) -> PageDesign? {
    let before = problems.errorCount
    let _: Format? = map.choice("format", &problems)
    var found: CertificateDesign.Artwork?
    if let name = map.required("artwork", &problems), let file = name.text("artwork", &problems) {
      found = artwork(file, name.place, &problems)
    }
    let reading = FillingReading(
      catalogue: catalogue, pageCatalogue: continues ? catalogue.onAnnexPages : catalogue,
      artwork: found)
    let fillings = map.list("slots", isRequired: true, &problems, reading.filling)
    if let size = found?.size {
      let page = Rect(x: 0, y: 0, width: size.width, height: size.height)
      fillings.map(\.slot).checkFrames(
        inside: page, outside: { .slotOffPage($0, page: size) }, &problems)
    }
    guard problems.errorCount == before, let found else { return nil }
    return PageDesign(artwork: found, fillings: fillings, continues: continues)
  }
}
