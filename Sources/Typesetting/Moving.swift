internal import Drawing

extension Mark {
  /// The same mark elsewhere on the page.
  func moved(x: Double, y: Double) -> Mark {
    switch self {
    case .text(var run):
      run.origin = run.origin.moved(x: x, y: y)
      return .text(run)
    case .shape(var shape):
      shape.steps = shape.steps.map { $0.moved(x: x, y: y) }
      return .shape(shape)
    case .picture(let id, let frame):
      return .picture(id: id, frame: frame.moved(x: x, y: y))
    case .link(let address, let area):
      return .link(address: address, area: area.moved(x: x, y: y))
    case .jump(let name, let area):
      return .jump(name: name, area: area.moved(x: x, y: y))
    case .place(let name, let point):
      return .place(name: name, point.moved(x: x, y: y))
    case .begin, .end: return self
    }
  }
}

extension [Mark] {
  func moved(x: Double, y: Double) -> [Mark] {
    x == 0 && y == 0 ? self : map { $0.moved(x: x, y: y) }
  }
}

extension Point {
  func moved(x: Double, y: Double) -> Point { Point(x: self.x + x, y: self.y + y) }
}

extension Rect {
  func moved(x: Double, y: Double) -> Rect {
    Rect(x: minX + x, y: minY + y, width: size.width, height: size.height)
  }
}

extension Shape.Step {
  fileprivate func moved(x: Double, y: Double) -> Shape.Step {
    switch self {
    case .move(let point): .move(point.moved(x: x, y: y))
    case .line(let point): .line(point.moved(x: x, y: y))
    case .curve(let first, let second, let end):
      .curve(first.moved(x: x, y: y), second.moved(x: x, y: y), end.moved(x: x, y: y))
    case .close: .close
    }
  }
}
