/// Makes a picture smaller while its rows come in, so that the large one is never held.
///
/// Every new pixel is the exact mean of the area it covers: a pixel of the large picture that lies
/// across an edge counts on both sides by its share. Reckoned in whole numbers: the same on every
/// machine.
struct Reduction {
  private let from: (width: Int, height: Int)
  private(set) var pixels: Pixels
  // A row of the new picture: the sums of what it covers so far.
  private var sums: [UInt64]
  // The row that comes in, summed across; each sum counts `from.width` times a byte.
  private var across: [UInt32]
  private var rows = 0

  /// - Parameters:
  ///   - from: the size of the large picture.
  ///   - to: the new size, no side larger.
  init(from: (width: Int, height: Int), to: (width: Int, height: Int), channels: Int) {
    precondition(to.width <= from.width && to.height <= from.height)
    self.from = from
    pixels = Pixels(width: to.width, height: to.height, channels: channels, bytes: [])
    pixels.bytes.reserveCapacity(to.width * to.height * channels)
    sums = Array(repeating: 0, count: to.width * channels)
    across = Array(repeating: 0, count: to.width * channels)
  }

  /// Takes the next row of the large picture.
  mutating func add(_ row: UnsafeBufferPointer<UInt8>) {
    if from == (pixels.width, pixels.height) {
      pixels.bytes += row.prefix(from.width * pixels.channels)
      return
    }
    sumAcross(row)
    // One old row is `pixels.height` high, one new row `from.height`.
    let top = rows * pixels.height
    let edge = (top / from.height + 1) * from.height
    let (before, beyond) = (min(top + pixels.height, edge) - top, top + pixels.height - edge)
    for index in sums.indices { sums[index] += UInt64(across[index]) * UInt64(before) }
    if beyond >= 0 {
      let whole = UInt64(from.width * from.height)
      for sum in sums { pixels.bytes.append(UInt8((sum + whole / 2) / whole)) }
      for index in sums.indices { sums[index] = UInt64(across[index]) * UInt64(beyond) }
    }
    rows += 1
  }

  private mutating func sumAcross(_ row: UnsafeBufferPointer<UInt8>) {
    let (channels, width, newWidth) = (pixels.channels, from.width, pixels.width)
    across.withUnsafeMutableBufferPointer { across in
      across.update(repeating: 0)
      // The same as above, from left to right: `left` and `edge` are where pixels begin and end.
      var (target, left, edge) = (0, 0, width)
      for start in Swift.stride(from: 0, to: width * channels, by: channels) {
        let right = left + newWidth
        let inside = UInt32(min(right, edge) - left)
        for channel in 0..<channels {
          across[target + channel] += UInt32(row[start + channel]) * inside
        }
        if right >= edge {
          target += channels
          let outside = UInt32(right - edge)
          if outside > 0 {
            for channel in 0..<channels {
              across[target + channel] += UInt32(row[start + channel]) * outside
            }
          }
          edge += width
        }
        left = right
      }
    }
  }
}
