internal import Documents
internal import Drawing

extension ReportSetting {
  /// Sets a figure with its caption below: as one piece if a page can take it, else with its last
  /// part and the caption on one page.
  ///
  /// A radar becomes smaller if that lets it stand on the page with all that is above it there.
  func figure(_ figure: Figure<Never>, in frame: Frame, to column: inout Column) {
    if case .pictures(let list) = figure.content {
      pictures(list, in: frame, to: &column)
      return paragraph(figure.caption, theme.charts.caption, before: nil, in: frame, to: &column)
    }
    let look = theme.charts
    let number = column.countFigure()
    let caption = caption(figure.caption, number: number, in: frame)
    let foot = caption.lines.reduce(look.gap) { $0 + $1.height }
    let slabs: [Slab] =
      switch figure.content {
      case .chart(let chart):
        self.slabs(
          of: chart, width: frame.width, foot: foot,
          room: column.room(in: height, before: look.before) ?? height
        )
      case .pictures: []
      }
    let drawn = self.drawn(figure.content, slabs, at: frame.x, to: &column)
    column.add(elements.withNotes(caption.element))
    if slabs.contains(where: { $0.height > height - foot }) {
      measure.report(.figureTooTall(number))
    }
    var last = Slab(height: look.gap)
    for line in caption.lines { last = last.above(line) }
    let whole = drawn.reversed().reduce(last) { $1.above($0) }
    let parts =
      whole.height <= height
      ? [whole] : drawn.dropLast() + [drawn.last.map { $0.above(last) } ?? last]
    let pieces = parts.indices.map { index in
      // No row is left behind alone, and none goes ahead.
      let isLonely = index == 1 || index == parts.count - 1
      return Piece(
        joint: index > 0 && isLonely ? .closed : .open, height: parts[index].height,
        marks: parts[index].marks)
    }
    column.append(pieces, before: look.before, after: look.after)
  }

  /// The parts of a chart as those of its element.
  private func drawn(
    _ content: Figure<Never>.Content, _ slabs: [Slab], at x: Double, to column: inout Column
  ) -> [Slab] {
    guard case .chart(let chart) = content, slabs.contains(where: { !$0.marks.isEmpty }) else {
      return slabs
    }
    let element = elements.add(
      .figure(alternative: running.elements.alternative(to: chart)))
    column.add([element])
    return slabs.map {
      Slab(height: $0.height, marks: $0.marks.tagged(element).moved(x: x, y: 0))
    }
  }

  /// The parts of a chart above a caption that takes `foot`, together no higher than `room` if they
  /// can be.
  private func slabs(of chart: Chart, width: Double, foot: Double, room: Double) -> [Slab] {
    var setting = ChartSetting(
      look: theme.charts, measure: measure, width: width, most: height - foot)
    let full = setting.slabs(of: chart)
    func fits(_ slabs: [Slab]) -> Bool { slabs.reduce(foot) { $0 + $1.height } <= room }
    guard case .radar = chart, !fits(full) else { return full }
    for percent in stride(from: 95, through: Self.leastPercent, by: -5) {
      setting.look.radius = theme.charts.radius * Double(percent) / 100
      guard setting.look.radius >= ChartSetting.leastRadius else { break }
      let smaller = setting.slabs(of: chart)
      if fits(smaller) { return smaller }
    }
    return full
  }

  /// What is left of the size of a radar that has become as small as it may.
  private static let leastPercent = 60

  /// The lines of a caption, and its element.
  func caption(
    _ words: [Inline<Never>], number: Int, in frame: Frame
  ) -> (lines: [Slab], element: Structure.ID) {
    let look = theme.charts
    // An ideographic space parts the name from the words in every language.
    let number = String(number)
    let name =
      running.figure.replacing("{number}", with: number) + (words.isBlank ? "" : "\u{3000}")
    let strong = theme.inline.strong.applied(to: look.caption.text)
    let lines = measure.lines(
      of: [Span(name, strong)] + spans.spans(words, look.caption.text), width: frame.width,
      shape: look.caption.shape)
    let element = elements.add(.caption)
    var tags = TextTags(elements.add(.paragraph, to: element), elements)
    let slabs = lines.map {
      Slab(height: $0.height, marks: tags.marks(of: $0).moved(x: frame.x, y: 0))
    }
    return (slabs, element)
  }
}
