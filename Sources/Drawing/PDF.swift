internal import CCairo

/// Writes pages as PDF.
public enum PDF {
  // What PDF 1.5 viewers are sure to show.
  private static let largestSide = 14_400.0

  /// The bytes of a PDF of `pages`; the same pages give the same bytes.
  ///
  /// - Parameters:
  ///   - pages: what is painted.
  ///   - bookmarks: the outline, in order.
  ///   - information: what the file says about itself.
  ///   - fonts: the library the text was set with.
  ///   - pictures: the library of the pictures shown.
  public static func write(
    _ pages: [Page], bookmarks: [Bookmark] = [], information: DocumentInformation,
    fonts: FontLibrary, pictures: PictureLibrary
  ) throws(DrawingError) -> [UInt8] {
    guard information.hasDate else { throw .malformedDate(information.created) }
    for page in pages { try checkSize(of: page) }
    return try CairoTurn.take { () throws(DrawingError) in
      try draw(pages, bookmarks, information, fonts, pictures)
    }
  }

  private static func draw(
    _ pages: [Page], _ bookmarks: [Bookmark], _ information: DocumentInformation,
    _ fonts: FontLibrary, _ pictures: PictureLibrary
  ) throws(DrawingError) -> [UInt8] {
    let faces = try fonts.drawn.faces(for: pages, of: fonts)
    let sink = ByteSink()
    let size = pages.first?.size ?? Size(width: 595, height: 842)
    guard
      let surface = cairo_pdf_surface_create_for_stream(
        ByteSink.write, sink.closure, size.width, size.height)
    else { throw .cairo(CairoStatus(rawValue: CAIRO_STATUS_NO_MEMORY.rawValue)) }
    defer { cairo_surface_destroy(surface) }
    try check(cairo_surface_status(surface))

    describe(surface, information)
    do {
      let canvas = try Canvas(surface: surface, faces: faces, pictures: pictures)
      var set = size
      for page in pages {
        // Cairo 1.16 cuts a page off at whole points once it was told its size.
        if page.size != set {
          cairo_pdf_surface_set_size(surface, page.size.width, page.size.height)
          set = page.size
        }
        try canvas.paint(page)
        cairo_show_page(canvas.context)
        try check(cairo_status(canvas.context))
      }
    }
    addOutline(bookmarks, to: surface)
    cairo_surface_finish(surface)
    try check(cairo_surface_status(surface))
    return sink.bytes
  }

  private static func checkSize(of page: Page) throws(DrawingError) {
    let sides = 1...largestSide
    guard sides.contains(page.size.width), sides.contains(page.size.height) else {
      throw .impossiblePage(page.size)
    }
  }

  private static func describe(_ surface: OpaquePointer, _ information: DocumentInformation) {
    let entries: [(cairo_pdf_metadata_t, String)] = [
      (CAIRO_PDF_METADATA_TITLE, information.title),
      (CAIRO_PDF_METADATA_AUTHOR, information.author),
      (CAIRO_PDF_METADATA_SUBJECT, information.subject),
      (CAIRO_PDF_METADATA_KEYWORDS, information.keywords),
      (CAIRO_PDF_METADATA_CREATOR, "Accolade"),
      (CAIRO_PDF_METADATA_CREATE_DATE, information.created),
    ]
    for (key, value) in entries where !value.isEmpty {
      cairo_pdf_surface_set_metadata(surface, key, value)
    }
  }

  private static func addOutline(_ bookmarks: [Bookmark], to surface: OpaquePointer) {
    // The open ancestors, outermost first; a level that skips one hangs below the nearest.
    var ancestors: [(level: Int, id: Int32)] = []
    for bookmark in bookmarks {
      ancestors.removeAll { $0.level >= bookmark.level }
      let target = "page=\(bookmark.page + 1) pos=[0 \(bookmark.y)]"
      let flags = bookmark.level == 1 ? CAIRO_PDF_OUTLINE_FLAG_OPEN.rawValue : 0
      let id = cairo_pdf_surface_add_outline(
        surface, ancestors.last?.id ?? CAIRO_PDF_OUTLINE_ROOT, bookmark.title, target,
        cairo_pdf_outline_flags_t(rawValue: flags))
      ancestors.append((bookmark.level, id))
    }
  }
}
