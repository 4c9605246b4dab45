public import Diagnostics

/// The award behind a certificate: level, number and term, given only where every condition holds.
public struct Award: Hashable, Sendable {
  /// The level given.
  public var level: Scheme.Level
  /// Number and term.
  public var certificate: CertificateData

  /// The award of an audit, or why there is none.
  ///
  /// A certificate needs a level reached, a committee that awarded it, every special deduction
  /// closed, and the certificate's number and date of granting.
  ///
  /// - Throws: every condition that does not hold.
  public init(of audit: Audit, _ evaluation: Evaluation) throws(Problems) {
    var problems = Problems()
    guard evaluation.hasLevels else {
      problems.report(.noLevels(at: audit.place(of: "scheme")))
      throw problems
    }
    if evaluation.level == nil {
      problems.report(.noLevel(evaluation, at: audit.place(of: "findings")))
    }
    switch audit.decision?.outcome {
    case nil: problems.report(.notDecided(at: audit.place(of: "recommendation")))
    case .refused?, .deferred?:
      problems.report(.notAwarded(at: audit.place(of: "decision.outcome")))
    case .awarded?: break
    }
    for (index, deduction) in audit.specialDeductions.enumerated() where deduction.closed == nil {
      let place = audit.place(of: "specialDeductions[\(index + 1)]")
      problems.report(.openSpecialDeduction(index + 1, at: place))
    }
    if audit.decision?.outcome == .awarded, audit.certificate == nil {
      problems.report(.noCertificateData(at: audit.place(of: "scheme")))
    }
    guard problems.isEmpty, let level = evaluation.level, let certificate = audit.certificate else {
      throw problems
    }
    self.level = level
    self.certificate = certificate
  }
}

extension Diagnostic {
  private static func noCertificate(
    _ cause: String, at place: Place, why: String? = nil, fix: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      "NoCertificate", "no certificate: \(cause)", severity: .warning, at: place, why: why,
      fix: fix)
  }

  fileprivate static func noLevel(_ evaluation: Evaluation, at place: Place) -> Diagnostic {
    noCertificate(
      "no level is reached", at: place,
      why: evaluation.decidingReason?.description)
  }

  fileprivate static func noLevels(at place: Place) -> Diagnostic {
    noCertificate(
      "the scheme has no levels", at: place, why: "a certificate states the level that was awarded")
  }

  fileprivate static func notDecided(at place: Place) -> Diagnostic {
    noCertificate(
      "the committee has not decided", at: place, fix: "add 'decision' once there is one")
  }

  fileprivate static func notAwarded(at place: Place) -> Diagnostic {
    noCertificate("the committee has not awarded a level", at: place)
  }

  fileprivate static func openSpecialDeduction(_ number: Int, at place: Place) -> Diagnostic {
    noCertificate(
      "special deduction \(number) is open", at: place,
      why: "a special deduction must be rectified before a certificate is granted",
      fix: "add 'closed' with day and evidence once it is")
  }

  fileprivate static func noCertificateData(at place: Place) -> Diagnostic {
    noCertificate(
      "the audit gives no number and date for it", at: place,
      fix: "add 'certificate' with 'number' and 'grantedOn'")
  }
}

extension Evaluation {
  /// The reason why no level is reached.
  var decidingReason: Reason? { reasons.last(where: \.decidesLevel) }
}

extension Reason {
  fileprivate var decidesLevel: Bool {
    switch self {
    case .reachesNone, .obstacle: true
    case .normalised, .points, .specialDeductions, .bonus, .capped, .floored, .reaches,
      .wouldReach, .remains, .open:
      false
    }
  }
}
