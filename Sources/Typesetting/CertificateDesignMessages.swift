internal import Diagnostics
internal import Drawing

// The words for what is wrong with a certificate's design.

extension Diagnostic {
  static func floorAboveSize(_ name: String, size: Double, at place: Place) -> Diagnostic {
    Diagnostic(
      "FloorAboveSize", "'\(name)' must not be above 'size', which is \(size.inDigits)", at: place,
      why: "a text shrinks from its size down to its floor")
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

  static func unknownSlot(_ name: String, known: [String], at place: Place) -> Diagnostic {
    Diagnostic(
      "UnknownSlot", "the artwork has no slot '\(name)'", at: place,
      why: "a slot is a rectangle of the artwork with this id",
      fix: NearMiss.fix(for: name, among: known))
  }

  static func slotWithoutArea(_ filling: CertificateDesign.Filling) -> Diagnostic {
    Diagnostic(
      "SlotWithoutArea", "slot '\(filling.slot)' of the artwork has no area", at: filling.place,
      fix: "give its rectangle a width and a height")
  }

  static func slotOffPage(_ filling: CertificateDesign.Filling, page: Size) -> Diagnostic {
    Diagnostic(
      "SlotOffPage",
      "slot '\(filling.slot)' (\(filling.frame.words)) lies outside the artwork of "
        + "\(page.width.inDigits) × \(page.height.inDigits) points",
      at: filling.place, fix: "move its rectangle onto the page")
  }

  static func slotFilledTwice(
    _ filling: CertificateDesign.Filling, first: CertificateDesign.Filling
  ) -> Diagnostic {
    Diagnostic(
      "SlotFilledTwice", "slot '\(filling.slot)' can only be filled once", at: filling.place,
      fix: "delete one of the two", notes: [Note("it is filled here already", at: first.place)])
  }

  static func slotsOverlap(
    _ filling: CertificateDesign.Filling, _ earlier: CertificateDesign.Filling
  ) -> Diagnostic {
    Diagnostic(
      "SlotsOverlap",
      "slot '\(filling.slot)' (\(filling.frame.words)) overlaps slot '\(earlier.slot)' "
        + "(\(earlier.frame.words))",
      at: filling.place, why: "what stands in one must not cover what stands in the other",
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
