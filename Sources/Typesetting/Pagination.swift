/// Where pages end: pieces in, pages out.
///
/// A page ends at a joint of the best kind that can be reached: an open one if there is any, else a
/// closed one, else any. Among those, all pages together decide: little is left free, headings are
/// not near the foot, tables that fit on a page stay whole, the last page has more than a line.
/// A page with notes, which stand at its foot, takes as many pieces as fit; notes of a single piece
/// that leave no room go on at the foot of the next page. Every page takes at least one piece, or
/// after the last one a line of a note, so it always ends.
enum Pagination {
  /// What stands on one page.
  struct Cut: Hashable, Sendable {
    /// From the top; empty on a page that holds nothing but notes.
    var pieces: Range<Int>
    /// At the foot.
    var notes: [NoteLine] = []
  }

  /// The pages of a column of `height`.
  ///
  /// - Parameter rule: What notes take besides their lines: the line above them and the space.
  static func pages(of pieces: [Piece], height: Double, rule: Double = 0) -> [Cut] {
    let ends = PageEnds(of: pieces, height: height).ends
    var pages: [Cut] = []
    var start = 0
    var waiting: [NoteLine] = []
    while start < pieces.count || !waiting.isEmpty {
      let isOver = start == pieces.count
      if !isOver, waiting.isEmpty, pieces[start..<ends[start]].allSatisfy(\.notes.isEmpty) {
        pages.append(Cut(pieces: start..<ends[start]))
        start = ends[start]
        continue
      }
      let first = isOver ? 0 : leastBody(of: pieces, from: start, height: height)
      var notes = waiting.taken(room: height - rule - first, least: isOver ? 1 : 0)
      var foot = notes.isEmpty ? 0 : rule + notes.height
      var end = start
      if !isOver {
        end = self.end(
          of: pieces, from: start, height: height - foot, rule: notes.isEmpty ? rule : 0)
        waiting += pieces[start..<end].flatMap(\.notes).inOrder
        let body = tops(of: start..<end, in: pieces).end + (pieces[end - 1].closing?.height ?? 0)
        if notes.isEmpty { foot = rule }
        notes += waiting.taken(room: height - foot - body, least: 0)
      }
      pages.append(Cut(pieces: start..<end, notes: notes))
      start = end
    }
    return pages
  }

  /// How far below the top of its page each piece of `page` stands, and where the last one ends.
  static func tops(of page: Range<Int>, in pieces: [Piece]) -> (tops: [Double], end: Double) {
    guard !page.isEmpty else { return ([], 0) }
    var y = pieces[page.lowerBound].opening?.height ?? 0
    let tops = page.map { index in
      let top = y + (index == page.lowerBound ? 0 : pieces[index].space)
      y = top + pieces[index].height
      return top
    }
    return (tops, y)
  }

  /// What notes that go on leave to the text: what belongs together, or the first piece if that is
  /// more than half of the page.
  private static func leastBody(of pieces: [Piece], from start: Int, height: Double) -> Double {
    let first = (pieces[start].opening?.height ?? 0) + pieces[start].height
    var y = first
    for next in pieces.indices.dropFirst(start + 1) {
      let foot = pieces[next - 1].closing?.height ?? 0
      if pieces[next].joint == .open || pieces[next].joint == .forced { return y + foot }
      y += pieces[next].space + pieces[next].height
      if y > height / 2 { return first }
    }
    return y
  }

  private static func end(
    of pieces: [Piece], from start: Int, height: Double, rule: Double
  ) -> Int {
    // Sums of many small heights must not lose a line to the last bits.
    let limit = height + tolerance
    // Notes only ever grow with the page, so what is too much stays too much.
    var notes = 0.0
    func addNotes(of piece: Piece) {
      guard !piece.notes.isEmpty else { return }
      notes += (notes == 0 ? rule : 0) + piece.notes.height
    }
    var y = (pieces[start].opening?.height ?? 0) + pieces[start].height
    addNotes(of: pieces[start])
    var best: (joint: Piece.Joint, end: Int)?
    for next in (start + 1)..<max(start + 1, pieces.count) {
      let joint = pieces[next].joint
      if joint == .forced { return next }
      let foot = (pieces[next - 1].closing?.height ?? 0) + notes
      if y + foot <= limit, joint <= best?.joint ?? .forced { best = (joint, next) }
      y += pieces[next].space + pieces[next].height
      addNotes(of: pieces[next])
      if y + notes > limit {
        // Rather let notes go on at the next page than part what belongs together.
        if best?.joint != .open, y <= limit,
          let end = endWithoutNotes(of: pieces, from: start, height: height - rule)
        {
          return end
        }
        return best?.end ?? start + 1
      }
    }
    let foot = (pieces[pieces.count - 1].closing?.height ?? 0) + notes
    return y + foot <= limit ? pieces.count : best?.end ?? pieces.count
  }

  /// The first good end of a page, whatever its notes need beside the first line of one.
  private static func endWithoutNotes(
    of pieces: [Piece], from start: Int, height: Double
  ) -> Int? {
    var y = (pieces[start].opening?.height ?? 0) + pieces[start].height
    let limit = height - (pieces[start].notes.first?.slab.height ?? 0)
    for next in (start + 1)..<max(start + 1, pieces.count) {
      let foot = pieces[next - 1].closing?.height ?? 0
      guard y + foot <= limit else { break }
      if pieces[next].joint == .open || pieces[next].joint == .forced { return next }
      y += pieces[next].space + pieces[next].height
    }
    return nil
  }

  fileprivate static let tolerance = 0.001
}

/// A line of a note.
struct NoteLine: Hashable, Sendable {
  /// The number of its note.
  var number: Int
  var slab: Slab
}

extension [NoteLine] {
  var height: Double { reduce(0) { $0 + $1.slab.height } }

  /// By the numbers of the notes; the lines of one stay in order.
  fileprivate var inOrder: [NoteLine] {
    enumerated().sorted { ($0.element.number, $0.offset) < ($1.element.number, $1.offset) }
      .map(\.element)
  }

  /// Takes away the first lines, as many as fit into `room`.
  fileprivate mutating func taken(room: Double, least: Int) -> [NoteLine] {
    var (count, height) = (0, 0.0)
    while count < self.count {
      height += self[count].slab.height
      if count >= least, height > room + Pagination.tolerance { break }
      count += 1
    }
    defer { removeFirst(count) }
    return Array(prefix(count))
  }
}
