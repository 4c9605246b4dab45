public import Drawing
internal import Reading

extension Theme {
  /// Pictures in rows; spaces and captions are those of charts.
  struct Pictures: Hashable, Sendable {
    /// How many stand side by side.
    var across: Int
    /// The space between two of them.
    var between: Double
    /// The tallest one may be, as a share of the column's height.
    var tallest: Double
    /// How many pixels to the inch are printed at most.
    var resolution: Double
  }

  /// The largest frame that a picture can have in a report.
  public var pictureFrame: Size {
    let column = page.column.size
    let across = Double(pictures.across)
    return Size(
      width: (column.width - pictures.between * (across - 1)) / across,
      height: pictures.tallest * column.height)
  }

  /// How many pixels to the inch a picture is printed with at most.
  public var pictureResolution: Double { pictures.resolution }
}

extension Theme.Pictures {
  init(_ map: inout Mapping, _ values: inout ThemeValues) {
    across = Int(values.number("across", of: &map, in: 1...4).rounded())
    between = values.number("between", of: &map, in: 0...40)
    tallest = values.number("tallest", of: &map, in: 0.1...0.8)
    resolution = values.number("resolution", of: &map, in: 72...600)
  }
}
