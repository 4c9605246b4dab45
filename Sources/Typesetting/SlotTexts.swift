internal import Diagnostics
internal import Documents
internal import Drawing
internal import Reading

/// Texts in a slot, below one another; they shrink together until all fit.
struct SlotTexts: Hashable, Sendable {
  /// One of the texts.
  struct Text: Hashable, Sendable {
    /// The only language of certificates that have it; `nil` if it is in all of them.
    var language: CertificateLanguage?
    var template: TextTemplate
    var style: SlotStyle
  }

  /// What the texts are for who cannot see how they look.
  enum Role: String, Hashable, Sendable, CaseIterable {
    /// The heading of the certificate or its annex.
    case heading
  }

  var side: Slot.Side
  var anchor: Slot.Anchor
  /// `nil` for paragraphs.
  var role: Role?
  /// From the top.
  var texts: [Text]
}

extension SlotTexts {
  /// The keys of a slot of texts in a design file, beside the texts themselves.
  static let keys = ["align", "anchor", "role"]
}

extension FillingReading {
  /// The texts of a slot that is given a list of them.
  func texts(_ map: inout Mapping, _ values: inout ThemeValues) -> SlotTexts? {
    var texts: [SlotTexts.Text] = []
    let before = values.problems.errorCount
    let elements = map.list("texts", isRequired: true, &values.problems) { node, name, _ in
      (node, name)
    }
    for (node, name) in elements {
      guard var element = Mapping(node, name, &values.problems) else { continue }
      let words = element.required("text", &values.problems)
      if let text = text(words, &element, &values) { texts.append(text) }
      element.finish(&values.problems)
    }
    return stack(texts, &map, &values, before)
  }

  /// The text of a slot that is given a single one, whose look stands beside it.
  func singleText(_ words: Node, _ map: inout Mapping, _ values: inout ThemeValues) -> SlotTexts? {
    let before = values.problems.errorCount
    return stack(text(words, &map, &values).map { [$0] } ?? [], &map, &values, before)
  }

  private func stack(
    _ texts: [SlotTexts.Text], _ map: inout Mapping, _ values: inout ThemeValues, _ before: Int
  ) -> SlotTexts? {
    let side: Slot.Side = values.word("align", of: &map) ?? .left
    let anchor: Slot.Anchor = values.word("anchor", of: &map) ?? .middle
    let role: SlotTexts.Role? = values.word("role", of: &map)
    guard values.problems.errorCount == before else { return nil }
    return SlotTexts(side: side, anchor: anchor, role: role, texts: texts)
  }

  private func text(
    _ words: Node?, _ map: inout Mapping, _ values: inout ThemeValues
  ) -> SlotTexts.Text? {
    let language: CertificateLanguage? = values.word("lang", of: &map)
    let template = words.flatMap {
      self.template($0, map.path("text"), pageCatalogue, &values.problems)
    }
    let style = SlotStyle(&map, &values)
    return template.map { SlotTexts.Text(language: language, template: $0, style: style) }
  }
}
