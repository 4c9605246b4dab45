internal import Diagnostics
internal import Documents
internal import Drawing
internal import Reading

extension SlotRows {
  /// The keys of a list in a design file, beside the one that names the field.
  static let keys = ["columns", "end", "continued", "floor", "gap", "floorGap", "line"]
}

extension FillingReading {
  /// The list of the field that `node` names, in `slot`; `nil` after an error.
  func rows(
    _ node: Node, _ path: String, in slot: Slot?, _ map: inout Mapping,
    _ values: inout ThemeValues
  ) -> SlotRows? {
    let before = values.problems.errorCount
    let list = list(node, path, &values.problems)
    let columns = map.list("columns", isRequired: true, &values.problems) { node, name, problems in
      column(node, name, list?.elements, &problems)
    }
    let end = map.map("end", &values.problems) { rowText($0, $1, catalogue, &$2) }
    let continued = map.map("continued", &values.problems) { rowText($0, $1, catalogue, &$2) }
    let floor = values.number("floor", of: &map, in: SlotStyle.sizes)
    let gap = values.number("gap", of: &map, in: 0...100, otherwise: 0)
    let floorGap = values.number("floorGap", of: &map, in: 0...100, otherwise: gap)
    let line = values.line("line", of: &map)
    if let slot {
      columns.map(\.slot).checkFrames(
        inside: slot.frame, outside: { .columnOutsideSlot($0, slot) }, &values.problems)
    }
    guard let list, values.problems.errorCount == before else { return nil }
    let rows = SlotRows(
      field: list.field, columns: columns, end: end, continued: continued, floor: floor, gap: gap,
      floorGap: floorGap, line: line)
    if let smallest = rows.sizes.min(), floor > smallest,
      let node = map.optional("floor", &values.problems)
    {
      values.report(.floorAboveTexts(map.path("floor"), smallest: smallest, at: node.place))
    }
    return rows
  }

  /// A field that is a list, and the fields of its elements.
  private func list(
    _ node: Node, _ path: String, _ problems: inout Problems
  ) -> (field: String, elements: Catalogue)? {
    guard let name = node.text(path, &problems) else { return nil }
    if case .list(let elements)? = catalogue[name]?.kind { return (name, elements) }
    let lists = catalogue.fields.filter { if case .list = $0.kind { true } else { false } }
    problems.report(.notAList(name, known: lists.map(\.name), at: node.place))
    return nil
  }

  private func column(
    _ node: Node, _ name: String, _ elements: Catalogue?, _ problems: inout Problems
  ) -> SlotRows.Column? {
    guard var map = Mapping(node, name, &problems) else { return nil }
    let slot = slot(of: &map, &problems)
    var values = ThemeValues()
    let side: Slot.Side = values.word("align", of: &map) ?? .left
    problems.report(values.problems)
    let heading = map.optional("heading", &problems).flatMap { node in
      node.text(map.path("heading"), &problems).map {
        SlotRows.Heading(slot: $0, place: node.place)
      }
    }
    let texts = map.list("texts", isRequired: true, &problems) {
      rowText($0, $1, elements, &$2)
    }
    map.finish(&problems)
    return slot.map { SlotRows.Column(slot: $0, heading: heading, side: side, texts: texts) }
  }

  /// A text over `catalogue`; where that is not known, only the look is checked.
  private func rowText(
    _ node: Node, _ name: String, _ catalogue: Catalogue?, _ problems: inout Problems
  ) -> SlotRows.RowText? {
    guard var map = Mapping(node, name, &problems) else { return nil }
    var values = ThemeValues()
    let language: CertificateLanguage? = values.word("lang", of: &map)
    let text = map.required("text", &problems)
    let template = catalogue.flatMap { catalogue in
      text.flatMap { self.template($0, map.path("text"), catalogue, &problems) }
    }
    let style = TextStyle(&map, &values)
    let lineHeight = values.number(
      "lineHeight", of: &map, in: SlotStyle.lineHeights, otherwise: SlotStyle.defaultLineHeight)
    problems.report(values.problems)
    map.finish(&problems)
    return template.map {
      SlotRows.RowText(language: language, template: $0, style: style, lineHeight: lineHeight)
    }
  }
}
