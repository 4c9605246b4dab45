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
    var dictionaryNumbers: [CompactFont.Dictionary: UInt8] = [:]
    var dictionaries: [[UInt8]] = []
    var selection: [UInt8] = []
    var charStrings: [UnsafeRawBufferPointer] = []
    for glyph in glyphs {
      let number = numbers[glyph]
      let (font, own) = number > 0 ? (common, Int(number)) : (full, Int(glyph))
      charStrings.append(font.charString(of: own))
      let dictionary = font.dictionary(of: own)
      if let known = dictionaryNumbers[dictionary] {
        selection.append(known)
      } else {
        dictionaryNumbers[dictionary] = UInt8(dictionaries.count)
        selection.append(UInt8(dictionaries.count))
        dictionaries.append(dictionary.bytes)
      }
    }
    return withExtendedLifetime(self) {
      CompactFontWriter(
        name: name, box: box, selection: selection, dictionaries: dictionaries,
        charStrings: charStrings
      ).program()
    }
  }
}
