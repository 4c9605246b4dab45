internal import Documents
internal import Drawing

/// Draws charts in the look of a theme.
struct ChartSetting {
  var look: Theme.Charts
  let measure: TextMeasure
  /// How wide a chart is.
  let width: Double
  /// What a chart that cannot be broken may take at most.
  let most: Double

  /// The chart from top to bottom, in parts between which a page may end.
  func slabs(of chart: Chart) -> [Slab] {
    switch chart {
    case .radar(let shares): radar(shares) ?? bars(shares.map(\.asBar))
    case .bars(let bars): self.bars(bars)
    case .losses(let losses): self.losses(losses)
    case .development(let steps, let bounds):
      development(steps, bounds).map { [$0] }
        ?? bars(steps.map(\.asBar) + bounds.reversed().map(\.asBar))
    case .gauge(let gauge): self.gauge(gauge).map { [$0] } ?? bars(gauge.asBars)
    }
  }

  /// A text in the style of labels.
  func label(
    _ text: String, _ alignment: ParagraphShape.Alignment = .left, most: Double
  ) -> Label { Label([(text, look.label)], alignment, most: most, measure) }

  /// A text in the style of numbers.
  func value(
    _ text: String, _ alignment: ParagraphShape.Alignment = .right, most: Double
  ) -> Label { Label([(text, look.value)], alignment, most: most, measure) }

  /// A text in the style of bounds.
  func note(
    _ text: String, _ alignment: ParagraphShape.Alignment = .left, most: Double
  ) -> Label { Label([(text, look.note)], alignment, most: most, measure) }
}

extension Chart.Share {
  fileprivate var asBar: Chart.Bar {
    Chart.Bar(label: label, won: share.within(0...1), of: 1, printed: printed)
  }
}

extension Chart.Step {
  fileprivate var asBar: Chart.Bar {
    Chart.Bar(label: label, won: value, of: nil, printed: printed)
  }
}

extension Chart.Bound {
  fileprivate var asBar: Chart.Bar { Chart.Bar(label: name, won: 0, of: value, printed: printed) }
}

extension Chart.Gauge {
  fileprivate var asBars: [Chart.Bar] {
    let none = Chart.Bar(label: below, won: 0, of: 0, printed: "")
    return [Chart.Bar(label: label, won: value, of: nil, printed: printed)]
      + bounds.reversed().map(\.asBar) + (isOpenBelow ? [none] : [])
  }
}

extension Double {
  /// The number in `range` that is nearest.
  func within(_ range: ClosedRange<Double>) -> Double {
    Swift.min(Swift.max(self, range.lowerBound), range.upperBound)
  }
}
