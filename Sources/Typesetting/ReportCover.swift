internal import Documents
internal import Drawing

extension ReportSetting {
  /// The column of a cover: what stands before the first heading at the top, the title at the
  /// theme's place, and all from the first table on at the bottom.
  func cover(_ blocks: [Block<Never>]) -> Column {
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

    let titleTop = max(top.height, theme.cover.titleTop)
    middle.tighten(by: titleTop + middle.height + bottom.height - height)
    var column = top
    column.append(middle.pieces, before: max(0, theme.cover.titleTop - top.height))
    column.append(bottom.pieces, before: max(0, height - column.height - bottom.height))
    return column
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
        column.append(
          lines(heading.shown, style, in: frame), before: style.before, after: style.after)
        column.tie(.tied)
      case .table(let table):
        column.append(
          self.table(table, theme.coverTable, in: frame), before: theme.table.before,
          after: theme.table.after)
      case .paragraph, .list, .quote, .figure, .fence, .rule:
        set([block], in: frame, paragraphs: paragraphs, to: &column)
      }
    }
  }
}
