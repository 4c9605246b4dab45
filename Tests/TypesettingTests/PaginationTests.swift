import TestSupport
import Testing

@testable import Typesetting

@Suite struct PaginationTests {
  /// Pieces 10 high, one for each letter: `.` open, `c` closed, `t` tied, `f` forced.
  private func pages(_ joints: String, height: Double = 40) -> [Range<Int>] {
    Pagination.pages(of: joints.map(piece), height: height).map(\.pieces)
  }

  private func piece(_ letter: Character) -> Piece {
    let joints: [Character: Piece.Joint] = ["c": .closed, "t": .tied, "f": .forced]
    return Piece(joint: joints[letter] ?? .open, height: 10)
  }

  @Test(arguments: [
    ("....", [0..<4]),
    (".....", [0..<4, 4..<5]),
    // An open joint is better than a later closed one, a closed one than a later tied one.
    ("...cc.", [0..<2, 2..<6]),
    ("....t.", [0..<3, 3..<6]),
    (".ct.ctt", [0..<3, 3..<7]),
    (".tctt..", [0..<2, 2..<6, 6..<7]),
    // Nothing but ties: a page is full and ends anyway.
    (".ttttt", [0..<4, 4..<6]),
    (".f..f.", [0..<1, 1..<4, 4..<6]),
    ("", []),
  ]) func endsPagesAtTheBestJoint(joints: String, expected: [Range<Int>]) {
    #expect(pages(joints) == expected)
  }

  /// Lines 10 high on pages of 200: twenty each.
  private func lines(_ count: Int) -> [Piece] {
    .init(repeating: Piece(height: 10), count: count)
  }

  @Test func spreadsTheLastLines() {
    // Full pages would leave one line to the last.
    let pages = Pagination.pages(of: lines(41), height: 200).map(\.pieces)
    #expect(pages.map(\.count) == [20, 19, 2])
  }

  @Test func movesAHeadingAwayFromTheFoot() {
    var pieces = lines(50)
    pieces[18].section = SectionStart(level: 1, title: "", name: "")
    pieces[19].joint = .tied
    #expect(Pagination.pages(of: pieces, height: 200).map(\.pieces.count) == [18, 20, 12])
  }

  @Test(arguments: [
    // Four rows move to the next page; eighteen are broken rather than leave a page half empty.
    (rows: 4, above: 17, expected: [17, 20, 4]), (rows: 18, above: 10, expected: [20, 20, 8]),
  ]) func keepsATableWholeThatWouldLeaveLittleFree(rows: Int, above: Int, expected: [Int]) {
    var pieces = lines(above + rows + 20)
    for row in above + 1..<above + rows { pieces[row].table = Double(rows) * 10 }
    #expect(Pagination.pages(of: pieces, height: 200).map(\.pieces.count) == expected)
  }

  /// Whatever the pieces are, the pages hold each of them once, and none that could be avoided is
  /// overfull.
  @Test(arguments: 1...200 as ClosedRange<UInt64>) func holdsEveryPieceOnce(seed: UInt64) {
    var random = Seeded(seed)
    let pieces = (0..<Int.random(in: 0...120, using: &random)).map { _ in
      var piece = Piece(
        joint: [.open, .open, .closed, .tied, .forced].randomElement(using: &random) ?? .open,
        space: .random(in: 0...20, using: &random), height: .random(in: 0...90, using: &random))
      if Bool.random(using: &random) { piece.opening = Slab(height: 15) }
      if Bool.random(using: &random) { piece.closing = Slab(height: 6) }
      return piece
    }
    let pages = Pagination.pages(of: pieces, height: 80).map(\.pieces)
    #expect(pages.flatMap(\.self) == Array(pieces.indices))
    for page in pages where page.count > 1 {
      let foot = pieces[page.upperBound - 1].closing?.height ?? 0
      #expect(Pagination.tops(of: page, in: pieces).end + foot <= 80.01)
      #expect(page.dropFirst().allSatisfy { pieces[$0].joint != .forced })
    }
  }

  /// What cannot stand on one page is parted, but what stands above it stays together.
  @Test(arguments: [("c", 100), ("t", 100), ("c", 21), ("t", 21)] as [(Character, Int)])
  func doesNotPartWhatStandsAboveAChain(of joint: Character, count: Int) {
    let chain = [piece(".")] + (1..<count).map { _ in piece(joint) }
    let pages = Pagination.pages(of: lines(30) + chain, height: 200).map(\.pieces)
    #expect(pages.count == (30 + count + 19) / 20)
    #expect(pages[0].count > 10)
  }

  @Test func takesAPieceTallerThanThePage() {
    var pieces = [Piece(height: 10), Piece(height: 90), Piece(height: 10)]
    pieces[1].opening = Slab(height: 5, marks: [])
    #expect(Pagination.pages(of: pieces, height: 40).map(\.pieces) == [0..<1, 1..<2, 2..<3])
  }

  @Test func dropsTheSpaceAtThePagesTop() {
    var pieces = "....".map(piece)
    for index in pieces.indices { pieces[index].space = 10 }
    #expect(Pagination.pages(of: pieces, height: 50).map(\.pieces) == [0..<3, 3..<4])
    #expect(Pagination.tops(of: 0..<3, in: pieces).tops == [0, 20, 40])
    #expect(Pagination.tops(of: 3..<4, in: pieces).tops == [0])
  }

  /// Pieces 10 high with as many lines of notes, 10 high, as the digits say.
  private func noted(_ counts: String) -> [Piece] {
    counts.enumerated().map { index, count in
      let line = NoteLine(number: index, slab: Slab(height: 10))
      return Piece(height: 10, notes: .init(repeating: line, count: count.wholeNumberValue ?? 0))
    }
  }

  @Test(arguments: [
    // The line above the notes takes 5 of the 40.
    ("0000", [0..<4], [0]),
    ("1000", [0..<2, 2..<4], [1, 0]),
    ("0010", [0..<2, 2..<4], [0, 1]),
    ("100", [0..<2, 2..<3], [1, 0]),
    // A piece whose notes do not fit is the first of its page, and they go on at the next.
    ("04", [0..<1, 1..<2, 2..<2], [0, 2, 2]),
    ("900", [0..<1, 1..<2, 2..<3, 3..<3], [2, 2, 2, 3]),
    ("9", [0..<1, 1..<1, 1..<1, 1..<1], [2, 3, 3, 1]),
  ]) func putsNotesAtTheFoot(counts: String, expected: [Range<Int>], notes: [Int]) {
    let pages = Pagination.pages(of: noted(counts), height: 40, rule: 5)
    #expect(pages.map(\.pieces) == expected)
    #expect(pages.map(\.notes.count) == notes)
  }

  @Test func leavesRoomForHeaderAndFootOfABrokenTable() {
    var pieces = "......".map(piece)
    for index in pieces.indices {
      pieces[index].opening = Slab(height: 15, marks: [])
      pieces[index].closing = Slab(height: 4, marks: [])
    }
    #expect(Pagination.pages(of: pieces, height: 40).map(\.pieces) == [0..<2, 2..<4, 4..<6])
    #expect(Pagination.tops(of: 2..<4, in: pieces).tops == [15, 25])
  }
}
