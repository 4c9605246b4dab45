internal import Diagnostics
internal import Documents
internal import Drawing
internal import Reading

/// A text so small that a copier makes a grey line of it; it stands over and over along its slot,
/// from edge to edge.
///
/// It is shown as text and not as outlines: a line as long as a page has a thousand characters, and
/// their outlines would be larger than all the rest of the file. So it can be extracted, and stands
/// last on its page, where it breaks no sentence.
struct MicroText: Hashable, Sendable {
  var template: TextTemplate
  /// Its look at its largest size, which the height of its slot gives.
  var style: TextStyle
}

extension MicroText {
  /// The size of the text as a part of the height of its slot.
  private static let share = 0.6
  fileprivate static let sizes = 0.8...1.2

  /// The least height of a slot.
  static let smallestHeight = sizes.lowerBound / share

  /// The size in a slot of a height.
  fileprivate static func size(in height: Double) -> Double {
    min(max(height * share, sizes.lowerBound), sizes.upperBound)
  }
}

extension FillingReading {
  /// The text of a slot with `micro`.
  func micro(
    _ node: Node, _ path: String, in slot: Slot?, _ map: inout Mapping,
    _ values: inout ThemeValues
  ) -> MicroText? {
    let before = values.problems.errorCount
    let face = values.face("face", of: &map)
    let color = values.color("color", of: &map) ?? .black
    let template = template(node, path, pageCatalogue, &values.problems)
    if let slot, slot.frame.size.height < MicroText.smallestHeight {
      values.report(.slotTooLow(slot))
    }
    guard values.problems.errorCount == before, let template, let slot else { return nil }
    let size = MicroText.size(in: slot.frame.size.height)
    return MicroText(
      template: template, style: TextStyle(face: face, size: size, color: color))
  }
}

extension CertificateSetting {
  /// The text, as many whole times as fit, spaced so that it fills the slot.
  func micro(_ micro: MicroText, _ slot: Slot, _ problems: inout Problems) -> [Mark] {
    guard let filled = micro.template.fill(fields, into: &problems)?.trimmed, !filled.isEmpty
    else { return [] }
    let names = micro.template.textNames(in: fields)
    let words = filled.split(whereSeparator: \.isNewline).joined(separator: " ")
    let floor = MicroText.sizes.lowerBound
    do {
      let line = try Shrinking.fit(from: micro.style.size, to: floor) { size throws(TextError) in
        try self.line(of: words, micro.style.sized(size), in: slot.frame)
      }
      if let line { return line }
      report(.textsDoNotFit(slot, floors: [floor], fields: names), names, slot, &problems)
    } catch {
      report(.textCannotBeSet(slot, error, fields: names), names, slot, &problems)
    }
    return []
  }

  /// A line of `words` from edge to edge; `nil` if they do not fit even once.
  private func line(
    of words: String, _ style: TextStyle, in frame: Rect
  ) throws(TextError) -> [Mark]? {
    let width = frame.size.width
    let once = try fonts.extent(of: [Span(words, style)])
    guard once <= width else { return nil }
    let step = try fonts.extent(of: [Span("\(words) \(words)", style)]) - once
    let times = 1 + Int((width - once) / step)
    let text = Array(repeating: words, count: times).joined(separator: " ")
    var spaced = style
    let room = try width - fonts.extent(of: [Span(text, style)])
    spaced.tracking = max(0, room / Double(max(1, text.count - 1)))
    let shape = ParagraphShape(lineHeight: frame.size.height / style.size)
    // Wider than the slot: the space after the last character hangs outside.
    return try fonts.lines(of: [Span(text, spaced)], width: 2 * width, shape: shape)
      .stacked.moved(x: frame.minX, y: frame.minY)
  }
}
