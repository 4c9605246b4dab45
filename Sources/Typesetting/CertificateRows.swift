internal import Diagnostics
internal import Documents
internal import Drawing

extension CertificateLayout {
  /// The rows of a list, all in its slot.
  func rows(
    _ rows: SlotRows, _ filling: PageDesign.Filling, _ fields: Fields, _ problems: inout Problems
  ) -> [Mark] {
    guard case .list(let elements)? = fields[rows.field] else {
      problems.report(.fieldWithoutValue(filling.slot, field: rows.field))
      return []
    }
    guard !elements.isEmpty else { return [] }
    let before = problems.errorCount
    var setting = RowsSetting(rows: rows, frame: filling.slot.frame, fonts: fonts)
    for (index, element) in elements.enumerated() {
      setting.cells.append(
        rows.columns.map { column in
          column.texts.compactMap { text in
            let origin = Origin(
              slot: column.slot, prefix: "\(rows.field)[\(index + 1)].", floor: rows.floor)
            return filled(text, column.side, element, origin, &problems)
          }
        })
    }
    if let end = rows.end {
      let origin = Origin(slot: filling.slot, prefix: "", floor: rows.floor)
      setting.end = filled(end, .center, fields, origin, &problems)
    }
    guard problems.errorCount == before else { return [] }
    do {
      if let marks = try setting.fit() { return marks }
      problems.report(
        .rowsDoNotFit(
          filling.slot, fitting: try setting.countThatFits(), of: elements.count, rows))
    } catch {
      problems.report(.textCannotBeSet(filling.slot, error, fields: [rows.field]))
    }
    return []
  }

  /// Where a text of a row belongs, for messages and limits.
  private struct Origin {
    var slot: Slot
    /// The element, `sites[3].`, as it stands before the names of its fields.
    var prefix: String
    var floor: Double
  }

  /// A text with the values of `fields`; `nil` if nothing is left of it, and after an error.
  private func filled(
    _ text: SlotRows.RowText, _ side: SlotStyle.Side, _ fields: Fields, _ origin: Origin,
    _ problems: inout Problems
  ) -> RowsSetting.FilledText? {
    guard let words = text.template.fill(fields, into: &problems)?.trimmed, !words.isEmpty else {
      return nil
    }
    let names = text.template.textNames(in: fields).map { origin.prefix + $0 }
    do {
      let widest = try fonts.smallestExtent(of: [Span(words, text.style)]) / text.style.size
      if widest * origin.floor > origin.slot.frame.size.width {
        problems.report(.wordDoesNotFit(origin.slot, floor: origin.floor, fields: names))
      }
      let shape = ParagraphShape(alignment: side.alignment, lineHeight: text.lineHeight)
      return RowsSetting.FilledText(
        text: words, style: text.style, shape: shape, widestWord: widest)
    } catch {
      problems.report(.textCannotBeSet(origin.slot, error, fields: names))
      return nil
    }
  }
}
