internal import Diagnostics
internal import Documents
internal import Drawing
internal import Reading

/// Reads the elements of a design's `slots`.
struct FillingReading {
  let catalogue: Catalogue
  /// `nil` if it could not be had: the rest of the element is checked all the same.
  let artwork: CertificateDesign.Artwork?

  /// What an element may hold; it holds exactly one of them.
  private enum Kind: String, CaseIterable {
    case text, stars, picture
  }

  /// The element of a list, checked for itself; `nil` after an error.
  func filling(
    _ node: Node, _ name: String, _ problems: inout Problems
  ) -> CertificateDesign.Filling? {
    guard var map = Mapping(node, name, &problems) else { return nil }
    let slot = map.required("slot", &problems)
    let slotName = slot?.text(map.path("slot"), &problems)
    var contents: [(Kind, Node)] = []
    for kind in Kind.allCases {
      if let value = map.optional(kind.rawValue, &problems) { contents.append((kind, value)) }
    }
    var content: CertificateDesign.Content?
    if contents.count == 1, let (kind, value) = contents.first {
      content = self.content(kind, value, &map, &problems)
    } else {
      problems.report(.notOneContent(name, Kind.allCases.map(\.rawValue), at: node.label))
      // Which keys belong here is not known; so any key that may is left alone.
      for key in SlotStyle.keys { _ = map.optional(key, &problems) }
    }
    map.finish(&problems)
    guard let slot, let slotName, let artwork else { return nil }
    guard let frame = artwork.slots[slotName] else {
      problems.report(.unknownSlot(slotName, known: artwork.slots.keys.sorted(), at: slot.place))
      return nil
    }
    return content.map {
      CertificateDesign.Filling(slot: slotName, place: slot.place, frame: frame, content: $0)
    }
  }

  private func content(
    _ kind: Kind, _ value: Node, _ map: inout Mapping, _ problems: inout Problems
  ) -> CertificateDesign.Content? {
    var values = ThemeValues()
    defer { problems.report(values.problems) }
    let path = map.path(kind.rawValue)
    switch kind {
    case .text:
      let style = SlotStyle(&map, &values)
      let text = value.text(path, limit: TextLimit.prose, &problems)
      return text.flatMap {
        TextTemplate.read($0, at: value.place, catalogue: catalogue, into: &problems)
      }.map { .text($0, style) }
    case .stars:
      let color = values.color("color", of: &map) ?? .black
      return field(value, path, &problems).map { .stars(field: $0, color) }
    case .picture:
      let side: SlotStyle.Side = values.word("align", of: &map) ?? .center
      return field(value, path, &problems).map { .picture(field: $0, side) }
    }
  }

  /// The name of a field with a single value.
  private func field(_ node: Node, _ path: String, _ problems: inout Problems) -> String? {
    guard let name = node.text(path, &problems) else { return nil }
    switch catalogue[name]?.kind {
    case .text, .optionalText: return name
    case .flag, .list, nil:
      let single = catalogue.fields.filter { [.text, .optionalText].contains($0.kind) }
      problems.report(.notASingleField(name, known: single.map(\.name), at: node.place))
      return nil
    }
  }
}
