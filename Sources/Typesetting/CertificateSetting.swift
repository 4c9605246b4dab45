internal import Diagnostics
internal import Documents
internal import Drawing

/// What one certificate is made of: the values of its fields, and what sets them.
struct CertificateSetting {
  let fonts: FontLibrary
  let pictures: PictureLibrary
  let elements: CertificateElements
  /// What it speaks.
  let languages: [CertificateLanguage]
  /// Whether the paper carries the artwork and all pictures already.
  let isPrePrinted: Bool
  /// How much of its code may be lost.
  let correction: QRCode.Correction
  var fields: Fields
  /// Where the author of the fields gave the text of one; `nil` if its origin is another.
  let origin: (_ field: String) -> Place?

  /// The pages of `design`: one, and further ones where its lists go on.
  func pages(_ design: PageDesign, _ problems: inout Problems) -> [Page] {
    elements.start(design)
    let lists = design.fillings.map { filling -> [[Mark]] in
      guard case .rows(let rows) = filling.content else { return [] }
      return self.rows(rows, filling.slot, most: design.continues ? .max : 1, &problems)
    }
    let count = lists.map(\.count).max().map { max(1, $0) } ?? 1
    return (0..<count).map { index in
      elements.isRepeated = index > 0
      var setting = self
      if design.continues { setting.fields.setAnnexPage(index + 1, of: count) }
      var page = Page(size: design.artwork.size)
      if !isPrePrinted {
        page.marks.append(.picture(id: design.artwork.picture, frame: design.artwork.page))
      }
      // Micro-text last: whoever extracts the text of the page should meet it last.
      var last: [Mark] = []
      for (filling, list) in zip(design.fillings, lists) {
        var marks =
          list.isEmpty
          ? setting.marks(
            setting.enlarged(filling, in: design), isAnnex: design.continues, &problems)
          : list.indices.contains(index) ? list[index] : []
        // What an annex says on every page is read on the first; only its lists go on.
        if index > 0, list.isEmpty { marks = marks.untagged }
        if index == 0, !list.isEmpty { elements.placeList(in: filling.slot) }
        if case .micro = filling.content { last += marks } else { page.marks += marks }
      }
      page.marks += last
      return page
    }
  }

  /// The filling with the room of the slot whose room it takes, where nothing stands there.
  private func enlarged(
    _ filling: PageDesign.Filling, in design: PageDesign
  ) -> PageDesign.Filling {
    guard let name = filling.roomOf,
      let other = design.fillings.first(where: { $0.slot.name == name })
    else { return filling }
    // What is tried has no place in the document, and what is wrong with it is told in its own.
    let isRepeated = elements.isRepeated
    elements.isRepeated = true
    defer { elements.isRepeated = isRepeated }
    var unheard = Problems()
    guard marks(other, isAnnex: design.continues, &unheard).isEmpty, unheard.isEmpty
    else { return filling }
    var enlarged = filling
    enlarged.slot.frame = filling.slot.frame.union(other.slot.frame)
    return enlarged
  }

  private func marks(
    _ filling: PageDesign.Filling, isAnnex: Bool, _ problems: inout Problems
  ) -> [Mark] {
    switch filling.content {
    case .texts(let texts): self.texts(texts, filling.slot, isAnnex: isAnnex, &problems)
    case .stars(let field, let color): stars(field, color, filling.slot, &problems)
    case .picture(let field, let side): picture(field, side, filling.slot, &problems)
    case .code(let field): code(field, filling.slot, &problems)
    case .micro(let text): micro(text, filling.slot, &problems)
    case .rosette(let field, let look): rosette(field, look, filling.slot, &problems)
    // Set for all pages at once.
    case .rows: []
    }
  }

  /// Whether the certificate has the texts of a language; those of none are in every certificate.
  func speaks(_ language: CertificateLanguage?) -> Bool {
    language.map(languages.contains) ?? true
  }

  private func texts(
    _ texts: SlotTexts, _ slot: Slot, isAnnex: Bool, _ problems: inout Problems
  ) -> [Mark] {
    let before = problems.errorCount
    var elements = texts.texts.compactMap { filled($0, texts.side, slot, &problems) }
    let ids = self.elements.texts(
      elements.map(\.language), in: slot, as: texts.role, isAnnex: isAnnex)
    for (index, id) in ids.enumerated() { elements[index].text.element = id }
    let stack = TextStack(
      elements: elements, side: texts.side, anchor: texts.anchor, frame: slot.frame, fonts: fonts)
    guard problems.errorCount == before, !stack.elements.isEmpty else { return [] }
    do {
      if let marks = try stack.marks() { return marks }
      let tooLong = try stack.textsTooLong()
      let names = fields.longestFirst(tooLong.flatMap(\.text.fields))
      report(
        .textsDoNotFit(slot, floors: tooLong.map(\.style.floor), fields: names), names, slot,
        &problems)
    } catch {
      report(.textCannotBeSet(slot, error, fields: []), [], slot, &problems)
    }
    return []
  }

