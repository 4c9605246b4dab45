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

  /// The element of a list, checked for itself.
  func filling(
    _ node: Node, _ name: String, _ problems: inout Problems
  ) -> CertificateDesign.Filling? {
    guard var map = Mapping(node, name, &problems) else { return nil }
    let slot = map.required("slot", &problems)
    let slotName = slot?.text(map.path("slot"), &problems)
    var kinds: [(Kind, Node)] = []
    for kind in Kind.allCases {
      if let value = map.optional(kind.rawValue, &problems) { kinds.append((kind, value)) }
    }
    var content: CertificateDesign.Content?
    if kinds.count == 1, let (kind, value) = kinds.first {
      content = self.content(kind, value, &map, &problems)
    } else {
      problems.report(.notOneContent(name, Kind.allCases.map(\.rawValue), at: node.label))
      // All keys count as known, so that only a misspelt one is reported besides.
      for key in SlotStyle.keys { _ = map.optional(key, &problems) }
    }
    map.finish(&problems)
    guard let slot, let slotName, let artwork else { return nil }
    guard let frame = artwork.slots[slotName] else {
      problems.report(
        .unknownSlot(slotName, known: artwork.slots.keys.sorted(), at: slot.place))
      return nil
    }
    return content.map {
      CertificateDesign.Filling(slot: slotName, place: slot.place, frame: frame, content: $0)
    }
  }

  private func content(
    _ kind: Kind, _ value: Node, _ map: inout Mapping, _ problems: inout Problems
  ) -> CertificateDesign.Content? {
    let path = map.path(kind.rawValue)
    switch kind {
    case .text:
      let style = SlotStyle.read(&map, &problems)
      guard let text = value.text(path, limit: TextLimit.prose, &problems),
        let template = TextTemplate.read(
          text, at: value.place, catalogue: catalogue, into: &problems)
      else { return nil }
      return style.map { .text(template, $0) }
    case .stars:
      let color = map.color("color", &problems)
      guard let field = field(value, path, &problems), let color else { return nil }
      return .stars(field: field, color)
    case .picture:
      let alignment = map.alignment("align", otherwise: .center, &problems)
      guard let field = field(value, path, &problems), let alignment else { return nil }
      return .picture(field: field, alignment)
    }
  }

  /// The name of a field with one value.
  private func field(_ node: Node, _ path: String, _ problems: inout Problems) -> String? {
    guard let name = node.text(path, &problems) else { return nil }
    switch catalogue[name]?.kind {
    case .text, .optionalText: return name
    case .flag, .list, nil:
      let values = catalogue.fields.filter { [.text, .optionalText].contains($0.kind) }
      problems.report(.notAValueField(name, known: values.map(\.name), at: node.place))
      return nil
    }
  }
}
