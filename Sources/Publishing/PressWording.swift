internal import Diagnostics
internal import Reading

/// The fields of reports and summaries with the wording they speak.
struct ReportFields {
  let wording: Wording
  let set: FieldSet<Subject>
}

// Words and fields are loaded when they are first asked for; `nil` after an error.

extension Press {
  func wording(_ language: Language, into problems: inout Problems) -> Wording? {
    if let wording = loaded.wordings[language] { return wording }
    let before = problems.errorCount
    let files = house.layers("wording/\(language.rawValue).yaml")
    let layers = files.compactMap { Node.read(fileAt: $0, into: &problems) }
    guard problems.errorCount == before, let shipped = layers.first else { return nil }
    let whole = layers.dropFirst().reduce(shipped) { $0.overlaid(by: $1) }
    loaded.wordings[language] = Wording.read(whole, as: language, into: &problems)
    return loaded.wordings[language]
  }

  /// The wording of the documents, its headings in two languages where that is asked for.
  func headedWording(into problems: inout Problems) -> Wording? {
    guard let wording = wording(language, into: &problems) else { return nil }
    guard isBilingual else { return wording }
    return self.wording(language.other, into: &problems).map(wording.withHeadings)
  }

  func reportFields(into problems: inout Problems) -> ReportFields? {
    if loaded.reportFields == nil, let wording = headedWording(into: &problems) {
      loaded.reportFields = ReportFields(wording: wording, set: .report(in: wording))
    }
    return loaded.reportFields
  }

  func certificateFields(into problems: inout Problems) -> FieldSet<Granting>? {
    if loaded.certificateFields == nil,
      let zh = wording(.simplifiedChinese, into: &problems),
      let en = wording(.english, into: &problems)
    {
      loaded.certificateFields = .certificate(in: Both(zh: zh, en: en))
    }
    return loaded.certificateFields
  }
}

extension Node {
  /// This map with the values of `other` in place of its own of the same name, at any depth, and
  /// with those that it lacks at its end; of anything else `other`.
  func overlaid(by other: Node) -> Node {
    guard case .map(var entries) = content, case .map(let others) = other.content else {
      return other
    }
    for entry in others {
      if let index = entries.firstIndex(where: { $0.key == entry.key }) {
        entries[index].keyPlace = entry.keyPlace
        entries[index].value = entries[index].value.overlaid(by: entry.value)
      } else {
        entries.append(entry)
      }
    }
    return Node(.map(entries), at: other.place, label: other.label)
  }
}
