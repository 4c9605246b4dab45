/// The same thing in an earlier and in a later audit.
public struct Change<Value> {
  /// As it was.
  public var before: Value
  /// As it is.
  public var after: Value

  /// Makes a change, which may be none.
  public init(before: Value, after: Value) {
    self.before = before
    self.after = after
  }

  /// The same part of both.
  public func map<Part>(_ part: (Value) -> Part) -> Change<Part> {
    Change<Part>(before: part(before), after: part(after))
  }
}

extension Change: Sendable where Value: Sendable {}
extension Change: Equatable where Value: Equatable {}
extension Change: Hashable where Value: Hashable {}

/// Which way something went.
public enum Trend: String, Hashable, Sendable, CaseIterable {
  /// It is higher than it was.
  case risen
  /// It is lower than it was.
  case fallen
  /// It is what it was.
  case kept
  /// It is another, and neither is the higher.
  case changed

  init<Value: Comparable>(from before: Value, to after: Value) {
    self = before < after ? .risen : before > after ? .fallen : .kept
  }
}

extension Change<Fraction?> {
  /// Which way a number went; none (no limit) is above all numbers.
  public var trend: Trend {
    switch (before, after) {
    case (let before?, let after?): Trend(from: before, to: after)
    case (nil, nil): .kept
    case (_?, nil): .risen
    case (nil, _?): .fallen
    }
  }

  /// What was added to a number, negative if it fell; `nil` where there is no limit.
  public var difference: Fraction? {
    guard let before, let after else { return nil }
    return after - before
  }
}
