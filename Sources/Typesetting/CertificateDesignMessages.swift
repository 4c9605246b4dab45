internal import Diagnostics
internal import Drawing

// The words for what is wrong with a certificate's design.

extension Diagnostic {
  static func notADecimal(
    _ name: String, range: ClosedRange<Double>, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "NotADecimal",
      "'\(name)' must be a number from \(range.lowerBound.short) to \(range.upperBound.short)",
      at: place, fix: "write it without quotes and units, such as 9.5")
  }

  static func notAColor(_ name: String, found: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "NotAColor", "'\(name)' must be a colour of the form '#rrggbb', found '\(found)'", at: place,
      fix: "write six hexadecimal digits in quotes, such as \"#8c1c24\"")
  }

  static func notAFace(
    _ name: String, found: String, known: [String], at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "NotAFace", "'\(name)' must be one of the four faces, found '\(found)'", at: place,
      fix: NearMiss.fix(for: found, among: known))
  }

  static func floorAboveSize(_ name: String, size: Double, at place: Place) -> Diagnostic {
    Diagnostic(
      "FloorAboveSize", "'\(name)' must not be above 'size', which is \(size.short)", at: place,
      why: "a text shrinks from its size down to its floor")
  }

  static func notOneContent(_ name: String, _ keys: [String], at place: Place) -> Diagnostic {
    let quoted = keys.map { "'\($0)'" }.joined(separator: ", ")
    return Diagnostic(
      "NotOneContent", "'\(name)' must have exactly one of \(quoted)", at: place)
  }

  static func notAValueField(_ name: String, known: [String], at place: Place) -> Diagnostic {
    Diagnostic(
      "NotAValueField", "'\(name)' is not a field with a single value", at: place,
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
        + "\(page.width.short) × \(page.height.short) points",
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

extension Double {
  /// At most two decimals, none if they are zero.
  var short: String {
    let hundredths = Int((self * 100).rounded())
    let (whole, rest) = (abs(hundredths) / 100, abs(hundredths) % 100)
    let sign = hundredths < 0 ? "-" : ""
    if rest == 0 { return "\(sign)\(whole)" }
    let decimals = rest % 10 == 0 ? "\(rest / 10)" : rest < 10 ? "0\(rest)" : "\(rest)"
    return "\(sign)\(whole).\(decimals)"
  }
}

extension Rect {
  /// The edges in points: `x 10…60, y 20…40`.
  fileprivate var words: String {
    "x \(minX.short)…\(maxX.short), y \(minY.short)…\(maxY.short)"
  }
}
