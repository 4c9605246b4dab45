internal import Drawing

/// What stands on one page: its decoration, and what it says in the order of the document.
struct SheetContent {
  let size: Size
  private let column: Rect
  private var fills: [Fill] = []
  private var ground: [Mark] = []
  private var marks: [Mark] = []
  private(set) var sections: [(start: SectionStart, y: Double)] = []

  /// Places the pieces of `range` below one another.
  init(_ sheet: Theme.Sheet, _ pieces: [Piece], _ range: Range<Int>) {
    size = sheet.size
    column = sheet.column
    guard !range.isEmpty else { return }
    let (tops, end) = Pagination.tops(of: range, in: pieces)
    if let opening = pieces[range.lowerBound].opening { add(opening, at: column.minY) }
    for (index, top) in zip(range, tops) {
      let piece = pieces[index]
      let y = column.minY + top
      add(piece.slab, at: y)
      if index > range.lowerBound { add(Slab(height: 0, fills: piece.divider), at: y) }
      if let section = piece.section { sections.append((section, y)) }
    }
    if let closing = pieces[range.upperBound - 1].closing { add(closing, at: column.minY + end) }
  }

  /// Adds `slab`, its top `y` below the page's.
  mutating func add(_ slab: Slab, at y: Double = 0) {
    marks += slab.marks.moved(x: column.minX, y: y)
    fills += slab.fills.map { $0.moved(x: column.minX, y: y) }
  }

  /// Adds artwork and then rectangles of the page itself below everything.
  mutating func add(_ artwork: Theme.Artwork?, _ boxes: [Theme.Box] = []) {
    ground += artwork.map { [$0.mark] } ?? []
    fills =
      boxes.map { Fill(layer: .background, frame: $0.frame, color: $0.color) } + fills
  }

  /// Adds marks of the page itself.
  mutating func add(_ marks: [Mark]) { self.marks += marks }

  /// The foot of the column, from the page's top.
  var bottom: Double { column.maxY }

  /// The page, decoration first.
  var page: Page { Page(size: size, marks: ground + fills.shapes + marks) }
}
