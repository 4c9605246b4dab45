/// How much room the lines of a paragraph have, and how much their characters need.
struct LineRoom {
  let paragraph: ShapedParagraph
  let width: Double
  let shape: ParagraphShape

  // Sums of many advances differ in their last bits; a line that fits must fit again.
  private static let tolerance = 1e-6

  /// How far a line that starts at `start` is set in.
  func indent(at start: Int) -> Double { start == 0 ? shape.firstIndent : 0 }

  /// The clusters of a line that leave ink, with what stands between them.
  func ink(of line: Range<Int>) -> ClosedRange<Int>? {
    line.last { !paragraph.clusters[$0].hangs }.map { line.lowerBound...$0 }
  }

  /// How much a line leaves free; less than nothing if it is too wide.
  func slack(of line: Range<Int>) -> Double {
    width - indent(at: line.lowerBound)
      - paragraph.width(of: line, opensParagraph: line.lowerBound == 0)
  }

  /// Whether a line fits if it gives way by `squeeze`.
  func fits(_ line: Range<Int>, squeeze: Double = 0) -> Bool {
    slack(of: line) + squeeze >= -Self.tolerance
  }

  /// Whether a line may end before the cluster at `end`, which is not the first of the line.
  func mayEnd(at end: Int, in part: Range<Int>) -> Bool {
    end == part.upperBound || paragraph.clusters[end - 1].lineBreak != .forbidden
  }
}
