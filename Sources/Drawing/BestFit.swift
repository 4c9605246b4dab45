/// Ends the lines of a justified paragraph so that all of them together look best.
///
/// After Knuth and Plass: every line has demerits, and of all ways to cut the paragraph the one
/// with the least sum is found, from each place where a line may start to those where it may end.
struct BestFit {
  /// The best way to end a line at some place.
  private struct Way {
    var demerits: Double
    /// Where its last line starts.
    var start: Int
  }

  private let room: LineRoom
  private let gaps: Gaps

  /// A line never has more ends than this to choose from, so that time grows with the text alone.
  private static let mostEnds = 40

  init(room: LineRoom, gaps: Gaps) {
    self.room = room
    self.gaps = gaps
  }

  /// Where the lines of `part`, which ends with a forced line end, end.
  func ends(in part: Range<Int>) -> [Int] {
    if part.isEmpty || room.fits(part) { return [part.upperBound] }
    var ways = [Way?](repeating: nil, count: part.count + 1)
    var farthest = part.lowerBound
    for start in part {
      let sum = ways[start - part.lowerBound]?.demerits
      guard let sum = start == part.lowerBound ? 0 : sum else { continue }
      for (end, demerits) in lines(from: start, in: part, farthest: &farthest) {
        let known = ways[end - part.lowerBound]
        if known.map({ sum + demerits < $0.demerits }) ?? true {
          ways[end - part.lowerBound] = Way(demerits: sum + demerits, start: start)
        }
      }
    }
    var ends: [Int] = []
    var end = part.upperBound
    while end > part.lowerBound, let way = ways[end - part.lowerBound] {
      ends.append(end)
      end = way.start
    }
    return ends.reversed()
  }

  /// The lines that may start at `start`: all that can be filled or squeezed, and the longest of
  /// the others.
  ///
  /// - Parameter farthest: where the longest line from an earlier start ends; later starts end
  ///   there or later.
  private func lines(
    from start: Int, in part: Range<Int>, farthest: inout Int
  ) -> [(end: Int, demerits: Double)] {
    farthest = max(farthest, start)
    while farthest < part.upperBound, fits(start..<farthest + 1) { farthest += 1 }
    var lines: [(end: Int, demerits: Double)] = []
    for end in stride(from: farthest, to: start, by: -1) where room.mayEnd(at: end, in: part) {
      let line = self.line(start..<end, isLast: end == part.upperBound)
      lines.append((end, line.demerits))
      if line.isLoose || lines.count == Self.mostEnds { break }
    }
    if lines.isEmpty {
      let end = FirstFit(room: room).emergencyEnd(ofLineFrom: start, in: part)
      lines = [(end, Demerits.brokenWord)]
    }
    return lines
  }

  /// What speaks against a line, and whether it is too short to be filled.
  func line(_ line: Range<Int>, isLast: Bool) -> (isLoose: Bool, demerits: Double) {
    guard let ink = room.ink(of: line) else { return (false, Demerits.withoutInk) }
    let slack = room.slack(of: line)
    // What is left free in the last line is no fault.
    let filling = gaps.filling(of: ink, slack: isLast ? min(0, slack) : slack)
    let demerits =
      Demerits.of(filling, free: slack / room.width)
      + Demerits.ofEnd(ink, isLast: isLast, in: room.paragraph)
    return (filling == .loose, demerits)
  }

  private func fits(_ line: Range<Int>) -> Bool {
    room.ink(of: line).map { room.fits(line, squeeze: gaps.squeeze(of: $0)) } ?? true
  }
}
