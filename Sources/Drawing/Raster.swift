internal import CCairo
internal import CRaster

/// A PNG or JPEG, decoded once and kept as it is printed.
///
/// What the file says beside its pixels, such as where a photograph was taken, is left behind.
final class Raster {
  /// What is put into documents.
  private enum Form {
    /// Pixels, without loss: a PNG is mostly drawn or written.
    case drawing(Pixels)
    /// A JPEG of our own, and its size and channels.
    case photograph([UInt8], width: Int, height: Int, channels: Int)
  }

  /// The natural size in points, at 96 pixels to the inch.
  let size: Size

  private let form: Form
  fileprivate static let quality: Int32 = 85

  /// Decodes the picture.
  ///
  /// - Parameters:
  ///   - bytes: of a PNG or JPEG file.
  ///   - frame: the largest frame it is shown in.
  ///   - dpi: how many pixels to the inch are kept in that frame.
  init(_ bytes: [UInt8], within frame: Size, dpi: Double) throws(PictureError) {
    let kind = FileKind(of: bytes)
    func pixels(_ length: Double) -> Int {
      min(Pixels.longestSide, max(1, Int((length * dpi / 72).rounded())))
    }
    let reading = try Pixels.read(
      bytes, kind, most: (pixels(frame.width), pixels(frame.height)))
    size = Size(
      width: Double(reading.size.width) * 0.75, height: Double(reading.size.height) * 0.75)
    let pixels = reading.pixels
    form =
      kind == .jpeg
      ? .photograph(
        try pixels.jpeg(), width: pixels.width, height: pixels.height, channels: pixels.channels)
      : .drawing(pixels)
  }

  /// Draws the picture into `frame`, which has its proportion.
  func paint(in frame: Rect, on context: OpaquePointer) throws(DrawingError) {
    let pixels = pixels
    let surface = try pixels.surface()
    defer { cairo_surface_destroy(surface) }
    cairo_save(context)
    cairo_translate(context, frame.minX, frame.minY)
    cairo_scale(
      context, frame.size.width / Double(pixels.width), frame.size.height / Double(pixels.height))
    cairo_set_source_surface(context, surface, 0, 0)
    cairo_paint(context)
    cairo_restore(context)
  }

  /// The picture as PDF shows it.
  var image: RasterImage {
    switch form {
    case .photograph(let jpeg, let width, let height, let channels):
      RasterImage(
        width: width, height: height, isGray: channels == 1, samples: .jpeg(jpeg), alpha: nil)
    case .drawing(let pixels): RasterImage(pixels)
    }
  }

  private var pixels: Pixels {
    switch form {
    case .drawing(let pixels): return pixels
    case .photograph(let jpeg, _, _, _):
      // Decoded anew each time: the pixels of all photographs of a run would be too many.
      guard
        let pixels = try? Pixels.read(
          jpeg, .jpeg, most: (Pixels.longestSide, Pixels.longestSide)
        ).pixels
      else { preconditionFailure("a JPEG of our own cannot be read") }
      return pixels
    }
  }
}

extension Pixels {
  /// The pixels as JPEG.
  fileprivate func jpeg() throws(PictureError) -> [UInt8] {
    var written: UnsafeMutablePointer<UInt8>?
    var count = 0
    let code = raster_jpeg_write(
      bytes, UInt32(width), UInt32(height), Int32(channels), Raster.quality, &written, &count)
    guard code == raster_done, let written else {
      throw .unreadable(reason: "there is not enough memory")
    }
    defer { raster_free(written) }
    return Array(UnsafeBufferPointer(start: written, count: count))
  }

  /// The pixels for cairo, in a surface to be destroyed.
  fileprivate func surface() throws(DrawingError) -> OpaquePointer {
    let format = channels == 4 ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24
    // On failure cairo hands out an inert surface, never a null pointer.
    guard let surface = cairo_image_surface_create(format, Int32(width), Int32(height)) else {
      preconditionFailure("no surface")
    }
    do {
      try check(cairo_surface_status(surface))
    } catch {
      cairo_surface_destroy(surface)
      throw error
    }
    cairo_surface_flush(surface)
    guard let start = cairo_image_surface_get_data(surface) else {
      preconditionFailure("a surface without pixels")
    }
    let stride = Int(cairo_image_surface_get_stride(surface))
    bytes.withUnsafeBufferPointer { bytes in
      var from = 0
      for y in 0..<height {
        let row = UnsafeMutableRawPointer(start + y * stride)
          .assumingMemoryBound(to: UInt32.self)
        for x in 0..<width {
          let red = UInt32(bytes[from])
          let green = channels == 1 ? red : UInt32(bytes[from + 1])
          let blue = channels == 1 ? red : UInt32(bytes[from + 2])
          let alpha = channels == 4 ? UInt32(bytes[from + 3]) : 255
          row[x] = alpha << 24 | red << 16 | green << 8 | blue
          from += channels
        }
      }
    }
    cairo_surface_mark_dirty(surface)
    return surface
  }
}
