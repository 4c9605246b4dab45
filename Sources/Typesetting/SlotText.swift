internal import Drawing

/// A text that was made to fit a slot.
struct SlotText {
  /// What stands in the slot, placed on the page.
  let marks: [Mark]

  /// The steps of shrinking, in points: too small to be seen between two certificates.
  private static let step = 0.25

  /// Sets `text` as large as `style` and `frame` allow.
  ///
  /// - Returns: `nil` if it does not fit at the smallest size of the style.
  static func fit(
    _ text: String, _ style: SlotStyle, in frame: Rect, fonts: FontLibrary
  ) throws(TextError) -> SlotText? {
    var setting = SlotSetting(text: text, style: style, frame: frame, fonts: fonts)
    if let lines = try setting.lines() { return SlotText(lines, setting) }
    // The largest size that fits lies between two numbers of steps, one too few and one enough.
    var few = 0
    var enough = Int(((style.text.size - style.floor) / step).rounded(.up))
    func size(_ steps: Int) -> Double { max(style.floor, style.text.size - Double(steps) * step) }
    setting.size = size(enough)
    guard enough > 0, var best = try setting.lines() else { return nil }
    while enough - few > 1 {
      let steps = (few + enough) / 2
      setting.size = size(steps)
      if let lines = try setting.lines() { (best, enough) = (lines, steps) } else { few = steps }
    }
    setting.size = size(enough)
    return SlotText(best, setting)
  }

  /// Places `lines` between the edges of the slot.
  private init(_ lines: [TextLine], _ setting: SlotSetting) {
    let (frame, style) = (setting.frame, setting.style)
    let height = lines.reduce(0) { $0 + $1.height }
    let room = frame.size.height - height
    var y =
      switch style.anchor {
      case .top: frame.minY
      case .middle: frame.minY + room / 2
      case .bottom: frame.minY + room
      }
    var marks: [Mark] = []
    for line in lines {
      marks += line.marks.moved(x: frame.minX, y: y)
      y += line.height
    }
    self.marks = marks
  }
}

/// A text in a slot at one size.
private struct SlotSetting {
  let text: String
  let style: SlotStyle
  let frame: Rect
  let fonts: FontLibrary
  /// In points.
  var size: Double

  init(text: String, style: SlotStyle, frame: Rect, fonts: FontLibrary) {
    (self.text, self.style, self.frame, self.fonts) = (text, style, frame, fonts)
    size = style.text.size
  }

  /// The lines at this size; `nil` if they do not fit.
  func lines() throws(TextError) -> [TextLine]? {
    var look = style.text
    look.size = size
    look.tracking *= size / style.text.size
    let spans = [Span(text, look)]
    let width = frame.size.width
    // A word that is wider than the slot would be broken anywhere.
    let narrowest = try fonts.smallestExtent(of: spans)
    guard narrowest <= width else { return nil }
    let lines = try fonts.lines(of: spans, width: width, shape: style.shape)
    let height = lines.reduce(0) { $0 + $1.height }
    guard lines.count <= style.lines, height <= frame.size.height + 0.01 else { return nil }
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
