internal import CCairo
internal import CHarfBuzz

/// A face as cairo draws it: a small font in memory, opened by FreeType.
final class DrawnFace {
  let cairoFace: OpaquePointer
  /// What it can draw.
  let numbers: GlyphNumbers

  /// The common glyphs of `file`, as `folder` holds them.
  convenience init(
    common characters: CommonCharacters, of file: FontFile, folder: String
  ) throws(DrawingError) {
    let path = "\(folder)/\(file.face.commonFileName)"
    let numbers = try GlyphNumbers(characters.glyphs(of: file), of: file)
    guard let data = hb_blob_create_from_file_or_fail(path) else { throw .missingFont(path: path) }
    guard let font = MemoryFont(data), font.count == numbers.count else {
      throw .brokenFont(path: path)
    }
    try self.init(font, numbers, file.face)
  }

  /// The `glyphs` of `file`.
  convenience init(of file: FontFile, glyphs: Set<UInt32>) throws(DrawingError) {
    let numbers = try GlyphNumbers(glyphs, of: file)
    guard let font = MemoryFont(try FontSubset.data(of: file, glyphs: glyphs)),
      font.count == numbers.count
    else { throw .subsetFailed(file.face) }
    try self.init(font, numbers, file.face)
  }

  private init(_ font: MemoryFont, _ numbers: GlyphNumbers, _ face: Face) throws(DrawingError) {
    guard
      let cairoFace = cairo_ft_font_face_create_for_ft_face(font.face, Int32(FT_LOAD_NO_HINTING))
    else { throw .subsetFailed(face) }
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
    self.numbers = numbers
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
  private let data: OpaquePointer

  // Only the address counts: it tells cairo whose data is attached.
  nonisolated(unsafe) static var key = cairo_user_data_key_t()

  /// Takes over `data`, a blob.
  init?(_ data: OpaquePointer) {
    var (library, face): (FT_Library?, FT_Face?)
    var length: UInt32 = 0
    guard let bytes = hb_blob_get_data(data, &length), FT_Init_FreeType(&library) == 0,
      let library
    else {
      hb_blob_destroy(data)
      return nil
    }
    let failure = bytes.withMemoryRebound(to: UInt8.self, capacity: Int(length)) {
      FT_New_Memory_Face(library, $0, Int(length), 0, &face)
    }
    guard failure == 0, let face else {
      FT_Done_FreeType(library)
      hb_blob_destroy(data)
      return nil
    }
    (self.face, self.library, self.data) = (face, library, data)
  }

  /// How many glyphs it has.
  var count: Int { face.pointee.num_glyphs }

  deinit {
    // Ends its faces too.
    FT_Done_FreeType(library)
    hb_blob_destroy(data)
  }
}
