internal import Drawing

/// The elements of one certificate as they are made, in the order of its design.
final class CertificateElements {
  private let elements = Elements()
  private let words: [String: [String]]
  /// The language of the certificate as a whole.
  private let language: CertificateLanguage?
  private var content: [Structure.ID] = []
  /// What the texts of a slot are in, where that is not the certificate itself: the cell of the
  /// column that they name.
  private var cells: [String: Structure.ID] = [:]
  private var tables: [String: Structure.ID] = [:]
  /// What stands below the rows of the lists.
  private var ends: [String: Structure.ID] = [:]
  /// Whether what is made now was there on a page before, and so is in no other element.
  var isRepeated = false

  /// - Parameters:
  ///   - words: what stars and pictures say, by the field that they show.
  ///   - language: the language of the certificate as a whole.
  init(words: [String: [String]], language: CertificateLanguage?) {
    self.words = words
    self.language = language
  }

  /// The structure of the certificate.
  var finished: Structure { elements.finished(content) }

  /// Makes the tables of the lists of a page, whose columns are named by other slots.
  func start(_ design: PageDesign) {
    (cells, tables, ends, isRepeated) = ([:], [:], [:], false)
    for filling in design.fillings {
      guard case .rows(let rows) = filling.content else { continue }
      let table = elements.add(.table)
      tables[filling.slot.name] = table
      guard rows.columns.contains(where: { $0.heading != nil }) else { continue }
      let row = elements.add(.row, to: table)
      for column in rows.columns {
        let cell = elements.add(.headerCell(.column), to: row)
        if let heading = column.heading { cells[heading.slot] = cell }
      }
    }
  }

  /// The elements of the texts of a slot, one for each, `nil` being in all languages.
  func texts(
    _ languages: [CertificateLanguage?], in slot: Slot, as role: SlotTexts.Role?, isAnnex: Bool
  ) -> [Structure.ID] {
    guard !languages.isEmpty else { return [] }
    if let cell = cells[slot.name], !isRepeated { return languages.map { text($0, in: cell) } }
    guard role == .heading else {
      let paragraphs = languages.map { elements.add(.paragraph, language: tag($0)) }
      put(paragraphs)
      return paragraphs
    }
    let heading = elements.add(.heading(level: isAnnex ? 2 : 1))
    put([heading])
    return languages.map { elements.add(.words, language: tag($0), to: heading) }
  }

  /// The element of something drawn that says `words`.
  func figure(_ words: String) -> Structure.ID {
    let figure = elements.add(.figure(alternative: words))
    put([figure])
    return figure
  }

  /// Something drawn for a field; `nil` if it says nothing, and so is decoration.
  func figure(of field: String, number: Int = 0) -> Structure.ID? {
    guard let words = words[field], words.indices.contains(number) else { return nil }
    return figure(words[number])
  }

  /// The element of a row of the list in a slot.
  func row(in slot: Slot) -> Structure.ID {
    let row = elements.add(.row)
    if let table = tables[slot.name] { elements.put([row], into: table) }
    return row
  }

  /// The element of a cell of a row.
  func cell(in row: Structure.ID) -> Structure.ID { elements.add(.cell(), to: row) }

  /// The element of a text in a cell.
  func text(_ language: CertificateLanguage?, in cell: Structure.ID) -> Structure.ID {
    elements.add(.paragraph, language: tag(language), to: cell)
  }

  /// The element of what stands below the rows of the list in a slot.
  func end(of slot: Slot) -> Structure.ID {
    let end = elements.add(.paragraph)
    ends[slot.name] = end
    return end
  }

  /// Puts the table of the list in a slot, and what stands below it, where they are in the order of
  /// the page.
  func placeList(in slot: Slot) {
    put([tables[slot.name], ends[slot.name]].compactMap(\.self))
  }

  private func put(_ new: [Structure.ID]) { if !isRepeated { content += new } }

  /// The language of a text, where it is another than the certificate's.
  private func tag(_ language: CertificateLanguage?) -> String? {
    language == self.language ? nil : language?.tag
  }
}

extension CertificateLanguage {
  /// The language as documents name it.
  fileprivate var tag: String {
    switch self {
    case .chinese: "zh-Hans"
    case .english: "en"
    }
  }
}
