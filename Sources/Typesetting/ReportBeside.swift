internal import Documents
internal import Drawing

extension ReportSetting {
  /// The space between blocks and the radar beside them, and the radar's part of the width.
  private static let (gutter, radarShare) = (24.0, 0.46)

  /// Sets blocks down to a radar, the radar at the right of the others, where a page is wider than
  /// high and they would not all stand on what is left of it one below the other.
  ///
  /// - Returns: How many blocks it set; 0 where it is not so, or where this does not help.
  func besideRadar(_ blocks: ArraySlice<Block<Never>>, in frame: Frame, to column: inout Column)
    -> Int
  {
    guard frame.width > height, let count = blocks.countToRadar, count > 1 else { return 0 }
    // Its tables are set apart from those of the body, which are counted.
    var setting = self
    setting.tables = KeptTables()
    setting.mayStandBeside = false
    var below = column
    setting.set(Array(blocks.prefix(count)), in: frame, paragraphs: theme.styles.body, to: &below)
    guard below.lastPageHeight > height else { return 0 }

    let width = frame.width * Self.radarShare
    let left = Frame(x: frame.x, width: frame.width - width - Self.gutter)
    let right = Frame(x: frame.x + frame.width - width, width: width)
    guard let room = column.room(in: height, before: theme.table.before) else { return 0 }
    var others = Column(figuresAfter: column)
    setting.set(
      Array(blocks.prefix(count - 1)), in: left, paragraphs: theme.styles.body, to: &others)
    var radar = Column(figuresAfter: others)
    setting.set(
      Array(blocks.dropFirst(count - 1).prefix(1)), in: right, paragraphs: theme.styles.body,
      to: &radar)
    let (tall, wide) = (others.height, radar.height)
    guard max(tall, wide) <= room, !others.isBroken, !radar.isBroken else { return 0 }
    var slab = others.slab
    let beside = radar.slab
    slab.height = max(tall, wide)
    slab.marks += beside.marks
    slab.fills += beside.fills
    column.append(
      [Piece(height: slab.height, marks: slab.marks, fills: slab.fills)],
      before: theme.table.before, after: theme.charts.after)
    column.add(others.elements + radar.elements)
    column.countFigures(of: radar)
    return count
  }
}

extension ArraySlice<Block<Never>> {
  /// How many blocks there are down to the first radar, if no heading or page end comes before it.
  fileprivate var countToRadar: Int? {
    for (offset, block) in enumerated() {
      switch block {
      case .heading, .rule, .fence: return nil
      case .figure(let figure):
        if case .chart(.radar) = figure.content { return offset + 1 }
      case .paragraph, .list, .quote, .table: continue
      }
    }
    return nil
  }
}

extension Column {
  /// An empty column whose figures are numbered on from those of another.
  fileprivate init(figuresAfter other: Column) {
    self.init()
    countFigures(of: other)
  }

  /// Whether something in it wants a page of its own, a note below the text, or a bookmark.
  fileprivate var isBroken: Bool {
    pieces.contains {
      $0.joint == .forced || !$0.notes.isEmpty || $0.section != nil || $0.contents != nil
    }
  }

  /// All of it as one.
  fileprivate var slab: Slab {
    var slab = Slab(height: 0)
    for (index, piece) in pieces.enumerated() {
      slab.height += piece.space
      slab.marks += piece.marks.moved(x: 0, y: slab.height)
      let fills = index > 0 ? piece.fills + piece.divider : piece.fills
      slab.fills += fills.map { $0.moved(x: 0, y: slab.height) }
      slab.height += piece.height
    }
    return slab
  }
}
