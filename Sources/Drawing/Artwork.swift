internal import CRsvg

/// A parsed SVG.
final class Artwork {
  /// The natural size in points.
  let size: Size
  /// The rectangles with an identifier, in file order.
  private(set) lazy var rectangles: [ArtworkRectangle] = findRectangles()

  private let handle: UnsafeMutablePointer<RsvgHandle>
  private let outlines: [RectangleOutline]

  // The largest side that a page can have.
  private static let sides = 0.1...14_400

  init(_ svg: [UInt8]) throws(PictureError) {
    outlines = RectangleOutline.all(in: try ArtworkRules.elements(of: svg))
    var error: UnsafeMutablePointer<GError>?
    guard let handle = rsvg_handle_new_from_data(svg, gsize(svg.count), &error) else {
      throw .unreadable(reason: Self.words(error))
    }
    // Millimetres become points.
    rsvg_handle_set_dpi(handle, 72)
    var (width, height) = (0.0, 0.0)
    if rsvg_handle_get_intrinsic_size_in_pixels(handle, &width, &height) == 0 {
      var hasBox: gboolean = 0
      var box = RsvgRectangle()
      rsvg_handle_get_intrinsic_dimensions(handle, nil, nil, nil, nil, &hasBox, &box)
      if hasBox != 0 { (width, height) = (box.width, box.height) }
    }
    guard Self.sides.contains(width), Self.sides.contains(height) else {
      accolade_rsvg_release(handle)
      throw .impossibleSize(Size(width: width, height: height))
    }
    self.handle = handle
    size = Size(width: width, height: height)
  }

  deinit { accolade_rsvg_release(handle) }

  /// Draws the whole into `frame`; the words of a failure, if any.
  func paint(in frame: Rect, on context: OpaquePointer) -> String? {
    var viewport = RsvgRectangle(
      x: frame.minX, y: frame.minY, width: frame.size.width, height: frame.size.height)
    var error: UnsafeMutablePointer<GError>?
    let done = rsvg_handle_render_document(handle, context, &viewport, &error)
    return done == 0 ? Self.words(error) : nil
  }

  private func findRectangles() -> [ArtworkRectangle] {
    var viewport = RsvgRectangle(x: 0, y: 0, width: size.width, height: size.height)
    return outlines.compactMap { outline in
      var rectangle = RsvgRectangle()
      var error: UnsafeMutablePointer<GError>?
      let found = rsvg_handle_get_geometry_for_layer(
        handle, "#" + outline.id, &viewport, nil, &rectangle, &error)
      g_clear_error(&error)
      guard found != 0, rectangle.width > 0, rectangle.height > 0 else { return nil }
      let frame = Rect(
        x: rectangle.x, y: rectangle.y, width: rectangle.width, height: rectangle.height)
      return ArtworkRectangle(
        names: outline.names, frame: frame, isUpright: outline.isUpright,
        isVisible: outline.isVisible)
    }
  }

  private static func words(_ error: UnsafeMutablePointer<GError>?) -> String {
    var error = error
    defer { g_clear_error(&error) }
    return error.map { String(cString: $0.pointee.message) } ?? "for no known reason"
  }
}
