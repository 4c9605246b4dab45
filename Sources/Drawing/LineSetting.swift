/// Cuts a shaped paragraph into lines and places their glyphs.
struct LineSetting {
  private let paragraph: ShapedParagraph
  private let room: LineRoom
  /// Of a justified paragraph.
  private let gaps: Gaps?

  init(paragraph: ShapedParagraph, width: Double, shape: ParagraphShape) {
    self.paragraph = paragraph
    room = LineRoom(paragraph: paragraph, width: width, shape: shape)
    gaps = shape.alignment == .justified ? Gaps(paragraph) : nil
  }

  private var clusters: [ShapedParagraph.Cluster] { paragraph.clusters }

  /// All lines, top to bottom.
  func lines() -> [TextLine] {
    paragraph.forcedLines.flatMap { part in
      var start = part.lowerBound
      let ends =
        gaps.map { BestFit(room: room, gaps: $0).ends(in: part) }
        ?? FirstFit(room: room).ends(in: part)
      return ends.map { end in
        defer { start = end }
        return line(start..<end, isLast: end == part.upperBound)
      }
    }
  }

  /// Places the clusters of `range` as a line.
  private func line(_ range: Range<Int>, isLast: Bool) -> TextLine {
    let size = largestSize(in: range)
    let height = room.shape.lineHeight * size
    guard let ink = room.ink(of: range) else {
      return TextLine(height: height, extent: 0, marks: [])
    }
    let slack = room.slack(of: range)
    let indent = room.indent(at: range.lowerBound)
    let left =
      switch room.shape.alignment {
      case .left, .justified: indent
      case .center: indent + slack / 2
      case .right: indent + slack
      }
    let filling = gaps?.filling(of: ink, slack: isLast ? min(0, slack) : slack) ?? .stretched(0)
    func shift(of index: Int) -> Double {
      gaps?.shift(of: ink.lowerBound...index, filling) ?? 0
    }

    let first = clusters[range.lowerBound]
    let start = left - first.position - (range.lowerBound == 0 ? 0 : first.leadingBlank)
    // The em box of these fonts reaches from 0.88 above the baseline to 0.12 below it.
    let baseline = (height - size) / 2 + 0.88 * size
    var runs = RunBuilder(paragraph: paragraph, baseline: baseline, length: ink.count)
    for index in ink {
      runs.append(
        index, at: start + clusters[index].position + shift(of: index),
        squeeze: index == ink.lowerBound ? 0 : filling.squeeze)
    }
    let natural = room.width - indent - slack
    let extent = min(left + natural + shift(of: ink.upperBound), max(room.width, 0))
    return TextLine(height: height, extent: max(extent, 0), marks: runs.marks())
  }

  /// The largest size in the line; an empty line has the size of the text around it.
  private func largestSize(in range: Range<Int>) -> Double {
    if let size = range.map({ paragraph.style(of: clusters[$0]).size }).max() { return size }
    return paragraph.spans.last?.style.size ?? 0
  }
}
