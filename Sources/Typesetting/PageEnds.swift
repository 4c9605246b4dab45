/// The best place to end a page that starts with a given piece: found from the last piece back, so
/// that all pages together have the fewest demerits.
struct PageEnds {
  /// For each piece, where a page that starts with it ends.
  private(set) var ends: [Int]
  // What each piece and all after it cost; nothing is left after the last.
  private var costs: [PageCost]

  // Sums of many small heights must not lose a line to the last bits.
  private static let tolerance = 0.001

  init(of pieces: [Piece], height: Double) {
    let pieces = pieces.map(PieceMeasures.init)
    ends = .init(repeating: pieces.count, count: pieces.count)
    costs = .init(repeating: PageCost(), count: pieces.count + 1)
    for start in pieces.indices.reversed() {
      // A piece taller than a page stands alone on one.
      (ends[start], costs[start]) = (start + 1, costs[start + 1])
      var isFirst = true
      var page = PageFill(startingWith: pieces[start])
      for end in start + 1...pieces.count {
        let next = end < pieces.count ? pieces[end] : nil
        if page.bottom <= height + Self.tolerance {
          let cost = page.cost(before: next, of: height).before(costs[end])
          // Of equals the fullest page.
          if isFirst || cost <= costs[start] {
            (ends[start], costs[start], isFirst) = (end, cost, false)
          }
        }
        guard let next, next.joint != .forced else { break }
        page.append(next)
        if page.y > height + Self.tolerance { break }
      }
    }
  }
}

/// What speaks against pages: joints that should not have been parted count before anything else.
private struct PageCost: Comparable {
  var tied = 0
  var closed = 0
  var demerits = 0.0

  // Space that some page must leave free is better left by a later one; else it would spread. A
  // parted joint counts the same wherever it is: else pages would be put in front of it.
  private static let later = 0.9

  /// The cost of a page and of the pages after it.
  func before(_ rest: PageCost) -> PageCost {
    PageCost(
      tied: tied + rest.tied, closed: closed + rest.closed,
      demerits: demerits + Self.later * rest.demerits)
  }

  static func < (left: PageCost, right: PageCost) -> Bool {
    (left.tied, left.closed, left.demerits) < (right.tied, right.closed, right.demerits)
  }
}

/// The numbers of a piece: each is looked at once for every line of a page.
private struct PieceMeasures {
  let joint: Piece.Joint
  let space: Double
  let height: Double
  let opening: Double
  let closing: Double
  let isHeading: Bool
  /// Whether it goes on with what the piece above says.
  let goesOn: Bool
  let table: Double?

  init(_ piece: Piece) {
    (joint, space, height) = (piece.joint, piece.space, piece.height)
    opening = piece.opening?.height ?? 0
    closing = piece.closing?.height ?? 0
    isHeading = piece.section != nil
    goesOn = piece.space == 0 && piece.table == nil && piece.section == nil
    table = piece.table
  }
}

/// A page while pieces are added to it.
private struct PageFill {
  /// Where the next piece would start, without its space.
  private(set) var y: Double
  /// What a page that ends here shows last.
  private var foot = 0.0
  /// Where the last heading ends.
  private var heading: Double?

  init(startingWith piece: PieceMeasures) {
    y = piece.opening
    add(piece)
  }

  /// How far the page reaches down if it ends here.
  var bottom: Double { y + foot }

  mutating func append(_ piece: PieceMeasures) {
    y += piece.space
    add(piece)
  }

  private mutating func add(_ piece: PieceMeasures) {
    y += piece.height
    foot = piece.closing
    if piece.isHeading { heading = y }
  }

  /// What speaks against ending the page here, above `next`; `nil` is the end of all.
  ///
  /// A quarter of the column's height left free costs 15, and half of it 40, for one page half empty
  /// is worse than two a quarter each; the rest is measured in such.
  func cost(before next: PieceMeasures?, of height: Double) -> PageCost {
    guard let next, next.joint != .forced else {
      // A last page of a line or two.
      return PageCost(demerits: Self.page + 20 * Self.shortness(bottom / height))
    }
    let free = (height - bottom) / height
    var sum = Self.page + 40 * free + 80 * free * free
    if let heading { sum += 14 * Self.shortness((bottom - heading) / height) }
    // A page that could take another line of the paragraph looks cut off.
    if next.goesOn { sum += 120 * free }
    if let table = next.table { sum += Self.breaking(table / height) }
    return PageCost(
      tied: next.joint == .tied ? 1 : 0, closed: next.joint == .closed ? 1 : 0, demerits: sum)
  }

  /// What it costs to break a table of a share of the height.
  private static func breaking(_ share: Double) -> Double {
    share <= 0.2 ? 30 : share <= 0.4 ? 10 : share <= 1 ? 3 : 0
  }

  // A page more is worse than the space it leaves free.
  private static let page = 6.0

  /// From 1 for no share of the height down to 0 for a tenth and more.
  private static func shortness(_ share: Double) -> Double { max(0, 1 - share / 0.1) }
}
