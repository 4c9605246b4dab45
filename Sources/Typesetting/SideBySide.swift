internal import Drawing

extension Rect {
  /// The largest frame of the shape of `size` inside, at one side or in the middle.
  func fitting(_ size: Size, _ side: Slot.Side) -> Rect { sideBySide([size], side).first ?? self }

  /// How far apart pictures stand, as a share of their height.
  private static let between = 0.2

  /// The frames of pictures of some sizes side by side inside, all of one height and as large as
  /// there is room, at one side or in the middle.
  func sideBySide(_ sizes: [Size], _ side: Slot.Side) -> [Rect] {
    let shapes = sizes.map { $0.width / $0.height }
    let units = shapes.reduce(0, +) + Rect.between * Double(max(0, sizes.count - 1))
    guard units > 0 else { return [] }
    let height = min(size.height, size.width / units)
    let room = size.width - units * height
    var x =
      switch side {
      case .left: minX
      case .center: minX + room / 2
      case .right: minX + room
      }
    return shapes.map { shape in
      defer { x += (shape + Rect.between) * height }
      return Rect(
        x: x, y: minY + (size.height - height) / 2, width: shape * height, height: height)
    }
  }
}
