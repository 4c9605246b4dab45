public import Drawing

/// A guilloche whose curves are computed from a digest, so that two digests never share it.
///
/// `Assets/Trust/rosette.md` gives the rule to whoever wants to compute it anew; every bit of the
/// digest can be read back from the coordinates of a printed file.
public struct Rosette: Hashable, Sendable {
  private let layers: [RosetteLayer]

  private static let digestLength = 32

  /// The rosette of a digest of 64 hexadecimal digits; `nil` for any other text.
  public init?(digest: String) {
    let digits = digest.utf8.compactMap(\.hexValue)
    guard digits.count == 2 * Self.digestLength, digits.count == digest.utf8.count else {
      return nil
    }
    let bytes = stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    // All bytes have a say in the weave, so that it differs where single bytes do.
    let weave = Int(bytes.reduce(0, ^))
    let count = RosetteLayer.layouts.count
    let share = Self.digestLength / count
    layers = RosetteLayer.layouts.indices.map { index in
      RosetteLayer(index, weave: weave, bytes: Array(bytes[index * share..<(index + 1) * share]))
    }
  }

  /// The rosette in the middle of `frame`, its line inside.
  public func shape(in frame: Rect, color: Color, thickness: Double) -> Shape {
    let radius = (min(frame.size.width, frame.size.height) - thickness) / 2
    let center = Point(x: (frame.minX + frame.maxX) / 2, y: (frame.minY + frame.maxY) / 2)
    return Shape(
      steps: layers.flatMap { $0.steps(around: center, radius: radius) }, stroke: color,
      lineWidth: thickness)
  }
}

extension UInt8 {
  /// The value of a hexadecimal digit.
  fileprivate var hexValue: UInt8? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
