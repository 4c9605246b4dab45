internal import CCairo

/// The pictures that pages show by their identifiers: SVG artwork, and rasters in PNG or JPEG.
///
/// One per thread: it holds parsed artwork, which is not shared. A picture is parsed once, and
/// artwork is drawn as vectors.
public final class PictureLibrary {
  private enum Picture {
    case artwork(Artwork)
    case raster(Raster)
  }

  private var pictures: [String: Picture] = [:]
  private var editions: [String: Int] = [:]
  private var added = 0

  /// An empty library.
  public init() {}

  /// Adds SVG artwork; its lengths count 72 pixels to the inch, so that a pixel is a point.
  ///
  /// Artwork must stand alone and hold drawn shapes only: no text elements (they would be set with
  /// the fonts of the machine), no scripts, nothing outside the file. A picture of the same
  /// identifier is replaced.
  public func add(id: String, svg: [UInt8]) throws(PictureError) {
    pictures[id] = .artwork(try Artwork(svg))
    count(id)
  }

  /// Adds a raster picture, PNG or JPEG by its bytes, upright; a picture of the same identifier is
  /// replaced.
  ///
  /// Of the file only the pixels are kept, and no more than are printed. A picture may have 20 000
  /// pixels on a side and 50 million in all, or 16 million where it cannot be decoded row by row.
  ///
  /// - Parameters:
  ///   - name: of the file, whose ending must not say another kind than the bytes.
  ///   - frame: the largest frame it is shown in.
  ///   - dpi: how many pixels to the inch are kept in that frame.
  public func add(
    id: String, raster: [UInt8], named name: String? = nil, within frame: Size, dpi: Double
  ) throws(PictureError) {
    if let name { try FileKind(of: raster).check(name: name) }
    pictures[id] = .raster(try Raster(raster, within: frame, dpi: dpi))
    count(id)
  }

  /// Forgets a picture.
  public func remove(id: String) { (pictures[id], editions[id]) = (nil, nil) }

  /// A number of the picture that no other has or had: with it, what was made of a picture can be
  /// kept as long as nothing takes its place.
  public func edition(of id: String) -> Int? { editions[id] }

  private func count(_ id: String) {
    added += 1
    editions[id] = added
  }

  /// The natural size of a picture in points, for rasters at 96 pixels to the inch; `nil` if there is none of this identifier.
  public func size(of id: String) -> Size? {
    switch pictures[id] {
    case .artwork(let artwork): artwork.size
    case .raster(let raster): raster.size
    case nil: nil
    }
  }

  /// The natural size of a picture, and whether it is drawn.
  func kind(of id: String) -> (size: Size, isArtwork: Bool)? {
    switch pictures[id] {
    case .artwork(let artwork): (artwork.size, true)
    case .raster(let raster): (raster.size, false)
    case nil: nil
    }
  }

  /// A picture of pixels as PDF shows it.
  public func image(of id: String) throws(DrawingError) -> RasterImage {
    guard case .raster(let raster) = pictures[id] else { throw .unknownPicture(id: id) }
    return raster.image
  }

  /// The rectangles (`<rect>`) of an artwork that have an identifier, in file order.
  ///
  /// A rectangle may be invisible (`fill="none"`, `visibility="hidden"`), but not `display="none"`,
  /// which has no place.
  public func rectangles(of id: String) -> [ArtworkRectangle] {
    guard case .artwork(let artwork) = pictures[id] else { return [] }
    return artwork.rectangles
  }

  /// Paints a picture in the middle of `frame`, as large as it fits in proportion.
  func paint(_ id: String, in frame: Rect, on context: OpaquePointer) throws(DrawingError) {
    switch pictures[id] {
    case .artwork(let artwork):
      let failure = artwork.paint(in: frame.fitting(artwork.size), on: context)
      if let failure { throw .pictureFailed(id: id, reason: failure) }
    case .raster(let raster):
      try raster.paint(in: frame.fitting(raster.size), on: context)
    case nil:
      throw .unknownPicture(id: id)
    }
  }
}

extension Rect {
  /// The largest rectangle of the proportion of `size` in the middle of this one.
  public func fitting(_ size: Size) -> Rect {
    let scale = min(self.size.width / size.width, self.size.height / size.height)
    let (width, height) = (size.width * scale, size.height * scale)
    return Rect(
      x: minX + (self.size.width - width) / 2, y: minY + (self.size.height - height) / 2,
      width: width, height: height)
  }
}
