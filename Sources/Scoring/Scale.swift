/// Points as whole numbers of small units, so that a search adds up integers.
///
/// Gains and costs have a unit each: a common part of all numbers where one is large enough that
/// no sum of them overflows; else one as small as that allows, and numbers are rounded to it.
struct Scale {
  /// No sum of all numbers is larger.
  private static let limit = 1 << 59

  /// How many units a point is.
  private let gains: Fraction
  private let costs: Fraction
  /// Which way numbers are rounded: for the selection, gains up and needs and costs down; or
  /// against it, so that what is found suffices whatever was rounded.
  private let isHopeful: Bool

  init(
    _ possibilities: [[Possibility]], _ results: [Result], _ gradient: Gradient, isHopeful: Bool
  ) {
    self.isHopeful = isHopeful
    var gains = gradient.groups.flatMap(\.needs)
    var costs: [Fraction] = []
    for (index, all) in possibilities.enumerated() {
      for possibility in all {
        let won = [possibility.won, possibility.most].map { $0 - results[index].won }
        gains += won.map { $0 * gradient.rates[index] }
        costs += won
      }
    }
    self.gains = Scale.units(for: gains)
    self.costs = Scale.units(for: costs)
  }

  private static func units(for numbers: [Fraction]) -> Fraction {
    let total = numbers.map { $0.magnitude.roundedUp(to: Fraction(1)) }.sum() + Fraction(1)
    let most = Fraction(limit) / total
    if most < Fraction(1) { return most }
    var units = Fraction(1)
    var keepsAll = true
    for number in numbers {
      let more = (units * number).divisor.map { units * Fraction($0) }
      if let more, more <= most { units = more } else { keepsAll = false }
    }
    while !keepsAll, units * Fraction(2) <= most { units = units * Fraction(2) }
    return units
  }

  /// What a possibility is to the search.
  func choice(_ possibility: Possibility, from won: Fraction, rate: Fraction) -> Selection.Choice {
    let more = possibility.won - won
    let cost = max(more, .zero)
    var choice = Selection.Choice(
      cost: down(cost, costs), isChange: possibility.effort != nil || possibility.room != nil,
      gain: up(more * rate, gains))
    if possibility.room != nil, rate != .zero {
      choice.room = up((possibility.most - possibility.won) * rate, gains)
      choice.roomCost = down(max(possibility.most - won, .zero) - cost, costs)
    }
    return choice
  }

  /// A need in units of gain.
  func need(_ points: Fraction) -> Int { down(points, gains) }

  /// The largest cost that is below `points` or just there.
  func cost(atMost points: Fraction) -> Int {
    Scale.whole((points * costs).roundedDown(to: Fraction(1)))
  }

  /// The points that a cost stands for.
  func points(ofCost cost: Int) -> Fraction { Fraction(cost) / costs }

  private func up(_ points: Fraction, _ units: Fraction) -> Int {
    let number = points * units
    return Scale.whole(
      isHopeful ? number.roundedUp(to: Fraction(1)) : number.roundedDown(to: Fraction(1)))
  }

  private func down(_ points: Fraction, _ units: Fraction) -> Int {
    let number = points * units
    return Scale.whole(
      isHopeful ? number.roundedDown(to: Fraction(1)) : number.roundedUp(to: Fraction(1)))
  }

  private static func whole(_ number: Fraction) -> Int {
    number.int ?? (number < .zero ? -limit : limit)
  }
}
