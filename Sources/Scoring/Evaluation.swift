/// What an audit comes to under its scheme: the scores, the level, and the reason for each number.
public struct Evaluation: Hashable, Sendable {
  /// The scores on the way from points to level.
  public struct Score: Hashable, Sendable {
    /// Points won.
    public var raw: Fraction
    /// The total less exclusions (涉及项分值); `nil` if there is no limit.
    public var applicable: Fraction?
    /// The total of the scheme; `nil` if there is no limit.
    public var total: Fraction?
    /// `raw` of `applicable` times the scheme's scale; `raw` itself where it has none.
    public var normalised: Fraction
    /// What the special deductions cost together.
    public var specialDeductions: Fraction
    /// What the bonuses add together.
    public var bonus: Fraction
    /// The normalised score less special deductions plus bonus, between floor and cap.
    public var final: Fraction
  }

  /// What a clause came to, heading or indicator.
  public struct ClauseScore: Hashable, Sendable {
    /// The number of the clause.
    public var clause: String
    /// The points won.
    public var won: Fraction
    /// The points that count; `nil` if there is no limit.
    public var applicable: Fraction?
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
  /// What forbids `levelByScore`.
  public var obstacles: [Obstacle]
  /// Whether its scheme has levels at all.
  public var hasLevels: Bool
  /// Whether it is too early for a level.
  public var isUnrated: Bool
  /// How many special deductions there are, and how many of them are open.
  public var specialDeductions: (count: Int, open: Int) { (specialCount, specialOpen) }
  /// One for each indicator of the scheme, in its order.
  public var results: [Result]
  /// One for each clause of the scheme, headings before those below them.
  public var clauses: [ClauseScore]
  /// Why the level is what it is, in order.
  public var reasons: [Reason]

  private var specialCount: Int
  private var specialOpen: Int
  private var bonusCount: Int

  /// The id of the level: `none` where none is reached, `unrated` where it is too early.
  public var levelID: String { level?.id ?? (isUnrated ? "unrated" : "none") }

  /// Evaluates `audit` by `scheme`, the one it was read with.
  ///
  /// Points are won per indicator (`Result`), raw and applicable points follow the scheme's tree,
  /// and the score is won ÷ applicable × scale. Special deductions and bonus come after it, then
  /// cap and floor; the level is decided on the exact final score.
  public init(of audit: Audit, by scheme: Scheme) {
    self.init(
      findings: audit.findings, exclusions: audit.exclusions,
      specialDeductions: (
        audit.specialDeductions.count, audit.specialDeductions.count { $0.closed == nil }
      ),
      bonuses: audit.bonuses.count, term: audit.term, by: scheme)
  }

  /// Evaluates what counts of an audit; experts' cases come here directly.
  ///
  /// - Precondition: some indicator with points is not excluded, as those who read audits and
  ///   cases have made sure.
  init(
    findings: [Finding], exclusions: [Exclusion], specialDeductions: (count: Int, open: Int),
    bonuses: Int, term: Term? = nil, by scheme: Scheme
  ) {
    let findings = Dictionary(
      findings.map { ($0.clause, $0) }, uniquingKeysWith: { first, _ in first })
    let exclusions = Dictionary(
      exclusions.map { ($0.clause, $0) }, uniquingKeysWith: { first, _ in first })
    let tenure = term.flatMap { scheme.period?.tenure(of: $0) }
    let plan = Plan(scheme)
    results = zip(plan.indicators, plan.counted).map { indicator, isCounted in
      Result(
        indicator, finding: findings[indicator.number], exclusion: exclusions[indicator.number],
        tenure: tenure, isCounted: isCounted)
    }
    let judgements = results.map(\.judgement)
    let tally = Tally(judgements, by: plan)
    for (index, rate) in tally.rates(by: plan).enumerated() { results[index].rate = rate }
    clauses = zip(plan.clauses, tally.entries).map {
      ClauseScore(clause: $0.number, won: $1.won, applicable: $1.applicable)
    }
    let standing = Standing(
      judgements, tally, special: (specialDeductions.count, bonuses), term: term, by: plan)
    self.scheme = scheme.id
    edition = scheme.edition
    (specialCount, specialOpen) = specialDeductions
    bonusCount = bonuses
    score = standing.score
    level = standing.rank.map { scheme.levels[$0] }
    levelByScore = standing.rankByScore.map { scheme.levels[$0] }
    obstacles = standing.obstacles
    hasLevels = !scheme.levels.isEmpty
    isUnrated = standing.isUnrated
    reasons = []
    reasons = Reason.all(self, by: scheme)
  }

  /// Where the same audit would stand if its indicators came to something else.
  func standing(_ judgements: [Judgement], term: Term?, by plan: Plan) -> Standing {
    Standing(
      judgements, Tally(judgements, by: plan), special: (specialCount, bonusCount), term: term,
      by: plan)
  }
}
