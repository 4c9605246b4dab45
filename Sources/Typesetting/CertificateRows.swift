internal import Diagnostics
internal import Documents
internal import Drawing

extension CertificateSetting {
  /// The rows of a list in its slot, on each page that they need; none after an error.
  ///
  /// - Parameter most: how many pages there may be.
  func rows(
    _ rows: SlotRows, _ slot: Slot, most: Int, _ problems: inout Problems
  ) -> [[Mark]] {
    guard case .list(let list)? = fields[rows.field] else {
      problems.report(.fieldWithoutValue(slot, field: rows.field))
      return []
    }
    guard !list.isEmpty else { return [] }
    let before = problems.errorCount
    var setting = RowsSetting(rows: rows, frame: slot.frame, fonts: fonts)
    for (index, row) in list.enumerated() {
      let element = elements.row(in: slot)
      setting.cells.append(
        rows.columns.map { column in
          let cell = elements.cell(in: element)
          return column.texts.compactMap { text in
            let owner = Owner(
              slot: column.slot, prefix: "\(rows.field)[\(index + 1)].", floor: rows.floor)
            var filled = filled(text, column.side, row, owner, &problems)
            filled?.element = elements.text(text.language, in: cell)
            return filled
          }
        })
    }
    let owner = Owner(slot: slot, prefix: "", floor: rows.floor)
    setting.end = rows.end.flatMap { filled($0, .center, fields, owner, &problems) }
    if setting.end != nil { setting.end?.element = elements.end(of: slot) }
    setting.continued = rows.continued.flatMap { filled($0, .center, fields, owner, &problems) }
    guard problems.errorCount == before else { return [] }
    do {
      if let pages = try setting.pages(most: most) { return pages }
      try reportTooHigh(setting, slot, &problems)
    } catch {
      report(.textCannotBeSet(slot, error, fields: [rows.field]), [rows.field], slot, &problems)
    }
    return []
  }

  /// Says why the rows do not fit: a row that no page has room for, or else their number.
  private func reportTooHigh(
    _ setting: RowsSetting, _ slot: Slot, _ problems: inout Problems
  ) throws(TextError) {
    let (rows, cells) = (setting.rows, try setting.cellsTooHigh())
    for (row, column) in cells {
      let names = setting.cells[row][column].longestFirst(\.text.count).flatMap(\.fields)
      let column = rows.columns[column].slot
      report(.rowDoesNotFit(column, row: row + 1, rows, fields: names), names, column, &problems)
    }
    if cells.isEmpty {
      let (fitting, count) = (try setting.countThatFits(), setting.cells.count)
      report(.rowsDoNotFit(slot, fitting: fitting, of: count, rows), [rows.field], slot, &problems)
    }
  }

  /// Where a text of a row belongs, for messages and limits.
  private struct Owner {
    var slot: Slot
    /// The element, `sites[3].`, as it stands before the names of its fields.
    var prefix: String
    var floor: Double
  }

  /// A text with the values of `fields`; `nil` if nothing is left of it, and after an error.
  private func filled(
    _ text: SlotRows.RowText, _ side: Slot.Side, _ fields: Fields, _ owner: Owner,
    _ problems: inout Problems
  ) -> FilledText? {
    guard speaks(text.language),
      let words = text.template.fill(fields, into: &problems)?.trimmed, !words.isEmpty
    else { return nil }
    let (slot, floor) = (owner.slot, owner.floor)
    let names = text.template.textNames(in: fields).map { owner.prefix + $0 }
    do {
      let shape = ParagraphShape(alignment: side.alignment, lineHeight: text.lineHeight)
      let filled = try FilledText(words, text.style, shape, fields: names, fonts: fonts)
      if filled.widestWord * floor > slot.frame.size.width {
        report(.wordDoesNotFit(slot, floor: floor, fields: names), names, slot, &problems)
      }
      return filled
    } catch {
      report(.textCannotBeSet(slot, error, fields: names), names, slot, &problems)
      return nil
    }
  }
}
