internal import Diagnostics
internal import Documents
internal import Reading
internal import Scoring

extension Wording {
  /// What a wording file says of itself.
  private static let format = "accolade-wording/1"

  /// Reads the words of a language; `nil` after an error.
  static func read(_ root: Node, as language: Language, into problems: inout Problems) -> Wording? {
    let before = problems.errorCount
    guard var file = Mapping(root, "", &problems),
      let format = file.required("format", &problems)
    else { return nil }
    guard case .scalar(Self.format, _) = format.content else {
      problems.report(.notAWording(Self.format, at: format.place))
      return nil
    }
    let headings = file.entries("headings", &problems)
    let words = file.entries("words", &problems)
    let signs = file.map("signs", isRequired: true, &problems, Wording.signs) ?? [:]
    let codes = file.map("codes", isRequired: true, &problems, Wording.codes) ?? [:]
    let labels = file.map("scoreSheet", isRequired: true, &problems, Wording.labels) ?? [:]
    let dates = file.map("dates", isRequired: true, &problems, Dates.init)
    let numbering = file.map("numbering", isRequired: true, &problems, Numbering.init)
    let phrases = file.map("sentences", isRequired: true, &problems, Wording.phrases) ?? [:]
    file.finish(&problems)
    guard problems.errorCount == before, let dates, let numbering else { return nil }
    return Wording(
      language: language, headings: headings, words: words, signs: signs, codes: codes,
      labels: labels, dates: dates, numbering: numbering, phrases: phrases)
  }

  private static func signs(
    _ node: Node, _ name: String, _ problems: inout Problems
  ) -> [Sign: String]? {
    guard var map = Mapping(node, name, &problems) else { return nil }
    var signs: [Sign: String] = [:]
    for sign in Sign.allCases { signs[sign] = map.exactText(sign.rawValue, places: [], &problems) }
    map.finish(&problems)
    return signs
  }

  private static func codes(
    _ node: Node, _ name: String, _ problems: inout Problems
  ) -> [CodeKey: String]? {
    guard var map = Mapping(node, name, &problems) else { return nil }
    let groups: [any Coded.Type] = [
      WayKind.self,
      Audit.Kind.self, Holder.Site.Kind.self, Visit.Kind.self, Member.Role.self, AuditMethod.self,
      ShownOutcome.self, Nonconformity.Status.self, ShownDecision.self, Raters.Combination.self,
      ShownTotal.self,
      Trend.self, Comparison.Figure.self, ShownChange.self,
      Comparison.NonconformityChange.State.self, ShownMethod.self,
    ]
    var codes: [CodeKey: String] = [:]
    for group in groups {
      let words = map.map(group.group, isRequired: true, &problems) { node, name, problems in
        Wording.words(of: group, node, name, &problems)
      }
      codes.merge(words ?? [:]) { first, _ in first }
    }
    map.finish(&problems)
    return codes
  }

  private static func words<Code: Coded>(
    of code: Code.Type, _ node: Node, _ name: String, _ problems: inout Problems
  ) -> [CodeKey: String]? {
    guard var map = Mapping(node, name, &problems) else { return nil }
    var words: [CodeKey: String] = [:]
    for code in Code.allCases {
      words[Wording.key(of: code)] = map.exactText(
        code.wordingKey, places: [], &problems)
    }
    map.finish(&problems)
    return words
  }

  private static func labels(
    _ node: Node, _ name: String, _ problems: inout Problems
  ) -> [String: String]? {
    guard var map = Mapping(node, name, &problems) else { return nil }
    var labels: [String: String] = [:]
    for label in BlankLabel.all {
      let text = map.exactText(label, places: BlankLabel.places(of: label), &problems)
      guard let text else { continue }
      labels[label] = text
      let sheet = BlankLabel.headed(label, by: text)
      if BlankLabel.sheets.contains(label), !BlankLabel.canName(sheet),
        let place = map.optional(label, &problems)?.place
      {
        problems.report(.notASheetName(sheet, of: map.path(label), at: place))
      }
    }
    map.finish(&problems)
    return labels
  }