  /// A text with the values of the fields; `nil` if it is of another language, nothing is left of
  /// it, or after an error.
  private func filled(
    _ text: SlotTexts.Text, _ side: Slot.Side, _ slot: Slot, _ problems: inout Problems
  ) -> TextStack.Element? {
    guard speaks(text.language),
      let words = text.template.fill(fields, into: &problems)?.trimmed, !words.isEmpty
    else { return nil }
    let names = text.template.textNames(in: fields)
    let style = languages.count == 1 ? text.style.inOneLanguage : text.style
    let shape = ParagraphShape(alignment: side.alignment, lineHeight: style.lineHeight)
    do {
      let filled = try FilledText(words, style.text, shape, fields: names, fonts: fonts)
      return TextStack.Element(text: filled, language: text.language, style: style)
    } catch {
      report(.textCannotBeSet(slot, error, fields: names), names, slot, &problems)
      return nil
    }
  }

  private func stars(
    _ field: String, _ color: Color, _ slot: Slot, _ problems: inout Problems
  ) -> [Mark] {
    guard let text = value(field, slot, &problems) else { return [] }
    guard let count = Int(text), (0...10).contains(count) else {
      report(.notACountOfStars(slot, field: field), [field], slot, &problems)
      return []
    }
    guard count > 0 else { return [] }
    let stars = [Mark.shape(Stars.shape(count: count, in: slot.frame, color: color))]
    return stars.tagged(elements.figure(of: field))
  }

  private func picture(
    _ field: String, _ side: Slot.Side, _ slot: Slot, _ problems: inout Problems
  ) -> [Mark] {
    if isPrePrinted { return [] }
    let ids: [String]
    if case .pictures(let several)? = fields[field] {
      ids = several.map(\.id)
    } else {
      ids = value(field, slot, &problems).map { [$0] } ?? []
    }
    let sizes = ids.compactMap(pictures.size)
    guard sizes.count == ids.count else {
      report(.unknownPicture(slot, field: field), [field], slot, &problems)
      return []
    }
    let frames = slot.frame.sideBySide(sizes, side)
    return zip(ids, frames).enumerated().flatMap { index, picture in
      [Mark.picture(id: picture.0, frame: picture.1)]
        .tagged(elements.figure(of: field, number: index))
    }
  }

  /// The text of a field; `nil` if it is absent, and after an error if it was never given.
  func value(_ field: String, _ slot: Slot, _ problems: inout Problems) -> String? {
    switch fields[field] {
    case .text(let text): return text
    case .absent: return nil
    case .flag, .list, .chart, .pictures, nil:
      problems.report(.fieldWithoutValue(slot, field: field))
      return nil
    }
  }

  /// Reports a problem of `slot` where the texts of `fields`, the likeliest cause first, were given.
  func report(
    _ diagnostic: Diagnostic, _ fields: [String], _ slot: Slot, _ problems: inout Problems
  ) {
    let given = fields.compactMap { name in origin(name).map { (name: name, place: $0) } }
    problems.report(diagnostic.moved(to: given, from: slot))
  }
}

extension TextTemplate {
  /// The fields whose texts stand in what is filled with `fields`, the longest first: flags and
  /// absent fields did not put a character there.
  func textNames(in fields: Fields) -> [String] { fields.longestFirst(fieldNames) }
}

extension Fields {
  /// The fields with a text among `names`, each once, the longest first, which is most likely the
  /// one to shorten.
  func longestFirst(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
      .compactMap { name in
        if case .text(let text)? = self[name] { (name: name, text: text) } else { nil }
      }
      .longestFirst { $0.text.count }.map(\.name)
  }
}

extension Array {
  /// The longest element first, those of one length in their order.
  func longestFirst(_ length: (Element) -> Int) -> [Element] {
    enumerated().sorted { (length($1.element), $0.offset) < (length($0.element), $1.offset) }
      .map(\.element)
  }
}

extension String {
  /// The text without white space at its ends, as sections leave it where a field is absent.
  var trimmed: String {
    let start = drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }
}
