/// A paragraph after shaping: its clusters in order, not yet cut into lines.
struct ShapedParagraph {
  /// The smallest piece of text that shaping keeps together.
  struct Cluster {
    /// The bytes of the paragraph's text.
    var bytes: Range<Int>
    /// Its glyphs in the paragraph's list.
    var glyphs: Range<Int>
    /// The index of its span.
    var span: Int
    /// Its kind in its context.
    var kind: CharacterKind
    /// Whether a line may end after it.
    var lineBreak: LineBreak
    /// Whether it may stand first in a line.
    var mayStartLine = true
    /// Whether it may stand last in a line.
    var mayEndLine = true
    /// Whether it is the dot between the parts of a name.
    var isMiddleDot = false
    /// Whether it ends a sentence.
    var isStop = false
    /// Where its pen starts if the whole paragraph is one line, in points.
    var position = 0.0
    /// How far the pen moves, without tracking.
    var advance: Double
    /// The blank at its left that goes at the start of a line.
    var leadingBlank = 0.0
    /// The blank at its right that goes at the end of a line.
    var trailingBlank = 0.0

    /// How much of the blank at its left a full line may take.
    var leadingSqueeze: Double { PunctuationSpacing.blankToSqueeze * leadingBlank }
    /// How much of the blank at its right a full line may take.
    var trailingSqueeze: Double {
      trailingBlank
        * (isStop ? PunctuationSpacing.blankOfStopToSqueeze : PunctuationSpacing.blankToSqueeze)
    }
    /// Whether it leaves no ink and hangs outside at the end of a line.
    var hangs: Bool { kind == .space || kind == .lineFeed }
  }

  /// The spans it was made of.
  let spans: [Span]
  /// The text that is shown.
  let utf8: [UInt8]
  /// The clusters in order.
  var clusters: [Cluster] = []
  /// The glyphs, each placed from the pen of its cluster.
  var glyphs: [GlyphRun.Glyph] = []

  init(spans: [Span], utf8: [UInt8]) {
    self.spans = spans
    self.utf8 = utf8
  }

  /// The style of a cluster.
  func style(of cluster: Cluster) -> TextStyle { spans[cluster.span].style }

  /// How wide the clusters of `range` are as a line; what hangs outside does not count.
  ///
  /// - Parameter opensParagraph: the first line keeps the blank of an opening bracket.
  func width(of range: Range<Int>, opensParagraph: Bool) -> Double {
    guard let last = range.last(where: { !clusters[$0].hangs }) else { return 0 }
    let (first, end) = (clusters[range.lowerBound], clusters[last])
    return end.position + end.advance - end.trailingBlank - first.position
      - (opensParagraph ? 0 : first.leadingBlank)
  }

  /// The ranges of clusters between forced line ends; each but the last ends with its line feed.
  var forcedLines: [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for (index, cluster) in clusters.enumerated() where cluster.lineBreak == .forced {
      lines.append(start..<index + 1)
      start = index + 1
    }
    return lines + [start..<clusters.count]
  }

  /// The widest line without any break but line feeds.
  var naturalWidth: Double {
    forcedLines.enumerated().map { width(of: $0.element, opensParagraph: $0.offset == 0) }.max()
      ?? 0
  }

  /// The widest piece that may not be broken.
  var smallestWidth: Double {
    var (start, widest) = (0, 0.0)
    for (index, cluster) in clusters.enumerated()
    where cluster.lineBreak != .forbidden || index == clusters.count - 1 {
      widest = max(widest, width(of: start..<index + 1, opensParagraph: true))
      start = index + 1
    }
    return widest
  }

  /// Appends the end of a line, a cluster without glyphs.
  mutating func appendLineFeed(at byte: Int, span: Int) {
    clusters.append(
      Cluster(
        bytes: byte..<byte + 1, glyphs: glyphs.count..<glyphs.count, span: span, kind: .lineFeed,
        lineBreak: .forced, advance: 0))
  }

  /// Sets the blanks of punctuation and the places of all clusters, after shaping.
  mutating func setSpacing() {
    for index in clusters.indices { setBlanks(at: index) }
    for index in clusters.indices.dropFirst() {
      let cut = PunctuationSpacing.cut(
        between: clusters[index - 1].kind, and: clusters[index].kind)
      if cut.endOfFirst { cutEnd(at: index - 1) }
      if cut.startOfSecond { cutStart(at: index) }
    }
    for index in clusters.indices.dropFirst() {
      let (left, right) = (clusters[index - 1], clusters[index])
      let gap = PunctuationSpacing.gap(between: left.kind, and: right.kind)
      let style = (style(of: left), style(of: right))
      clusters[index].position =
        left.position + left.advance + (left.kind == .lineFeed ? 0 : style.0.tracking)
        + gap * min(style.0.size, style.1.size)
    }
  }

  private mutating func setBlanks(at index: Int) {
    let size = style(of: clusters[index]).size
    // A face may set the sign in less than the em; then it has no blank half.
    guard clusters[index].advance > 0.99 * size else { return }
    switch clusters[index].kind {
    case .opening: clusters[index].leadingBlank = size / 2
    case .closing: clusters[index].trailingBlank = size / 2
    case .sign where clusters[index].isMiddleDot:
      // GB/T 15834 gives the dot between names half an em.
      move(index, by: -size / 4)
      clusters[index].advance -= size / 2
    case .han, .sign, .letter, .mark, .space, .lineFeed: break
    }
  }

  private mutating func cutEnd(at index: Int) {
    clusters[index].advance -= clusters[index].trailingBlank
    clusters[index].trailingBlank = 0
  }

  private mutating func cutStart(at index: Int) {
    move(index, by: -clusters[index].leadingBlank)
    clusters[index].advance -= clusters[index].leadingBlank
    clusters[index].leadingBlank = 0
  }

  private mutating func move(_ index: Int, by distance: Double) {
    for glyph in clusters[index].glyphs { glyphs[glyph].offset.x += distance }
  }
}
