internal import Drawing

// A design is written once, and its lengths grow with the artwork of each size.

extension PageDesign.Filling {
  /// The filling with all lengths but those of the artwork multiplied by `scale`.
  func scaled(by scale: Double) -> Self {
    var filling = self
    switch content {
    case .texts(let texts): filling.content = .texts(texts.scaled(by: scale))
    case .rows(let rows): filling.content = .rows(rows.scaled(by: scale))
    case .rosette(let field, var look):
      look.thickness *= scale
      filling.content = .rosette(field: field, look)
    case .stars, .picture, .code, .micro: break
    }
    return filling
  }
}

extension SlotTexts {
  fileprivate func scaled(by scale: Double) -> SlotTexts {
    var stack = self
    for index in texts.indices {
      let style = texts[index].style
      stack.texts[index].style.text = style.text.sized(style.text.size * scale)
      stack.texts[index].style.alone = style.alone.map { $0 * scale }
      stack.texts[index].style.floor *= scale
      stack.texts[index].style.spread *= scale
      stack.texts[index].style.before *= scale
    }
    return stack
  }
}

extension SlotRows {
  fileprivate func scaled(by scale: Double) -> SlotRows {
    var rows = self
    for index in columns.indices {
      rows.columns[index].texts = columns[index].texts.map { $0.scaled(by: scale) }
    }
    rows.end = end?.scaled(by: scale)
    rows.continued = continued?.scaled(by: scale)
    rows.floor *= scale
    rows.gap *= scale
    rows.floorGap *= scale
    rows.line.thickness *= scale
    return rows
  }
}

extension SlotRows.RowText {
  fileprivate func scaled(by scale: Double) -> Self {
    var text = self
    text.style = style.sized(style.size * scale)
    return text
  }
}
