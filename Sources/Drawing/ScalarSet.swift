internal import CHarfBuzz

/// A set of characters, a bit each: whole texts are held against it, in every face.
struct ScalarSet {
  private var words = [UInt64](repeating: 0, count: 0x11_0000 / 64)

  /// The characters that a font has glyphs for.
  init(ofFace face: OpaquePointer) {
    let characters = hb_set_create()
    defer { hb_set_destroy(characters) }
    hb_face_collect_unicodes(face, characters)
    // Before the first one.
    var value = hb_codepoint_t.max
    while hb_set_next(characters, &value) != 0 {
      guard value < 0x11_0000 else { break }
      words[Int(value >> 6)] |= 1 << UInt64(value & 63)
    }
  }

  /// Leaves only what is in `other` too.
  mutating func formIntersection(_ other: ScalarSet) {
    for index in words.indices { words[index] &= other.words[index] }
  }

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    words[Int(scalar.value >> 6)] & (1 << UInt64(scalar.value & 63)) != 0
  }
}
