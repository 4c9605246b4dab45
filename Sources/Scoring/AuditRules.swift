internal import Diagnostics
internal import Reading

/// The rules a single finding must keep by itself.
enum FindingRules {
  static func problem(
    of finding: Finding, by indicator: Indicator?, tenure: Int?, excludedAt exclusion: Place?,
    at place: Place
  ) -> Diagnostic? {
    if let exclusion, finding.outcome != .notApplicable {
      return .excludedButFound(finding.clause, at: place, exclusion: exclusion)
    }
    if exclusion == nil, finding.outcome == .notApplicable {
      return .notApplicableWithoutExclusion(finding.clause, at: place)
    }
    if let samples = finding.samples {
      return problem(of: samples, finding.clause, finding.outcome, at: place)
    }
    guard let outcome = finding.outcome else { return nil }
    if outcome == .notSeen || outcome == .notApplicable {
      return finding.observation == nil
        ? nil : .observedButNotJudged(finding.clause, outcome: outcome, at: place)
    }
    guard let indicator, finding.observation != nil || indicator.method.measure != nil else {
      return nil
    }
    let result = Result(indicator, finding: finding, exclusion: nil, tenure: tenure)
    guard let observed = result.outcome else {
      return .outcomeByDegrees(indicator, outcome, at: place)
    }
    return observed == outcome
      ? nil : .otherOutcome(indicator.number, outcome, observed: observed, at: place)
  }

  private static func problem(
    of samples: Finding.Samples, _ clause: String, _ outcome: Finding.Outcome?, at place: Place
  ) -> Diagnostic? {
    if let outcome, outcome == .notSeen || outcome == .notApplicable {
      return .samplesWithoutJudgement(clause, outcome: outcome, at: place)
    }
    if outcome == .conforming, samples.failed > 0 {
      return .conformingWithFailures(clause, failed: samples.failed, at: place)
    }
    if outcome == .nonconforming, samples.failed == 0 {
      return .nonconformingWithoutFailures(clause, at: place)
    }
    return nil
  }
}

/// The rules that span several parts of an audit.
enum Conditions {
  /// Team, dates and the name of the level.
  static func check(
    _ root: Node, _ scheme: Scheme?, _ team: [Member], _ visits: [Visit], _ decision: Decision?,
    _ certificate: CertificateData?, _ problems: inout Problems
  ) {
    func place(_ path: String) -> Place { root.descendant(path)?.place ?? root.place }
    let leaders = team.count { $0.role == .leader }
    // A member who could not be read may be the leader.
    if let node = root.descendant("team"), node.elements.count == team.count, !team.isEmpty,
      leaders != 1
    {
      problems.report(.notOneLeader(leaders, at: node.label))
    }
    if let decision, let last = visits.map(\.to).max(), decision.on < last {
      problems.report(
        .tooEarly(
          "decision.on", day: decision.on, than: "the last visit", on: last,
          at: place("decision.on")))
    }
    if let decision, let certificate, certificate.grantedOn < decision.on {
      problems.report(
        .tooEarly(
          "certificate.grantedOn", day: certificate.grantedOn, than: "decision.on",
          on: decision.on, at: place("certificate.grantedOn")))
    }
    if let scheme, let level = decision?.level, !scheme.levelIDs.contains(level) {
      problems.report(.unknownLevel(level, known: scheme.levelIDs, at: place("decision.level")))
    }
  }

  /// Special deductions are closed before a certificate, and the level the committee names is the
  /// one the points give.
  static func check(_ audit: Audit, _ scheme: Scheme, _ problems: inout Problems) {
    for (index, deduction) in audit.specialDeductions.enumerated() {
      guard let closed = deduction.closed, let certificate = audit.certificate,
        certificate.grantedOn < closed.on
      else { continue }
      let place = audit.origin.descendant("certificate.grantedOn")?.place ?? audit.origin.place
      problems.report(
        .grantedBeforeClosing(index + 1, granted: certificate.grantedOn, closed.on, at: place))
    }
    guard let decision = audit.decision else { return }
    func place(_ path: String) -> Place {
      audit.origin.descendant(path)?.place ?? audit.origin.place
    }
    let evaluation = Evaluation(of: audit, by: scheme)
    if let stated = decision.level, stated != evaluation.levelID {
      guard scheme.levelIDs.contains(stated) else { return }
      problems.report(
        .otherLevel(stated, evaluated: evaluation.levelID, at: place("decision.level")))
    } else if decision.outcome == .awarded, evaluation.level == nil {
      problems.report(.awardedWithoutLevel(evaluation, at: place("decision.outcome")))
    }
  }
}

extension Scheme {
  /// The ids a decision may name.
  fileprivate var levelIDs: [String] { levels.map(\.id) + ["none"] }
}
