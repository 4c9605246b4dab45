/// A picture of pixels as PDF shows it.
public struct RasterImage: Hashable, Sendable {
  /// How its pixels are kept.
  public enum Samples: Hashable, Sendable {
    /// A byte for each channel of each pixel, in rows from the top.
    case plain([UInt8])
    /// A JPEG file.
    case jpeg([UInt8])
  }

  /// In pixels.
  public var width: Int
  /// In pixels.
  public var height: Int
  /// Whether a pixel has one channel, grey, and not three, RGB.
  public var isGray: Bool
  /// The pixels.
  public var samples: Samples
  /// A byte for each pixel that is not opaque throughout, 255 for an opaque one.
  public var alpha: [UInt8]?
}

extension RasterImage {
  init(_ pixels: Pixels) {
    (width, height, isGray) = (pixels.width, pixels.height, pixels.channels == 1)
    guard pixels.channels == 4 else {
      (samples, alpha) = (.plain(pixels.bytes), nil)
      return
    }
    var (colors, alpha): ([UInt8], [UInt8]) = ([], [])
    colors.reserveCapacity(3 * width * height)
    alpha.reserveCapacity(width * height)
    for pixel in stride(from: 0, to: pixels.bytes.count, by: 4) {
      let own = Int(pixels.bytes[pixel + 3])
      for channel in pixels.bytes[pixel..<pixel + 3] {
        colors.append(own == 0 ? 0 : UInt8(min(255, (Int(channel) * 255 + own / 2) / own)))
      }
      alpha.append(UInt8(own))
    }
    samples = .plain(colors)
    self.alpha = alpha.allSatisfy { $0 == 255 } ? nil : alpha
  }
}
