internal import Diagnostics
internal import Reading

// The words for audits that do not agree with themselves or with the law of certificates.

extension Diagnostic {
  static func unknownScheme(_ id: String, known: [String], at place: Place) -> Diagnostic {
    Diagnostic(
      "UnknownScheme", "no scheme is called '\(id)'", at: place,
      fix: NearMiss.fix(for: id, among: known))
  }

  static func unknownEdition(
    _ edition: String, of scheme: String, known: [String], at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "UnknownEdition", "scheme '\(scheme)' has no edition '\(edition)'", at: place,
      fix: NearMiss.fix(for: edition, among: known))
  }

  static func malformedCode(_ code: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "MalformedCode",
      "a 统一社会信用代码 has 18 digits or capital letters without I, O, S, V and Z; "
        + "'\(code)' has another form",
      at: place, why: "GB 32100-2015 fixes length and characters",
      fix: "copy the code from the business licence")
  }

  static func wrongCheckCharacter(
    _ code: String, expected: Character, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "WrongCheckCharacter",
      "the check character of '\(code)' should be '\(expected)'", severity: .warning, at: place,
      why: "GB 32100-2015 computes it from the first 17; some codes in use do not pass",
      fix: "compare the code with the business licence")
  }

  static func noMethods(at place: Place) -> Diagnostic {
    Diagnostic(
      "NoMethods", "'methods' must tell at least one of the ways of the audit", at: place,
      fix: "add 'documents', 'staff', 'sites' or 'customers'")
  }

  static func markIsNoFileName(_ mark: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "MarkIsNoFileName",
      "the mark must be an SVG, PNG or JPEG file beside the audit, found '\(mark)'", at: place,
      fix: "write a file name of letters, digits, '.', '_' and '-' ending in '.svg', '.png' or "
        + "'.jpg'")
  }

  static func notOneLeader(_ count: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      "NotOneLeader", "a team has exactly one leader; this one has \(count)", at: place,
      fix: "give exactly one member 'role: leader'")
  }

  static func tooEarly(
    _ name: String, day: Day, than other: String, on otherDay: Day, at place: Place
  ) -> Diagnostic {
    let named = other.contains(" ") ? other : "'\(other)'"
    return switch name {
    case "certificate.grantedOn":
      Diagnostic(
        "GrantedBeforeDecision",
        "a certificate cannot be granted on \(day), before the decision on \(otherDay)", at: place,
        why: "ISO/IEC 17065, 7.7 forbids a date of granting before the decision",
        fix: "write \(otherDay) or a later day")
    default:
      Diagnostic(
        "TooEarly", "'\(name)' on \(day) is too early: \(named) is \(otherDay)", at: place,
        fix: "correct one of the two days")
    }
  }

  static func grantedBeforeClosing(
    _ number: Int, granted: Day, _ closed: Day, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "GrantedBeforeClosing",
      "a certificate cannot be granted on \(granted), before special deduction \(number) is closed "
        + "on \(closed)",
      at: place, why: "a special deduction must be rectified before a certificate is granted",
      fix: "write \(closed) or a later day")
  }

  static func longTerm(_ day: Day, usual: Day, at place: Place) -> Diagnostic {
    Diagnostic(
      "LongTerm", "the certificate runs until \(day), longer than three years less a day",
      severity: .warning, at: place, why: "certificates of this kind run for three years",
      fix: "write \(usual), or delete the key")
  }

  static func unknownLevel(_ level: String, known: [String], at place: Place) -> Diagnostic {
    Diagnostic(
      "UnknownLevel", "no level is called '\(level)'", at: place,
      fix: NearMiss.fix(for: level, among: known))
  }

  static func awardedWithoutLevel(_ evaluation: Evaluation, at place: Place) -> Diagnostic {
    Diagnostic(
      "AwardedWithoutLevel", "the decision awards a level, but the findings give none", at: place,
      why: evaluation.decidingReason?.description,
      fix: "write 'refused' or 'deferred', or correct the findings")
  }

  static func otherLevel(_ level: String, evaluated: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "OtherLevel",
      "the decision names level '\(level)', but the findings give '\(evaluated)'", at: place,
      why: "a level is decided by the exact score", fix: "correct the findings or the decision")
  }
}
