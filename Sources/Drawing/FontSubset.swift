internal import CHarfBuzz

/// A small font with few of the glyphs of a file, each under its number in the full font.
///
/// Cairo copies and compresses whole tables of the fonts it is given, which for a Chinese font is
/// most of the time of a document; so it gets these. They need no character table: the text is
/// shaped already, and cairo is told the characters of each glyph. Glyphs keep their numbers, so
/// that a document is the same whatever else the small font it was drawn with holds.
struct FontSubset {
  /// The font file.
  let data: [UInt8]

  static let characterTable = tag("cmap")

  /// Makes a small font of the `glyphs` of `file`.
  init(of file: FontFile, glyphs: Set<UInt32>) throws(DrawingError) {
    let count = hb_face_get_glyph_count(file.harfBuzzFace)
    if let unknown = glyphs.filter({ $0 >= count }).min() {
      throw .unknownGlyph(unknown, file.face)
    }
    guard let input = hb_subset_input_create_or_fail() else { throw .subsetFailed(file.face) }
    defer { hb_subset_input_destroy(input) }
    let wanted = hb_subset_input_glyph_set(input)
    for glyph in glyphs { hb_set_add(wanted, glyph) }
    // With subroutines, cairo 1.16 gives up on some mixes of glyphs and embeds all of them.
    let flags = [
      HB_SUBSET_FLAGS_NO_HINTING, HB_SUBSET_FLAGS_DESUBROUTINIZE, HB_SUBSET_FLAGS_RETAIN_GIDS,
    ]
    hb_subset_input_set_flags(input, flags.reduce(0) { $0 | $1.rawValue })
    // HarfBuzz would leave out a table in which nothing is left.
    hb_set_add(
      hb_subset_input_set(input, HB_SUBSET_SETS_NO_SUBSET_TABLE_TAG), Self.characterTable)
    guard let small = hb_subset_or_fail(file.outlines, input) else {
      throw .subsetFailed(file.face)
    }
    defer { hb_face_destroy(small) }
    let blob = hb_face_reference_blob(small)
    defer { hb_blob_destroy(blob) }
    var length: UInt32 = 0
    guard let bytes = hb_blob_get_data(blob, &length) else { throw .subsetFailed(file.face) }
    data = [UInt8](UnsafeRawBufferPointer(start: bytes, count: Int(length)))
  }
}
