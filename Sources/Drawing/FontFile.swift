internal import CHarfBuzz

/// One of the four font files, mapped into memory, with HarfBuzz's view of it.
final class FontFile {
  let face: Face
  let harfBuzzFace: OpaquePointer
  let harfBuzzFont: OpaquePointer
  /// The same font without layout and with an empty character table: with them, each small font
  /// made of it would cost a walk through all characters.
  var outlines: OpaquePointer? {
    if madeOutlines == nil { madeOutlines = makeOutlines() }
    return madeOutlines
  }
  private var madeOutlines: OpaquePointer?
  /// Units of the font's own grid in one em.
  let unitsPerEm: Double

  init(face: Face, folder: String) throws(DrawingError) {
    let path = "\(folder)/\(face.fileName)"
    guard let blob = hb_blob_create_from_file_or_fail(path) else {
      throw .missingFont(path: path)
    }
    // The face keeps its own reference of the blob, the font one of the face.
    defer { hb_blob_destroy(blob) }
    guard let harfBuzzFace = hb_face_create(blob, 0) else { throw .brokenFont(path: path) }
    guard hb_face_get_glyph_count(harfBuzzFace) > 0,
      let harfBuzzFont = hb_font_create(harfBuzzFace)
    else {
      hb_face_destroy(harfBuzzFace)
      throw .brokenFont(path: path)
    }
    guard Self.allowsEmbedding(harfBuzzFace) else {
      hb_font_destroy(harfBuzzFont)
      hb_face_destroy(harfBuzzFace)
      throw .forbidsEmbedding(path: path)
    }
    self.face = face
    self.harfBuzzFace = harfBuzzFace
    self.harfBuzzFont = harfBuzzFont
    unitsPerEm = Double(hb_face_get_upem(harfBuzzFace))
  }

  deinit {
    hb_face_destroy(madeOutlines)
    hb_font_destroy(harfBuzzFont)
    hb_face_destroy(harfBuzzFace)
  }

  /// Whether documents may hold it: its `OS/2` table does not have the bit of a restricted licence
  /// alone among those of usage.
  private static func allowsEmbedding(_ face: OpaquePointer) -> Bool {
    let table = hb_face_reference_table(face, tag("OS/2"))
    defer { hb_blob_destroy(table) }
    var length: UInt32 = 0
    guard let bytes = hb_blob_get_data(table, &length), length >= 10 else { return true }
    return UInt8(bitPattern: bytes[9]) & 0x0F != 0x02
  }

  /// The characters that the table of characters names a glyph for.
  private(set) lazy var characters = ScalarSet(ofFace: harfBuzzFace)

  private func makeOutlines() -> OpaquePointer? {
    let outlines = hb_face_builder_create()
    for name in ["CFF ", "OS/2", "head", "hhea", "hmtx", "maxp", "name", "post"] as [StaticString] {
      let table = hb_face_reference_table(harfBuzzFace, tag(name))
      hb_face_builder_add_table(outlines, tag(name), table)
      hb_blob_destroy(table)
    }
    // Where there is none at all FreeType makes one of the glyphs' names, and cairo looks for each
    // glyph in it.
    let empty = Self.emptyCharacterTable.withUnsafeBytes { bytes in
      hb_blob_create(
        bytes.bindMemory(to: CChar.self).baseAddress, UInt32(bytes.count),
        HB_MEMORY_MODE_DUPLICATE, nil, nil)
    }
    hb_face_builder_add_table(outlines, FontSubset.characterTable, empty)
    hb_blob_destroy(empty)
    return outlines
  }

  /// A `cmap` of all of Unicode, in format 12, without a group of characters.
  private static let emptyCharacterTable: [UInt8] = [
    0, 0, 0, 1, 0, 3, 0, 10, 0, 0, 0, 12, 0, 12, 0, 0, 0, 0, 0, 16, 0, 0, 0, 0, 0, 0, 0, 0,
  ]
}

extension Face {
  /// All four.
  public static let all = Family.allCases.flatMap { family in
    Weight.allCases.map { Face(family, $0) }
  }

  /// The name of the file in the folder of fonts.
  var fileName: String {
    let design = family == .serif ? "NotoSerifCJKsc" : "NotoSansCJKsc"
    return "\(design)-\(weight == .regular ? "Regular" : "Bold").otf"
  }

  /// The name of the font.
  var fontName: String { String(fileName.dropLast(".otf".count)) }

  /// The name of the file of its common glyphs.
  var commonFileName: String { "common/\(fileName)" }
}

extension Face: CustomStringConvertible {
  /// The name of the font, for messages.
  public var description: String {
    let design = family == .serif ? "Noto Serif CJK SC" : "Noto Sans CJK SC"
    return "\(design) \(weight == .regular ? "Regular" : "Bold")"
  }
}
