internal import Drawing

/// The header or footer of one page.
struct RunningLine {
  let look: Theme.Running
  let style: Theme.Style
  let sheet: Theme.Sheet
  let measure: TextMeasure

  /// The marks above the column.
  func header(_ fill: (String) -> String) -> [Mark] {
    let column = sheet.column
    let foot = column.minY - look.distance - look.line.thickness
    let (marks, height) = set(fill)
    guard !marks.isEmpty else { return [] }
    let top = foot - look.gap - height
    guard top >= 0 else { return refuse(fill, room: foot - look.gap) }
    return marks.moved(x: column.minX, y: top)
      + Mark.filled(
        look.line.color, x: column.minX, y: foot, width: column.size.width,
        height: look.line.thickness)
  }

  /// The marks below the column.
  func footer(_ fill: (String) -> String) -> [Mark] {
    let column = sheet.column
    let line = column.maxY + look.distance
    let top = line + look.line.thickness + look.gap
    let (marks, height) = set(fill)
    guard !marks.isEmpty else { return [] }
    guard top + height <= sheet.size.height else {
      return refuse(fill, room: sheet.size.height - top)
    }
    return Mark.filled(
      look.line.color, x: column.minX, y: line, width: column.size.width,
      height: look.line.thickness) + marks.moved(x: column.minX, y: top)
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

  private func refuse(_ fill: (String) -> String, room: Double) -> [Mark] {
    let text = [look.left, look.center, look.right].filter { !$0.isEmpty }.map(fill)
    measure.report(.runningTextTooTall(text.joined(separator: " "), room: room))
    return []
  }
}
