internal import Drawing

/// A text that was made to fit a slot.
struct SlotText {
  /// What stands in the slot, placed on the page.
  let marks: [Mark]

  /// Sets `text` as large as `style` and `frame` allow.
  ///
  /// - Returns: `nil` if it does not fit at the smallest size of the style.
  static func fit(
    _ text: String, _ style: SlotStyle, in frame: Rect, fonts: FontLibrary
  ) throws(TextError) -> SlotText? {
    let setting = SlotSetting(text: text, style: style, frame: frame, fonts: fonts)
    let lines = try Shrinking.fit(from: style.text.size, to: style.floor, setting.lines)
    return lines.map { SlotText($0, style, in: frame) }
  }

  /// Places `lines` between the edges of the slot.
  private init(_ lines: [TextLine], _ style: SlotStyle, in frame: Rect) {
    let room = frame.size.height - lines.height
    let y =
      switch style.anchor {
      case .top: frame.minY
      case .middle: frame.minY + room / 2
      case .bottom: frame.minY + room
      }
    marks = lines.stacked.moved(x: frame.minX, y: y)
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

/// A text in a slot, not yet of one size.
private struct SlotSetting {
  let text: String
  let style: SlotStyle
  let frame: Rect
  let fonts: FontLibrary

  /// The lines at `size`; `nil` if they do not fit.
  func lines(_ size: Double) throws(TextError) -> [TextLine]? {
    let spans = [Span(text, style.text.sized(size))]
    let width = frame.size.width
    // A word that is wider than the slot would be broken anywhere.
    let narrowest = try fonts.smallestExtent(of: spans)
    guard narrowest <= width else { return nil }
    let lines = try fonts.lines(of: spans, width: width, shape: style.shape)
    guard lines.count <= style.lines, lines.height <= frame.size.height + 0.01 else { return nil }
    guard style.side == .center, lines.count > 1 else { return lines }
    return try balanced(spans, count: lines.count, from: narrowest, to: width)
  }

  /// Centred lines of about the same length, so that none holds a lonely word: as many lines as in
  /// the full width, in the smallest width that gives so many.
  private func balanced(
    _ spans: [Span], count: Int, from narrowest: Double, to width: Double
  ) throws(TextError) -> [TextLine] {
    var (narrow, wide) = (narrowest, width)
    while wide - narrow > 1 {
      let middle = (narrow + wide) / 2
      let lines = try fonts.lines(of: spans, width: middle, shape: style.shape)
      if lines.count == count { wide = middle } else { narrow = middle }
    }
    var lines = try fonts.lines(of: spans, width: wide, shape: style.shape)
    for index in lines.indices {
      lines[index].marks = lines[index].marks.moved(x: (width - wide) / 2, y: 0)
    }
    return lines
  }
}
