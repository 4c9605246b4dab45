internal import Diagnostics
internal import Drawing
internal import Reading

/// The look of a text in a slot, and how far it may give way to fit.
struct SlotStyle: Hashable, Sendable {
  /// Where a text stands between the upper and the lower edge of its slot.
  enum Anchor: String, Hashable, Sendable, CaseIterable {
    case top
    case middle
    case bottom
  }

  /// Where lines or a picture stand between the edges of a slot, which is too short to fill a line
  /// to both of them.
  enum Side: String, Hashable, Sendable, CaseIterable {
    case left
    case center
    case right

    /// The alignment of lines at this side.
    var alignment: ParagraphShape.Alignment {
      switch self {
      case .left: .left
      case .center: .center
      case .right: .right
      }
    }
  }

  /// The look at the largest size.
  var text: TextStyle
  /// The smallest size, in points.
  var floor: Double
  var side: Side
  var anchor: Anchor
  /// The most lines.
  var lines: Int
  /// The distance of baselines, as a multiple of the size.
  var lineHeight: Double

  /// The shape of the slot's lines.
  var shape: ParagraphShape {
    ParagraphShape(alignment: side.alignment, lineHeight: lineHeight)
  }
}

extension SlotStyle {
  /// The keys of a style in a design file.
  static let keys = [
    "face", "size", "floor", "color", "tracking", "align", "anchor", "lines", "lineHeight",
  ]

  /// The sizes a text may have, in points.
  static let sizes = 4.0...200.0
  static let lineHeights = 0.8...4.0
  /// Where a design gives none.
  static let lineHeight = 1.3

  /// Reads the keys of a style.
  init(_ map: inout Mapping, _ values: inout ThemeValues) {
    let before = values.problems.errorCount
    text = TextStyle(&map, &values)
    let isSized = values.problems.errorCount == before
    floor = values.number("floor", of: &map, in: Self.sizes, otherwise: text.size)
    side = values.word("align", of: &map) ?? .left
    anchor = values.word("anchor", of: &map) ?? .middle
    lines = values.count("lines", of: &map, in: 1...40, otherwise: 1)
    lineHeight = values.number(
      "lineHeight", of: &map, in: Self.lineHeights, otherwise: Self.lineHeight)
    if isSized, floor > text.size, let node = map.optional("floor", &values.problems) {
      values.report(.floorAboveSize(map.path("floor"), size: text.size, at: node.place))
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
