internal import Documents
internal import Drawing

/// The end of an entry of the contents, to which the page is added when it is known.
struct ContentsEnd: Hashable, Sendable {
  /// What the section is called on its page.
  var name: String
  /// The element of the entry's link.
  var element: Structure.ID
  var style: Theme.Style
  var frame: Frame
  /// Where the words end.
  var words: Double
}

extension ReportSetting {
  /// The contents: an entry for each heading of the theme's levels, as a link.
  ///
  /// Room is kept for page numbers of three digits, so the contents take the same lines whatever
  /// the pages are; a longer number takes it from the dots.
  func contents(in frame: Frame, to column: inout Column) {
    let look = theme.contents
    let entries = names.entries.filter {
      $0.entry.isListed && $0.entry.level <= look.levels.count
    }
    let start = column.pieces.count
    let list = elements.add(.contents)
    defer { if !elements.structure[list].children.isEmpty { column.add([list]) } }
    for (index, (entry, name)) in entries.enumerated() {
      let style = look.levels[entry.level - 1]
      let inner = frame.indented(by: look.indent * Double(entry.level - 1))
      guard hasRoom(inner) else { return }
      var pieces = self.entry(entry, name, style, in: inner, to: list)
      for line in pieces.indices.dropFirst() { pieces[line].joint = .closed }
      column.append(pieces, before: style.before, after: style.after)
      // A chapter stays with its first part.
      if index + 1 < entries.count, entries[index + 1].entry.level > entry.level {
        column.tie(.closed)
      }
    }
    // A few lines too many rather stand closer than alone on a page.
    let excess = column.lastPageHeight - height
    if excess <= column.slack(from: start) { column.tighten(from: start, by: excess) }
  }

  private func entry(
    _ entry: Outline.Entry, _ name: String, _ style: Theme.Style, in frame: Frame,
    to list: Structure.ID
  ) -> [Piece] {
    let label = entry.label.isEmpty ? [] : [Span(entry.label, style.text)]
    // With a joiner, for the blank at its end would hang outside.
    let width =
      label.isEmpty ? 0 : measure.widths(of: label + [Span("\u{2060}", style.text)]).natural
    let words = frame.indented(by: width)
    let room = words.width - pageRoom(style) - style.text.size
    guard hasRoom(Frame(x: words.x, width: room)) else { return [] }
    let shape = style.aligned(.left).shape
    let lines = measure.lines(of: [Span(entry.words, style.text)], width: room, shape: shape)
    let number = measure.lines(of: label, width: width + 1, shape: shape).first?.marks ?? []
    let reference = elements.add(.reference, to: elements.add(.contentsEntry, to: list))
    let element = elements.add(.link, to: reference)
    return lines.enumerated().map { index, line in
      var piece = Piece(height: line.height, marks: line.marks.moved(x: words.x, y: 0))
      if index == 0 { piece.marks = number.moved(x: frame.x, y: 0) + piece.marks }
      if index == lines.count - 1 {
        piece.contents = ContentsEnd(
          name: name, element: element, style: style, frame: frame, words: words.x + line.extent)
      }
      let area = Rect(x: frame.x, y: 0, width: frame.width, height: line.height)
      piece.marks.append(.jump(name: name, area: area))
      piece.marks = piece.marks.tagged(element)
      return piece
    }
  }

  /// Adds the page to the end of an entry, and the dots that lead to it.
  func finish(_ piece: inout Piece, page: Int) {
    guard let entry = piece.contents else { return }
    let style = entry.style
    let right = entry.frame.x + entry.frame.width
    let number = [Span(String(page), style.text)]
    let width = measure.widths(of: number).natural
    let line = measure.lines(of: number, width: width + 1, shape: style.aligned(.left).shape).first
    piece.marks += (line?.marks ?? []).tagged(entry.element).moved(x: right - width, y: 0)

    let dots = theme.contents.dots
    let baseline = (piece.height - style.text.size) / 2 + 0.88 * style.text.size
    // All dots of a page stand below one another, counted from the right edge.
    let end = right - width - style.text.size / 2
    var x = right - pageRoom(style)
    while x > entry.words + style.text.size / 2 {
      let dot = Rect(x: x, y: baseline - dots.size, width: dots.size, height: dots.size)
      if dot.maxX < end {
        piece.fills.append(Fill(layer: .line, frame: dot, color: dots.color))
      }
      x -= dots.distance
    }
  }

  private func pageRoom(_ style: Theme.Style) -> Double {
    measure.widths(of: [Span("000", style.text)]).natural
  }
}
