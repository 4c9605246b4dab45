/// Numbers to be drawn.
///
/// A chart knows nothing of where its numbers come from. Every number comes twice: as a `Double`
/// that says where it is drawn, and as the exact text that is printed for it.
public enum Chart: Hashable, Sendable {
  /// Shares around a centre, clockwise from the top.
  case radar([Share])
  /// What was won of what could be, below one another.
  case bars([Bar])
  /// What was lost, the greatest loss first, with the cumulated share of the whole.
  case losses([Loss])
  /// A value over time, against bounds.
  case development([Step], bounds: [Bound])
  /// A value between the bounds of levels.
  case gauge(Gauge)
}

extension Chart {
  /// A part of a whole.
  public struct Share: Hashable, Sendable {
    /// The number of what it is a part of, which stands for it where there is no room.
    public var number: String
    /// What it is a part of.
    public var name: String
    /// From 0 to 1; drawn as the nearer of the two if it lies outside.
    public var share: Double
    /// The share as it is printed.
    public var printed: String

    /// Number and name.
    public var label: String { "\(number) \(name)" }

    /// Makes a share.
    public init(number: String, name: String, share: Double, printed: String) {
      self.number = number
      self.name = name
      self.share = share
      self.printed = printed
    }
  }

  /// What was won of what could be.
  public struct Bar: Hashable, Sendable {
    /// Where it was won.
    public var label: String
    /// What was won; may be negative.
    public var won: Double
    /// What could be won; `nil` if there is no limit.
    public var of: Double?
    /// Both as they are printed.
    public var printed: String

    /// Makes a bar.
    public init(label: String, won: Double, of: Double?, printed: String) {
      self.label = label
      self.won = won
      self.of = of
      self.printed = printed
    }
  }

  /// What was lost in one place.
  public struct Loss: Hashable, Sendable {
    /// Where it was lost.
    public var label: String
    /// What was lost, 0 or more.
    public var lost: Double
    /// The loss as it is printed.
    public var printed: String
    /// The share that it and all greater losses have of the whole, as it is printed.
    public var cumulated: String

    /// Makes a loss.
    public init(label: String, lost: Double, printed: String, cumulated: String) {
      self.label = label
      self.lost = lost
      self.printed = printed
      self.cumulated = cumulated
    }
  }

  /// A value at one time.
  public struct Step: Hashable, Sendable {
    /// When.
    public var label: String
    /// The value.
    public var value: Double
    /// The value as it is printed.
    public var printed: String

    /// Makes a step.
    public init(label: String, value: Double, printed: String) {
      self.label = label
      self.value = value
      self.printed = printed
    }
  }

  /// The value from which on a level is reached.
  public struct Bound: Hashable, Sendable {
    /// The level.
    public var name: String
    /// The bound.
    public var value: Double
    /// The bound as it is printed.
    public var printed: String

    /// Makes a bound.
    public init(name: String, value: Double, printed: String) {
      self.name = name
      self.value = value
      self.printed = printed
    }
  }

  /// A value between the bounds of levels.
  public struct Gauge: Hashable, Sendable {
    /// The values that are drawn, from the least to the greatest.
    public var range: ClosedRange<Double>
    /// The least of them as it is printed.
    public var least: String
    /// The greatest of them as it is printed; empty where there is no limit to them.
    public var most: String
    /// What the value is.
    public var label: String
    /// What a value below all bounds is called.
    public var below: String
    /// At least one, the lowest first.
    public var bounds: [Bound]
    /// The value; drawn at the nearer end of the range if it lies outside.
    public var value: Double
    /// The value as it is printed.
    public var printed: String
    /// Whether the value alone decides the level; else the band it lies in is not filled.
    public var isDecisive: Bool

    /// Makes a gauge.
    public init(
      label: String, value: Double, printed: String, range: ClosedRange<Double>, least: String,
      most: String, below: String, bounds: [Bound], isDecisive: Bool = true
    ) {
      self.label = label
      self.range = range
      self.least = least
      self.most = most
      self.below = below
      self.bounds = bounds
      self.value = value
      self.printed = printed
      self.isDecisive = isDecisive
    }
  }
}
