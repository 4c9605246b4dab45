internal import Diagnostics
internal import Drawing

/// A named rectangle of the artwork that a design uses.
struct Slot: Hashable, Sendable {
  /// The id of the rectangle.
  var name: String
  /// Where the design names it.
  var place: Place
  /// The file of the artwork.
  var artwork: String
  /// Where it is on the page.
  var frame: Rect

  /// Where texts stand between the upper and the lower edge of their slot.
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
}

extension [Slot] {
  /// Reports slots that are used twice, have no area, lie outside of `area` or are not apart.
  func checkFrames(
    inside area: Rect, outside: (Slot) -> Diagnostic, _ problems: inout Problems
  ) {
    for (index, slot) in enumerated() {
      if slot.frame.size.width <= 0 || slot.frame.size.height <= 0 {
        problems.report(.slotWithoutArea(slot))
      } else if !area.contains(slot.frame) {
        problems.report(outside(slot))
      }
      for earlier in self[..<index] {
        if earlier.name == slot.name {
          problems.report(.slotFilledTwice(slot, first: earlier))
        } else if earlier.frame.overlaps(slot.frame) {
          problems.report(.slotsOverlap(slot, earlier))
        }
      }
    }
  }
}

extension Rect {
  /// Whether the rectangles share more than an edge.
  fileprivate func overlaps(_ other: Rect, tolerance: Double = 0.01) -> Bool {
    minX < other.maxX - tolerance && other.minX < maxX - tolerance
      && minY < other.maxY - tolerance && other.minY < maxY - tolerance
  }
}
