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

extension [PageDesign.Filling] {
  /// Reports fillings that have the room of a slot that is none of theirs, or with it that of others.
  func checkRooms(_ problems: inout Problems) {
    for filling in self {
      guard let name = filling.roomOf else { continue }
      guard let other = first(where: { $0.slot.name == name && name != filling.slot.name })?.slot
      else {
        let known = map(\.slot.name).filter { $0 != filling.slot.name }
        problems.report(.unknownRoom(name, of: filling.slot, known: known))
        continue
      }
      let room = filling.slot.frame.union(other.frame)
      for third in map(\.slot) where third.name != name && third.name != filling.slot.name {
        if third.frame.overlaps(room) {
          problems.report(.roomOverlaps(filling.slot, with: other, third))
        }
      }
    }
  }
}

extension Rect {
  /// The smallest rectangle around both.
  func union(_ other: Rect) -> Rect {
    let (left, top) = (min(minX, other.minX), min(minY, other.minY))
    return Rect(
      x: left, y: top, width: max(maxX, other.maxX) - left, height: max(maxY, other.maxY) - top)
  }

  /// Whether the rectangles share more than an edge.
  fileprivate func overlaps(_ other: Rect, tolerance: Double = 0.01) -> Bool {
    minX < other.maxX - tolerance && other.minX < maxX - tolerance
      && minY < other.maxY - tolerance && other.minY < maxY - tolerance
  }
}
