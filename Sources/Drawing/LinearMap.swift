internal import CCairo
// Cairo's structures are reached through librsvg's header too, and Swift counts them there.
internal import CRsvg

/// What a transformation does to directions: it takes (1, 0) to (a, b) and (0, 1) to (c, d).
struct LinearMap: Hashable {
  var a: Double
  var b: Double
  var c: Double
  var d: Double

  static let identity = LinearMap(a: 1, b: 0, c: 0, d: 1)

  /// This one, made of what `inner` has made.
  func after(_ inner: LinearMap) -> LinearMap {
    LinearMap(
      a: a * inner.a + c * inner.b, b: b * inner.a + d * inner.b,
      c: a * inner.c + c * inner.d, d: b * inner.c + d * inner.d)
  }

  /// Whether rectangles with level sides keep them, as a scaling or a quarter turn does.
  var keepsRectangles: Bool {
    let tolerance = 1e-4 * max(abs(a), abs(b), abs(c), abs(d))
    return abs(b) <= tolerance && abs(c) <= tolerance
      || abs(a) <= tolerance && abs(d) <= tolerance
  }
}

extension LinearMap {
  /// Reads the list of a `transform`, such as `translate(10 20) rotate(5)`; `nil` if it holds
  /// something else.
  init?(_ words: String) {
    self = .identity
    var rest = words[...]
    while true {
      rest = rest.drop { $0.isWhitespace || $0 == "," }
      if rest.isEmpty { return }
      guard let open = rest.firstIndex(of: "("), let close = rest.firstIndex(of: ")"),
        open < close
      else { return nil }
      let name = rest[..<open].filter { !$0.isWhitespace }
      let numbers = Self.numbers(rest[rest.index(after: open)..<close])
      guard let step = LinearMap(name: name, numbers.compactMap(\.self)),
        !numbers.contains(nil)
      else { return nil }
      self = after(step)
      rest = rest[rest.index(after: close)...]
    }
  }

  private init?(name: String, _ numbers: [Double]) {
    switch (name, numbers.count) {
    case ("translate", 1...2), ("translateX", 1), ("translateY", 1): self = .identity
    case ("scale", 1): self.init(a: numbers[0], b: 0, c: 0, d: numbers[0])
    case ("scale", 2): self.init(a: numbers[0], b: 0, c: 0, d: numbers[1])
    case ("scaleX", 1): self.init(a: numbers[0], b: 0, c: 0, d: 1)
    case ("scaleY", 1): self.init(a: 1, b: 0, c: 0, d: numbers[0])
    case ("matrix", 6): self.init(a: numbers[0], b: numbers[1], c: numbers[2], d: numbers[3])
    case ("rotate", 1), ("rotate", 3):
      self.init(turnedBy: numbers[0])
    case ("skewX", 1):
      let turned = LinearMap(turnedBy: numbers[0])
      self.init(a: 1, b: 0, c: turned.b / turned.a, d: 1)
    case ("skewY", 1):
      let turned = LinearMap(turnedBy: numbers[0])
      self.init(a: 1, b: turned.b / turned.a, c: 0, d: 1)
    default: return nil
    }
  }

  private init(turnedBy degrees: Double) {
    var matrix = cairo_matrix_t()
    cairo_matrix_init_rotate(&matrix, degrees * .pi / 180)
    self.init(a: matrix.xx, b: matrix.yx, c: matrix.xy, d: matrix.yy)
  }

  /// The numbers between brackets, of which a minus sign can be the only separator.
  private static func numbers(_ text: Substring) -> [Double?] {
    var spaced = ""
    for character in text {
      if character == "-", spaced.last?.isNumber == true || spaced.last == "." { spaced += " " }
      spaced.append(character)
    }
    return spaced.split { $0.isWhitespace || $0 == "," }.map(number)
  }

  /// A number, maybe with a unit of lengths or degrees.
  private static func number(_ text: Substring) -> Double? {
    let units = ["deg", "px", "mm", "cm", "in", "pt", "pc", "%"]
    let unit = units.first { text.hasSuffix($0) } ?? ""
    return Double(text.dropLast(unit.count))
  }
}
