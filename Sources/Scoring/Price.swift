/// What gains are worth, in grains of cost.
///
/// A grain is a part of the cost that is small against the whole, and fits an `Int` as the whole
/// does. Grains are for bounds only, so they are rounded, always to the safe side.
struct Price: Comparable {
  /// Gains are counted in multiples of `1 << shift`, and worth so many parts of a grain.
  private let parts: Selection.Amount
  private let shift: Int

  /// How many parts a grain has, as a power of two.
  private static let fineness = 30
  /// Whole numbers of so many bits can be multiplied.
  private static let bits = 62
  /// More than this is not asked, so that the worth of everything is a number still.
  private static let most: Selection.Amount = 1 << 74

  /// Where gains are worth nothing.
  static let zero = Price(parts: 0, shift: 0)

  private init(parts: Selection.Amount, shift: Int) {
    (self.parts, self.shift) = (parts, shift)
  }

  /// `cost` for `gain`, which is more than 0, or a little less or more.
  init(_ cost: Selection.Amount, for gain: Selection.Amount, in grains: Grains) {
    shift = grains.gainShift
    // Whatever is rounded here, it is a price.
    let (above, below) = (max(0, cost.bits - Price.bits), max(0, gain.bits - Price.bits))
    let scale = above + grains.costShift + shift + Price.fineness - below
    let left = cost >> Selection.Amount(above)
    let scaled = left << Selection.Amount(min(scale, 2 * Price.bits - left.bits))
    parts = min(Price.most, scaled / (gain >> Selection.Amount(below)))
  }

  static func < (left: Price, right: Price) -> Bool { left.parts < right.parts }

  /// What a gain is worth, rounded down.
  func least(_ gain: Selection.Amount) -> Int {
    Int(clamping: (parts * (gain >> Selection.Amount(shift))) >> Selection.Amount(Price.fineness))
  }

  /// What a gain is worth, rounded up.
  func most(_ gain: Selection.Amount) -> Int { -least(-gain) }

  /// How much more this price is than a lower one.
  func above(_ other: Price) -> Price {
    Price(parts: parts - other.parts, shift: shift)
  }
}

/// How costs and gains become grains.
struct Grains {
  /// A unit of cost is `1 << costShift` grains; where it is negative, that many make one.
  let costShift: Int
  /// Gains are counted in multiples of `1 << gainShift`.
  let gainShift: Int

  /// No sum has more bits.
  private static let bits = 50

  /// - Parameters:
  ///   - cost: the sum of all costs.
  ///   - gain: the sum of all gains.
  init(cost: Selection.Amount, gain: Selection.Amount) {
    costShift = Grains.bits - cost.bits
    gainShift = max(0, gain.bits - Grains.bits)
  }

  /// A cost in grains, rounded down.
  func least(_ cost: Selection.Amount) -> Int {
    Int(clamping: costShift < 0 ? cost >> Selection.Amount(-costShift) : cost << costShift)
  }

  /// A cost in grains, rounded up.
  func most(_ cost: Selection.Amount) -> Int { -least(-cost) }

  /// The costs that so many grains are, rounded down.
  func cost(_ grains: Int) -> Selection.Amount {
    costShift < 0
      ? Selection.Amount(grains) << -costShift : Selection.Amount(grains) >> costShift
  }
}

extension Selection.Amount {
  /// How many bits write it, of a number that is not negative.
  var bits: Int { bitWidth - leadingZeroBitCount }
}
