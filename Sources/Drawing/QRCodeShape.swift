extension QRCode {
  /// The modules that stay light on every side of a code.
  public static let quietZone = 4

  // Cairo places corners on this grid; modules that are as wide as several of its meshes are all
  // of one width.
  private static let mesh = 1.0 / 256
  private static let smallestModule = (0.4 / 25.4 * 72 / mesh).rounded(.up) * mesh

  /// The side of the smallest square, in points, in which the code can be shown: with its quiet
  /// zone, and no module narrower than 0.4 mm.
  public var smallestSide: Double { Double(width + 2 * Self.quietZone) * Self.smallestModule }

  /// The code with its quiet zone, black on white, as large as `frame` allows, in its middle; `nil`
  /// if that is too small.
  public func shapes(in frame: Rect) -> [Shape]? {
    let side = min(frame.size.width, frame.size.height)
    guard side >= smallestSide else { return nil }
    let count = Double(width + 2 * Self.quietZone)
    let module = (side / count / Self.mesh).rounded(.down) * Self.mesh
    func start(_ low: Double, _ high: Double) -> Double {
      ((low + high - count * module) / 2 / Self.mesh).rounded() * Self.mesh
    }
    let origin = Point(x: start(frame.minX, frame.maxX), y: start(frame.minY, frame.maxY))
    let ground = Rect(
      x: origin.x, y: origin.y, width: count * module, height: count * module)
    // Rectangles one by one take less room in a file than a path around all of them.
    let dark = blocks.map { block in
      Shape.rectangle(
        Rect(
          x: origin.x + Double(block.columns.lowerBound + Self.quietZone) * module,
          y: origin.y + Double(block.rows.lowerBound + Self.quietZone) * module,
          width: Double(block.columns.count) * module, height: Double(block.rows.count) * module),
        fill: .black)
    }
    return [.rectangle(ground, fill: Color(red: 255, green: 255, blue: 255))] + dark
  }

  /// Dark modules that make up a rectangle.
  private struct Block {
    var rows: Range<Int>
    var columns: Range<Int>
  }

  /// All dark modules, each once, from the top: those beside one another in a row, together with the
  /// same ones of the rows below.
  private var blocks: [Block] {
    var blocks: [Block] = []
    // Those that reach down to the row above.
    var open: [Range<Int>: Int] = [:]
    for row in 0..<width {
      var next: [Range<Int>: Int] = [:]
      for columns in runs(ofRow: row) {
        if let index = open[columns] {
          blocks[index].rows = blocks[index].rows.lowerBound..<row + 1
          next[columns] = index
        } else {
          next[columns] = blocks.count
          blocks.append(Block(rows: row..<row + 1, columns: columns))
        }
      }
      open = next
    }
    return blocks
  }

  /// The dark modules beside one another in a row, from the left.
  private func runs(ofRow row: Int) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for column in 0..<width where isDark(row: row, column: column) {
      if let last = runs.last, last.upperBound == column {
        runs[runs.count - 1] = last.lowerBound..<column + 1
      } else {
        runs.append(column..<column + 1)
      }
    }
    return runs
  }
}
