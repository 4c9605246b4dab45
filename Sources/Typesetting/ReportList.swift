internal import Documents
internal import Drawing

extension ReportSetting {
  /// Sets a list: labels hang to the left of the items.
  func list(_ list: List<Never>, in frame: Frame, depth: Int, to column: inout Column) {
    let look = theme.list
    let style = theme.styles.list
    let items = list.items.map { item in
      switch item {
      case .item(let blocks): blocks
      }
    }
    let labels = items.indices.map { label(of: list, at: $0, depth: depth) }
    let em = style.text.size
    let widest = labels.map { measure.widths(of: $0).natural }.max() ?? 0
    let indent = max(look.indent * em, widest + look.gap * em)
    let inner = frame.indented(by: indent)
    guard hasRoom(inner) else { return }

    var paragraphs = style
    let space = list.isTight ? look.tight : look.loose
    (paragraphs.before, paragraphs.after) = (space, space)
    if depth == 0 { column.leave(style.before) }
    let whole = elements.add(.list(isNumbered: list.start != nil))
    for (index, blocks) in items.enumerated() {
      let (start, first) = (column.pieces.count, column.elements.count)
      let item = elements.add(.item, to: whole)
      let label = elements.add(.label, to: item)
      set(blocks, in: inner, paragraphs: paragraphs, depth: depth + 1, to: &column)
      if column.pieces.count == start {
        // An item without words still shows its label.
        column.append([Piece(height: style.lineDistance)], before: space, after: space)
      }
      elements.put(
        column.takeElements(from: first), into: elements.add(.itemBody, to: item))
      let marks = self.marks(of: labels[index], endingAt: inner.x - look.gap * em)
        .tagged(label)
      column.change(from: start) { piece, index in
        if index == 0 { piece.marks = marks + piece.marks }
      }
    }
    column.add([whole])
    if depth == 0 { column.leave(style.after) }
  }

  private func label(of list: List<Never>, at index: Int, depth: Int) -> [Span] {
    let look = theme.list
    let style = theme.styles.list.text
    guard let start = list.start else {
      let bullet = look.bullets[min(depth, look.bullets.count - 1)]
      return [Span(bullet, look.bullet.applied(to: style))]
    }
    return [Span(look.number.replacing("{number}", with: String(start + index)), style)]
  }

  private func marks(of label: [Span], endingAt x: Double) -> [Mark] {
    let width = measure.widths(of: label).natural
    let shape = theme.styles.list.aligned(.left).shape
    // A little more than it needs, so that rounding never breaks it.
    let line = measure.lines(of: label, width: width + 1, shape: shape).first
    return (line?.marks ?? []).moved(x: x - width, y: 0)
  }
}
