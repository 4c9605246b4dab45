public import Diagnostics
public import Reading

/// What auditors recorded about one holder: the input of an evaluation.
public struct Audit: Hashable, Sendable {
  /// Why the audit was done.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The first audit of a holder.
    case initial
    /// A yearly audit while a certificate is valid.
    case surveillance
    /// The audit before a certificate runs out.
    case recertification
  }

  /// What the audit rests on; each a text telling what was done.
  public struct Methods: Hashable, Sendable {
    /// Documents and records read.
    public var documents: Prose?
    /// Staff asked.
    public var staff: Prose?
    /// Sites observed.
    public var sites: Prose?
    /// Customers visited.
    public var customers: Prose?
  }

  /// The id of the scheme.
  public var scheme: String
  /// The edition of the scheme.
  public var edition: String
  /// The number of the evaluation report.
  public var report: String
  /// Why the audit was done.
  public var kind: Kind
  /// What it is to show, in words.
  public var purpose: Prose?
  /// Who is audited.
  public var holder: Holder
  /// The services that are audited.
  public var scope: Name
  /// The auditors.
  public var team: [Member]
  /// When and where the audit took place.
  public var visits: [Visit]
  /// Since when the holder is a customer, and when rated; `nil` where the scheme has no period.
  public var term: Term?
  /// What was done.
  public var methods: Methods
  /// Deviations from the plan.
  public var deviations: Prose?
  /// Risks and uncertainty of the conclusion.
  public var uncertainty: Prose?
  /// One for each indicator that is not excluded, in the order of the file.
  public var findings: [Finding]
  /// Indicators taken out.
  public var exclusions: [Exclusion]
  /// Points lost outside the score.
  public var specialDeductions: [SpecialDeduction]
  /// Points won outside the score.
  public var bonuses: [Bonus]
  /// What the holder has to put right.
  public var nonconformities: [Nonconformity]
  /// Pictures taken as evidence, in the order of the file.
  public var photographs: [Photograph]
  /// What the team recommends.
  public var recommendation: Prose
  /// What the committee decided; `nil` while it has not.
  public var decision: Decision?
  /// What goes on the certificate.
  public var certificate: CertificateData?
  /// Who audits and certifies.
  public var body: Body
  /// The file the audit was read from, for the places of later problems.
  public var origin: Node

  /// The place of a key such as `decision.on` or `specialDeductions[2]`; the file's first line if
  /// there is none.
  public func place(of path: String) -> Place {
    origin.descendant(path)?.label ?? origin.place
  }
}

extension Audit {
  /// The last day of its visits.
  public var lastDay: Day? { visits.map(\.to).max() }
}
