public import Diagnostics
public import Reading

extension Audit {
  /// The format name in the first line of an audit file.
  public static let format = "accolade-audit/1"

  /// Reads an audit and holds it against its scheme, which is one of `schemes`.
  ///
  /// All problems are reported: the form of the file, the references to the scheme, and the rules
  /// of the scheme and of certification, so that an audit that was read can be evaluated.
  ///
  /// - Returns: `nil` after an error.
  public static func read(
    _ root: Node, schemes: [Scheme], into problems: inout Problems
  ) -> (audit: Audit, scheme: Scheme)? {
    let before = problems.errorCount
    guard var map = Mapping(root, "", &problems) else { return nil }
    guard map.format(format, &problems) else { return nil }
    let visits = map.list("visits", isRequired: true, needsSheet: true, &problems, Visit.init)
    let term = map.map("period", &problems, Term.init)
    let day = term?.ratedOn ?? visits.map(\.to).max()
    let scheme = Audit.scheme(&map, among: schemes, on: day, &problems)
    let report = map.text("report", &problems)
    let kind = map.choice("kind", of: Kind.self, &problems)
    let purpose = map.optionalProse("purpose", &problems)
    let holder = map.map("holder", isRequired: true, &problems, Holder.init)
    let scope = map.partyName("scope", limit: TextLimit.prose, &problems)
    let team = map.list("team", isRequired: true, needsSheet: true, &problems, Member.init)
    let methods = map.map("methods", isRequired: true, &problems, Methods.init)
    let deviations = map.optionalProse("deviations", &problems)
    let uncertainty = map.optionalProse("uncertainty", &problems)
    scheme?.check(term, at: root, &problems)
    var records = Records(scheme: scheme, term: term)
    records.read(&map, &problems)
    let recommendation = map.prose("recommendation", &problems)
    let decision = map.map("decision", &problems, Decision.init)
    let certificate = map.map("certificate", &problems, CertificateData.init)
    let body = map.map("body", isRequired: true, &problems, Body.init)
    map.finish(&problems)

    let isWhole = problems.errorCount == before && !root.hasRefusals
    Conditions.check(root, scheme, team, visits, decision, certificate, &problems)
    guard isWhole, let scheme, let report, let kind, let holder, let scope, let methods,
      let recommendation, let body
    else { return nil }
    let audit = Audit(
      scheme: scheme.id, edition: scheme.edition, report: report, kind: kind, purpose: purpose,
      holder: holder, scope: scope, team: team, visits: visits, term: term, methods: methods,
      deviations: deviations, uncertainty: uncertainty, findings: records.findings,
      exclusions: records.exclusions, specialDeductions: records.specialDeductions,
      bonuses: records.bonuses, nonconformities: records.nonconformities,
      photographs: records.photographs,
      recommendation: recommendation, decision: decision, certificate: certificate, body: body,
      origin: root)
    Conditions.check(audit, scheme, &problems)
    return problems.errorCount == before ? (audit, scheme) : nil
  }
}
