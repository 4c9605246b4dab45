extension Page {
  /// The page as text for people and tests: a line for its size, and one for each mark.
  ///
  /// Places and lengths are rounded to a tenth of a point.
  public var dump: String {
    let head =
      "page \(size.width.tenths) × \(size.height.tenths)"
      + (trim.map { ", cut \($0.dump)" } ?? "") + (bleed.map { ", bleeding \($0.dump)" } ?? "")
    return ([head] + marks.map { "  " + $0.dump }).joined(separator: "\n") + "\n"
  }
}

extension Mark {
  fileprivate var dump: String {
    switch self {
    case .text(let run):
      "text \(run.origin.dump) \(run.width.tenths) wide, \(run.style.dump): \(run.text)"
    case .shape(let shape):
      "shape \(shape.steps.map(\.dump).joined(separator: " "))"
        + (shape.fill.map { ", filled \($0.hex)" } ?? "")
        + (shape.stroke.map { ", stroked \($0.hex) \(shape.lineWidth.tenths) wide" } ?? "")
    case .picture(let id, let frame): "picture \(frame.dump): \(id)"
    case .link(let address, let area): "link \(area.dump): \(address)"
    case .jump(let name, let area): "jump \(area.dump): \(name)"
    case .place(let name, let point): "place \(point.dump): \(name)"
    case .begin(let id): "begin \(id.index)"
    case .end: "end"
    }
  }
}

extension Shape.Step {
  fileprivate var dump: String {
    switch self {
    case .move(let point): "from \(point.dump)"
    case .line(let point): "to \(point.dump)"
    case .curve(let first, let second, let end): "by \(first.dump) \(second.dump) to \(end.dump)"
    case .close: "and back"
    }
  }
}

extension TextStyle {
  fileprivate var dump: String {
    "\(face.family) \(face.weight) \(size.tenths)"
      + (color == .black ? "" : " \(color.hex)")
      + (tracking == 0 ? "" : " tracked \(tracking.tenths)")
      + (rise == 0 ? "" : " raised \(rise.tenths)")
  }
}

extension Point {
  fileprivate var dump: String { "(\(x.tenths), \(y.tenths))" }
}

extension Rect {
  fileprivate var dump: String {
    "\(origin.dump) \(size.width.tenths) × \(size.height.tenths)"
  }
}

extension Color {
  /// The colour in the form `#rrggbb`.
  public var hex: String {
    "#"
      + [red, green, blue].map { part in
        let digits = String(part, radix: 16)
        return digits.count == 1 ? "0" + digits : digits
      }.joined()
  }
}

extension Double {
  /// The number to one decimal, without a trailing zero or a negative one.
  fileprivate var tenths: String {
    let rounded = (self * 10).rounded() / 10
    let text = "\(rounded == 0 ? 0 : rounded)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
