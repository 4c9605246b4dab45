internal import CHarfBuzz

/// The characters that nearly every text is made of.
///
/// Text is drawn with two small fonts of each face: one of these characters, which is a file of
/// the house, and one of the rare characters, of which almost every document has its own: those of
/// names.
struct CommonCharacters {
  private let scalars: [Unicode.Scalar]

  /// Reads the list `common.txt` of `folder`.
  init(folder: String) throws(DrawingError) {
    let path = "\(folder)/common.txt"
    guard let blob = hb_blob_create_from_file_or_fail(path) else {
      throw .missingFont(path: path)
    }
    defer { hb_blob_destroy(blob) }
    var length: UInt32 = 0
    guard let bytes = hb_blob_get_data(blob, &length) else { throw .brokenFont(path: path) }
    let text = String(
      decoding: UnsafeRawBufferPointer(start: bytes, count: Int(length)), as: UTF8.self)
    scalars = text.unicodeScalars.filter { $0 != "\n" }
  }

  /// The glyphs that `file` shows them with, as far as it has them.
  func glyphs(of file: FontFile) -> Set<UInt32> {
    var glyphs: Set<UInt32> = []
    var glyph: hb_codepoint_t = 0
    for scalar in scalars
    where hb_font_get_nominal_glyph(file.harfBuzzFont, scalar.value, &glyph) != 0 {
      glyphs.insert(glyph)
    }
    return glyphs
  }
}
