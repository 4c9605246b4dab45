internal import CRaster

extension Pixels {
  /// The most pixels of a side.
  static let longestSide = 20_000
  /// The most pixels of a picture that can be decoded row by row.
  static let most = 50_000_000
  /// The most pixels of a picture that must be decoded whole: an interlaced PNG of them takes 64
  /// MB, a progressive JPEG 100 MB.
  static let mostHeldWhole = 16_000_000

  /// A decoded picture, and the size it had.
  struct Reading {
    /// The pixels, upright.
    var pixels: Pixels
    /// Width and height of the file's picture, upright.
    var size: (width: Int, height: Int)
  }

  /// Decodes a PNG or JPEG, with no more pixels than `most` across and down, in proportion.
  static func read(
    _ bytes: [UInt8], _ kind: FileKind, most: (width: Int, height: Int)
  ) throws(PictureError) -> Reading {
    let orientation = Orientation(of: bytes, kind)
    let most = orientation.isSideways ? (most.height, most.width) : most
    // The readers point into the bytes while they decode.
    let result = bytes.withUnsafeBufferPointer { bytes in
      Result { () throws(PictureError) in
        switch kind {
        case .png: try readPNG(bytes, most: most)
        case .jpeg: try readJPEG(bytes, most: most)
        case .other(let name): throw PictureError.otherKind(name)
        }
      }
    }
    var reading = try result.get()
    reading.pixels = reading.pixels.turned(from: orientation)
    if orientation.isSideways { reading.size = (reading.size.height, reading.size.width) }
    return reading
  }

  private static func readPNG(
    _ bytes: UnsafeBufferPointer<UInt8>, most: (Int, Int)
  ) throws(PictureError) -> Reading {
    var reader: OpaquePointer?
    defer { raster_png_close(reader) }
    var header = raster_header()
    try check(raster_png_open(&reader, bytes.baseAddress, bytes.count, &header))
    let size = try header.size("an interlaced PNG")
    var reduction = Reduction(
      from: size, to: fit(size, into: most), channels: Int(header.channels))
    try check(raster_png_start(reader))
    try withRow(of: size.width * Int(header.channels)) { row throws(PictureError) in
      for _ in 0..<size.height {
        try check(raster_png_row(reader, row.baseAddress))
        if header.channels == 4 { PixelRow.multiplyAlpha(row) }
        reduction.add(UnsafeBufferPointer(row))
      }
    }
    try check(raster_png_finish(reader))
    return Reading(pixels: reduction.pixels, size: size)
  }

  private static func readJPEG(
    _ bytes: UnsafeBufferPointer<UInt8>, most: (Int, Int)
  ) throws(PictureError) -> Reading {
    var reader: OpaquePointer?
    defer { raster_jpeg_close(reader) }
    var header = raster_header()
    try check(raster_jpeg_open(&reader, bytes.baseAddress, bytes.count, &header))
    let size = try header.size("a progressive JPEG")
    let target = fit(size, into: most)
    // The decoder itself skips what is not needed, as long as enough is left to reduce.
    let eighths = (1...8).first {
      size.width * $0 / 8 >= target.width && size.height * $0 / 8 >= target.height
    }
    var (width, height): (UInt32, UInt32) = (0, 0)
    try check(raster_jpeg_start(reader, Int32(eighths ?? 8), &width, &height))
    let channels = Int(header.channels)
    var reduction = Reduction(
      from: (Int(width), Int(height)), to: target, channels: channels == 4 ? 3 : channels)
    try withRow(of: Int(width) * channels) { row throws(PictureError) in
      for _ in 0..<height {
        try check(raster_jpeg_row(reader, row.baseAddress))
        if channels == 4 { PixelRow.mixInks(row, isInverted: header.is_adobe) }
        reduction.add(UnsafeBufferPointer(row))
      }
    }
    try check(raster_jpeg_finish(reader))
    return Reading(pixels: reduction.pixels, size: size)
  }

  /// The largest size of a proportion that is no larger than `most` and `size` itself.
  private static func fit(
    _ size: (width: Int, height: Int), into most: (width: Int, height: Int)
  ) -> (width: Int, height: Int) {
    let scale = min(
      1, Double(most.width) / Double(size.width), Double(most.height) / Double(size.height))
    func scaled(_ side: Int) -> Int { max(1, Int((Double(side) * scale).rounded())) }
    return (scaled(size.width), scaled(size.height))
  }

  private static func withRow(
    of count: Int,
    _ body: (UnsafeMutableBufferPointer<UInt8>) throws(PictureError) -> Void
  ) throws(PictureError) {
    let row = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: count)
    defer { row.deallocate() }
    try body(row)
  }

  private static func check(_ code: raster_code) throws(PictureError) {
    switch code {
    case raster_done: return
    case raster_ends_early: throw .endsEarly
    case raster_goes_on: throw .goesOn
    case raster_unsupported: throw .unsupported
    case raster_no_memory: throw .unreadable(reason: "there is not enough memory")
    default: throw .damaged
    }
  }
}

extension raster_header {
  /// Width and height, if they are sane: a small file can claim to be huge.
  ///
  /// - Parameter heldWhole: what a picture is called that must be decoded whole.
  fileprivate func size(_ heldWhole: String) throws(PictureError) -> (width: Int, height: Int) {
    let (width, height) = (Int(width), Int(height))
    let sides = 1...Pixels.longestSide
    guard sides.contains(width), sides.contains(height), width * height <= Pixels.most else {
      throw .tooManyPixels(width: width, height: height)
    }
    if is_held_whole, width * height > Pixels.mostHeldWhole {
      throw .tooManyPixelsAtOnce(heldWhole, width: width, height: height)
    }
    return (width, height)
  }
}
