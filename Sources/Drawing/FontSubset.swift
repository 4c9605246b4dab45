internal import CHarfBuzz

/// A small font with only the glyphs a document shows.
///
/// Cairo copies and compresses whole tables of the fonts it is given, which for a Chinese font is
/// most of the time of a document; so it gets these. They need no character table: the text is
/// shaped already, and cairo is told the characters of each glyph.
struct FontSubset {
  /// The font file.
  let data: [UInt8]
  private let numbers: [UInt32: UInt32]

  /// Makes a small font of the `glyphs` of `file`.
  init(of file: FontFile, glyphs: Set<UInt32>) throws(DrawingError) {
    guard let input = hb_subset_input_create_or_fail() else { throw .subsetFailed(file.face) }
    defer { hb_subset_input_destroy(input) }
    let wanted = hb_subset_input_glyph_set(input)
    for glyph in glyphs { hb_set_add(wanted, glyph) }
    // With subroutines, cairo 1.16 gives up on some mixes of glyphs and embeds all of them.
    hb_subset_input_set_flags(
      input, HB_SUBSET_FLAGS_NO_HINTING.rawValue | HB_SUBSET_FLAGS_DESUBROUTINIZE.rawValue)
    guard let plan = hb_subset_plan_create_or_fail(file.outlines, input) else {
      throw .subsetFailed(file.face)
    }
    defer { hb_subset_plan_destroy(plan) }
    guard let small = hb_subset_plan_execute_or_fail(plan) else {
      throw .subsetFailed(file.face)
    }
    defer { hb_face_destroy(small) }
    let blob = hb_face_reference_blob(small)
    defer { hb_blob_destroy(blob) }
    var length: UInt32 = 0
    guard let bytes = hb_blob_get_data(blob, &length) else { throw .subsetFailed(file.face) }
    data = [UInt8](UnsafeRawBufferPointer(start: bytes, count: Int(length)))

    let map = hb_subset_plan_old_to_new_glyph_mapping(plan)
    var numbers: [UInt32: UInt32] = [:]
    for glyph in glyphs where hb_map_has(map, glyph) != 0 {
      numbers[glyph] = hb_map_get(map, glyph)
    }
    self.numbers = numbers
  }

  /// The number here of a glyph of the full font.
  func number(of glyph: UInt32) -> UInt32? { numbers[glyph] }
}
