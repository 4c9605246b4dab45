internal import Documents
internal import Drawing

extension ReportSetting {
  /// Adds a table below the others.
  func append(_ table: SetTable, to column: inout Column) {
    column.append(table.pieces, before: theme.table.before, after: theme.table.after)
    column.add(elements.withNotes(table.element))
  }

  /// A table: its header, then its rows; a page that goes on repeats the header.
  func table(_ table: Table<Never>, _ look: TableLook, in frame: Frame) -> SetTable {
    let element = elements.add(.table)
    var content = TableContent(table, look, spans)
    content.alignNumbers(measure)
    let columns = content.grows.count
    let padding = look.frame.padding
    let insets = (0..<columns).map { column in
      TableRows.Inset(
        left: column == 0 ? padding.edge : padding.horizontal,
        right: column == columns - 1 ? padding.edge : padding.horizontal)
    }
    let least = insets.reduce(0) { $0 + $1.sum + look.cell.text.size }
    guard columns > 0, frame.width >= least else {
      measure.report(.tooManyColumns(columns, width: frame.width))
      return SetTable(pieces: [], element: element)
    }
    let rows = TableRows(
      look: look.frame, frame: frame, insets: insets,
      widths: widths(of: content, insets, look, frame.width), measure: measure,
      elements: elements, table: element, language: running.elements.language,
      whole: look.frame.whole * height,
      resumed: (running.continuedRow, theme.styles.note.text.color))
    return SetTable(
      pieces: rows.pieces(of: content, continued: continued(in: frame)), element: element)
  }

  /// The mark above the header of a table that goes on.
  private func continued(in frame: Frame) -> Slab {
    let style = theme.styles.note
    let lines = measure.lines(
      of: running.continued.isEmpty ? [] : [Span(running.continued, style.text)],
      width: frame.width,
      shape: style.aligned(.right).shape)
    var slab = Slab(height: 0)
    for line in lines {
      slab.marks += line.marks.moved(x: frame.x, y: slab.height)
      slab.height += line.height
    }
    if !lines.isEmpty { slab.height += style.after }
    return slab
  }

  /// The widths of the columns, from every cell but those that stand over all columns.
  private func widths(
    of content: TableContent, _ insets: [TableRows.Inset], _ look: TableLook, _ width: Double
  ) -> [Double] {
    var needs = content.grows.map { ColumnNeed(cells: [], smallest: 0, grows: $0) }
    func add(_ cells: [TableContent.Cell]) {
      for (column, cell) in cells.enumerated() {
        let widths = measure.widths(of: cell.spans)
        // A little more than it needs, so that rounding never breaks a line.
        let inset = insets[column].sum + cell.inset + 0.01
        // Two characters below one another are no word.
        let word = Self.leastWord * (cell.spans.first?.style.size ?? 0)
        let least = max(widths.smallest, min(widths.natural, word))
        needs[column].cells.append(widths.natural + inset)
        needs[column].smallest = max(needs[column].smallest, least + inset)
        // Two words of which one takes more than half, as Partly nonconforming, are as well read
        // below one another; 3.33 / 5 is not.
        let isShort = 2 * widths.smallest > widths.natural && !cell.hasDigits
        let comfortable = (isShort ? least : widths.natural) + inset
        needs[column].comfortable = max(needs[column].comfortable ?? 0, comfortable)
      }
    }
    if let header = content.header { add(header) }
    for row in content.rows { add(row.cells) }
    let size = look.cell.text.size
    let padding = 2 * look.frame.padding.horizontal
    return ColumnWidths(
      available: width, narrowest: look.frame.narrowest * size + padding, padding: padding,
      word: Self.longestWord * size + padding
    ).fit(needs)
  }

  /// A Chinese word of two characters, in em.
  private static let leastWord = 2.0

  /// What is longer is no word of a language but a digest or a number of many parts, in em.
  private static let longestWord = 12.0
}
