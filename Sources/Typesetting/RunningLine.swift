internal import Drawing

/// The header or footer of one page.
struct RunningLine {
  let look: Theme.Running
  let style: Theme.Style
  let sheet: Theme.Sheet
  let measure: TextMeasure

  init(
    _ look: Theme.Running, _ style: Theme.Style, _ sheet: Theme.Sheet, _ measure: TextMeasure
  ) {
    self.look = look
    self.style = style
    self.sheet = sheet
    self.measure = measure
  }

  /// What stands above the column; y from the page's top.
  func header(_ fill: (String) -> String) -> Slab {
    let foot = sheet.column.minY - look.distance - look.line.thickness
    let (marks, height) = set(fill)
    let top = foot - look.gap - height
    guard top >= 0 else { return refuse(fill, room: foot - look.gap) }
    return slab(marks, top: top, line: foot)
  }

  /// What stands below the column; y from the page's top.
  func footer(_ fill: (String) -> String) -> Slab {
    let line = sheet.column.maxY + look.distance
    let top = line + look.line.thickness + look.gap
    let (marks, height) = set(fill)
    let edge = sheet.size.height
    guard top + height <= edge else { return refuse(fill, room: edge - top) }
    return slab(marks, top: top, line: line)
  }

  private func slab(_ marks: [Mark], top: Double, line: Double) -> Slab {
    guard !marks.isEmpty else { return Slab(height: 0) }
    let frame = Frame(x: 0, width: sheet.column.size.width)
    return Slab(
      height: 0, marks: marks.moved(x: 0, y: top),
      fills: [look.line.across(frame, below: line)])
  }

  /// The three texts beside one another, long ones in several lines, and the height of all.
  private func set(_ fill: (String) -> String) -> (marks: [Mark], height: Double) {
    let width = sheet.column.size.width
    let space = style.text.size
    func natural(_ pattern: String) -> Double {
      pattern.isEmpty ? 0 : measure.widths(of: span(fill(pattern))).natural + 0.01
    }
    let center = min(natural(look.center), width / 2)
    let right: Double
    let left: Double
    if center > 0 {
      left = (width - center) / 2 - space
      right = left
    } else {
      right = min(natural(look.right), width / 2)
      left = width - right - space
    }
    let parts = [
      (look.left, 0, left, ParagraphShape.Alignment.left),
      (look.center, (width - center) / 2, center, .center),
      (look.right, width - right, right, .right),
    ]
    var (marks, height): ([Mark], Double) = ([], 0)
    for (pattern, x, width, alignment) in parts where !pattern.isEmpty {
      var y = 0.0
      for line in measure.lines(
        of: span(fill(pattern)), width: width, shape: style.aligned(alignment).shape)
      {
        marks += line.marks.moved(x: x, y: y)
        y += line.height
      }
      height = max(height, y)
    }
    return (marks, height)
  }

  private func span(_ text: String) -> [Span] { text.isEmpty ? [] : [Span(text, style.text)] }

  private func refuse(_ fill: (String) -> String, room: Double) -> Slab {
    let text = [look.left, look.center, look.right].filter { !$0.isEmpty }.map(fill)
    measure.report(.runningTextTooTall(text.joined(separator: " "), room: room))
    return Slab(height: 0)
  }
}
