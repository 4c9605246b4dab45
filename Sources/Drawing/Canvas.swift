internal import CCairo
// Cairo's structures are reached through librsvg's header too, and Swift counts them there.
internal import CRsvg

/// Paints pages on a cairo surface; points are its unit.
final class Canvas {
  let context: OpaquePointer
  private let faces: [Repertoire: DrawnFace]
  private let pictures: PictureLibrary

  /// A canvas on `surface`, which the context keeps alive.
  init(
    surface: OpaquePointer, faces: [Repertoire: DrawnFace], pictures: PictureLibrary
  ) throws(DrawingError) {
    guard let context = cairo_create(surface) else {
      throw .cairo(CairoStatus(rawValue: CAIRO_STATUS_NO_MEMORY.rawValue))
    }
    self.context = context
    self.faces = faces
    self.pictures = pictures
    try check(cairo_status(context))

    let options = cairo_font_options_create()
    defer { cairo_font_options_destroy(options) }
    // Places are computed, not rounded to pixels.
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    cairo_set_font_options(context, options)
    cairo_set_line_cap(context, CAIRO_LINE_CAP_ROUND)
    cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND)
  }

  deinit { cairo_destroy(context) }

  /// Paints all marks of `page`.
  func paint(_ page: Page) throws(DrawingError) {
    for mark in page.marks {
      switch mark {
      case .text(let run): paint(run)
      case .shape(let shape): paint(shape)
      case .picture(let id, let frame): try pictures.paint(id, in: frame, on: context)
      // What a picture cannot hold.
      case .link, .jump, .place, .begin, .end: break
      }
    }
    try check(cairo_status(context))
  }

  private func paint(_ run: GlyphRun) {
    setSource(run.style.color)
    cairo_set_font_size(context, run.style.size)
    let common = faces[Repertoire(face: run.style.face, isRare: false)]
    let rare = faces[Repertoire(face: run.style.face, isRare: true)]
    var rest = run.glyphs[...]
    while let first = rest.first {
      let isRare = common?.numbers[first.id] == 0
      let part = rest.prefix { (common?.numbers[$0.id] == 0) == isRare }
      if let face = isRare ? rare : common { show(part, of: run, in: face) }
      rest = rest[part.endIndex...]
    }
  }

  private func show(
    _ part: ArraySlice<GlyphRun.Glyph>, of run: GlyphRun, in face: DrawnFace
  ) {
    cairo_set_font_face(context, face.cairoFace)
    let glyphs = part.map { glyph in
      cairo_glyph_t(
        index: UInt(face.numbers[glyph.id]), x: run.origin.x + glyph.offset.x,
        y: run.origin.y + glyph.offset.y)
    }
    cairo_show_glyphs(context, glyphs, Int32(glyphs.count))
  }

  private func paint(_ shape: Shape) {
    cairo_new_path(context)
    for step in shape.steps {
      switch step {
      case .move(let point): cairo_move_to(context, point.x, point.y)
      case .line(let point): cairo_line_to(context, point.x, point.y)
      case .curve(let first, let second, let end):
        cairo_curve_to(context, first.x, first.y, second.x, second.y, end.x, end.y)
      case .close: cairo_close_path(context)
      }
    }
    if let fill = shape.fill {
      setSource(fill)
      cairo_fill_preserve(context)
    }
    if let stroke = shape.stroke {
      setSource(stroke)
      cairo_set_line_width(context, shape.lineWidth)
      cairo_stroke_preserve(context)
    }
    cairo_new_path(context)
  }

  private func setSource(_ color: Color) {
    cairo_set_source_rgb(
      context, Double(color.red) / 255, Double(color.green) / 255, Double(color.blue) / 255)
  }
}
