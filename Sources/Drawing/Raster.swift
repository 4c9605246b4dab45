internal import CCairo

/// A decoded PNG.
final class Raster {
  /// The natural size in points, at 96 pixels to the inch.
  let size: Size

  private let surface: OpaquePointer

  private static let sides = 1...20_000
  private static let mostPixels = 50_000_000

  init(_ png: [UInt8]) throws(PictureError) {
    guard let header = PNGHeader(png) else { throw .unreadable(reason: "it is not PNG") }
    let pixels = Size(width: Double(header.width), height: Double(header.height))
    // Before decoding: a small file can claim to be huge.
    guard Self.sides.contains(header.width), Self.sides.contains(header.height),
      header.width * header.height <= Self.mostPixels
    else { throw .impossibleSize(pixels) }
    let reader = ByteReader(png)
    guard let surface = cairo_image_surface_create_from_png_stream(ByteReader.read, reader.closure)
    else { throw .unreadable(reason: "out of memory") }
    let status = cairo_surface_status(surface)
    guard status == CAIRO_STATUS_SUCCESS else {
      cairo_surface_destroy(surface)
      throw .unreadable(reason: CairoStatus(rawValue: status.rawValue).description)
    }
    self.surface = surface
    size = Size(width: pixels.width * 0.75, height: pixels.height * 0.75)
  }

  deinit { cairo_surface_destroy(surface) }

  /// Draws the picture into `frame`, which has its proportion.
  func paint(in frame: Rect, on context: OpaquePointer) {
    cairo_save(context)
    cairo_translate(context, frame.minX, frame.minY)
    cairo_scale(
      context, frame.size.width / size.width * 0.75, frame.size.height / size.height * 0.75)
    cairo_set_source_surface(context, surface, 0, 0)
    // Any other filter marks the image as interpolated, which archives do not allow.
    cairo_pattern_set_filter(cairo_get_source(context), CAIRO_FILTER_NEAREST)
    cairo_paint(context)
    cairo_restore(context)
  }
}
