internal import Drawing

/// Texts of a chart below one another, broken into lines of about the same length.
struct Label {
  /// From the top.
  let lines: [TextLine]
  /// The box around them.
  let size: Size

  /// Sets `texts`, each in its style, at most `most` wide.
  init(
    _ texts: [(String, Theme.Style)], _ alignment: ParagraphShape.Alignment = .left, most: Double,
    _ measure: TextMeasure
  ) {
    let texts = texts.filter { !$0.0.isEmpty }
    let width = texts.map { Self.width(of: $0.0, $0.1, most: most, measure) }.max() ?? 0
    lines = texts.flatMap { text, style in
      measure.lines(
        of: [Span(text, style.text)], width: width, shape: style.aligned(alignment).shape)
    }
    size = Size(width: width, height: lines.reduce(0) { $0 + $1.height })
  }

  /// The least width in which a text has no more lines than it must have, or nearly so.
  private static func width(
    of text: String, _ style: Theme.Style, most: Double, _ measure: TextMeasure
  ) -> Double {
    let spans = [Span(text, style.text)]
    // A little more than it needs, so that rounding never breaks it.
    let natural = measure.widths(of: spans).natural + 0.1
    if natural <= most { return natural }
    let shape = style.aligned(.left).shape
    let count = measure.lines(of: spans, width: most, shape: shape).count
    for more in [0.6, 1.2, 2.4] {
      let width = natural / Double(count) + more * style.text.size
      if width >= most { break }
      if measure.lines(of: spans, width: width, shape: shape).count == count { return width }
    }
    return most
  }
}
