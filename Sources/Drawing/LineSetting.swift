/// Cuts a shaped paragraph into lines and places their glyphs.
struct LineSetting {
  let paragraph: ShapedParagraph
  let width: Double
  let shape: ParagraphShape

  // Sums of many advances differ in their last bits; a line that fits must fit again.
  private static let tolerance = 1e-6

  private var clusters: [ShapedParagraph.Cluster] { paragraph.clusters }

  /// All lines, top to bottom.
  func lines() -> [TextLine] {
    var lines: [TextLine] = []
    for part in paragraph.forcedLines {
      var start = part.lowerBound
      repeat {
        let isFirst = lines.isEmpty
        let room = width - (isFirst ? shape.firstIndent : 0)
        let end = end(ofLineFrom: start, in: part, room: room, opensParagraph: isFirst)
        lines.append(
          line(
            start..<end, indent: isFirst ? shape.firstIndent : 0, opensParagraph: isFirst,
            isLast: end == part.upperBound))
        start = end
      } while start < part.upperBound
    }
    return lines
  }

  /// Where the line that starts at `start` ends: as late as it fits.
  private func end(
    ofLineFrom start: Int, in part: Range<Int>, room: Double, opensParagraph: Bool
  ) -> Int {
    func fits(_ end: Int) -> Bool {
      paragraph.width(of: start..<end, opensParagraph: opensParagraph) <= room + Self.tolerance
    }
    var best: Int?
    for index in start..<part.upperBound {
      // What comes after the first cluster that does not fit cannot fit either; a blank half at
      // the end of the line may still let this one in.
      guard fits(index + 1) else { break }
      if clusters[index].lineBreak != .forbidden || index + 1 == part.upperBound {
        best = index + 1
      }
    }
    return best ?? emergencyEnd(ofLineFrom: start, in: part, fits: fits)
  }

  /// Where a word wider than the line is broken: between characters, and beside punctuation only
  /// where nothing else fits.
  private func emergencyEnd(
    ofLineFrom start: Int, in part: Range<Int>, fits: (Int) -> Bool
  ) -> Int {
    let ends = (start + 1..<max(part.upperBound, start + 1)).prefix(while: fits)
    let good = ends.last { clusters[$0].mayStartLine && clusters[$0 - 1].mayEndLine }
    return good ?? ends.last ?? min(start + 1, part.upperBound)
  }

  /// Places the clusters of `range` as a line.
  private func line(
    _ range: Range<Int>, indent: Double, opensParagraph: Bool, isLast: Bool
  ) -> TextLine {
    let size = largestSize(in: range)
    let height = shape.lineHeight * size
    guard let lastInk = range.last(where: { !clusters[$0].hangs }) else {
      return TextLine(height: height, extent: 0, marks: [])
    }
    let ink = range.lowerBound...lastInk
    let natural = paragraph.width(of: range, opensParagraph: opensParagraph)
    let slack = width - indent - natural
    var left = indent
    var stretch = Stretch(of: ink)
    switch shape.alignment {
    case .left: break
    case .center: left += slack / 2
    case .right: left += slack
    case .justified: if !isLast { stretch.fill(slack, in: paragraph) }
    }

    let first = clusters[range.lowerBound]
    let start = left - first.position - (opensParagraph ? 0 : first.leadingBlank)
    // The em box of these fonts reaches from 0.88 above the baseline to 0.12 below it.
    let baseline = (height - size) / 2 + 0.88 * size
    var runs = RunBuilder(paragraph: paragraph, baseline: baseline)
    for index in ink {
      runs.append(index, at: start + clusters[index].position + stretch.shift(of: index))
    }
    let extent = min(left + natural + stretch.total, max(width, 0))
    return TextLine(height: height, extent: max(extent, 0), marks: runs.marks())
  }

  /// The largest size in the line; an empty line has the size of the text around it.
  private func largestSize(in range: Range<Int>) -> Double {
    if let size = range.map({ paragraph.style(of: clusters[$0]).size }).max() { return size }
    return paragraph.spans.last?.style.size ?? 0
  }
}
