internal import Documents

/// What readers that speak say of a report besides its text, in its language.
public struct ElementWords: Hashable, Sendable {
  /// The language of the report, as `en` or `zh-Hans`.
  public var language: String
  /// What the mark of the body is, on the cover.
  public var mark: String
  /// What a chart of shares shows, with a place for its `{values}`.
  public var shares: String
  /// What a chart of bars shows, with a place for its `{values}`.
  public var bars: String
  /// What a chart of losses shows, with a place for its `{values}`.
  public var losses: String
  /// What a chart of a development shows, with a place for its `{values}`.
  public var development: String
  /// What a gauge shows, with a place for its `{values}`.
  public var gauge: String
  /// One value, with places for `{name}` and `{value}`.
  public var value: String
  /// A loss, with places for `{name}`, `{value}` and the `{share}` of it and all greater ones.
  public var loss: String
  /// A bound, with places for the `{name}` of the level and the `{value}` from which on it is
  /// reached.
  public var bound: String
  /// Stands between two of them.
  public var separator: String

  /// Makes the words of one report.
  public init(
    language: String, mark: String, shares: String, bars: String, losses: String,
    development: String, gauge: String, value: String, loss: String, bound: String,
    separator: String
  ) {
    self.language = language
    self.mark = mark
    self.shares = shares
    self.bars = bars
    self.losses = losses
    self.development = development
    self.gauge = gauge
    self.value = value
    self.loss = loss
    self.bound = bound
    self.separator = separator
  }
}

extension ElementWords {
  /// Everything that `chart` says, in the order in which it is read.
  func alternative(to chart: Chart) -> String {
    let (pattern, values) =
      switch chart {
      case .radar(let shares): (self.shares, shares.map { value($0.label, $0.printed) })
      case .bars(let bars): (self.bars, bars.map { value($0.label, $0.printed) })
      case .losses(let losses): (self.losses, losses.map(loss))
      case .development(let steps, let bounds):
        (development, steps.map { value($0.label, $0.printed) } + bounds.map(bound))
      case .gauge(let gauge):
        (self.gauge, [value(gauge.label, gauge.printed)] + gauge.bounds.map(bound))
      }
    return filled(pattern, ["values": values.joined(separator: separator)])
  }

  private func value(_ name: String, _ printed: String) -> String {
    filled(value, ["name": name, "value": printed])
  }

  private func bound(_ bound: Chart.Bound) -> String {
    filled(self.bound, ["name": bound.name, "value": bound.printed])
  }

  private func loss(_ loss: Chart.Loss) -> String {
    filled(
      self.loss, ["name": loss.label, "value": loss.printed, "share": loss.cumulated])
  }

  private func filled(_ pattern: String, _ values: [String: String]) -> String {
    pattern.replacingPlaceholders { values[String($0)] }
  }
}
