/// What a column of a table needs, in points, cell padding included.
struct ColumnNeed: Hashable, Sendable {
  /// How wide each cell is in one line.
  var cells: [Double]
  /// The widest piece that cannot be broken.
  var smallest: Double
  /// The width at which no cell is broken into more lines than it has long words.
  var comfortable: Double?
  /// Whether it takes of the width that no column needs.
  var grows = true

  /// The width at which every cell stands on one line.
  var natural: Double { cells.max() ?? 0 }
}

/// The widths of a table's columns: short columns on one line, long ones so that the table is low.
struct ColumnWidths {
  /// What they all have together.
  var available: Double
  /// No column that needs more is made narrower than this, if there is room.
  var narrowest: Double
  /// How much of a column's width its cells do not use.
  var padding: Double
  /// How wide a column is at most for the sake of a word that stays whole; what is longer, such as a
  /// digest, is no word that anyone reads.
  var word: Double

  /// Widths for `needs` that fill `available` if a column grows.
  ///
  /// - If everything fits on one line each, the growing columns share the rest in proportion.
  /// - Else all columns grow alike until they need no more; what is left goes to the long ones, so
  ///   that the rows become as low as possible.
  /// - A piece longer than a word stays whole where the table is hardly higher for it.
  /// - Where not all columns can have their words whole, the widest give way and break them.
  func fit(_ needs: [ColumnNeed]) -> [Double] {
    let natural = needs.map(\.natural)
    let total = natural.reduce(0, +)
    guard total > available else {
      let growing = needs.reduce(0) { $0 + ($1.grows ? $1.natural : 0) }
      let factor = growing > 0 ? (available - total) / growing : 0
      return needs.map { $0.natural + ($0.grows ? $0.natural * factor : 0) }
    }
    let smallest = needs.map { min($0.smallest, $0.natural) }
    let words = smallest.map { min($0, word) }
    let roomy = needs.map { min($0.comfortable ?? $0.natural, narrowest) }
    let floors = [zip(words, roomy).map(max), words]
    guard let floor = floors.first(where: fits) else {
      return level(words.map { (0, $0) })
    }
    let broken = lowered(needs, floor: floor)
    let whole = zip(smallest, roomy).map(max)
    guard whole != floor, fits(whole) else { return broken }
    let kept = lowered(needs, floor: whole)
    return height(kept, needs) <= Self.hardlyHigher * height(broken, needs) + 1 ? kept : broken
  }

  private static let hardlyHigher = 1.05

  private func fits(_ widths: [Double]) -> Bool { widths.reduce(0, +) <= available }

  /// Each width as near to one common level as its least and most allow, together `available`.
  private func level(_ bounds: [(least: Double, most: Double)]) -> [Double] {
    func widths(_ level: Double) -> [Double] { bounds.map { min($0.most, max($0.least, level)) } }
    var (low, high) = (0.0, available)
    for _ in 0..<50 {
      let middle = (low + high) / 2
      if widths(middle).reduce(0, +) < available { low = middle } else { high = middle }
    }
    return widths(high)
  }

  /// Widths of `floor` and more: first alike, then width moves between the columns that could need
  /// more or less while that makes the table lower.
  private func lowered(_ needs: [ColumnNeed], floor: [Double]) -> [Double] {
    var widths = level(zip(floor, needs).map { ($0, $1.natural) })
    let movable = needs.indices.filter { floor[$0] < needs[$0].natural }
    guard movable.count > 1 else { return widths }
    var height = height(widths, needs)
    var step = 64.0
    while step >= 2 {
      var best: (height: Double, widths: [Double])?
      for from in movable where widths[from] - step >= floor[from] {
        for to in movable where to != from && widths[to] + step <= needs[to].natural {
          var moved = widths
          moved[from] -= step
          moved[to] += step
          let movedHeight = self.height(moved, needs)
          if movedHeight < (best?.height ?? height) - 1e-6 { best = (movedHeight, moved) }
        }
      }
      if let best { (height, widths) = best } else { step /= 2 }
    }
    return widths
  }

  /// What a broken cell costs beside its height, in lines: a little, so that cells of one line stay
  /// so where breaking them gains nothing.
  private static let broken = 0.2

  /// How high the table is, in lines; part lines count, so that the search sees a slope.
  private func height(_ widths: [Double], _ needs: [ColumnNeed]) -> Double {
    let rows = needs.first?.cells.count ?? 0
    var sum = 0.0
    for row in 0..<rows {
      var most = 1.0
      for column in needs.indices where widths[column] < needs[column].natural {
        let lines = (needs[column].cells[row] - padding) / max(1, widths[column] - padding)
        if lines > 1 { sum += Self.broken }
        most = max(most, lines)
      }
      sum += most
    }
    return sum
  }
}
