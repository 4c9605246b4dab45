/// What an audit comes to under its scheme: the scores, the level, and the reason for each number.
public struct Evaluation: Hashable, Sendable {
  /// The scores on the way from points to level.
  public struct Score: Hashable, Sendable {
    /// Points won.
    public var raw: Fraction
    /// The total less exclusions (涉及项分值).
    public var applicable: Fraction
    /// The total of the scheme.
    public var total: Fraction
    /// `raw` of `applicable`, times 100.
    public var normalised: Fraction
    /// What the special deductions cost together.
    public var specialDeductions: Fraction
    /// What the bonuses add together.
    public var bonus: Fraction
    /// The normalised score less special deductions plus bonus, between floor and cap.
    public var final: Fraction
  }

  /// The id of the scheme.
  public var scheme: String
  /// The edition of the scheme.
  public var edition: String
  /// The scores.
  public var score: Score
  /// The level reached; `nil` for none.
  public var level: Scheme.Level?
  /// The level the final score alone would give; differs from `level` where a rule forbids it.
  public var levelByScore: Scheme.Level?
  /// How many special deductions there are, and how many of them are open.
  public var specialDeductions: (count: Int, open: Int) { (specialCount, specialOpen) }
  /// One for each indicator of the scheme, in its order.
  public var results: [Result]
  /// Why the level is what it is, in order.
  public var reasons: [Reason]

  private var specialCount: Int
  private var specialOpen: Int

  /// The id of the level, `none` where none is reached.
  public var levelID: String { level?.id ?? "none" }

  /// Evaluates `audit` by `scheme`, the one it was read with.
  ///
  /// Points are won per indicator (`Result`), raw and applicable points are their sums, and the
  /// score is won ÷ applicable × 100. Special deductions and bonus come after it, then cap and
  /// floor; the level is decided on the exact final score.
  public init(of audit: Audit, by scheme: Scheme) {
    self.init(
      findings: audit.findings, exclusions: audit.exclusions,
      specialDeductions: (
        audit.specialDeductions.count, audit.specialDeductions.count { $0.closed == nil }
      ),
      bonuses: audit.bonuses.count, by: scheme)
  }

  /// Evaluates what counts of an audit; experts' cases come here directly.
  ///
  /// - Precondition: some indicator with points is not excluded, as those who read audits and
  ///   cases have made sure.
  init(
    findings: [Finding], exclusions: [Exclusion], specialDeductions: (count: Int, open: Int),
    bonuses: Int, by scheme: Scheme
  ) {
    let findings = Dictionary(
      findings.map { ($0.clause, $0) }, uniquingKeysWith: { first, _ in first })
    let exclusions = Dictionary(
      exclusions.map { ($0.clause, $0) }, uniquingKeysWith: { first, _ in first })
    results = scheme.indicators.map {
      Result($0, finding: findings[$0.number], exclusion: exclusions[$0.number])
    }
    let special = scheme.special
    let (count, open) = specialDeductions
    let raw = results.map(\.won).sum()
    let applicable = results.map(\.applicable).sum()
    let normalised = raw / applicable * Fraction(100)
    let lost = Fraction(count) * special.deductionPoints
    let bonus = Fraction(bonuses) * special.bonusPoints
    let unlimited = normalised - lost + bonus
    let final = min(max(unlimited, scheme.floor), scheme.cap)
    score = Score(
      raw: raw, applicable: applicable, total: scheme.total, normalised: normalised,
      specialDeductions: lost, bonus: bonus, final: final)
    self.scheme = scheme.id
    edition = scheme.edition
    specialCount = count
    specialOpen = open
    levelByScore = scheme.levels.first { final >= $0.from }
    level = count >= special.failsAt ? nil : levelByScore
    reasons = Reason.all(
      score: score, unlimited: unlimited, level: level, levelByScore: levelByScore,
      special: (count, open), scheme: scheme)
  }
}
