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
  ///   - reportsUnused: whether to warn of rectangles of the artwork that look like slots and are
  ///     none, and of slots that would show.
  ///   - artwork: Gives the artwork of a file name, or reports at the place of the name why it
  ///     cannot.
  ///   - design: Gives the root of another design file in the same way.
  /// - Returns: `nil` after an error.
  public static func read(
    _ node: Node, size: String? = nil, reportsUnused: Bool = false, catalogue: Catalogue,
    artwork: @escaping (_ name: String, _ place: Place, _ problems: inout Problems) -> Artwork?,
    design: (_ name: String, _ place: Place, _ problems: inout Problems) -> Node?,
    into problems: inout Problems
  ) -> CertificateDesign? {
    let before = problems.errorCount
    guard var map = Mapping(node, "", &problems) else { return nil }
    let reading = PageReading(
      size: size, reportsUnused: reportsUnused, catalogue: catalogue, artwork: artwork)
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

extension CertificateDesign {
  /// The sizes that a design file names; none where it has a single artwork, or what it says of
  /// them is wrong.
  public static func sizes(of node: Node) -> [String] {
    var unheard = Problems()
    guard var map = Mapping(node, "", &unheard) else { return [] }
    return DesignSizes(&map, &unheard)?.names ?? []
  }

  /// The names of the artworks of a design file and of its annex's file, as far as they are right.
  public static func files(of node: Node) -> (artworks: [String], annex: String?) {
    var unheard = Problems()
    guard var map = Mapping(node, "", &unheard) else { return ([], nil) }
    let artworks = DesignSizes(&map, &unheard)?.all.map(\.file) ?? []
    return (artworks, map.optional("annex", &unheard)?.text("annex", &unheard))
  }

  /// Holds an artwork against the slots of a design file, as if the file named it.
  ///
  /// - Parameter isAnnex: whether the file is that of an annex.
  public static func check(
    _ artwork: Artwork, against node: Node, isAnnex: Bool, catalogue: Catalogue,
    into problems: inout Problems
  ) {
    guard var map = Mapping(node, "", &problems) else { return }
    let reading = PageReading(
      size: nil, reportsUnused: true, catalogue: catalogue, artwork: { _, _, _ in artwork })
    map.checkFormat(&problems)
    let sizes = DesignSizes(&map, &problems)
    _ = reading.page(&map, sizes, isAnnex: isAnnex, &problems)
    _ = map.optional("annex", &problems)
    map.finish(&problems)
  }
}

/// Reads what the front and an annex have in common.
private struct PageReading {
  let size: String?
  let reportsUnused: Bool
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
      pageCatalogue: isAnnex ? catalogue.onAnnexPages : catalogue.onPages, artwork: artwork,
      reportsUnused: reportsUnused)
    let fillings = map.list("slots", isRequired: true, &problems, reading.filling)
    fillings.checkHeadings(&problems)
    if let artwork, let place = size?.place {
      fillings.map(\.slot).checkFrames(
        inside: artwork.page, outside: { .slotOffPage($0, page: artwork.size) }, &problems)
      fillings.checkRooms(&problems)
      artwork.checkBleed(at: place, &problems)
      if reportsUnused { artwork.reportUnused(besides: map.node, at: place, &problems) }
    }
    guard problems.errorCount == before, let size, let artwork else { return nil }
    return PageDesign(
      artwork: artwork, fillings: fillings.map { $0.scaled(by: size.scale) }, continues: isAnnex)
  }
}

extension [PageDesign.Filling] {
  /// Reports columns named by a slot that holds no texts.
  fileprivate func checkHeadings(_ problems: inout Problems) {
    let known = compactMap { if case .texts = $0.content { $0.slot.name } else { nil } }
    for case .rows(let rows) in map(\.content) {
      for heading in rows.columns.compactMap(\.heading) where !known.contains(heading.slot) {
        problems.report(.noTextsForHeading(heading, known: known))
      }
    }
  }
}
