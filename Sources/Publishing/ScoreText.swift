internal import Scoring

extension Fraction {
  /// The number as documents print it, cut to at most two decimals: never rounded up, so that no
  /// score reads as a level it did not reach.
  var shown: String { displayed.text }

  /// The exact number, and where no decimal ends it the first two decimals behind it.
  var exactly: String { displayed.isCut ? "\(self) ≈ \(shown)" : shown }
}

extension Evaluation.Score {
  /// 84.6 ÷ 94 × 100 = 90.
  var formula: String {
    "\(raw) ÷ \(applicable) × 100 = \(normalised.exactly)"
  }

  /// 90 − 1 + 1 = 90, or `nil` without special points.
  var specialFormula: String? {
    guard specialDeductions > .zero || bonus > .zero else { return nil }
    let less = specialDeductions > .zero ? " − \(specialDeductions.shown)" : ""
    let more = bonus > .zero ? " + \(bonus.shown)" : ""
    let sum = normalised - specialDeductions + bonus
    let held = sum == final ? "" : "，按 \(final.shown) 计"
    return "\(normalised.shown)\(less)\(more) = \(sum.shown)\(held)"
  }
}

extension Scheme {
  /// The level above the one reached, and the points still missing to it.
  func next(above evaluation: Evaluation) -> (level: Level, missing: Fraction)? {
    guard let level = levels.last(where: { $0.from > evaluation.score.final }) else { return nil }
    return (level, level.from - evaluation.score.final)
  }
}
