internal import Drawing

/// The texts of a slot without holes, not yet of one size.
///
/// All of them shrink together, each from its largest size to its floor, so that a name keeps its
/// proportion to its translation.
struct TextStack {
  /// A text and how far it may give way.
  struct Element {
    var text: FilledText
    /// The only language of certificates that have it.
    let language: CertificateLanguage?
    let style: SlotStyle
  }

  let elements: [Element]
  let side: Slot.Side
  let anchor: Slot.Anchor
  let frame: Rect
  let fonts: FontLibrary

  // Sums of many heights differ in their last bits.
  private static let tolerance = 0.01

  // The last of several lines is lonely if it is shorter than this part of its slot: of a name or
  // title sooner than of what is read on.
  private static func lonely(_ style: TextStyle) -> Double { style.size < 14 ? 1.0 / 5 : 2.0 / 5 }

  // A text on one line that is shorter than this part of its slot is spread.
  private static let short = 1.0 / 3

  /// What stands in the slot, as large as it can be, placed on the page; `nil` if it does not fit
  /// at the floors.
  func marks() throws(TextError) -> [Mark]? {
    // The text that shrinks most does so in steps of the house, the others keep pace.
    let range = elements.map { $0.style.text.size - $0.style.floor }.max() ?? 0
    let fitted = try Shrinking.fit(from: range, to: 0) { left throws(TextError) in
      try slab(range > 0 ? (range - left) / range : 0)
    }
    guard let fitted else { return nil }
    let room = frame.size.height - fitted.height
    let y =
      switch anchor {
      case .top: frame.minY
      case .middle: frame.minY + room / 2
      case .bottom: frame.minY + room
      }
    return fitted.marks.moved(x: frame.minX, y: y)
  }

  /// The texts that do not fit at their floors, even alone; all, if they only lack height together.
  func textsTooLong() throws(TextError) -> [Element] {
    var found: [Element] = []
    for element in elements {
      let alone = TextStack(
        elements: [element], side: side, anchor: anchor, frame: frame, fonts: fonts)
      if try alone.slab(1) == nil { found.append(element) }
    }
    return found.isEmpty ? elements : found
  }

  /// The texts, shrunk by a part of the way from their largest sizes, 0, to their floors, 1; `nil`
  /// if they do not fit.
  private func slab(_ shrunk: Double) throws(TextError) -> Slab? {
    var stack = Slab(height: 0)
    for (index, element) in elements.enumerated() {
      let text = element.style.text(shrunk: shrunk)
      guard let lines = try lines(of: element, text) else { return nil }
      if index > 0 { stack.height += element.style.before * text.size / element.style.text.size }
      stack.marks += lines.stacked.tagged(element.text.element).moved(x: 0, y: stack.height)
      stack.height += lines.height
    }
    return stack.height <= frame.size.height + Self.tolerance ? stack : nil
  }

  /// The lines of a text; `nil` if they are too many, or a word is wider than the slot and would
  /// be broken anywhere.
  private func lines(of element: Element, _ style: TextStyle) throws(TextError) -> [TextLine]? {
    let (text, width) = (element.text, frame.size.width)
    let narrowest = text.widestWord * style.size
    guard narrowest <= width else { return nil }
    let spans = [Span(text.text, style)]
    let lines = try fonts.lines(of: spans, width: width, shape: text.shape)
    guard lines.count <= element.style.lines else { return nil }
    if let line = lines.first, lines.count == 1 { return [try spread(line, element, style)] }
    if side == .center {
      return try balanced(spans, text.shape, count: lines.count, from: narrowest)
    }
    return try withoutLonelyEnds(text.text, style, text.shape, from: narrowest) ?? lines
  }

  /// Lines none of whose paragraphs ends in a lonely word or character: such a paragraph is set as
  /// much narrower as it takes, in as many lines; `nil` if no paragraph does or can.
  private func withoutLonelyEnds(
    _ text: String, _ style: TextStyle, _ shape: ParagraphShape, from narrowest: Double
  ) throws(TextError) -> [TextLine]? {
    let width = frame.size.width
    let lonely = width * Self.lonely(style)
    var all: [TextLine] = []
    var isChanged = false
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let spans = [Span(String(paragraph), style)]
      var lines = try fonts.lines(of: spans, width: width, shape: shape)
      let count = lines.count
      var narrow = width
      while count > 1, let last = lines.last, last.width < lonely {
        narrow -= width / 40
        guard narrow >= max(narrowest, width / 2) else { break }
        let narrower = try fonts.lines(of: spans, width: narrow, shape: shape)
        guard narrower.count == count else { break }
        if let end = narrower.last, end.width >= lonely {
          lines = narrower
          let shift = side == .right ? width - narrow : 0
          for index in lines.indices {
            lines[index].marks = lines[index].marks.moved(x: shift, y: 0)
          }
          isChanged = true
        }
      }
      all += lines
    }
    return isChanged ? all : nil
  }

  /// A short line at its largest size with more space between its characters: as much as makes it
  /// no longer short, and no more than its style allows.
  private func spread(
    _ line: TextLine, _ element: Element, _ style: TextStyle
  ) throws(TextError) -> TextLine {
    let gaps = element.text.text.count - 1
    let room = frame.size.width * Self.short - line.width
    guard gaps > 0, room > 0, style.size == element.style.text.size,
      element.style.spread > style.tracking
    else { return line }
    var wide = style
    wide.tracking = min(element.style.spread, style.tracking + room / Double(gaps))
    let lines = try fonts.lines(
      of: [Span(element.text.text, wide)], width: frame.size.width, shape: element.text.shape)
    return lines.count == 1 ? lines[0] : line
  }

  /// Centred lines of about the same length, so that none holds a lonely word: as many lines as in
  /// the full width, in the smallest width that gives so many.
  private func balanced(
    _ spans: [Span], _ shape: ParagraphShape, count: Int, from narrowest: Double
  ) throws(TextError) -> [TextLine] {
    let width = frame.size.width
    var (narrow, wide) = (narrowest, width)
    while wide - narrow > 1 {
      let middle = (narrow + wide) / 2
      let lines = try fonts.lines(of: spans, width: middle, shape: shape)
      if lines.count == count { wide = middle } else { narrow = middle }
    }
    var lines = try fonts.lines(of: spans, width: wide, shape: shape)
    for index in lines.indices {
      lines[index].marks = lines[index].marks.moved(x: (width - wide) / 2, y: 0)
    }
    return lines
  }
}

extension TextLine {
  /// How far the text reaches from its own left edge.
  fileprivate var width: Double {
    let starts = marks.compactMap { if case .text(let run) = $0 { run.origin.x } else { nil } }
    return extent - (starts.min() ?? 0)
  }
}

extension [TextLine] {
  /// The height of all lines.
  var height: Double { reduce(0) { $0 + $1.height } }

  /// What the lines show, one below the other.
  var stacked: [Mark] {
    var y = 0.0
    var marks: [Mark] = []
    for line in self {
      marks += line.marks.moved(x: 0, y: y)
      y += line.height
    }
    return marks
  }
}
