internal import Diagnostics
internal import Drawing

// The words for what is wrong with a certificate's design.

extension Diagnostic {
  static func floorAboveSize(_ name: String, size: Double, at place: Place) -> Diagnostic {
    Diagnostic(
      "FloorAboveSize", "'\(name)' must not be above 'size', which is \(size.inDigits)", at: place,
      why: "a text shrinks from its size down to its floor")
  }

  static func floorAboveTexts(_ name: String, smallest: Double, at place: Place) -> Diagnostic {
    Diagnostic(
      "FloorAboveSize",
      "'\(name)' must not be above the smallest size of its texts, which is \(smallest.inDigits)",
      at: place, why: "the texts of a list shrink together down to its floor")
  }

  static func notOneContent(_ name: String, _ keys: [String], at place: Place) -> Diagnostic {
    let quoted = keys.map { "'\($0)'" }.joined(separator: ", ")
    return Diagnostic(
      "NotOneContent", "'\(name)' must have exactly one of \(quoted)", at: place)
  }

  static func notASingleField(_ name: String, known: [String], at place: Place) -> Diagnostic {
    Diagnostic(
      "NotASingleField", "'\(name)' is not a field with a single value", at: place,
      fix: NearMiss.fix(for: name, among: known))
  }

  static func notAList(_ name: String, known: [String], at place: Place) -> Diagnostic {
    Diagnostic(
      "NotAList", "'\(name)' is not a field with a list", at: place,
      fix: NearMiss.fix(for: name, among: known))
  }

  static func annexWithoutRows(_ file: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "AnnexWithoutRows", "the annex '\(file)' has no slot with 'rows'", at: place,
      why: "an annex is added where one of its lists has an element")
  }

  static func noTextsForHeading(
    _ heading: SlotRows.Heading, known: [String]
  ) -> Diagnostic {
    Diagnostic(
      "NoTextsForHeading", "slot '\(heading.slot)' holds no texts to name the column",
      at: heading.place, fix: NearMiss.fix(for: heading.slot, among: known))
  }

  static func unknownSlot(
    _ name: String, in artwork: String, known: [String], at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "UnknownSlot", "the artwork '\(artwork)' has no slot '\(name)'", at: place,
      why: "a slot is a rectangle of the artwork with this id",
      fix: NearMiss.fix(for: name, among: known))
  }

  static func ambiguousSlot(_ slot: Slot, count: Int) -> Diagnostic {
    Diagnostic(
      "AmbiguousSlot",
      "\(count) rectangles of the artwork '\(slot.artwork)' are called '\(slot.name)'",
      at: slot.place, fix: "rename all but one in the artwork")
  }

  static func slotTurned(_ slot: Slot) -> Diagnostic {
    Diagnostic(
      "SlotTurned", "slot '\(slot.name)' of the artwork '\(slot.artwork)' is turned or skewed",
      at: slot.place, why: "what stands in a slot is set level",
      fix: "draw its rectangle level, in a group that is not turned")
  }

  static func slotVisible(_ slot: Slot) -> Diagnostic {
    Diagnostic(
      "SlotVisible", "slot '\(slot.name)' of the artwork '\(slot.artwork)' is drawn",
      severity: .warning, at: slot.place, why: "a slot only says where something stands",
      fix: "give its rectangle neither fill nor stroke")
  }

  /// - Parameter missing: the slots of the design that the artwork lacks.
  static func unusedRectangle(
    _ name: String, in artwork: String, missing: [String], at place: Place
  ) -> Diagnostic {
    let near = NearMiss.of(name, among: missing).map { "'\($0)'" }.joined(separator: " or ")
    return Diagnostic(
      "UnusedRectangle",
      "nothing stands in the invisible rectangle '\(name)' of the artwork '\(artwork)'",
      severity: .warning, at: place,
      fix: near.isEmpty ? "fill it in the design, or remove it" : "rename it to \(near)")
  }

  static func bleedTooSmall(_ artwork: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "BleedTooSmall",
      "the rectangle 'bleed' of the artwork '\(artwork)' must reach 3 mm beyond every edge",
      at: place, why: "what is printed to the edge is cut there, and never quite exactly",
      fix: "enlarge it, and what is drawn there")
  }

  static func slotWithoutArea(_ slot: Slot) -> Diagnostic {
    Diagnostic(
      "SlotWithoutArea",
      "slot '\(slot.name)' of the artwork '\(slot.artwork)' has no area", at: slot.place,
      fix: "give its rectangle a width and a height")
  }

  static func slotOffPage(_ slot: Slot, page: Size) -> Diagnostic {
    Diagnostic(
      "SlotOffPage",
      "slot '\(slot.name)' (\(slot.frame.words)) lies outside the artwork "
        + "'\(slot.artwork)' of \(page.width.inDigits) × \(page.height.inDigits) points",
      at: slot.place, fix: "move its rectangle onto the page")
  }

  static func columnOutsideSlot(_ column: Slot, _ slot: Slot) -> Diagnostic {
    Diagnostic(
      "ColumnOutsideSlot",
      "column '\(column.name)' (\(column.frame.words)) lies outside slot '\(slot.name)' "
        + "(\(slot.frame.words)) in the artwork '\(slot.artwork)'",
      at: column.place, fix: "move its rectangle into that of the slot")
  }

  static func slotFilledTwice(
    _ slot: Slot, first: Slot
  ) -> Diagnostic {
    Diagnostic(
      "SlotFilledTwice", "slot '\(slot.name)' can only be filled once", at: slot.place,
      fix: "delete one of the two", notes: [Note("it is filled here already", at: first.place)])
  }

  static func unknownRoom(_ name: String, of slot: Slot, known: [String]) -> Diagnostic {
    Diagnostic(
      "UnknownRoom", "slot '\(slot.name)' cannot have the room of '\(name)', which is not filled",
      at: slot.place, fix: NearMiss.fix(for: name, among: known))
  }

  static func roomOverlaps(_ slot: Slot, with other: Slot, _ third: Slot) -> Diagnostic {
    Diagnostic(
      "RoomOverlaps",
      "slot '\(slot.name)' with the room of '\(other.name)' overlaps slot '\(third.name)' in the "
        + "artwork '\(slot.artwork)'",
      at: slot.place, why: "what stands in one must not cover what stands in the other",
      fix: "move their rectangles apart in the artwork, or delete 'roomOf'",
      notes: [Note("the other slot is filled here", at: third.place)])
  }

  static func slotsOverlap(
    _ slot: Slot, _ earlier: Slot
  ) -> Diagnostic {
    Diagnostic(
      "SlotsOverlap",
      "slot '\(slot.name)' (\(slot.frame.words)) overlaps slot '\(earlier.name)' "
        + "(\(earlier.frame.words)) in the artwork '\(slot.artwork)'",
      at: slot.place, why: "what stands in one must not cover what stands in the other",
      fix: "move their rectangles apart in the artwork",
      notes: [Note("the other slot is filled here", at: earlier.place)])
  }
}

extension Rect {
  /// The edges in points: `x 10…60, y 20…40`.
  fileprivate var words: String {
    "x \(minX.inDigits)…\(maxX.inDigits), y \(minY.inDigits)…\(maxY.inDigits)"
  }
}
