internal import Drawing
internal import Reading

// How each part of a theme is read; the keys are the names of the properties.

extension Theme.Sheet {
  /// The papers a theme may name.
  private enum Paper: String, CaseIterable {
    case a4 = "A4"
    case letter = "Letter"
    case wideA4 = "A4 landscape"
    case wideLetter = "Letter landscape"

    var size: Size {
      switch self {
      case .a4: Size(width: 210 / 25.4 * 72, height: 297 / 25.4 * 72)
      case .wideA4: Size(width: 297 / 25.4 * 72, height: 210 / 25.4 * 72)
      case .letter: Size(width: 612, height: 792)
      case .wideLetter: Size(width: 792, height: 612)
      }
    }
  }

  /// A column narrower or lower than this cannot take a report.
  private static let leastColumn = 144.0

  init(_ map: inout Mapping, _ values: inout ThemeValues) {
    size = (values.word("size", of: &map) ?? Paper.a4).size
    margins =
      values.part("margins", of: &map, Theme.Margins.init)
      ?? Theme.Margins(top: 0, right: 0, bottom: 0, left: 0)
    artwork = values.artwork("artwork", of: &map, for: size)
    let least = Self.leastColumn
    if column.size.width < least || column.size.height < least {
      values.report(.marginsTooWide(column.size, least: least, at: map.node.label))
    }
  }
}

extension Theme.Margins {
  init(_ map: inout Mapping, _ values: inout ThemeValues) {
    top = values.number("top", of: &map, in: 18...400)
    right = values.number("right", of: &map, in: 18...400)
    bottom = values.number("bottom", of: &map, in: 18...400)
    left = values.number("left", of: &map, in: 18...400)
  }
}

extension Theme.Styles {
  init(_ map: inout Mapping, _ values: inout ThemeValues) {
    body = values.style("body", of: &map)
    headings = (1...4).map { values.style("heading\($0)", of: &map) }
    note = values.style("note", of: &map)
    list = values.style("list", of: &map)
    quote = values.style("quote", of: &map)
    tableHeader = values.style("tableHeader", of: &map)
    tableCell = values.style("tableCell", of: &map)
    tableLabel = values.style("tableLabel", of: &map)
    tableGroup = values.style("tableGroup", of: &map)
    header = values.style("header", of: &map)
    footer = values.style("footer", of: &map)
  }
}

extension Theme.Inlines {
  init(_ map: inout Mapping, _ values: inout ThemeValues) {
    let none = Theme.Variation()
    strong = values.part("strong", of: &map, Theme.Variation.init) ?? none
    emphasis = values.part("emphasis", of: &map, Theme.Variation.init) ?? none
    code = values.part("code", of: &map, Theme.Variation.init) ?? none
    link = values.part("link", of: &map, Theme.Variation.init) ?? none
  }
}

extension Theme.Lists {
  init(_ map: inout Mapping, _ values: inout ThemeValues) {
    bullets = values.texts("bullets", of: &map)
    bullet = values.part("bullet", of: &map, Theme.Variation.init) ?? Theme.Variation()
    number = values.pattern("number", of: &map, known: ["number"], needs: "number")
    indent = values.number("indent", of: &map, in: 0...10)
    gap = values.number("gap", of: &map, in: 0...5)
    tight = values.space("tight", of: &map)
    loose = values.space("loose", of: &map)
  }
}

extension Theme.Quotes {
  init(_ map: inout Mapping, _ values: inout ThemeValues) {
    indent = values.number("indent", of: &map, in: 0...100)
    bar = values.line("bar", of: &map)
  }
}

extension Theme.Tables {
  init(_ map: inout Mapping, _ values: inout ThemeValues) {
    before = values.space("before", of: &map)
    after = values.space("after", of: &map)
    padding = values.padding(of: &map)
    headerFill = values.color("headerFill", of: &map)
    groupFill = values.color("groupFill", of: &map)
    topLine = values.line("topLine", of: &map)
    headerLine = values.line("headerLine", of: &map)
    rowLine = values.line("rowLine", of: &map)
    bottomLine = values.line("bottomLine", of: &map)
    blankRow = values.space("blankRow", of: &map)
    narrowest = values.number("narrowest", of: &map, in: 0...20)
    whole = values.number("whole", of: &map, in: 0...0.5)
  }
}

extension Theme.Cover {
  init(_ map: inout Mapping, _ values: inout ThemeValues) {
    titleTop = values.space("titleTop", of: &map)
    kicker = values.style("kicker", of: &map)
    title = values.style("title", of: &map)
    subtitle = values.style("subtitle", of: &map)
    award = values.style("award", of: &map)
    text = values.style("text", of: &map)
    label = values.style("label", of: &map)
    value = values.style("value", of: &map)
    padding = values.padding(of: &map)
    rowLine = values.line("rowLine", of: &map)
    artwork = values.artwork("artwork", of: &map, for: values.page)
    boxes = values.parts("boxes", of: &map, Theme.Box.init)
    mark = values.optionalPart("mark", of: &map, Theme.BodyMark.init)
  }
}

extension Theme.Contents {
  init(_ map: inout Mapping, _ values: inout ThemeValues) {
    levels = values.parts("levels", of: &map, Theme.Style.init)
    indent = values.space("indent", of: &map)
    dots =
      values.part("dots", of: &map) { map, values in
        Theme.Dots(
          size: values.number("size", of: &map, in: 0...4),
          distance: values.number("distance", of: &map, in: 1...40),
          color: values.color("color", of: &map) ?? values.ink)
      } ?? Theme.Dots(size: 0, distance: 1, color: values.ink)
  }
}

extension Theme.Notes {
  init(_ map: inout Mapping, _ values: inout ThemeValues) {
    text = values.style("text", of: &map)
    indent = values.number("indent", of: &map, in: 0...10)
    line = values.line("line", of: &map)
    width = values.space("width", of: &map)
    above = values.space("above", of: &map)
    gap = values.space("gap", of: &map)
  }
}

extension Theme.Box {
  init(_ map: inout Mapping, _ values: inout ThemeValues) {
    frame = values.frame(of: &map)
    color = values.color("color", of: &map) ?? values.ink
  }
}

extension ThemeValues {
  /// A rectangle of the page, which reaches to its edges where nothing is said, with sides of at
  /// least `least`.
  mutating func frame(of map: inout Mapping, least: Double = 0) -> Rect {
    let x = number("x", of: &map, in: 0...2000, otherwise: 0)
    let y = number("y", of: &map, in: 0...2000, otherwise: 0)
    let frame = Rect(
      x: x, y: y,
      width: number("width", of: &map, in: least...2000, otherwise: max(0, page.width - x)),
      height: number("height", of: &map, in: least...2000, otherwise: max(0, page.height - y)))
    let paper = Rect(x: 0, y: 0, width: page.width, height: page.height)
    // Without a page, its own problem was reported.
    if page.width > 0, !paper.contains(frame) {
      report(.boxOffPage(map.name, page, at: map.node.label))
    }
    return frame
  }
}

extension Theme.Running {
  init(_ map: inout Mapping, _ values: inout ThemeValues) {
    left = values.pattern("left", of: &map, known: RunningText.placeholders)
    center = values.pattern("center", of: &map, known: RunningText.placeholders)
    right = values.pattern("right", of: &map, known: RunningText.placeholders)
    distance = values.space("distance", of: &map)
    line = values.line("line", of: &map)
    gap = values.space("gap", of: &map)
  }
}
