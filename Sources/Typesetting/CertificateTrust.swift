internal import Diagnostics
internal import Drawing

// What tells a certificate from a forgery.

extension CertificateSetting {
  /// The text of a field as a QR code.
  func code(_ field: String, _ slot: Slot, _ problems: inout Problems) -> [Mark] {
    guard let text = value(field, slot, &problems) else { return [] }
    do {
      let code = try QRCode(text, correction: correction)
      if let shapes = code.shapes(in: slot.frame) {
        return shapes.map(Mark.shape).tagged(elements.figure(text))
      }
      report(.slotTooSmall(slot, for: code, correction, field: field), [field], slot, &problems)
    } catch {
      report(
        .codeTooLong(slot, bytes: error.bytes, correction, field: field), [field], slot, &problems)
    }
    return []
  }

  /// The rosette of the digest that a field holds.
  func rosette(
    _ field: String, _ look: RosetteLook, _ slot: Slot, _ problems: inout Problems
  ) -> [Mark] {
    guard let digest = value(field, slot, &problems) else { return [] }
    guard let rosette = Rosette(digest: digest) else {
      problems.report(.notADigest(slot, field: field))
      return []
    }
    return [
      .shape(rosette.shape(in: slot.frame, color: look.color, thickness: look.thickness))
    ]
  }
}

extension Diagnostic {
  fileprivate static func slotTooSmall(
    _ slot: Slot, for code: QRCode, _ correction: QRCode.Correction, field: String
  ) -> Diagnostic {
    let (width, height) = (slot.frame.size.width, slot.frame.size.height)
    let modules = code.width + 2 * QRCode.quietZone
    let needed = code.smallestSide.millimetres(.up)
    let lower = correction == .low ? "" : ", choose a lower correction than \(correction.rawValue)"
    return Diagnostic(
      "SlotTooSmall",
      "slot '\(slot.name)' of \(width.millimetres(.down)) × \(height.millimetres(.down)) mm is too "
        + "small for the QR code of '\(field)': its \(modules) modules need \(needed) × \(needed) mm",
      at: slot.place,
      why: "a module narrower than 0.4 mm is lost in print, and so is one in the quiet zone",
      fix: "enlarge the slot to \(needed) mm\(lower), or shorten '\(field)'")
  }

  fileprivate static func codeTooLong(
    _ slot: Slot, bytes: Int, _ correction: QRCode.Correction, field: String
  ) -> Diagnostic {
    Diagnostic(
      "CodeTooLong",
      "'\(field)' has \(bytes) bytes, more than any QR code with correction "
        + "\(correction.rawValue) holds", at: slot.place, fix: "shorten '\(field)'")
  }

  fileprivate static func notADigest(_ slot: Slot, field: String) -> Diagnostic {
    Diagnostic(
      "NotADigest", "'\(field)' must be 64 hexadecimal digits for slot '\(slot.name)'",
      at: slot.place)
  }

  static func slotTooLow(_ slot: Slot) -> Diagnostic {
    let height = MicroText.smallestHeight
    return Diagnostic(
      "SlotTooLow",
      "slot '\(slot.name)' of the artwork '\(slot.artwork)' is lower than "
        + "\(((height * 100).rounded() / 100).inDigits) points, the least for 'micro'",
      at: slot.place, fix: "make its rectangle higher")
  }
}

extension Double {
  /// The length, in points, in millimetres with one decimal.
  fileprivate func millimetres(_ rule: FloatingPointRoundingRule) -> String {
    // A hair off, so that what is exact in millimetres is not rounded away.
    let tenths = self / 72 * 254
    let exact = (tenths - tenths.rounded()).magnitude < 1e-6
    return ((exact ? tenths.rounded() : tenths.rounded(rule)) / 10).inDigits
  }
}
