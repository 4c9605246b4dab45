internal import Documents
internal import Drawing

extension ReportSetting {
  /// Sets pictures in rows, each with its caption below: a row is not parted from the first line of
  /// its captions, and from none if a page can take it.
  func pictures(_ list: [Picture], in frame: Frame, to column: inout Column) {
    let look = theme.pictures
    let across = Double(look.across)
    let width = (frame.width - look.between * (across - 1)) / across
    for start in stride(from: 0, to: list.count, by: look.across) {
      let cells = list[start..<min(start + look.across, list.count)].enumerated().map {
        cell(
          $1, number: column.countFigure(),
          in: Frame(x: frame.x + Double($0) * (width + look.between), width: width))
      }
      for cell in cells { column.add([cell.element] + elements.withNotes(cell.caption.element)) }
      column.append(
        pieces(of: cells), before: theme.charts.before, after: theme.charts.after)
    }
  }

  /// A picture and its caption, each from its own top.
  private struct Cell {
    var id: String
    /// The element of the picture.
    var element: Structure.ID
    var x: Double
    var size: Size
    var caption: (lines: [Slab], element: Structure.ID)
  }

  /// The picture in its natural size, or as large as it may be.
  private func cell(_ picture: Picture, number: Int, in frame: Frame) -> Cell {
    let natural = pictures.size(of: picture.id)
    if natural == nil { measure.report(.pictureMissing(picture.file)) }
    let most = Size(width: frame.width, height: theme.pictures.tallest * height)
    let size = natural.map { size in
      let scale = min(1, most.width / size.width, most.height / size.height)
      return Size(width: size.width * scale, height: size.height * scale)
    }
    let shown = size ?? Size(width: 0, height: 0)
    return Cell(
      id: picture.id, element: elements.add(.figure(alternative: picture.caption)),
      x: frame.x + (frame.width - shown.width) / 2, size: shown,
      caption: caption([.text(picture.caption)], number: number, in: frame))
  }

  /// The pieces of a row: the pictures standing on the first line of their captions, and a piece
  /// for each further line.
  private func pieces(of cells: [Cell]) -> [Piece] {
    let tallest = cells.map(\.size.height).max() ?? 0
    let shown = Slab(
      height: tallest + theme.charts.gap,
      marks: cells.flatMap { cell in
        let frame = Rect(
          x: cell.x, y: tallest - cell.size.height, width: cell.size.width,
          height: cell.size.height)
        return [Mark.picture(id: cell.id, frame: frame)].tagged(cell.element)
      })
    let count = cells.map(\.caption.lines.count).max() ?? 0
    var slabs = (0..<count).map { line in
      let lines = cells.map(\.caption.lines).filter { $0.indices.contains(line) }
        .map { $0[line] }
      return Slab(height: lines.map(\.height).max() ?? 0, marks: lines.flatMap(\.marks))
    }
    let first = slabs.isEmpty ? shown : shown.above(slabs.removeFirst())
    let isOnePage = slabs.reduce(first.height) { $0 + $1.height } <= height
    return [Piece(height: first.height, marks: first.marks)]
      + slabs.enumerated().map { index, slab in
        let isLonely = index == 0 || index == slabs.count - 1
        return Piece(
          joint: isOnePage ? .tied : isLonely ? .closed : .open, height: slab.height,
          marks: slab.marks)
      }
  }
}
