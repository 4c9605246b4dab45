internal import Drawing
internal import Reading

extension Theme {
  /// Charts and the captions below them.
  ///
  /// What stands side by side differs in lightness and not in hue alone, so that a chart says the
  /// same in greyscale and to the colour-blind.
  struct Charts: Hashable, Sendable {
    var before: Double
    var after: Double
    /// Between a chart and its caption.
    var gap: Double
    var caption: Style
    /// What a number is of.
    var label: Style
    /// The numbers.
    var value: Style
    /// Bounds, and what else must not be louder than the numbers.
    var note: Style
    /// Bars, lines and points of the numbers.
    var data: Color
    /// Inside the line of a radar.
    var area: Color
    /// What a bar leaves, and the levels not reached.
    var rest: Color
    /// A second line, of sums.
    var second: Color
    /// The thin lines behind the numbers.
    var grid: Line
    /// The thickness of lines through numbers.
    var line: Double
    /// The radius of points.
    var dot: Double
    /// The thickness of bars.
    var bar: Double
    /// The space between two rows of bars.
    var rowGap: Double
    /// The widest a column of labels may be, as a share of the chart's width.
    var labels: Double
    /// The radius of a radar, if there is room.
    var radius: Double
    /// How many rings a radar has.
    var rings: Int
    /// The height of the field of a development.
    var field: Double
  }
}

extension Theme.Charts {
  init(_ map: inout Mapping, _ values: inout ThemeValues) {
    before = values.space("before", of: &map)
    after = values.space("after", of: &map)
    gap = values.space("gap", of: &map)
    caption = values.style("caption", of: &map)
    label = values.style("label", of: &map)
    value = values.style("value", of: &map)
    note = values.style("note", of: &map)
    data = values.requiredColor("data", of: &map)
    area = values.requiredColor("area", of: &map)
    rest = values.requiredColor("rest", of: &map)
    second = values.requiredColor("second", of: &map)
    grid = values.line("grid", of: &map)
    line = values.number("line", of: &map, in: 0.2...6)
    dot = values.number("dot", of: &map, in: 0.5...8)
    bar = values.number("bar", of: &map, in: 2...40)
    rowGap = values.number("rowGap", of: &map, in: 1...40)
    labels = values.number("labels", of: &map, in: 0.1...0.6)
    radius = values.number("radius", of: &map, in: 40...300)
    rings = Int(values.number("rings", of: &map, in: 1...10).rounded())
    field = values.number("field", of: &map, in: 40...400)
  }
}

extension ThemeValues {
  /// A colour that must be there.
  fileprivate mutating func requiredColor(_ key: String, of map: inout Mapping) -> Color {
    guard map.required(key, &problems) != nil else { return ink }
    return color(key, of: &map) ?? ink
  }
}
