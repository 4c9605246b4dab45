extension FieldSet {
  /// The words of `wording` as fields for templates: every heading, word and sign.
  static func words(in wording: Wording) -> [Field] {
    wording.headings.map { entry in
      .text("headings.\(entry.key)", "a heading") { _ in entry.text }
    }
      + wording.words.map { entry in
        .text("words.\(entry.key)", "a word") { _ in entry.text }
      }
      + Sign.allCases.map { sign in
        .text("signs.\(sign.rawValue)", "a sign between texts") { _ in wording[sign] }
      }
  }
}

extension Wording {
  /// A heading that the code asks for by its name; the name itself where the author took it out.
  func heading(_ key: String) -> String { headings.first { $0.key == key }?.text ?? key }

  /// The wording with each heading in two languages, as far as `other` has it.
  func withHeadings(of other: Wording) -> Wording {
    var both = self
    both.headings = headings.map { entry in
      guard let second = other.headings.first(where: { $0.key == entry.key }) else { return entry }
      return Entry(key: entry.key, text: "\(entry.text) \(second.text)")
    }
    for way in WayKind.allCases { both.codes[Wording.key(of: way)] = "\(self[way]) \(other[way])" }
    both.isBilingual = true
    return both
  }
}
