internal import Documents
internal import Drawing

/// Words of a document as texts with a look.
struct Spans {
  /// How marked words differ from the text around them.
  var inlines: Theme.Inlines
  /// What references show.
  var references: References
  let measure: TextMeasure

  /// The spans of `words` in `style`; neighbours of one look are one span, and line breaks at the
  /// end, which would leave an empty line, are dropped.
  func spans(_ words: [Inline<Never>], _ style: TextStyle) -> [Span] {
    var spans: [Span] = []
    append(words, style, link: nil, to: &spans)
    while let last = spans.indices.last, spans[last].text.hasSuffix("\n") {
      spans[last].text.removeLast()
      if spans[last].text.isEmpty { spans.removeLast() }
    }
    return spans
  }

  private func append(
    _ words: [Inline<Never>], _ style: TextStyle, link: Link?, to spans: inout [Span]
  ) {
    for word in words {
      switch word {
      case .text(let text): append(text, style, link: link, to: &spans)
      case .lineBreak: join("\n", style, link: link, to: &spans)
      case .code(let text): join(text, inlines.code.applied(to: style), link: link, to: &spans)
      case .emphasis(let inner):
        append(inner, inlines.emphasis.applied(to: style), link: link, to: &spans)
      case .strong(let inner):
        append(inner, inlines.strong.applied(to: style), link: link, to: &spans)
      case .link(let destination, let inner):
        append(inner, inlines.link.applied(to: style), link: .address(destination), to: &spans)
      case .reference(let anchor, let inner):
        append(reference(anchor, inner), style, link: .place(anchor.id), to: &spans)
      case .note(let note): mark(of: note, style, to: &spans)
      }
    }
  }

  /// A text, its web addresses as links.
  private func append(_ text: String, _ style: TextStyle, link: Link?, to spans: inout [Span]) {
    guard link == nil else { return join(text, style, link: link, to: &spans) }
    var rest = text[...]
    while let address = WebAddress.first(in: rest) {
      join(String(rest[..<address.range.lowerBound]), style, link: nil, to: &spans)
      join(
        String(rest[address.range]), inlines.link.applied(to: style),
        link: .address(address.target), to: &spans)
      rest = rest[address.range.upperBound...]
    }
    join(String(rest), style, link: nil, to: &spans)
  }

  /// The words of a reference; without any of its own, what is known of the section.
  private func reference(
    _ anchor: Anchor<Never>, _ words: [Inline<Never>]
  ) -> [Inline<Never>] {
    guard let text = references.text(for: anchor.id) else {
      measure.report(.unknownSection(anchor.id))
      return words
    }
    return words.isEmpty ? [.text(text)] : words
  }

  /// The size of the mark of a note and how high it stands, as shares of the text's size.
  static let (raisedSize, rise) = (0.62, 0.36)

  /// The number of a note above the line, kept with the word before it.
  private func mark(of note: Note<Never>, _ style: TextStyle, to spans: inout [Span]) {
    var raised = style
    raised.size = Self.raisedSize * style.size
    raised.rise = Self.rise * style.size
    let number = String(note.number)
    spans.append(Span("\u{2060}" + number, raised, link: .place(NoteName.of(note.number))))
  }

  private func join(_ text: String, _ style: TextStyle, link: Link?, to spans: inout [Span]) {
    guard !text.isEmpty else { return }
    if let last = spans.last, last.style == style, last.link == link {
      spans[spans.count - 1].text += text
    } else {
      spans.append(Span(text, style, link: link))
    }
  }
}

extension [Inline<Never>] {
  /// The words without their marks; a line break is a space.
  var plain: String {
    map { word in
      switch word {
      case .text(let text), .code(let text): text
      case .emphasis(let inner), .strong(let inner), .link(_, let inner),
        .reference(_, let inner):
        inner.plain
      case .note: ""
      case .lineBreak: " "
      }
    }.joined()
  }

  /// Whether there is nothing to read.
  var isBlank: Bool { plain.allSatisfy(\.isWhitespace) }

  /// The words inside, if all of them are one emphasis.
  var asNote: [Inline<Never>]? {
    if count == 1, case .emphasis(let inner) = self[0] { inner } else { nil }
  }

  /// Whether all of them are one strong emphasis.
  var isStrong: Bool { if count == 1, case .strong = self[0] { true } else { false } }
}
