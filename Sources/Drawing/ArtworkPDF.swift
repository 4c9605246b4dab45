internal import CCairo

/// Draws artwork as PDF, for the pages of documents to show.
public enum ArtworkPDF {
  /// The bytes of a PDF of one page, with a picture on it; the same picture gives the same bytes.
  ///
  /// - Parameters:
  ///   - size: of the picture, in its proportion.
  ///   - around: how much the page goes on beside the picture on every side, in points.
  public static func write(
    _ id: String, size: Size, around: Double, pictures: PictureLibrary
  ) throws(DrawingError) -> [UInt8] {
    try CairoTurn.take { () throws(DrawingError) in try draw(id, size, around, pictures) }
  }

  private static func draw(
    _ id: String, _ size: Size, _ around: Double, _ pictures: PictureLibrary
  ) throws(DrawingError) -> [UInt8] {
    let sink = ByteSink()
    guard
      let surface = cairo_pdf_surface_create_for_stream(
        ByteSink.write, sink.closure, size.width + 2 * around, size.height + 2 * around)
    else { throw .cairo(CairoStatus(rawValue: CAIRO_STATUS_NO_MEMORY.rawValue)) }
    defer { cairo_surface_destroy(surface) }
    try check(cairo_surface_status(surface))
    // Without a date cairo would take the clock's.
    cairo_pdf_surface_set_metadata(
      surface, CAIRO_PDF_METADATA_CREATE_DATE, "2000-01-01T00:00:00Z")
    do {
      let canvas = try Canvas(surface: surface, faces: [:], pictures: pictures)
      let frame = Rect(x: around, y: around, width: size.width, height: size.height)
      try canvas.paint(
        Page(
          size: Size(width: size.width + 2 * around, height: size.height + 2 * around),
          marks: [.picture(id: id, frame: frame)]))
      cairo_show_page(canvas.context)
      try check(cairo_status(canvas.context))
    }
    cairo_surface_finish(surface)
    try check(cairo_surface_status(surface))
    return sink.bytes
  }
}
