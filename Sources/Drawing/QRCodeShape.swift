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
    func corner(_ column: Int, _ row: Int) -> Point {
      Point(
        x: origin.x + Double(column + Self.quietZone) * module,
        y: origin.y + Double(row + Self.quietZone) * module)
    }
    let steps = runs.flatMap { row, columns -> [Shape.Step] in
      let (first, last) = (columns.lowerBound, columns.upperBound)
      return [
        .move(corner(first, row)), .line(corner(last, row)), .line(corner(last, row + 1)),
        .line(corner(first, row + 1)), .close,
      ]
    }
    return [
      .rectangle(ground, fill: Color(red: 255, green: 255, blue: 255)),
      Shape(steps: steps, fill: .black),
    ]
  }

  /// The dark modules beside one another, from the top.
  private var runs: [(row: Int, columns: Range<Int>)] {
    var runs: [(row: Int, columns: Range<Int>)] = []
    for row in 0..<width {
      for column in 0..<width where isDark(row: row, column: column) {
        if let last = runs.last, last.row == row, last.columns.upperBound == column {
          runs[runs.count - 1].columns = last.columns.lowerBound..<column + 1
        } else {
          runs.append((row, column..<column + 1))
        }
      }
    }
    return runs
  }
}
