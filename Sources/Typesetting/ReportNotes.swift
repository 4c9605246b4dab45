internal import Documents
internal import Drawing

extension ReportSetting {
  /// Gives each piece the lines of the notes whose marks stand in it.
  func addNotes(to column: inout Column) {
    guard !notes.isEmpty else { return }
    // A header that is repeated has its notes where it stands first.
    var seen: Set<Int> = []
    column.change(from: 0) { piece, _ in
      for case .jump(let name, _) in piece.marks {
        guard let number = NoteName.number(in: name), let note = notes[number],
          seen.insert(number).inserted
        else { continue }
        piece.notes += lines(of: note)
      }
    }
  }

  private func lines(of note: Note<Never>) -> [NoteLine] {
    let style = theme.notes.text
    guard let element = elements.notes[note.number] else { return [] }
    let label = elements.add(.label, to: element)
    let words = elements.add(.paragraph, to: element)
    var mark = style.text
    mark.size = Spans.raisedSize * style.text.size
    mark.rise = Spans.rise * style.text.size
    let number = measure.lines(
      of: [Span(String(note.number), mark)], width: theme.page.column.size.width,
      shape: style.aligned(.left).shape)
    // The line of a smaller text is lower; its mark belongs on the baseline of the note.
    let drop = ((number.first?.height ?? 0) - mark.size) / 2 + 0.88 * mark.size
    let baseline = (style.lineDistance - style.text.size) / 2 + 0.88 * style.text.size
    let frame = Frame(x: 0, width: theme.page.column.size.width)
      .indented(by: theme.notes.indent * style.text.size)
    return lines(note.words, style, in: frame, of: words).enumerated().map { index, piece in
      var slab = Slab(height: piece.height, marks: piece.marks)
      if index == 0 {
        let number = (number.first?.marks ?? []).tagged(label).moved(x: 0, y: baseline - drop)
        let place = Mark.place(name: NoteName.of(note.number), Point(x: 0, y: 0))
        slab.marks = number + slab.marks + [place]
      }
      return NoteLine(number: note.number, slab: slab)
    }
  }
}

extension SheetContent {
  /// Adds notes at the foot of the column, with a short line above them.
  mutating func add(_ notes: [NoteLine], _ look: Theme.Notes) {
    guard !notes.isEmpty else { return }
    var y = bottom - notes.height
    let line = look.line.across(Frame(x: 0, width: look.width), above: y - look.gap)
    add(Slab(height: 0, fills: [line]))
    for note in notes {
      add(note.slab, at: y)
      y += note.slab.height
    }
  }
}

extension Theme.Notes {
  /// What notes take of a page besides their lines.
  var rule: Double { above + line.thickness + gap }
}
