internal import Drawing

/// The pieces of a report as they are made, with what the next one needs to know of the last.
struct Column {
  /// From top to bottom.
  private(set) var pieces: [Piece] = []
  /// What is in it, in the order of the document, where it is in no other element.
  private(set) var elements: [Structure.ID] = []
  private var figures = 0
  private var after = 0.0
  private var joint = Piece.Joint.open

  /// Adds a block below the others; of the spaces that meet the larger one counts.
  mutating func append(_ block: [Piece], before: Double = 0, after: Double = 0) {
    guard var first = block.first else { return }
    first.space = pieces.isEmpty ? 0 : max(self.after, before)
    first.joint = max(first.joint, joint)
    pieces.append(first)
    pieces += block.dropFirst()
    self.after = after
    joint = .open
  }

  /// Adds elements whose marks stand in its pieces.
  mutating func add(_ elements: [Structure.ID]) { self.elements += elements }

  /// Takes out the elements added since there were `count`, to put them into another.
  mutating func takeElements(from count: Int) -> [Structure.ID] {
    defer { elements.removeSubrange(count...) }
    return Array(elements[count...])
  }

  /// Sets how strongly the next piece hangs on the last one.
  mutating func tie(_ joint: Piece.Joint) { self.joint = max(self.joint, joint) }

  /// The height of all pieces on one endless page.
  var height: Double { pieces.reduce(0) { $0 + $1.space + $1.height } }

  /// Lets the spaces below the piece at `start` give way by up to `excess` points, each by the same
  /// share, down to a third.
  mutating func tighten(from start: Int = 0, by excess: Double) {
    let room = slack(from: start)
    guard excess > 0, room > 0 else { return }
    let share = 1 - min(excess, room) / room * Self.mostTightened
    for index in pieces.indices.dropFirst(start + 1) { pieces[index].space *= share }
  }

  /// How far the spaces below the piece at `start` can give way.
  func slack(from start: Int) -> Double {
    Self.mostTightened * pieces.dropFirst(start + 1).reduce(0) { $0 + $1.space }
  }

  private static let mostTightened = 2.0 / 3

  /// How far the last page reaches down, if it began where the last one was asked for.
  var lastPageHeight: Double {
    let start = pieces.lastIndex { $0.joint == .forced } ?? 0
    return pieces[start...].reduce(-(pieces.isEmpty ? 0 : pieces[start].space)) {
      $0 + $1.space + $1.height
    }
  }

  /// What is left for a block on a page of `height`, below all that stands there since a page was
  /// last asked for; `nil` if that takes more than one page.
  func room(in height: Double, before: Double) -> Double? {
    guard !pieces.isEmpty, joint != .forced else { return height }
    let room = height - lastPageHeight - max(after, before)
    return room > 0 ? room : nil
  }

  /// The number of the figure that comes next.
  mutating func countFigure() -> Int {
    figures += 1
    return figures
  }

  /// Numbers its figures on from those of another.
  mutating func countFigures(of other: Column) { figures = other.figures }

  /// Asks for at least `space` below the last block.
  mutating func leave(_ space: Double) { after = max(after, space) }

  /// Ends the page; twice has no further effect, and a column neither begins nor ends so.
  mutating func endPage() { if !pieces.isEmpty { joint = .forced } }

  /// Changes pieces that are there already, from the one at `start` on.
  mutating func change(from start: Int, _ change: (inout Piece, Int) -> Void) {
    for index in pieces.indices.dropFirst(start) { change(&pieces[index], index - start) }
  }
}

/// Where a block stands in the column.
struct Frame: Hashable, Sendable {
  /// From the left edge of the column.
  var x: Double
  var width: Double

  /// The frame without `indent` at its left.
  func indented(by indent: Double) -> Frame { Frame(x: x + indent, width: width - indent) }
}
