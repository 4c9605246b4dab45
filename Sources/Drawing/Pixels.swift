/// Decoded pixels: rows from top to bottom without gaps, a byte for each channel.
struct Pixels: Hashable {
  /// In pixels.
  var width: Int
  /// In pixels.
  var height: Int
  /// 1 grey, 3 RGB, 4 RGB multiplied with alpha, and alpha.
  var channels: Int
  /// `width` × `height` × `channels` bytes.
  var bytes: [UInt8]

  /// The pixels as they belong, taken as `orientation` says.
  func turned(from orientation: Orientation) -> Pixels {
    if orientation == .upright { return self }
    let (right, bottom) = (width - 1, height - 1)
    let place: (Int, Int) -> (x: Int, y: Int) =
      switch orientation {
      case .upright: { ($0, $1) }
      case .mirrored: { (right - $0, $1) }
      case .turnedHalf: { (right - $0, bottom - $1) }
      case .flipped: { ($0, bottom - $1) }
      case .transposed: { ($1, $0) }
      case .turnedRight: { ($1, bottom - $0) }
      case .transversed: { (right - $1, bottom - $0) }
      case .turnedLeft: { (right - $1, $0) }
      }
    var turned = self
    if orientation.isSideways { (turned.width, turned.height) = (height, width) }
    turned.bytes.removeAll(keepingCapacity: true)
    for y in 0..<turned.height {
      for x in 0..<turned.width {
        let from = place(x, y)
        let start = (from.y * width + from.x) * channels
        turned.bytes += bytes[start..<start + channels]
      }
    }
    return turned
  }
}

/// Changes of rows of pixels in place, before they are reduced.
enum PixelRow {
  /// Multiplies colours with their alpha, so that the colour of a clear pixel does not count.
  static func multiplyAlpha(_ row: UnsafeMutableBufferPointer<UInt8>) {
    for pixel in stride(from: 0, to: row.count, by: 4) where row[pixel + 3] < 255 {
      let alpha = UInt16(row[pixel + 3])
      for channel in pixel..<pixel + 3 {
        row[channel] = UInt8((UInt16(row[channel]) * alpha + 127) / 255)
      }
    }
  }

  /// Turns inks into light, as most programs do that have no profile of the press, and moves the
  /// pixels together: four channels become three.
  ///
  /// - Parameter isInverted: whether 255 stands for no ink.
  static func mixInks(_ row: UnsafeMutableBufferPointer<UInt8>, isInverted: Bool) {
    let turn: UInt8 = isInverted ? 0 : 255
    for pixel in 0..<row.count / 4 {
      let white = UInt16(row[pixel * 4 + 3] ^ turn)
      for channel in 0..<3 {
        let light = UInt16(row[pixel * 4 + channel] ^ turn)
        row[pixel * 3 + channel] = UInt8((light * white + 127) / 255)
      }
    }
  }
}
