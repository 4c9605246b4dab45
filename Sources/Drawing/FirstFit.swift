/// Ends lines one after the other, each as late as it fits.
struct FirstFit {
  let room: LineRoom

  private var clusters: [ShapedParagraph.Cluster] { room.paragraph.clusters }

  /// Where the lines of `part`, which ends with a forced line end, end.
  func ends(in part: Range<Int>) -> [Int] {
    var ends: [Int] = []
    var start = part.lowerBound
    repeat {
      start = end(ofLineFrom: start, in: part)
      ends.append(start)
    } while start < part.upperBound
    return ends
  }

  private func end(ofLineFrom start: Int, in part: Range<Int>) -> Int {
    var best: Int?
    for index in start..<part.upperBound {
      // What comes after the first cluster that does not fit cannot fit either; a blank half at
      // the end of the line may still let this one in.
      guard room.fits(start..<index + 1) else { break }
      if room.mayEnd(at: index + 1, in: part) { best = index + 1 }
    }
    return best ?? emergencyEnd(ofLineFrom: start, in: part)
  }

  /// Where a word wider than the line is broken: between characters, and beside punctuation only
  /// where nothing else fits.
  func emergencyEnd(ofLineFrom start: Int, in part: Range<Int>) -> Int {
    let ends = (start + 1..<max(part.upperBound, start + 1)).prefix { room.fits(start..<$0) }
    let good = ends.last { clusters[$0].mayStartLine && clusters[$0 - 1].mayEndLine }
    return good ?? ends.last ?? min(start + 1, part.upperBound)
  }
}
