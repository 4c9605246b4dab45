/// What one indicator came to, as far as score and level are concerned.
struct Judgement: Hashable, Sendable {
  /// The points won.
  let won: Fraction
  /// The points that count: its points, or none if it is excluded; `nil` if there is no limit.
  let applicable: Fraction?
  /// Whether it is excluded.
  var isExcluded = false
  /// Whether something was observed, or nothing had to be.
  var isSeen = true
  /// The value of its measure, if one was observed.
  var value: Fraction?

  /// The points that count and were not won; none where there is no limit.
  var lost: Fraction { applicable.map { $0 - won } ?? .zero }

  /// Whether it won all its points, or is excluded.
  var isFull: Bool { isSeen && lost <= .zero }
}

extension Result.Rule {
  /// The points that count, and those of them that are won.
  func judgement(of indicator: Indicator) -> Judgement {
    let points = indicator.points
    return switch self {
    case .allPoints: Judgement(won: points ?? .zero, applicable: points)
    case .noPoints: Judgement(won: .zero, applicable: points)
    case .notSeen: Judgement(won: .zero, applicable: points, isSeen: false)
    case .inProportion(let drawn, let failed):
      Judgement(
        won: (points ?? .zero) * Fraction(drawn - failed, of: drawn), applicable: points)
    case .inBand(let value, let band):
      Judgement(won: band.points, applicable: points, value: value)
    case .perUnit(let value, let rate):
      Judgement(won: rate.points(for: value, most: points), applicable: points, value: value)
    case .onTarget(let value, _, let isMet):
      Judgement(won: isMet ? points ?? .zero : .zero, applicable: points, value: value)
    case .rated(let given, let raters):
      Judgement(won: (raters?.combination ?? .mean).of(given), applicable: points)
    case .items(let met, _): Judgement(won: met.map(\.points).sum(), applicable: points)
    case .excluded: Judgement(won: .zero, applicable: .zero, isExcluded: true)
    }
  }
}
