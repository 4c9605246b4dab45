internal import CHarfBuzz

/// The Han characters that nearly every text is made of.
///
/// Text is drawn with two small fonts of each face: one of these characters and all signs, which
/// is the same from document to document, and one of the rare characters, of which almost every
/// document has its own: those of names.
struct CommonCharacters {
  /// The characters the list chooses from; all others count as common.
  static let range: ClosedRange<UInt32> = 0x4E00...0x9FFF

  private var isListed = [Bool](repeating: false, count: range.count)

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
    for scalar in text.unicodeScalars where Self.range.contains(scalar.value) {
      isListed[Int(scalar.value - Self.range.lowerBound)] = true
    }
  }

  /// The glyphs of `file` that are drawn with it: those of the list, and those of all others.
  func glyphs(of file: FontFile) -> (common: Set<UInt32>, rare: Set<UInt32>) {
    var (common, rare): (Set<UInt32>, Set<UInt32>) = ([], [])
    var glyph: hb_codepoint_t = 0
    for (scalar, isListed) in zip(Self.range, isListed)
    where hb_font_get_nominal_glyph(file.harfBuzzFont, scalar, &glyph) != 0 {
      if isListed { common.insert(glyph) } else { rare.insert(glyph) }
    }
    return (common, rare.subtracting(common))
  }
}
