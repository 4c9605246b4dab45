internal import Reading
internal import Scoring

/// A value that stands once in an audit, as a score sheet asks for it.
struct BlankKey {
  /// The path in the audit file.
  let path: String
  var isRequired = false
  /// What is given already.
  var value: @Sendable (Scheme) -> String = { _ in "" }
  var check: @Sendable (Scheme) -> Workbook.Check? = { _ in nil }
  /// Whether audits by the scheme have it.
  var isAsked: @Sendable (Scheme) -> Bool = { _ in true }

  /// Whether it differs between the holders of a list.
  var isListed: Bool {
    path == "report" || path.hasPrefix("holder.") || path.hasPrefix("scope.")
      || [
        "decision.level", "decision.on", "certificate.number", "certificate.grantedOn",
        "certificate.validFrom", "certificate.validUntil",
      ].contains(path)
  }

  /// The sheet of these values.
  static let list = BlankList(
    "audit",
    [
      .init("key", width: 28), .init("(label)", width: 44), .init("(required)", width: 17),
      .init("value", width: 70),
    ])

  /// All keys, in the order an auditor meets them.
  static let all = head + holder + work + conclusion + body

  private static let head = [
    given("format") { _ in Audit.format }, given("scheme") { $0.id },
    BlankKey(path: "edition", value: { $0.edition }), required("report"),
    BlankKey(path: "kind", isRequired: true, check: { _ in .words(Audit.Kind.self) }),
    BlankKey(path: "purpose"), ofPeriod("period.since"), ofPeriod("period.ratedOn"),
  ]

  private static let holder =
    pair("holder.name") + [required("holder.code")] + pair("holder.registeredAddress")
    + pair("holder.auditedAddress", isRequired: false) + pair("scope")

  private static let work = [
    "methods.documents", "methods.staff", "methods.sites", "methods.customers", "deviations",
    "uncertainty",
  ].map { BlankKey(path: $0) }

  private static let conclusion = [
    required("recommendation"),
    BlankKey(path: "decision.outcome", check: { _ in .words(Decision.Outcome.self) }),
    BlankKey(path: "decision.level", check: { .choice($0.levels.map(\.id) + ["none"]) }),
    day("decision.on"), BlankKey(path: "decision.by"), BlankKey(path: "certificate.number"),
    day("certificate.grantedOn"), day("certificate.validFrom"), day("certificate.validUntil"),
    BlankKey(path: "certificate.version"), BlankKey(path: "certificate.replaces.number"),
    day("certificate.replaces.grantedOn"),
  ]

  // What must be there comes last, so that a file that was cut short is missing it.
  private static let body =
    pair("body.name") + pair("body.address")
    + [BlankKey(path: "body.mark"), BlankKey(path: "body.query")]
    + pair("body.signatory.name") + pair("body.signatory.title")

  private static func required(_ path: String) -> BlankKey {
    BlankKey(path: path, isRequired: true)
  }

  private static func given(
    _ path: String, _ value: @escaping @Sendable (Scheme) -> String
  ) -> BlankKey {
    BlankKey(path: path, isRequired: true, value: value)
  }

  private static func day(_ path: String) -> BlankKey {
    BlankKey(path: path, check: { _ in .day })
  }

  private static func ofPeriod(_ path: String) -> BlankKey {
    BlankKey(
      path: path, isRequired: true, check: { _ in .day }, isAsked: { $0.period != nil })
  }

  /// A text in both languages that audits are recorded in.
  private static func pair(_ path: String, isRequired: Bool = true) -> [BlankKey] {
    [
      BlankKey(path: "\(path).zh", isRequired: isRequired),
      BlankKey(path: "\(path).en", isRequired: isRequired),
    ]
  }
}
