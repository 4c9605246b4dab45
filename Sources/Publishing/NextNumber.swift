public import Diagnostics
internal import Reading
internal import Scoring

extension Press {
  /// The number of the next certificate, as the body's pattern has it.
  ///
  /// The year is that of the certificate's granting, or of the decision while nothing is granted.
  ///
  /// - Parameter running: the running number, from 1.
  /// - Returns: `nil` after an error.
  public func number(
    of checked: CheckedAudit, running: Int, into problems: inout Problems
  ) -> String? {
    guard let issuance = issuance(into: &problems) else { return nil }
    let audit = checked.audit
    guard let rule = issuance.numbers else {
      problems.report(.noNumberPattern(at: issuance.designPlace))
      return nil
    }
    guard let level = checked.evaluation.level else {
      problems.report(.noLevelToNumber(at: audit.place(of: "findings")))
      return nil
    }
    guard let day = audit.certificate?.grantedOn ?? audit.decision?.on else {
      problems.report(.noYearToNumber(at: audit.origin.place))
      return nil
    }
    guard
      let values = rule.values(
        year: day.year, scheme: audit.scheme, level: level.id, into: &problems)
    else { return nil }
    guard let number = rule.number(running: running, values) else {
      problems.report(.runningTooLong(running, rule.pattern.written, at: rule.pattern.place))
      return nil
    }
    return number
  }

  /// The numbers of the certificates of an audit's sites; none without an award.
  public func siteNumbers(of checked: CheckedAudit, into problems: inout Problems) -> [String] {
    guard let award = try? Award(of: checked.audit, checked.evaluation) else { return [] }
    return certifiedSites(of: checked.audit, award, into: &problems).map(\.number)
  }
}

extension Diagnostic {
  fileprivate static func noNumberPattern(at place: Place) -> Diagnostic {
    Diagnostic(
      "NoNumberPattern", "the body sets no pattern for certificate numbers",
      at: Place(path: place.path, line: 0, column: 0),
      fix: "add 'number.pattern' to certificates/issue.yaml of your templates")
  }

  fileprivate static func noLevelToNumber(at place: Place) -> Diagnostic {
    Diagnostic("NoLevelToNumber", "no level is reached, so there is no certificate", at: place)
  }

  fileprivate static func noYearToNumber(at place: Place) -> Diagnostic {
    Diagnostic(
      "NoYearToNumber", "the audit says neither when it was decided nor when granted", at: place,
      fix: "add 'decision'")
  }

  fileprivate static func runningTooLong(
    _ running: Int, _ pattern: String, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "RunningTooLong", "running number \(running) has too many digits for '\(pattern)'",
      at: place, fix: "give '{running}' more digits")
  }
}
