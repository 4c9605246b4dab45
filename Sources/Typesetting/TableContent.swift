internal import Documents
internal import Drawing

/// A table as texts with a look, ready to be measured.
struct TableContent {
  /// A text and how its lines are set.
  struct Cell: Hashable, Sendable {
    var spans: [Span]
    var shape: ParagraphShape
    /// The distance of baselines where the cell has no words.
    var lineDistance: Double
    /// What is kept free at the right, so that decimal points stand below one another.
    var inset = 0.0

    /// How the lines are set in `width`, and how much of it they take: both edges are filled only
    /// by Chinese text that has room, and that takes whole characters, so that a line of nothing
    /// else need not be stretched.
    func setting(in width: Double) -> (width: Double, shape: ParagraphShape) {
      guard shape.alignment == .justified else { return (width, shape) }
      let size = spans.first?.style.size ?? 0
      if width < 16 * size || !isChinese {
        var shape = shape
        shape.alignment = .left
        return (width, shape)
      }
      return (size * (width / size).rounded(.down), shape)
    }

    /// The cell where its row goes on at the next page: in `color`, with `words` behind it, and
    /// without its links and notes.
    func resumed(_ words: String, _ color: Color) -> Cell {
      var cell = self
      cell.spans = spans.filter { $0.style.rise == 0 }.map { span in
        var style = span.style
        style.color = color
        return Span(span.text, style)
      }
      if let last = cell.spans.last { cell.spans.append(Span(words, last.style)) }
      return cell
    }

    /// Whether it says a number.
    var hasDigits: Bool {
      spans.contains {
        $0.text.utf8.contains { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      }
    }

    /// Whether at least half of the characters are Chinese.
    private var isChinese: Bool {
      let scalars = spans.lazy.flatMap(\.text.unicodeScalars)
      return 2 * scalars.count { $0 >= "\u{2E80}" } >= scalars.count { $0 != " " }
    }
  }

  /// A row of a table.
  enum Row: Hashable, Sendable {
    /// Cells side by side.
    case cells([Cell])
    /// Cells that are all strong: the head of the rows below, as of a group with its sum.
    case head([Cell])
    /// Cells of which some are to be filled in by hand.
    case blank([Cell])
    /// One cell over all columns.
    case group(Cell)

    /// Whether it is the head of the rows below it.
    var namesOthers: Bool {
      switch self {
      case .head, .group: true
      case .cells, .blank: false
      }
    }
  }

  /// `nil` if no cell of the header says anything.
  var header: [Cell]?
  var rows: [Row]
  /// One for each column: whether it names what stands beside it in its row.
  var labels: [Bool]
  /// One for each column; whether it takes of the width that no column needs.
  var grows: [Bool]

  /// Gives every cell of `table` its style.
  ///
  /// A column without any words is to be filled in by hand. Without a header, the first column names
  /// the rows, and one right before a column to be filled in names what is written there.
  ///
  /// Columns of numbers stand to the right unless the document says otherwise, but for the first
  /// column, which names the rows. A row whose first cell is strong and whose other cells are empty
  /// names the rows below it.
  init(_ table: Table<Never>, _ look: TableLook, _ spans: Spans) {
    let rows = table.rows.map { row in
      switch row {
      case .cells(let cells): cells
      }
    }
    let isHeaded = !table.header.allSatisfy(\.isBlank)
    let alignments = table.alignments.indices.map { column in
      Self.alignment(table.alignments[column], column: column, rows)
    }
    func cell(_ words: [Inline<Never>], _ style: Theme.Style, _ column: Int?) -> Cell {
      let aligned = column.flatMap { alignments[$0] }.map(style.aligned) ?? style
      return Cell(
        spans: spans.spans(words, style.text), shape: aligned.shape,
        lineDistance: style.lineDistance)
    }
    func cells(_ row: [[Inline<Never>]], _ style: (Int) -> Theme.Style) -> [Cell] {
      alignments.indices.map { cell($0 < row.count ? row[$0] : [], style($0), $0) }
    }
    let isToFill = alignments.indices.map { column in
      !rows.isEmpty && rows.allSatisfy { column >= $0.count || $0[column].isBlank }
    }
    let labels = alignments.indices.map { column in
      !isHeaded && (column == 0 || (column + 1 < isToFill.count && isToFill[column + 1]))
    }
    self.labels = labels.count > 1 ? labels : [false]
    header = isHeaded ? cells(table.header) { _ in look.header } : nil
    self.rows = rows.map { row in
      if isHeaded, row.count > 1, row[0].isStrong, row.dropFirst().allSatisfy(\.isBlank) {
        return .group(cell(row[0], look.group, nil))
      }
      let cells = cells(row) { labels[$0] ? look.label : look.cell }
      if isToFill.contains(true) { return .blank(cells) }
      return isHeaded && row.allSatisfy { $0.isStrong || $0.isBlank } ? .head(cells) : .cells(cells)
    }
    grows = isToFill.contains(true) ? isToFill : labels.map { !$0 || labels.count == 1 }
  }

  private static func alignment(
    _ wanted: Table<Never>.Alignment, column: Int, _ rows: [[[Inline<Never>]]]
  ) -> ParagraphShape.Alignment? {
    switch wanted {
    case .left: return .left
    case .center: return .center
    case .right: return .right
    case .natural:
      guard column > 0 else { return nil }
      var isOfNumbers = false
      for row in rows where column < row.count {
        let text = row[column].plain
        if text.isEmpty { continue }
        guard let number = PrintedNumber(text) else { return nil }
        if !number.isDash { isOfNumbers = true }
      }
      return isOfNumbers ? .right : nil
    }
  }
}
