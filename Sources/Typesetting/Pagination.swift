/// Where pages end: pieces in, ranges of pieces out.
///
/// A page ends at a joint of the best kind that can be reached: an open one if there is any, else a
/// closed one, else any. Among those, all pages together decide: little is left free, headings are
/// not near the foot, tables that fit on a page stay whole, the last page has more than a line.
/// Every page takes at least one piece, so it always ends.
enum Pagination {
  /// The pieces of each page of a column of `height`.
  static func pages(of pieces: [Piece], height: Double) -> [Range<Int>] {
    let ends = PageEnds(of: pieces, height: height).ends
    var pages: [Range<Int>] = []
    var start = 0
    while start < pieces.count {
      pages.append(start..<ends[start])
      start = ends[start]
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
}
