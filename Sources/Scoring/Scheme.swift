public import Reading

/// A published rating standard in one of its editions: what is judged, and how points become a
/// level.
public struct Scheme: Hashable, Sendable {
  /// A figure or text somebody else published, and how sure we are of it.
  public struct Reference: Hashable, Sendable {
    /// The name by which figures refer to it.
    public var id: String
    /// What it is.
    public var text: String
    /// Whether it tells of rules, which have no figures that could name it.
    public var isOfRules = false
  }

  /// A choice made where the standard's rule is not known.
  public struct Assumption: Hashable, Sendable {
    /// A stable name.
    public var id: String
    /// What was chosen.
    public var text: Name
    /// Whether it only speaks of figures that are not confirmed.
    public var isAboutPoints: Bool
  }

  /// A file that a scheme was made of.
  public struct File: Hashable, Sendable {
    /// What the file is called beside a document: `scheme.yaml`, `points.csv`.
    public var name: String
    /// What is in it.
    public var bytes: [UInt8]

    /// Makes a file.
    public init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// The name in file names, audits and commands.
  public var id: String
  /// The version of the standard, usually its year.
  public var edition: String
  /// The standard's number with its year, or what else the document is known by.
  public var standard: Name
  /// The standard's title.
  public var name: Name
  /// What reports by it call themselves; `nil` for no title of their own.
  public var reportTitle: Name?
  /// What certificates by it say; they speak simplified Chinese in any case.
  public var certificate: Certificate?
  /// When the edition was published.
  public var published: Day?
  /// The first day it is in force.
  public var inForce: Day?
  /// The last day it is in force.
  public var inForceUntil: Day?
  /// The clauses from the top of the tree.
  public var clauses: [Clause]
  /// How the top clauses make the raw score.
  public var combination: Clause.Combination
  /// What all points come to: score = won ÷ applicable × scale; `nil` where the raw points are the
  /// score.
  public var scale: Fraction?
  /// The most a final score can be.
  public var cap: Fraction?
  /// The least a final score can be.
  public var floor: Fraction?
  /// Points outside the normalised score.
  public var special: Special
  /// The months a rating looks back on; `nil` where time plays no part.
  public var period: Period?
  /// The levels, best first; sub-levels stand in the place of theirs.
  public var levels: [Level]
  /// The name where no level is reached; `nil` exactly where the scheme has no levels.
  public var noLevel: Name?
  /// What holds a level down whatever the score.
  public var caps: [Cap]
  /// The choices made where the standard's rule is not known, in the order they are printed.
  public var assumptions: [Assumption]
  /// Where figures come from.
  public var sources: [Reference]
  /// The files the scheme was made of, where whoever read them kept them: its own, and that of a
  /// body's points.
  public var files: [File] = []

  /// The judged clauses in order: the leaves of the tree.
  public var indicators: [Indicator] { clauses.indicators }

  /// What a file of a body's own points is called.
  public static let pointsFile = "points.csv"

  /// The most points an audit can win; `nil` if there is no limit.
  public var total: Fraction? { combination.points(of: clauses) }

  /// What has figures that are not confirmed: clauses by number, then levels, caps and the period.
  public var unconfirmed: [String] {
    indicators.filter { !$0.isConfirmed }.map(\.number)
      + levels.filter { !$0.isConfirmed }.map(\.id) + caps.filter { !$0.isConfirmed }.map(\.id)
      + (period?.isConfirmed == false ? ["period"] : [])
  }

  /// How many clauses, levels, caps and periods have figures.
  public var figureCount: Int {
    indicators.count + levels.count + caps.count + (period == nil ? 0 : 1)
  }

  /// Whether some figure is not confirmed.
  public var hasUnconfirmedPoints: Bool { !unconfirmed.isEmpty }

  /// The assumptions in force: those about points only while some figure is not confirmed.
  public var statedAssumptions: [Assumption] {
    assumptions.filter { !$0.isAboutPoints || hasUnconfirmedPoints }
  }

  /// Whether an indicator must be observed: it takes points away, or a cap looks at its measure, so
  /// that not to have looked would be the best of all.
  func mustBeSeen(_ indicator: Indicator) -> Bool {
    if case .linear(_, let rate) = indicator.method, rate.perUnit < .zero { return true }
    return caps.contains { $0.clause == indicator.number }
  }

  /// Whether the edition has a name of its own; of a document without a date it is `undated`.
  public var isDated: Bool { edition != "undated" }

  /// Whether the edition is in force on `day`; without dates it always is.
  public func isInForce(on day: Day) -> Bool {
    if let inForce, day < inForce { return false }
    if let inForceUntil, day > inForceUntil { return false }
    return true
  }
}
