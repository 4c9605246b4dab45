internal import CCairo

/// A decoded PNG.
final class Raster {
  /// The natural size in points, at 96 pixels to the inch.
  let size: Size

  private let png: [UInt8]
  // Cairo 1.16 names an image twice in a page's resources if it is painted twice on that page, so
  // each further showing has a surface of its own.
  private var surfaces: [OpaquePointer] = []

  private static let sides = 1...20_000
  private static let mostPixels = 50_000_000

  init(_ png: [UInt8]) throws(PictureError) {
    guard let header = PNGHeader(png) else { throw .unreadable(reason: "it is not PNG") }
    let pixels = Size(width: Double(header.width), height: Double(header.height))
    // Before decoding: a small file can claim to be huge.
    guard Self.sides.contains(header.width), Self.sides.contains(header.height),
      header.width * header.height <= Self.mostPixels
    else { throw .impossibleSize(pixels) }
    self.png = png
    size = Size(width: pixels.width * 0.75, height: pixels.height * 0.75)
    let (surface, status) = decode()
    surfaces.append(surface)
    guard status == CAIRO_STATUS_SUCCESS else {
      throw .unreadable(reason: CairoStatus(rawValue: status.rawValue).description)
    }
  }

  deinit { for surface in surfaces { cairo_surface_destroy(surface) } }

  /// Draws the picture into `frame`, which has its proportion.
  func paint(in frame: Rect, showing: Int, on context: OpaquePointer) throws(DrawingError) {
    while surfaces.count <= showing {
      let (surface, status) = decode()
      surfaces.append(surface)
      try check(status)
    }
    cairo_save(context)
    cairo_translate(context, frame.minX, frame.minY)
    let (across, down) = (frame.size.width / size.width, frame.size.height / size.height)
    cairo_scale(context, across * 0.75, down * 0.75)
    cairo_set_source_surface(context, surfaces[showing], 0, 0)
    // Any other filter marks the image as interpolated, which archives do not allow.
    cairo_pattern_set_filter(cairo_get_source(context), CAIRO_FILTER_NEAREST)
    cairo_paint(context)
    cairo_restore(context)
  }

  private func decode() -> (OpaquePointer, cairo_status_t) {
    let reader = ByteReader(png)
    // On failure cairo hands out an inert surface, never a null pointer.
    guard let surface = cairo_image_surface_create_from_png_stream(ByteReader.read, reader.closure)
    else { preconditionFailure("no surface") }
    return (surface, cairo_surface_status(surface))
  }
}
