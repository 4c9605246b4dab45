internal import Diagnostics
internal import Drawing
internal import Reading

/// The look of a text in a slot, and how far it may give way to fit.
struct SlotStyle: Hashable, Sendable {
  /// The look at the largest size.
  var text: TextStyle
  /// The size, in points, where the certificate speaks one language only, and has more room.
  var alone: Double?
  /// The smallest size, in points.
  var floor: Double
  /// The most lines.
  var lines = 1
  /// The distance of baselines, as a multiple of the size.
  var lineHeight = defaultLineHeight
  /// What the tracking of a short text may grow to, in points at the largest size.
  var spread = 0.0
  /// The space to the text above it, in points at the largest size.
  var before = 0.0

  /// The style where the certificate speaks one language only.
  var inOneLanguage: SlotStyle {
    guard let alone else { return self }
    var style = self
    style.text = text.sized(alone)
    return style
  }

  /// The look, shrunk by a part of the way from the largest size, 0, to the floor, 1.
  func text(shrunk: Double) -> TextStyle {
    // Exact at both ends: what fits at the floor is told from what does not by its very size.
    text.sized(text.size * (1 - shrunk) + floor * shrunk)
  }
}

extension SlotStyle {
  /// The keys of a style in a design file.
  static let keys = [
    "face", "size", "alone", "floor", "color", "tracking", "lines", "lineHeight", "spread",
    "before",
  ]

  /// The sizes a text may have, in points.
  static let sizes = 4.0...200.0
  static let lineHeights = 0.8...4.0
  /// Where a design gives none.
  static let defaultLineHeight = 1.3

  /// Reads the keys of a style.
  init(_ map: inout Mapping, _ values: inout ThemeValues) {
    let before = values.problems.errorCount
    text = TextStyle(&map, &values)
    let isSized = values.problems.errorCount == before
    floor = values.number("floor", of: &map, in: Self.sizes, otherwise: text.size)
    if map.optional("alone", &values.problems) != nil {
      alone = values.number("alone", of: &map, in: Self.sizes, otherwise: text.size)
    }
    lines = values.count("lines", of: &map, in: 1...40, otherwise: 1)
    lineHeight = values.number(
      "lineHeight", of: &map, in: Self.lineHeights, otherwise: Self.defaultLineHeight)
    spread = values.number("spread", of: &map, in: 0...100, otherwise: 0)
    self.before = values.space("before", of: &map)
    if isSized, floor > min(text.size, alone ?? text.size),
      let node = map.optional("floor", &values.problems)
    {
      values.report(
        .floorAboveSize(map.path("floor"), size: min(text.size, alone ?? text.size), at: node.place)
      )
    }
  }
}

extension TextStyle {
  /// Reads face, size, colour and tracking of a text at its largest size.
  init(_ map: inout Mapping, _ values: inout ThemeValues) {
    self.init(
      face: values.face("face", of: &map),
      size: values.number("size", of: &map, in: SlotStyle.sizes),
      color: values.color("color", of: &map) ?? .black,
      tracking: values.number("tracking", of: &map, in: 0...100, otherwise: 0))
  }

  /// The look at another size, the tracking in proportion.
  func sized(_ size: Double) -> TextStyle {
    var style = self
    style.size = size
    style.tracking *= size / self.size
    return style
  }
}

extension ThemeValues {
  /// A whole number; `otherwise` if the key is absent.
  fileprivate mutating func count(
    _ key: String, of map: inout Mapping, in range: ClosedRange<Int>, otherwise: Int
  ) -> Int {
    guard map.optional(key, &problems) != nil else { return otherwise }
    return map.integer(key, in: range, &problems) ?? otherwise
  }
}
