internal import CHarfBuzz

/// The numbers that the glyphs of a full font have in a small font of it: their ranks, after the
/// box for what is missing.
struct GlyphNumbers {
  /// How many glyphs the small font has, with the box.
  let count: Int
  /// By the number in the full font; nought is the box.
  private let numbers: [UInt16]

  init(_ glyphs: Set<UInt32>, of file: FontFile) throws(DrawingError) {
    var numbers = [UInt16](repeating: 0, count: Int(hb_face_get_glyph_count(file.harfBuzzFace)))
    var count: UInt16 = 1
    for glyph in glyphs.sorted() where glyph > 0 {
      guard glyph < numbers.count else { throw .unknownGlyph(glyph, file.face) }
      numbers[Int(glyph)] = count
      count += 1
    }
    (self.count, self.numbers) = (Int(count), numbers)
  }

  /// The number of `glyph` in the small font, nought if it lacks it.
  subscript(glyph: UInt32) -> UInt16 { glyph < numbers.count ? numbers[Int(glyph)] : 0 }
}
