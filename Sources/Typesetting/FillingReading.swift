internal import Diagnostics
internal import Documents
internal import Drawing
internal import Reading

/// Reads the elements of a design's `slots`.
struct FillingReading {
  let catalogue: Catalogue
  /// The same with what a text may say of its page.
  let pageCatalogue: Catalogue
  /// `nil` if it could not be had: the rest of the element is checked all the same.
  let artwork: CertificateDesign.Artwork?
  /// Whether rectangles are reported that no certificate needs, or that it would show.
  let reportsUnused: Bool

  /// What an element may hold; it holds exactly one of them.
  private enum Kind: String, CaseIterable {
    case text, texts, stars, picture, rows, qr, micro, rosette
  }

  /// The element of a list, checked for itself; `nil` after an error.
  func filling(_ node: Node, _ name: String, _ problems: inout Problems) -> PageDesign.Filling? {
    guard var map = Mapping(node, name, &problems) else { return nil }
    let slot = slot(of: &map, &problems)
    var contents: [(Kind, Node)] = []
    for kind in Kind.allCases {
      if let value = map.optional(kind.rawValue, &problems) { contents.append((kind, value)) }
    }
    var content: PageDesign.Content?
    if contents.count == 1, let (kind, value) = contents.first {
      content = self.content(kind, value, in: slot, &map, &problems)
    } else {
      problems.report(.notOneContent(name, Kind.allCases.map(\.rawValue), at: node.label))
      // Which keys belong here is not known; so any key that may is left alone.
      for key in ["lang"] + SlotTexts.keys + SlotStyle.keys + SlotRows.keys
        + RosetteLook.keys
      {
        _ = map.optional(key, &problems)
      }
    }
    let isText = contents.contains { [.text, .texts].contains($0.0) }
    let room = isText ? map.optional("roomOf", &problems) : nil
    let roomOf = room.flatMap { $0.text(map.path("roomOf"), &problems) }
    map.finish(&problems)
    guard let slot, let content else { return nil }
    return PageDesign.Filling(slot: slot, roomOf: roomOf, content: content)
  }

  /// The slot that `map` names; `nil` after an error, and without an artwork.
  func slot(of map: inout Mapping, _ problems: inout Problems) -> Slot? {
    guard let node = map.required("slot", &problems),
      let name = node.text(map.path("slot"), &problems), let artwork
    else { return nil }
    let found = artwork.rectangles.filter { $0.names.contains(name) }
    guard let rectangle = found.first else {
      problems.report(
        .unknownSlot(name, in: artwork.picture, known: artwork.names, at: node.place))
      return nil
    }
    let slot = Slot(
      name: name, place: node.place, artwork: artwork.picture, frame: rectangle.frame)
    if found.count > 1 { problems.report(.ambiguousSlot(slot, count: found.count)) }
    if !rectangle.isUpright { problems.report(.slotTurned(slot)) }
    if reportsUnused, rectangle.isVisible { problems.report(.slotVisible(slot)) }
    return slot
  }

  private func content(
    _ kind: Kind, _ value: Node, in slot: Slot?, _ map: inout Mapping, _ problems: inout Problems
  ) -> PageDesign.Content? {
    var values = ThemeValues()
    defer { problems.report(values.problems) }
    let path = map.path(kind.rawValue)
    switch kind {
    case .text:
      return singleText(value, &map, &values).map { .texts($0) }
    case .texts:
      return texts(&map, &values).map { .texts($0) }
    case .stars:
      let color = values.color("color", of: &map) ?? .black
      return field(value, path, of: [.text, .optionalText], &problems)
        .map { .stars(field: $0, color) }
    case .picture:
      let side: Slot.Side = values.word("align", of: &map) ?? .center
      return field(value, path, of: [.text, .optionalText, .pictures], &problems)
        .map { .picture(field: $0, side) }
    case .rows:
      return rows(value, path, in: slot, &map, &values).map { .rows($0) }
    case .qr:
      return field(value, path, of: [.text, .optionalText], &problems)
        .map { .code(field: $0) }
    case .micro:
      return micro(value, path, in: slot, &map, &values).map { .micro($0) }
    case .rosette:
      let look = RosetteLook(&map, &values)
      return field(value, path, of: [.text, .optionalText], &problems)
        .map { .rosette(field: $0, look) }
    }
  }

  /// A text with holes over `catalogue`.
  func template(
    _ node: Node, _ path: String, _ catalogue: Catalogue, _ problems: inout Problems
  ) -> TextTemplate? {
    node.text(path, limit: TextLimit.prose, &problems).flatMap {
      TextTemplate.read($0, at: node.place, catalogue: catalogue, into: &problems)
    }
  }

  /// The name of a field of one of some kinds.
  private func field(
    _ node: Node, _ path: String, of kinds: [Catalogue.Kind], _ problems: inout Problems
  ) -> String? {
    guard let name = node.text(path, &problems) else { return nil }
    if let kind = catalogue[name]?.kind, kinds.contains(kind) { return name }
    let known = catalogue.fields.filter { kinds.contains($0.kind) }
    problems.report(.notASingleField(name, known: known.map(\.name), at: node.place))
    return nil
  }
}
