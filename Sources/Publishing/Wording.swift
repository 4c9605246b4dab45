internal import Documents
internal import Reading
internal import Scoring

/// Everything documents say in one language that does not come from the audit or its scheme.
///
/// Read from a file in `Templates/wording`, so that no sentence of a document stands in the code.
struct Wording {
  /// A word or heading that templates ask for by its name.
  struct Entry {
    let key: String
    let text: String
  }

  /// A sentence, or its two forms where it counts something.
  struct Phrase {
    /// For one thing; `nil` where both are the same.
    let one: String?
    let many: String
  }

  /// The language.
  let language: Language
  /// Headings, by names that authors choose.
  var headings: [Entry]
  /// Words, by names that authors choose.
  let words: [Entry]
  let signs: [Sign: String]
  var codes: [CodeKey: String]
  /// What stands beside the ids of score sheets, by its name.
  let labels: [String: String]
  let dates: Dates
  let numbering: Numbering
  let phrases: [Sentence: Phrase]
  /// Whether headings also stand in the language beside this one.
  var isBilingual = false

  /// One of the group and word of a code.
  struct CodeKey: Hashable {
    let group: String
    let word: String
  }

  /// A sign that stands between texts.
  subscript(sign: Sign) -> String { signs[sign] ?? "" }

  /// The word for a code.
  subscript<Code: Coded>(code: Code) -> String {
    codes[Wording.key(of: code)] ?? ""
  }

  /// The key of the word for a code.
  static func key<Code: Coded>(of code: Code) -> CodeKey {
    CodeKey(group: Code.group, word: code.wordingKey)
  }

  /// A sentence with its places filled.
  func callAsFunction(
    _ sentence: Sentence, _ values: KeyValuePairs<String, String> = [:]
  ) -> String {
    guard let phrase = phrases[sentence] else { return "" }
    var text = phrase.many
    if let counted = sentence.counted, let one = phrase.one,
      let count = values.first(where: { $0.key == counted })?.value,
      count.drop(while: { "+−".contains($0) }) == "1"
    {
      text = one
    }
    // A percent sign stands close to its number.
    if values.contains(where: { $0.key == "unit" && $0.value == "%" }) {
      text = text.replacing(" {unit}", with: "{unit}")
    }
    return Places.filled(text) { name in values.first { $0.key == name }?.value }
  }

  /// A text that was recorded or published in both languages.
  func text(of name: Name) -> String { language.isChinese ? name.zh : name.en }

  /// The same text in the language that stands beside this one.
  func otherText(of name: Name) -> String { language.isChinese ? name.en : name.zh }

  /// A text as a heading.
  func heading(of name: Name) -> String {
    isBilingual ? "\(text(of: name)) \(otherText(of: name))" : text(of: name)
  }

  /// A text that was recorded in one language or in both.
  func text(of prose: Prose) -> String {
    language.isChinese ? prose.recorded : prose.en ?? prose.recorded
  }

  /// A day as the language writes it.
  func text(of day: Day) -> String { dates.text(of: day) }
}

/// A sign that stands between texts, for the code as well as for templates, as `{{signs.colon}}`.
enum Sign: String, CaseIterable {
  case colon, comma, semicolon, stop, next, enumeration, open, close, space, lead
}

/// Places for values in a text, such as `{count}`.
enum Places {
  /// The names of the places in order.
  static func names(in text: String) -> [String] {
    var names: [String] = []
    _ = filled(text) { name in
      names.append(name)
      return nil
    }
    return names
  }

  /// The text with its places filled, in one pass, so that braces in a value stay as they are.
  static func filled(_ text: String, _ value: (String) -> String?) -> String {
    var rest = Substring(text)
    var filled = ""
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      filled += rest[..<open]
      let name = String(rest[rest.index(after: open)..<close])
      filled += value(name) ?? "{\(name)}"
      rest = rest[rest.index(after: close)...]
    }
    return filled + rest
  }
}
