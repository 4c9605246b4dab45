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
    guard let files = layers("wording/\(language.rawValue).yaml", into: &problems),
      let shipped = files.first
    else { return nil }
    let before = problems.errorCount
    for own in files.dropFirst() {
      own.reportUnknownWords(besides: shipped, askedFor: house.wordsAskedFor, into: &problems)
      // The shipped words are known to print.
      if let fonts = fonts(into: &problems) { own.reportUnprintable(fonts, into: &problems) }
    }
    guard problems.errorCount == before else { return nil }
    let whole = files.dropFirst().reduce(shipped) { $0.overlaid(by: $1) }
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
}
