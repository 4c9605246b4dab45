/// Where pages end: pieces in, ranges of pieces out.
///
/// A page takes as many pieces as fit and ends at the last joint of the best kind: an open one if
/// there is any, else a closed one, else any. Every page takes at least one piece, so it always ends.
enum Pagination {
  /// The pieces of each page of a column of `height`.
  static func pages(of pieces: [Piece], height: Double) -> [Range<Int>] {
    var pages: [Range<Int>] = []
    var start = 0
    while start < pieces.count {
      let end = end(of: pieces, from: start, height: height)
      pages.append(start..<end)
      start = end
    }
    return pages
  }

  /// How far below the top of its page each piece of `page` stands, and where the last one ends.
  static func tops(of page: Range<Int>, in pieces: [Piece]) -> (tops: [Double], end: Double) {
    var y = pieces[page.lowerBound].opening?.height ?? 0
    let tops = page.map { index in
      let top = y + (index == page.lowerBound ? 0 : pieces[index].space)
      y = top + pieces[index].height
      return top
    }
    return (tops, y)
  }

  private static func end(of pieces: [Piece], from start: Int, height: Double) -> Int {
    // Sums of many small heights must not lose a line to the last bits.
    let limit = height + 0.001
    var y = (pieces[start].opening?.height ?? 0) + pieces[start].height
    var best: (joint: Piece.Joint, end: Int)?
    for next in (start + 1)..<max(start + 1, pieces.count) {
      let joint = pieces[next].joint
      if joint == .forced { return next }
      if y + (pieces[next - 1].closing?.height ?? 0) <= limit, joint <= best?.joint ?? .forced {
        best = (joint, next)
      }
      y += pieces[next].space + pieces[next].height
      if y > limit { return best?.end ?? start + 1 }
    }
    let foot = pieces[pieces.count - 1].closing?.height ?? 0
    return y + foot <= limit ? pieces.count : best?.end ?? pieces.count
  }
}
