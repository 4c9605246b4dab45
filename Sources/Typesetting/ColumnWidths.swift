/// What a column of a table needs, in points, cell padding included.
struct ColumnNeed: Hashable, Sendable {
  /// How wide each cell is in one line.
  var cells: [Double]
  /// The widest piece that cannot be broken.
  var smallest: Double
  /// Whether it takes of the width that no column needs.
  var grows = true

  /// The width at which every cell stands on one line.
  var natural: Double { cells.max() ?? 0 }
}

/// The widths of a table's columns: short columns on one line, long ones so that the table is low.
enum ColumnWidths {
  /// Widths for `needs` that fill `available` if a column grows.
  ///
  /// - If everything fits on one line each, the growing columns share the rest in proportion.
  /// - Else all columns grow alike until they need no more; what is left goes to the long ones, so
  ///   that the rows become as low as possible.
  /// - Where not all columns can have their smallest width, the widest give way and break words.
  ///
  /// - Parameters:
  ///   - narrowest: No column that needs more is made narrower than this, if there is room.
  ///   - padding: How much of a column's width its cells do not use.
  static func fit(
    _ needs: [ColumnNeed], to available: Double, narrowest: Double, padding: Double
  ) -> [Double] {
    let natural = needs.map(\.natural)
    let total = natural.reduce(0, +)
    guard total > available else {
      let growing = needs.reduce(0) { $0 + ($1.grows ? $1.natural : 0) }
      let factor = growing > 0 ? (available - total) / growing : 0
      return needs.map { $0.natural + ($0.grows ? $0.natural * factor : 0) }
    }
    let roomy = needs.map { max($0.smallest, min($0.natural, narrowest)) }
    let smallest = needs.map { min($0.smallest, $0.natural) }
    let floor = [roomy, smallest].first { $0.reduce(0, +) <= available }
    guard let floor else { return level(roomy.map { (0, $0) }, to: available) }
    let even = level(Array(zip(floor, natural)), to: available)
    return lowered(even, needs, floor: floor, padding: padding)
  }

  /// Each width as near to one common level as its least and most allow, together `available`.
  private static func level(_ bounds: [(least: Double, most: Double)], to available: Double)
    -> [Double]
  {
    func widths(_ level: Double) -> [Double] { bounds.map { min($0.most, max($0.least, level)) } }
    var (low, high) = (0.0, available)
    for _ in 0..<50 {
      let middle = (low + high) / 2
      if widths(middle).reduce(0, +) < available { low = middle } else { high = middle }
    }
    return widths(high)
  }

  /// Moves width between the columns that could need more or less while that makes the table lower.
  private static func lowered(
    _ even: [Double], _ needs: [ColumnNeed], floor: [Double], padding: Double
  ) -> [Double] {
    let movable = needs.indices.filter { floor[$0] < needs[$0].natural }
    guard movable.count > 1 else { return even }
    var widths = even
    var cost = cost(widths, needs, movable, padding)
    var step = 64.0
    while step >= 2 {
      var best: (cost: Double, widths: [Double])?
      for from in movable where widths[from] - step >= floor[from] {
        for to in movable where to != from && widths[to] + step <= needs[to].natural {
          var moved = widths
          moved[from] -= step
          moved[to] += step
          let movedCost = self.cost(moved, needs, movable, padding)
          if movedCost < (best?.cost ?? cost) - 1e-6 { best = (movedCost, moved) }
        }
      }
      if let best { (cost, widths) = best } else { step /= 2 }
    }
    return widths
  }

  /// What a broken cell costs beside its height, in lines: a little, so that cells of one line stay
  /// so where breaking them gains nothing.
  private static let broken = 0.2

  /// How high the table is, in lines; part lines count, so that the search sees a slope.
  private static func cost(
    _ widths: [Double], _ needs: [ColumnNeed], _ movable: [Int], _ padding: Double
  ) -> Double {
    let rows = needs.first?.cells.count ?? 0
    var sum = 0.0
    for row in 0..<rows {
      var most = 1.0
      for column in movable {
        let lines = (needs[column].cells[row] - padding) / max(1, widths[column] - padding)
        if lines > 1 { sum += broken }
        most = max(most, lines)
      }
      sum += most
    }
    return sum
  }
}
