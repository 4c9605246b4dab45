internal import CCairo

/// Writes a page as a PNG picture.
public enum PNG {
  /// How many pixels a picture may have: cairo holds all of them, four bytes each.
  public static let mostPixels = 150_000_000

  private static let largestSide = 20_000.0

  /// The bytes of a PNG of `page` on white paper, `dpi` pixels to the inch, which it states.
  public static func write(
    _ page: Page, dpi: Double, fonts: FontLibrary, pictures: PictureLibrary
  ) throws(DrawingError) -> [UInt8] {
    let scale = dpi / 72
    let (width, height) = (page.size.width * scale, page.size.height * scale)
    let sides = 1...largestSide
    guard sides.contains(width), sides.contains(height) else { throw .impossiblePage(page.size) }
    let pixels = Int(width.rounded(.up)) * Int(height.rounded(.up))
    guard pixels <= mostPixels else { throw .tooManyPixels(pixels) }
    return try CairoTurn.take { () throws(DrawingError) in
      let png = try draw(page, width: width, height: height, scale: scale, fonts, pictures)
      return PNGResolution.added(to: png, dpi: dpi)
    }
  }

  private static func draw(
    _ page: Page, width: Double, height: Double, scale: Double, _ fonts: FontLibrary,
    _ pictures: PictureLibrary
  ) throws(DrawingError) -> [UInt8] {
    let faces = try fonts.drawn.faces(for: [page], of: fonts)
    guard
      let surface = cairo_image_surface_create(
        CAIRO_FORMAT_RGB24, Int32(width.rounded(.up)), Int32(height.rounded(.up)))
    else { throw .cairo(CairoStatus(rawValue: CAIRO_STATUS_NO_MEMORY.rawValue)) }
    defer { cairo_surface_destroy(surface) }
    try check(cairo_surface_status(surface))

    let canvas = try Canvas(surface: surface, faces: faces, pictures: pictures)
    cairo_set_source_rgb(canvas.context, 1, 1, 1)
    cairo_paint(canvas.context)
    cairo_scale(canvas.context, scale, scale)
    try canvas.paint(page)
    let sink = ByteSink()
    try check(cairo_surface_write_to_png_stream(surface, ByteSink.write, sink.closure))
    return sink.bytes
  }
}
