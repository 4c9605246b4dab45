internal import CHarfBuzz

/// Makes a small font with few of the glyphs of a file, numbered by their rank.
///
/// Cairo copies and reads whole tables of the fonts it is given, which for a Chinese font is most
/// of the time of a picture; so it gets these. They need no character table: the text is shaped
/// already.
enum FontSubset {
  static let characterTable = tag("cmap")

  /// The font file; whoever asks for it destroys it.
  static func data(of file: FontFile, glyphs: Set<UInt32>) throws(DrawingError) -> OpaquePointer {
    guard let input = hb_subset_input_create_or_fail() else { throw .subsetFailed(file.face) }
    defer { hb_subset_input_destroy(input) }
    let wanted = hb_subset_input_glyph_set(input)
    for glyph in glyphs { hb_set_add(wanted, glyph) }
    // Nobody needs them.
    let flags = [HB_SUBSET_FLAGS_NO_HINTING, HB_SUBSET_FLAGS_DESUBROUTINIZE]
    hb_subset_input_set_flags(input, flags.reduce(0) { $0 | $1.rawValue })
    // HarfBuzz would leave out a table in which nothing is left.
    hb_set_add(
      hb_subset_input_set(input, HB_SUBSET_SETS_NO_SUBSET_TABLE_TAG), Self.characterTable)
    guard let small = hb_subset_or_fail(file.outlines, input) else {
      throw .subsetFailed(file.face)
    }
    defer { hb_face_destroy(small) }
    guard let data = hb_face_reference_blob(small) else { throw .subsetFailed(file.face) }
    return data
  }
}
