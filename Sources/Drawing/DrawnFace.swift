internal import CCairo

/// A face as cairo draws it: a small font in memory, opened by FreeType.
final class DrawnFace {
  let cairoFace: OpaquePointer
  /// What it can draw, by the numbers of the full font.
  let glyphs: Set<UInt32>

  init(of file: FontFile, glyphs: Set<UInt32>) throws(DrawingError) {
    self.glyphs = glyphs
    let subset = try FontSubset(of: file, glyphs: glyphs)
    guard let font = MemoryFont(subset.data) else { throw .subsetFailed(file.face) }
    guard
      let cairoFace = cairo_ft_font_face_create_for_ft_face(font.face, Int32(FT_LOAD_NO_HINTING))
    else { throw .subsetFailed(file.face) }
    // Cairo keeps faces in caches beyond the document, so it owns the memory of the font.
    let owner = Unmanaged.passRetained(font)
    let status = cairo_font_face_set_user_data(cairoFace, &MemoryFont.key, owner.toOpaque()) {
      if let owner = $0 { Unmanaged<MemoryFont>.fromOpaque(owner).release() }
    }
    guard status == CAIRO_STATUS_SUCCESS else {
      owner.release()
      cairo_font_face_destroy(cairoFace)
      throw .cairo(CairoStatus(rawValue: status.rawValue))
    }
    self.cairoFace = cairoFace
  }

  deinit { cairo_font_face_destroy(cairoFace) }
}

/// A font in memory with a FreeType library of its own.
///
/// Cairo may release a face from any thread, and faces of one library must not be released at the
/// same time; a library costs microseconds.
private final class MemoryFont {
  let face: FT_Face
  private let library: FT_Library
  private let bytes: UnsafeMutableBufferPointer<UInt8>

  // Only the address counts: it tells cairo whose data is attached.
  nonisolated(unsafe) static var key = cairo_user_data_key_t()

  init?(_ data: [UInt8]) {
    var library: FT_Library?
    guard FT_Init_FreeType(&library) == 0, let library else { return nil }
    let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: data.count)
    _ = bytes.initialize(from: data)
    var face: FT_Face?
    let failure = FT_New_Memory_Face(library, bytes.baseAddress, bytes.count, 0, &face)
    guard failure == 0, let face else {
      FT_Done_FreeType(library)
      bytes.deallocate()
      return nil
    }
    (self.face, self.library, self.bytes) = (face, library, bytes)
  }

  deinit {
    // Ends its faces too.
    FT_Done_FreeType(library)
    bytes.deallocate()
  }
}
