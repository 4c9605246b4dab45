internal import Diagnostics
internal import Drawing

// The words for a certificate that cannot be laid out. They name slot and fields and never the
// values, which are names and addresses of people and companies.

extension Diagnostic {
  static func textDoesNotFit(
    _ filling: CertificateDesign.Filling, floor: Double, fields: [String]
  ) -> Diagnostic {
    Diagnostic(
      "TextDoesNotFit",
      "the text of slot '\(filling.slot)' does not fit, not even at \(floor.inDigits) points",
      at: filling.place, why: "a certificate is never printed with a cut",
      fix: fields.isEmpty
        ? "shorten it, or give the slot more room" : "shorten \(quoted(fields, "or"))")
  }

  static func textCannotBeSet(
    _ filling: CertificateDesign.Filling, _ error: TextError, fields: [String]
  ) -> Diagnostic {
    let origin = fields.isEmpty ? "" : ", made of \(quoted(fields, "and")),"
    return Diagnostic(
      "TextCannotBeSet", "the text of slot '\(filling.slot)'\(origin) cannot be printed: \(error)",
      at: filling.place)
  }

  static func notACountOfStars(
    _ filling: CertificateDesign.Filling, field: String
  ) -> Diagnostic {
    Diagnostic(
      "NotACountOfStars",
      "slot '\(filling.slot)' needs a whole number from 0 to 10 in '\(field)'", at: filling.place)
  }

  static func unknownPicture(
    _ filling: CertificateDesign.Filling, field: String
  ) -> Diagnostic {
    Diagnostic(
      "UnknownPicture", "the picture that '\(field)' names for slot '\(filling.slot)' is not known",
      at: filling.place)
  }

  static func fieldWithoutValue(
    _ filling: CertificateDesign.Filling, field: String
  ) -> Diagnostic {
    Diagnostic(
      "FieldWithoutValue", "'\(field)' has no value for slot '\(filling.slot)'", at: filling.place)
  }

  /// `'a', 'b' or 'c'`.
  private static func quoted(_ names: [String], _ conjunction: String) -> String {
    let quoted = names.map { "'\($0)'" }
    guard let last = quoted.last, quoted.count > 1 else { return quoted.joined() }
    return quoted.dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }
}
