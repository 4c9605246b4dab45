internal import CHarfBuzz

/// The outlines of a face that documents take over: those of common glyphs from the house's small
/// font of them, where they are shorter, and the others from the full font.
final class FaceOutlines {
  private let face: Face
  private let full: CompactFont
  private let common: CompactFont
  private let numbers: GlyphNumbers

  /// The outlines of `file`, whose `common` glyphs are in `folder`.
  init(
    _ file: FontFile, common characters: CommonCharacters, folder: String
  ) throws(DrawingError) {
    let path = "\(folder)/\(file.face.commonFileName)"
    let numbers = try GlyphNumbers(characters.glyphs(of: file), of: file)
    guard let blob = hb_blob_create_from_file_or_fail(path) else { throw .missingFont(path: path) }
    defer { hb_blob_destroy(blob) }
    guard let small = hb_face_create(blob, 0) else { throw .brokenFont(path: path) }
    defer { hb_face_destroy(small) }
    guard let common = CompactFont(small), common.count == numbers.count else {
      throw .brokenFont(path: path)
    }
    guard let full = CompactFont(file.harfBuzzFace) else { throw .subsetFailed(file.face) }
    (face, self.full, self.common, self.numbers) = (file.face, full, common, numbers)
  }

  /// What the full font draws within: left, lower, right and upper edge.
  var box: [Int] { full.box }

  /// A font of `glyphs` of the full font in that order, the first of which is the box for what is
  /// missing.
  func program(of glyphs: [UInt32], named name: String) -> [UInt8] {
    // By the numbers in both fonts, those in the new one.
    var commonNumbers = [UInt8?](repeating: nil, count: common.dictionaries.count)
    var fullNumbers = [UInt8?](repeating: nil, count: full.dictionaries.count)
    var dictionaries: [[UInt8]] = []
    var selection: [UInt8] = []
    var charStrings: [UnsafeRawBufferPointer] = []
    for glyph in glyphs {
      let number = numbers[glyph]
      let (font, own) = number > 0 ? (common, Int(number)) : (full, Int(glyph))
      charStrings.append(font.charString(of: own))
      let dictionary = font.dictionary(of: own)
      selection.append(
        number > 0
          ? self.number(dictionary, of: common, in: &commonNumbers, &dictionaries)
          : self.number(dictionary, of: full, in: &fullNumbers, &dictionaries))
    }
    return withExtendedLifetime(self) {
      CompactFontWriter(
        name: name, box: box, selection: selection, dictionaries: dictionaries,
        charStrings: charStrings
      ).program()
    }
  }

  /// The number of a dictionary among `dictionaries`, to which it is added when it is first met.
  private func number(
    _ own: Int, of font: CompactFont, in numbers: inout [UInt8?], _ dictionaries: inout [[UInt8]]
  ) -> UInt8 {
    if let known = numbers[own] { return known }
    let number = UInt8(dictionaries.count)
    dictionaries.append(font.dictionaries[own])
    numbers[own] = number
    return number
  }
}
