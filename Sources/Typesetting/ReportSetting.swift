internal import Documents
internal import Drawing

/// Blocks of a document as pieces of a column.
struct ReportSetting {
  var theme: Theme
  let running: RunningText
  let measure: TextMeasure
  var tables: KeptTables
  let pictures: PictureLibrary
  let elements: Elements
  let spans: Spans
  /// What the sections of the body are called.
  let names: SectionNames
  /// The notes by their numbers.
  let notes: [Int: Note<Never>]
  /// The height of the column, against which rows are called tall.
  let height: Double
  /// Whether a radar may stand beside what comes before it.
  var mayStandBeside = true

  init(
    _ theme: Theme, _ running: RunningText, _ measure: TextMeasure, _ tables: KeptTables,
    _ pictures: PictureLibrary, _ elements: Elements, _ references: References,
    _ notes: [Note<Never>]
  ) {
    self.theme = theme
    self.running = running
    self.measure = measure
    self.tables = tables
    self.pictures = pictures
    self.elements = elements
    spans = Spans(inlines: theme.inline, references: references, measure: measure)
    self.notes = Dictionary(notes.map { ($0.number, $0) }) { first, _ in first }
    names = SectionNames(references.outline)
    height = theme.page.column.size.height
  }

  /// The column of a report's body.
  func body(_ blocks: some Sequence<Block<Never>>) -> Column {
    var column = Column()
    let frame = Frame(x: 0, width: theme.page.column.size.width)
    set(
      Array(blocks), in: frame, paragraphs: theme.styles.body, names: names.entries.map(\.name),
      to: &column)
    return column
  }

  /// Sets `blocks` below one another.
  ///
  /// - Parameters:
  ///   - paragraphs: The style of plain paragraphs here.
  ///   - depth: How many lists these blocks stand in.
  ///   - names: What the headings among the blocks are called.
  func set(
    _ blocks: [Block<Never>], in frame: Frame, paragraphs: Theme.Style, depth: Int = 0,
    names: [String] = [], to column: inout Column
  ) {
    var names = names[...]
    var done = 0
    for (index, block) in blocks.enumerated() where index >= done {
      if mayStandBeside, depth == 0 {
        done = index + besideRadar(blocks[index...], in: frame, to: &column)
        if done > index { continue }
      }
      let next = index + 1 < blocks.count ? blocks[index + 1] : nil
      switch block {
      case .heading(let heading):
        self.heading(heading, name: names.popFirst(), in: frame, to: &column)
      case .paragraph(let words):
        paragraph(words, paragraphs, before: next, in: frame, to: &column)
      case .list(let list): self.list(list, in: frame, depth: depth, to: &column)
      case .quote(let inner): quote(inner, in: frame, depth: depth, to: &column)
      case .table(let table):
        append(tables.table { self.table(table, theme.bodyTable, in: frame) }, to: &column)
        if case .paragraph(let words)? = next, words.asNote != nil { column.tie(.closed) }
      case .fence(ContentsBlock.name, ""): contents(in: frame, to: &column)
      case .figure(let figure): self.figure(figure, in: frame, to: &column)
      case .fence(let name, _): measure.report(.unknownFence(name))
      case .rule: column.endPage()
      }
    }
  }

  /// The lines of a paragraph, its first and last two kept together.
  func lines(
    _ words: [Inline<Never>], _ style: Theme.Style, in frame: Frame, of element: Structure.ID
  ) -> [Piece] {
    let lines = measure.lines(
      of: spans.spans(words, style.text), width: frame.width, shape: style.shape)
    var tags = TextTags(element, elements)
    return lines.enumerated().map { index, line in
      Piece(
        joint: index == 1 || (index > 0 && index == lines.count - 1) ? .closed : .open,
        height: line.height, marks: tags.marks(of: line).moved(x: frame.x, y: 0))
    }
  }

  /// An element of some words, with their language where it is another than the report's.
  func element(_ role: Structure.Role, of words: [Inline<Never>]) -> Structure.ID {
    let language = TextLanguage.other(
      of: words.plain.unicodeScalars, in: running.elements.language)
    return elements.add(role, language: language)
  }

  func heading(
    _ heading: Heading<Never>, name: String?, in frame: Frame, to column: inout Column
  ) {
    let style = theme.styles.heading(heading.level)
    let element = element(.heading(level: heading.level), of: heading.words)
    var pieces = lines(heading.shown, style, in: frame, of: element)
    guard !pieces.isEmpty else { return }
    column.add(elements.withNotes(element))
    pieces[0].section = SectionStart(
      level: heading.level, title: heading.shown.plain, name: name)
    if let name { pieces[0].marks.append(.place(name: name, Point(x: frame.x, y: 0))) }
    for index in pieces.indices.dropFirst() { pieces[index].joint = .tied }
    column.append(pieces, before: style.before, after: style.after)
    column.tie(.tied)
  }

  func paragraph(
    _ words: [Inline<Never>], _ style: Theme.Style, before next: Block<Never>?, in frame: Frame,
    to column: inout Column
  ) {
    let note = words.asNote
    let style = note == nil ? style : theme.styles.note
    let element = element(.paragraph, of: words)
    let pieces = lines(note ?? words, style, in: frame, of: element)
    if !pieces.isEmpty { column.add(elements.withNotes(element)) }
    column.append(pieces, before: style.before, after: style.after)
    switch next {
    case .table where note != nil: column.tie(.tied)
    // One line, or the lines before a colon, introduce what follows.
    case .table where pieces.count == 1: column.tie(.closed)
    case .table, .list:
      if let last = words.plain.last(where: { !$0.isWhitespace }), last == "：" || last == ":" {
        column.tie(.closed)
      }
    default: break
    }
  }

  private func quote(
    _ blocks: [Block<Never>], in frame: Frame, depth: Int, to column: inout Column
  ) {
    let inner = frame.indented(by: theme.quote.indent)
    let style = theme.styles.quote
    guard hasRoom(inner) else { return }
    let (start, first) = (column.pieces.count, column.elements.count)
    set(blocks, in: inner, paragraphs: style, depth: depth, to: &column)
    let quotation = elements.add(.quotation)
    elements.put(column.takeElements(from: first), into: quotation)
    column.add([quotation])
    let bar = theme.quote.bar
    func fill(from top: Double, to bottom: Double) -> Fill {
      Fill(
        layer: .line,
        frame: Rect(x: frame.x, y: top, width: bar.thickness, height: bottom - top),
        color: bar.color)
    }
    column.change(from: start) { piece, index in
      piece.fills.append(fill(from: 0, to: piece.height))
      if index > 0 { piece.divider.append(fill(from: -piece.space, to: 0)) }
    }
  }

  /// Whether a frame can take a word; reports if lists and quotations have used it up.
  func hasRoom(_ frame: Frame) -> Bool {
    let least = theme.styles.body.text.size * 2
    if frame.width < least { measure.report(.nestedTooDeep) }
    return frame.width >= least
  }
}
