internal import BigInt

/// Points as whole numbers of small units, so that a search adds up integers.
///
/// Gains and costs have a unit each: a common part of all numbers where one is large enough that
/// no sum of them overflows; else one as small as that allows, and numbers are rounded to it.
struct Scale {
  /// No sum of all numbers is larger.
  fileprivate static let limit: Selection.Amount = 1 << 112

  /// How many units a point is.
  private let gains: Selection.Amount
  private let costs: Selection.Amount
  /// Which way numbers are rounded: for the selection, gains up and needs and costs down; or
  /// against it, so that what is found suffices whatever was rounded.
  private let isHopeful: Bool

  init(
    _ possibilities: [[Possibility]], _ results: [Result], _ gradient: Gradient, isHopeful: Bool
  ) {
    self.isHopeful = isHopeful
    var gains = Parts()
    var costs = Parts()
    for need in gradient.groups.flatMap(\.needs) { gains.add(need) }
    for (index, all) in possibilities.enumerated() {
      let (now, rate) = (results[index].won, gradient.rates[index])
      for possibility in all {
        gains.add((possibility.won - now) * rate)
        costs.add(possibility.won - now)
        guard possibility.room != nil else { continue }
        gains.add((possibility.most - now) * rate)
        costs.add(possibility.most - now)
      }
    }
    self.gains = gains.units(within: Scale.limit)
    // A part of a room costs a whole number of units too.
    for (index, all) in possibilities.enumerated() where all.contains(where: { $0.room != nil }) {
      let rate = gradient.rates[index]
      if rate != .zero {
        costs.add(Fraction(1) / (rate * Fraction(BigInt(self.gains), over: 1)), isWhole: false)
      }
    }
    self.costs = costs.units(within: Scale.limit)
  }

  /// What a possibility is to the search.
  func choice(_ possibility: Possibility, from won: Fraction, rate: Fraction) -> Selection.Choice {
    let more = possibility.won - won
    let cost = max(more, .zero)
    var choice = Selection.Choice(
      cost: down(cost, costs), isChange: possibility.isChange || possibility.room != nil,
      gain: up(more * rate, gains))
    if possibility.room != nil, rate != .zero {
      choice.room = up((possibility.most - possibility.won) * rate, gains)
      choice.roomCost = down(max(possibility.most - won, .zero) - cost, costs)
    }
    return choice
  }

  /// A need in units of gain.
  func need(_ points: Fraction) -> Selection.Amount { down(points, gains) }

  /// The largest cost that is below `points` or just there.
  func cost(atMost points: Fraction) -> Selection.Amount {
    points.count(of: costs, roundingUp: false)
  }

  /// The points that a cost stands for.
  func points(ofCost cost: Selection.Amount) -> Fraction {
    Fraction(BigInt(cost), over: BigInt(costs))
  }

  private func up(_ points: Fraction, _ units: Selection.Amount) -> Selection.Amount {
    points.count(of: units, roundingUp: isHopeful)
  }

  private func down(_ points: Fraction, _ units: Selection.Amount) -> Selection.Amount {
    points.count(of: units, roundingUp: !isHopeful)
  }
}

/// Finds a common part of numbers.
private struct Parts {
  private var total = Fraction(1)
  private var divisors: [Int] = []
  private var seen: Set<Int> = []
  private var keepsAll = true

  /// - Parameter isWhole: whether the number itself is one of the sums.
  mutating func add(_ number: Fraction, isWhole: Bool = true) {
    if isWhole { total = total + number.magnitude.roundedUp(to: Fraction(1)) }
    if let divisor = number.divisor {
      if seen.insert(divisor).inserted { divisors.append(divisor) }
    } else {
      keepsAll = false
    }
  }

  /// How many parts 1 has, so that no sum is above `limit`.
  func units(within limit: Selection.Amount) -> Selection.Amount {
    let most = total.int.map { limit / Selection.Amount($0) } ?? 1
    var (units, keepsAll) = (Selection.Amount(1), keepsAll)
    for divisor in divisors {
      let (more, overflows) = units.multipliedReportingOverflow(
        by: Selection.Amount(
          divisor / divisor.commonDivisor(with: Int(units % Selection.Amount(divisor)))))
      if !overflows, more <= most { units = more } else { keepsAll = false }
    }
    while !keepsAll, units <= most / 2 { units *= 2 }
    return units
  }
}

extension Int {
  /// The greatest common divisor, of which one is not 0 (Euclid).
  fileprivate func commonDivisor(with other: Int) -> Int {
    var (a, b) = (self, other)
    while b != 0 { (a, b) = (b, a % b) }
    return a
  }
}

extension Fraction {
  /// How many units it is, of which 1 has so many.
  fileprivate func count(
    of units: Selection.Amount, roundingUp: Bool
  ) -> Selection.Amount {
    if roundingUp { return -(Fraction.zero - self).count(of: units, roundingUp: false) }
    guard let multiple, let divisor else {
      let number = (numerator * BigInt(units)).quotientAndRemainder(dividingBy: denominator)
      let floor = number.remainder < 0 ? number.quotient - 1 : number.quotient
      return max(-Scale.limit, min(Scale.limit, Selection.Amount(clamping: floor)))
    }
    let (above, below) = (Selection.Amount(multiple), Selection.Amount(divisor))
    let (whole, part) = units.quotientAndRemainder(dividingBy: below)
    let rest = (above * part).quotientAndRemainder(dividingBy: below)
    return above * whole + (rest.remainder < 0 ? rest.quotient - 1 : rest.quotient)
  }
}
