internal import Documents
internal import Drawing

extension ChartSetting {
  /// The value above the bands of the levels, the band it lies in filled if it decides; bounds and
  /// names below.
  ///
  /// Bands are as wide as they reach, and the ends of the range are named too. Where the names would not fit side by side, all bands are equally wide: the value then
  /// stands where it does within its band. `nil` where the bands would be too narrow even for that.
  func gauge(_ gauge: Chart.Gauge) -> Slab? {
    guard width / Double(gauge.bounds.count + 1) >= 2 * look.label.text.size else { return nil }
    let scale = GaugeScale(gauge, width: width, least: leastBands(of: gauge))
    let pointer = look.bar * 0.55
    let here = scale.x(gauge.value)
    var sketch = Sketch()

    let head = Label(
      [(gauge.label, look.label), (gauge.printed, look.value)], .center, most: width, measure)
    sketch.text(head, at: Point(x: centered(head, at: here), y: 0))
    let tip = head.size.height + pointer + 1
    sketch.area(
      [
        Point(x: here, y: tip), Point(x: here - pointer * 0.7, y: tip - pointer),
        Point(x: here + pointer * 0.7, y: tip - pointer),
      ], look.value.text.color)

    let top = tip + 2
    for band in scale.bands {
      let frame = Rect(
        x: band.start + (band.start > 0 ? 0.75 : 0), y: top,
        width: band.end - band.start - (band.start > 0 ? 0.75 : 0) - (band.end < width ? 0.75 : 0),
        height: look.bar)
      sketch.bar(frame, band.isReached && gauge.isDecisive ? look.data : look.rest)
    }
    let marks =
      (gauge.isOpenBelow ? [(0.0, gauge.least)] : [])
      + scale.bands.compactMap { band in band.bound.map { (band.start, $0.printed) } }
      + (gauge.isOpenAbove ? [(width, gauge.most)] : [])
    let notes = marks.map { ($0, note($1, .center, most: scale.narrowest / 1.6)) }
    let below = top + look.bar + 2
    for (x, note) in notes { sketch.text(note, at: Point(x: centered(note, at: x), y: below)) }
    let names = scale.bands.map { band in
      let name = label(band.name, .center, most: band.end - band.start - 4)
      return (x: (band.start + band.end) / 2 - name.size.width / 2, name: name)
    }
    let foot = below + (notes.map(\.1.size.height).max() ?? 0)
    for (x, name) in names { sketch.text(name, at: Point(x: x, y: foot)) }
    return sketch.slab(height: foot + (names.map(\.name.size.height).max() ?? 0))
  }

  /// How wide each band must be for its name and bound, the band below all bounds first.
  private func leastBands(of gauge: Chart.Gauge) -> [Double] {
    ([(gauge.below, "")] + gauge.bounds.map { ($0.name, $0.printed) }).map { name, bound in
      max(
        label(name, most: .infinity).size.width + 6,
        note(bound, most: .infinity).size.width * 1.6 + 4)
    }
  }

  /// Where a label starts whose middle is at `x`, or as near to it as the chart allows.
  private func centered(_ label: Label, at x: Double) -> Double {
    (x - label.size.width / 2).within(0...max(0, width - label.size.width))
  }
}

extension Chart.Gauge {
  /// Whether there are values below all bounds.
  var isOpenBelow: Bool { bounds.first.map { range.lowerBound < $0.value } ?? true }
  /// Whether there are values above the highest bound, up to one that is named.
  var isOpenAbove: Bool {
    !most.isEmpty && (bounds.last.map { $0.value < range.upperBound } ?? true)
  }
}

/// Where values stand on a gauge.
private struct GaugeScale {
  /// What lies between two bounds.
  struct Band {
    var name: String
    /// At its left edge; `nil` below all bounds.
    var bound: Chart.Bound?
    var values: ClosedRange<Double>
    var start = 0.0
    var end = 0.0
    var isReached = false
  }

  private(set) var bands: [Band] = []

  /// The width of the narrowest band.
  var narrowest: Double { bands.map { $0.end - $0.start }.min() ?? 0 }

  /// - Parameter least: How wide each band must be, the one below all bounds first.
  init(_ gauge: Chart.Gauge, width: Double, least: [Double]) {
    let edges = gauge.bounds.map(\.value)
    let (first, last) = (edges.first ?? 0, edges.last ?? 0)
    let top = max(gauge.range.upperBound, last)
    let bottom = min(gauge.range.lowerBound, first)
    if gauge.isOpenBelow { bands.append(Band(name: gauge.below, values: bottom...first)) }
    for (index, bound) in gauge.bounds.enumerated() {
      let end = index + 1 < edges.count ? edges[index + 1] : top
      bands.append(
        Band(name: bound.name, bound: bound, values: bound.value...max(bound.value, end)))
    }
    let needed = least.suffix(bands.count)
    let whole = top - bottom
    let fits =
      whole > 0
      && zip(bands, needed).allSatisfy { band, least in
        (band.values.upperBound - band.values.lowerBound) / whole * width >= least
      }
    var x = 0.0
    for index in bands.indices {
      let values = bands[index].values
      bands[index].start = x
      x +=
        fits
        ? (values.upperBound - values.lowerBound) / whole * width : width / Double(bands.count)
      bands[index].end = x
    }
    let reached = bands.lastIndex { $0.values.lowerBound <= gauge.value } ?? 0
    if !bands.isEmpty { bands[reached].isReached = true }
  }

  /// Where `value` stands; at an end if it lies outside.
  func x(_ value: Double) -> Double {
    guard let band = bands.first(where: \.isReached) else { return 0 }
    let (low, high) = (band.values.lowerBound, band.values.upperBound)
    let share = high > low ? ((value - low) / (high - low)).within(0...1) : 0.5
    return band.start + share * (band.end - band.start)
  }
}
