/// How an indicator is judged.
public enum Method: Hashable, Sendable {
  /// All points or none.
  case qualitative
  /// In proportion to the samples that conform, where samples were drawn; else all or none.
  case sampled
  /// The points of the band a measure lies in.
  case banded(Measure, [Band])
  /// So many points for each unit of a measure.
  case linear(Measure, Rate)
  /// All points if a measure lies in the interval, else none.
  case target(Measure, Interval)
  /// The points of a rating, or of several raters' ratings combined.
  case rated([Rating], Raters?)
  /// The points of each item that is met.
  case checklist([Item])

  /// The words of scheme files, in the order of the language's page.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case qualitative, sampled, banded, linear, target, rated, checklist
  }

  /// The word of scheme files.
  public var kind: Kind {
    switch self {
    case .qualitative: .qualitative
    case .sampled: .sampled
    case .banded: .banded
    case .linear: .linear
    case .target: .target
    case .rated: .rated
    case .checklist: .checklist
    }
  }

  /// What is measured; `nil` for methods without a measure.
  public var measure: Measure? {
    switch self {
    case .banded(let measure, _), .linear(let measure, _), .target(let measure, _): measure
    case .qualitative, .sampled, .rated, .checklist: nil
    }
  }

  /// Whether an indicator is met or not met; by other methods it is so by degrees.
  public var decidesConformity: Bool {
    switch self {
    case .qualitative, .sampled, .target, .checklist: true
    case .banded, .linear, .rated: false
    }
  }
}

/// A number that is observed.
public struct Measure: Hashable, Sendable {
  /// Where the number comes from.
  public enum Origin: String, Hashable, Sendable, CaseIterable {
    /// The finding gives it.
    case value
    /// The average of the months of the period; the finding gives each.
    case monthlyAverage = "monthly-average"
    /// The sum over the months of the period; the finding gives each.
    case monthlySum = "monthly-sum"
    /// The months since joining, from the period.
    case tenure
  }

  /// A stable name, such as `spend`: the column of a customer list.
  public var id: String
  /// The unit.
  public var unit: Unit
  /// Where the number comes from.
  public var origin: Origin
  /// The least that can be observed; `nil` for no bound.
  public var least: Fraction?
  /// The most that can be observed; `nil` for no bound.
  public var most: Fraction?
  /// Whether only whole numbers can be observed.
  public var isWhole: Bool
}

/// The points for an interval of a measure.
public struct Band: Hashable, Sendable {
  /// The interval.
  public var interval: Interval
  /// The points.
  public var points: Fraction
}

/// Points in proportion to a measure.
public struct Rate: Hashable, Sendable {
  /// How points are made whole.
  public enum Rounding: String, Hashable, Sendable, CaseIterable {
    /// Toward zero.
    case down
    /// Away from zero.
    case up
    /// To the nearest, away from zero at the half.
    case halfUp = "half-up"
  }

  /// Points for each unit; negative for a deduction.
  public var perUnit: Fraction
  /// The least points; `nil` for no bound.
  public var minimum: Fraction?
  /// How points are made whole; `nil` to leave them as they are.
  public var rounding: Rounding?
}

/// A rating that can be given.
public struct Rating: Hashable, Sendable {
  /// A stable name, such as `5`.
  public var id: String
  /// Its name, such as 非常满意.
  public var name: Name
  /// Its points.
  public var points: Fraction
}

/// How the points of several raters become one number.
public struct Raters: Hashable, Sendable {
  /// The rule.
  public enum Combination: String, Hashable, Sendable, CaseIterable {
    /// The plain average.
    case mean
    /// The middle one, or the average of the two in the middle.
    case median
    /// The lowest.
    case lowest
  }

  /// The rule.
  public var combination: Combination
  /// How many raters there are at least.
  public var least: Int
}

/// An item of a checklist.
public struct Item: Hashable, Sendable {
  /// A stable name within the checklist.
  public var id: String
  /// What is required.
  public var text: Name
  /// Its points.
  public var points: Fraction
}
