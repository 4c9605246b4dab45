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

  var text: TextStyle
  /// The smallest size, in points; the largest is the style's.
  var floor: Double
  var alignment: ParagraphShape.Alignment
  var anchor: Anchor
  /// The most lines.
  var lines: Int
  /// The distance of baselines, as a multiple of the size.
  var lineHeight: Double
}

extension SlotStyle {
  /// The keys of a style in a design file.
  static let keys = [
    "face", "size", "floor", "color", "tracking", "align", "anchor", "lines", "lineHeight",
  ]

  /// Sizes of text that can be read and printed, in points.
  private static let sizes = 4.0...200.0

  /// Reads the keys of a style; `nil` after an error.
  static func read(_ map: inout Mapping, _ problems: inout Problems) -> SlotStyle? {
    let face = map.face("face", &problems)
    let size = map.decimal("size", in: sizes, &problems)
    let floor = map.decimal("floor", in: sizes, otherwise: size, &problems)
    let color = map.color("color", &problems)
    let tracking = map.decimal("tracking", in: 0...100, otherwise: 0, &problems)
    let alignment = map.alignment("align", otherwise: .left, &problems)
    let anchor = map.word("anchor", otherwise: Anchor.middle, &problems)
    let lines = map.lines("lines", &problems)
    let lineHeight = map.decimal("lineHeight", in: 0.8...4, otherwise: 1.3, &problems)
    guard let face, let size, let floor, let color, let tracking, let alignment, let anchor,
      let lines, let lineHeight
    else { return nil }
    guard floor <= size else {
      if let node = map.optional("floor", &problems) {
        problems.report(.floorAboveSize(map.path("floor"), size: size, at: node.place))
      }
      return nil
    }
    return SlotStyle(
      text: TextStyle(face: face, size: size, color: color, tracking: tracking), floor: floor,
      alignment: alignment, anchor: anchor, lines: lines, lineHeight: lineHeight)
  }
}
