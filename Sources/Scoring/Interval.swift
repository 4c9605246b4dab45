/// A stretch of numbers, explicit about which of its ends belong to it.
public struct Interval: Hashable, Sendable {
  /// An end of the stretch.
  public struct Bound: Hashable, Sendable {
    /// The number.
    public var value: Fraction
    /// Whether the number itself lies in the interval.
    public var isIncluded: Bool

    /// Makes a bound.
    public init(_ value: Fraction, isIncluded: Bool) {
      self.value = value
      self.isIncluded = isIncluded
    }
  }

  /// The lower end; `nil` for none.
  public var lower: Bound?
  /// The upper end; `nil` for none.
  public var upper: Bound?

  /// Makes an interval.
  public init(lower: Bound?, upper: Bound?) {
    self.lower = lower
    self.upper = upper
  }

  /// Whether `value` lies in the interval.
  public func contains(_ value: Fraction) -> Bool {
    if let lower, value < lower.value || (value == lower.value && !lower.isIncluded) {
      return false
    }
    if let upper, value > upper.value || (value == upper.value && !upper.isIncluded) {
      return false
    }
    return true
  }

  /// Whether every number lies in it.
  public var isAnything: Bool { lower == nil && upper == nil }

  /// Whether exactly one number lies in it.
  public var isOneValue: Bool {
    guard let lower, let upper else { return false }
    return lower.value == upper.value && lower.isIncluded && upper.isIncluded
  }

  /// Whether no number lies in it.
  var isEmpty: Bool {
    guard let lower, let upper else { return false }
    return lower.value > upper.value
      || (lower.value == upper.value && !(lower.isIncluded && upper.isIncluded))
  }
}

extension Interval {
  /// The bound that a unit stands behind when the interval is told; `nil` without any.
  public var lastBound: Fraction? { upper?.value ?? lower?.value }

  /// The interval in a sentence, such as `at least 4`.
  var inWords: String {
    switch (lower, upper) {
    case (nil, nil): "any value"
    case (let low?, nil): "\(low.isIncluded ? "at least" : "more than") \(low.value)"
    case (nil, let high?): "\(high.isIncluded ? "at most" : "less than") \(high.value)"
    case (let low?, _?): isOneValue ? "exactly \(low.value)" : description
    }
  }
}

extension Interval: CustomStringConvertible {
  /// The interval in the words of a scheme file: `from 1, below 3`.
  public var description: String {
    let low = lower.map { "\($0.isIncluded ? "from" : "above") \($0.value)" }
    let high = upper.map { "\($0.isIncluded ? "up to" : "below") \($0.value)" }
    return [low, high].compactMap { $0 }.joined(separator: ", ")
  }
}
