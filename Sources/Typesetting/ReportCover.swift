internal import Documents
internal import Drawing

/// A cover on its way to a page.
struct ReportCover {
  /// What stands on it, from the top.
  var column: Column
  /// The theme's boxes, those above the title moved with it.
  var boxes: [Theme.Box]
}

extension ReportSetting {
  /// How small the words of a cover may become, as a share of their size.
  private static let smallest = 0.7
  /// The least space above the table at the bottom.
  private static let leastAboveTable = 16.0

  /// The cover: what stands before the first heading at the top, the title at the theme's place,
  /// and all from the first table on at the bottom.
  ///
  /// What does not fit on one page is first set more tightly, then begins higher, then becomes
  /// smaller; what is too much even so goes on on another page.
  func cover(_ blocks: [Block<Never>]) -> ReportCover {
    var scale = 1.0
    while true {
      var setting = self
      setting.theme.cover = theme.cover.scaled(by: scale)
      let cover = setting.coverOfOneSize(blocks)
      if cover.column.height <= height + 0.001 || scale <= Self.smallest { return cover }
      scale -= 0.05
    }
  }

  private func coverOfOneSize(_ blocks: [Block<Never>]) -> ReportCover {
    let frame = Frame(x: 0, width: theme.page.column.size.width)
    let title = blocks.firstIndex { if case .heading = $0 { true } else { false } } ?? 0
    let table =
      blocks[title...].firstIndex { if case .table = $0 { true } else { false } } ?? blocks.count
    var top = Column()
    set(blocks[..<title], paragraphs: theme.cover.kicker, in: frame, to: &top)
    var middle = Column()
    set(blocks[title..<table], paragraphs: theme.cover.text, in: frame, to: &middle)
    var bottom = Column()
    set(blocks[table...], paragraphs: theme.cover.text, in: frame, to: &bottom)

    let gap = bottom.pieces.isEmpty ? 0 : Self.leastAboveTable
    let foot = gap + bottom.height
    let wished = max(top.height, theme.cover.titleTop)
    middle.tighten(by: wished + middle.height + foot - height)
    let titleTop = self.titleTop(
      wished, below: top.height, room: height - middle.height - foot)
    let boxes = theme.cover.boxes.map {
      $0.isAboveTitle(of: theme) ? $0.moved(by: titleTop - wished) : $0
    }
    var column = top
    column.add(middle.elements + bottom.elements)
    column.append(middle.pieces, before: max(0, titleTop - top.height))
    column.append(bottom.pieces, before: max(gap, height - column.height - bottom.height))
    return ReportCover(column: column, boxes: boxes)
  }

  /// Where the title begins: where it wishes to, or as far above as the rest needs.
  ///
  /// The boxes above it go with it, and stay below `top`. Artwork does not move, so that the title
  /// stays where it was drawn for.
  private func titleTop(_ wished: Double, below top: Double, room: Double) -> Double {
    guard room < wished, theme.cover.artwork == nil else { return wished }
    let boxes = theme.cover.boxes.filter { $0.isAboveTitle(of: theme) }
    let highest = boxes.map { $0.frame.minY - theme.page.column.minY }.min() ?? wished
    return max(room, min(wished, top + wished - highest))
  }

  private func set(
    _ blocks: ArraySlice<Block<Never>>, paragraphs: Theme.Style, in frame: Frame,
    to column: inout Column
  ) {
    for block in blocks {
      switch block {
      case .heading(let heading):
        let cover = theme.cover
        let styles = [cover.title, cover.subtitle, cover.award]
        let style = styles[min(heading.level, styles.count) - 1]
        let element = element(.heading(level: heading.level), of: heading.words)
        let pieces = lines(heading.shown, style, in: frame, of: element)
        if !pieces.isEmpty { column.add(elements.withNotes(element)) }
        column.append(pieces, before: style.before, after: style.after)
        column.tie(.tied)
      case .table(let table):
        append(self.table(table, theme.coverTable, in: frame), to: &column)
      case .paragraph, .list, .quote, .figure, .fence, .rule:
        set([block], in: frame, paragraphs: paragraphs, to: &column)
      }
    }
  }
}

extension Theme.Box {
  /// Whether it stands in the column above the title, and so belongs to it.
  fileprivate func isAboveTitle(of theme: Theme) -> Bool {
    let column = theme.page.column
    let above = Rect(
      x: column.minX, y: column.minY, width: column.size.width, height: theme.cover.titleTop)
    return above.contains(frame)
  }

  fileprivate func moved(by distance: Double) -> Theme.Box {
    Theme.Box(frame: frame.moved(x: 0, y: distance), color: color)
  }
}

extension Theme.Cover {
  /// The cover with all words and what parts them smaller.
  fileprivate func scaled(by scale: Double) -> Theme.Cover {
    guard scale < 1 else { return self }
    var cover = self
    cover.kicker = kicker.scaled(by: scale)
    cover.title = title.scaled(by: scale)
    cover.subtitle = subtitle.scaled(by: scale)
    cover.award = award.scaled(by: scale)
    cover.text = text.scaled(by: scale)
    cover.label = label.scaled(by: scale)
    cover.value = value.scaled(by: scale)
    cover.padding.vertical *= scale
    return cover
  }
}

extension Theme.Style {
  fileprivate func scaled(by scale: Double) -> Theme.Style {
    var style = self
    style.text.size *= scale
    style.text.tracking *= scale
    style.before *= scale
    style.after *= scale
    return style
  }
}
