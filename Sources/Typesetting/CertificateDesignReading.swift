public import Diagnostics
public import Documents
internal import Drawing
public import Reading

extension CertificateDesign {
  /// Reads a design file and its annex, and holds them against their artworks and the catalogue of
  /// fields.
  ///
  /// - Parameters:
  ///   - size: the size of paper, one that the file names; the first where `nil`.
  ///   - artwork: Gives the artwork of a file name, or reports at the place of the name why it
  ///     cannot.
  ///   - design: Gives the root of another design file in the same way.
  /// - Returns: `nil` after an error.
  public static func read(
    _ node: Node, size: String? = nil, catalogue: Catalogue,
    artwork: @escaping (_ name: String, _ place: Place, _ problems: inout Problems) -> Artwork?,
    design: (_ name: String, _ place: Place, _ problems: inout Problems) -> Node?,
    into problems: inout Problems
  ) -> CertificateDesign? {
    let before = problems.errorCount
    guard var map = Mapping(node, "", &problems) else { return nil }
    let reading = PageReading(size: size, catalogue: catalogue, artwork: artwork)
    map.checkFormat(&problems)
    let sizes = DesignSizes(&map, &problems)
    let front = reading.page(&map, sizes, isAnnex: false, &problems)
    var annex: PageDesign?
    if let name = map.optional("annex", &problems), let file = name.text("annex", &problems),
      let root = design(file, name.place, &problems), var map = Mapping(root, "", &problems)
    {
      map.checkFormat(&problems)
      let own = DesignSizes(&map, &problems)
      if let sizes { own?.checkNames(of: sizes.names, &problems) }
      annex = reading.page(&map, own, isAnnex: true, &problems)
      map.finish(&problems)
      if let annex, annex.lists.isEmpty { problems.report(.annexWithoutRows(file, at: name.place)) }
    }
    map.finish(&problems)
    guard problems.errorCount == before, let front else { return nil }
    return CertificateDesign(front: front, annex: annex)
  }
}

extension Mapping {
  private enum Format: String, CaseIterable {
    case first = "accolade-certificate/1"
  }

  /// Reports a file of another format than that of designs.
  fileprivate mutating func checkFormat(_ problems: inout Problems) {
    let _: Format? = choice("format", &problems)
  }
}

/// Reads what the front and an annex have in common.
private struct PageReading {
  let size: String?
  let catalogue: Catalogue
  let artwork:
    (_ name: String, _ place: Place, _ problems: inout Problems) -> CertificateDesign.Artwork?

  /// A page of the size; `nil` after an error.
  func page(
    _ map: inout Mapping, _ sizes: DesignSizes?, isAnnex: Bool, _ problems: inout Problems
  ) -> PageDesign? {
    let before = problems.errorCount
    // What an annex lacks of the sizes was told already.
    let chosen = isAnnex && sizes?.names.contains(size ?? "") == false ? nil : size
    let size = sizes?.size(chosen, &problems)
    let artwork = size.flatMap { self.artwork($0.file, $0.place, &problems) }
    let reading = FillingReading(
      catalogue: catalogue.onPages,
      pageCatalogue: isAnnex ? catalogue.onAnnexPages : catalogue.onPages, artwork: artwork)
    let fillings = map.list("slots", isRequired: true, &problems, reading.filling)
    if let artwork {
      let page = Rect(x: 0, y: 0, width: artwork.size.width, height: artwork.size.height)
      fillings.map(\.slot).checkFrames(
        inside: page, outside: { .slotOffPage($0, page: artwork.size) }, &problems)
    }
    guard problems.errorCount == before, let size, let artwork else { return nil }
    return PageDesign(
      artwork: artwork, fillings: fillings.map { $0.scaled(by: size.scale) }, continues: isAnnex)
  }
}
