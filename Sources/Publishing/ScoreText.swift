internal import Scoring

extension Fraction {
  /// Points as documents print them: rounded to at most two decimals, with a true minus sign.
  var shown: String { rounded().withTrueMinus }

  /// The number that documents print as `shown`.
  init?(shown: String) { self.init(shown.replacing("−", with: "-")) }

  /// A share as documents print it: 50%.
  var inPercent: String { (self * Fraction(100)).shown + "%" }
}

extension String {
  /// The number with a minus sign in place of its hyphen.
  fileprivate var withTrueMinus: String { replacing("-", with: "−") }
}

extension Scheme {
  /// A score as documents print it: rounded to at most two decimals, but never up to the bound of
  /// a level or to the cap.
  func shown(_ score: Fraction) -> String {
    score.rounded(below: levels.map(\.from) + [cap].compactMap(\.self)).withTrueMinus
  }

  /// 85.4 + 4.6 = 90: what becomes of a score, in the numbers that documents print, so that they
  /// add up as they stand; 90 alone where it stays.
  func change(from now: Fraction, to then: Fraction) -> String {
    let texts = [shown(now), shown(then)]
    guard texts[0] != texts[1], let before = Fraction(shown: texts[0]),
      let after = Fraction(shown: texts[1])
    else { return texts[1] }
    let (sign, difference) = after < before ? ("−", before - after) : ("+", after - before)
    return "\(texts[0]) \(sign) \(difference) = \(texts[1])"
  }
}

extension Wording {
  /// What a report on the scheme calls itself.
  func title(of scheme: Scheme) -> String {
    scheme.reportTitle.map { text(of: $0) } ?? headings.first { $0.key == "report" }?.text ?? ""
  }
}

extension Scheme {
  /// The name of the level reached, or of there being none or none yet; `nil` where the scheme has
  /// no levels.
  func levelName(of evaluation: Evaluation) -> Name? {
    evaluation.level?.name ?? (evaluation.isUnrated ? period?.unrated : nil) ?? noLevel
  }
}

extension Comparison {
  /// Whether one of the two editions has levels.
  var hasLevels: Bool { !earlier.scheme.levels.isEmpty || !later.scheme.levels.isEmpty }
}

extension Name {
  /// What stands where there is no name to print.
  static let nothing = Name(zh: "—", en: "—")
}

extension Fraction? {
  /// Points as documents print them; a dash where there is no limit.
  var shown: String { self?.shown ?? "—" }
}

extension Evaluation {
  /// The level above the one reached, and the points still missing to it.
  ///
  /// None where points alone would not help, because another rule stands in the way.
  func missing(by scheme: Scheme) -> Outlook.Next? {
    next(by: scheme).flatMap { $0.missing > .zero && $0.obstacles.isEmpty ? $0 : nil }
  }
}
