/// An expert's case beside a scheme: an audit in short, and what it must come to.
public struct Case: Hashable, Sendable {
  /// The scores and the level a case must come to, exactly.
  public struct Expectation: Hashable, Sendable {
    /// Points won; `nil` where the case does not say.
    public var raw: Fraction?
    /// The total less exclusions; `nil` where the case does not say.
    public var applicable: Fraction?
    /// The score before special points; `nil` where the case does not say.
    public var normalised: Fraction?
    /// After special points, cap and floor.
    public var final: Fraction
    /// The id of the level, `none` or `unrated`.
    public var level: String
  }

  /// What the case shows.
  public var name: String
  /// A finding for every indicator that is not excluded.
  public var findings: [Finding]
  /// Indicators taken out.
  public var exclusions: [Exclusion]
  /// How many special deductions there are, all closed.
  public var specialDeductions: Int
  /// How many bonuses there are.
  public var bonuses: Int
  /// Since when a customer, and when rated.
  public var term: Term?
  /// What it must come to.
  public var expectation: Expectation

  /// What the case comes to under `scheme`.
  public func evaluation(by scheme: Scheme) -> Evaluation {
    Evaluation(
      findings: findings, exclusions: exclusions, specialDeductions: (specialDeductions, 0),
      bonuses: bonuses, term: term, by: scheme)
  }

  /// Each figure that differs from the expectation: its name, the expected and the evaluated one.
  public func differences(
    by scheme: Scheme
  ) -> [(figure: String, expected: String, evaluated: String)] {
    let evaluation = evaluation(by: scheme)
    let score = evaluation.score
    return [
      ("raw", expectation.raw?.description, "\(score.raw)"),
      ("applicable", expectation.applicable?.description, score.applicable?.description ?? "none"),
      ("normalised", expectation.normalised?.description, "\(score.normalised)"),
      ("final", "\(expectation.final)", "\(score.final)"),
      ("level", expectation.level, evaluation.levelID),
    ].compactMap { figure, expected, evaluated in
      expected.flatMap { $0 == evaluated ? nil : (figure, $0, evaluated) }
    }
  }
}