  private static func phrases(
    _ node: Node, _ name: String, _ problems: inout Problems
  ) -> [Sentence: Phrase]? {
    guard var map = Mapping(node, name, &problems) else { return nil }
    var phrases: [Sentence: Phrase] = [:]
    for sentence in Sentence.allCases {
      phrases[sentence] = map.phrase(sentence, &problems)
    }
    map.finish(&problems)
    return phrases
  }
}

extension Dates {
  fileprivate init?(_ node: Node, _ name: String, _ problems: inout Problems) {
    guard var map = Mapping(node, name, &problems) else { return nil }
    let list = map.required("months", &problems)
    months = (list?.elements ?? []).enumerated().compactMap { index, node in
      node.exactText("\(name).months[\(index + 1)]", places: [], &problems)
    }
    if let list, list.elements.count != 12 {
      problems.report(.notTwelveMonths(list.elements.count, at: list.label))
    }
    var forms: [Form: String] = [:]
    for form in Form.allCases {
      forms[form] = map.exactText(form.rawValue, places: form.places, &problems)
    }
    self.forms = forms
    map.finish(&problems)
  }
}

extension Mapping {
  /// Words by names that authors choose.
  fileprivate mutating func entries(_ key: String, _ problems: inout Problems) -> [Wording.Entry] {
    guard let node = required(key, &problems) else { return [] }
    guard case .map(let entries) = node.content else {
      _ = Mapping(node, path(key), &problems)
      return []
    }
    return entries.compactMap { entry in
      let isName = entry.key.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
      guard isName, entry.key.first?.isLetter == true else {
        problems.report(.notAWordName(entry.key, in: path(key), at: entry.keyPlace))
        return nil
      }
      return entry.value.exactText("\(path(key)).\(entry.key)", places: nil, &problems)
        .map { Wording.Entry(key: entry.key, text: $0) }
    }
  }

  /// A text with these places and no others.
  fileprivate mutating func exactText(
    _ key: String, places: [String], _ problems: inout Problems
  ) -> String? {
    required(key, &problems)?.exactText(path(key), places: places, &problems)
  }

  /// A sentence: a text, or `one` and `many` where it counts.
  fileprivate mutating func phrase(
    _ sentence: Sentence, _ problems: inout Problems
  ) -> Wording.Phrase? {
    let key = sentence.rawValue
    guard let node = required(key, &problems) else { return nil }
    guard case .map = node.content, let counted = sentence.counted else {
      return node.exactText(path(key), places: sentence.places, &problems)
        .map { Wording.Phrase(one: nil, many: $0) }
    }
    guard var forms = Mapping(node, path(key), &problems) else { return nil }
    // One thing need not be counted.
    let one = forms.required("one", &problems)?.exactText(
      forms.path("one"), places: sentence.places, mayLack: counted, &problems)
    let many = forms.exactText("many", places: sentence.places, &problems)
    forms.finish(&problems)
    guard let one, let many else { return nil }
    return Wording.Phrase(one: one, many: many)
  }
}

extension Node {
  /// The text as it is written, spaces at its ends too; with `places` and no others, if given.
  fileprivate func exactText(
    _ name: String, places: [String]?, mayLack: String? = nil, _ problems: inout Problems
  ) -> String? {
    guard case .scalar(let text, let notation) = content, notation == .plain || notation == .quoted,
      !text.isEmpty
    else {
      // Says what is wrong with it.
      return self.text(name, limit: TextLimit.prose, &problems)
    }
    guard let places else { return text }
    let found = Places.names(in: text)
    if let unknown = found.first(where: { !places.contains($0) }) {
      problems.report(.unknownPlace(unknown, in: name, known: places, at: place))
      return nil
    }
    if let missing = places.first(where: { !found.contains($0) && $0 != mayLack }) {
      problems.report(.missingPlace(missing, in: name, at: place))
      return nil
    }
    return text
  }
}
