internal import CHarfBuzz

/// The glyphs of a face that a document shows, with their codes: numbers in the order in which they
/// come, after the box for what is missing.
final class FaceContent {
  let file: FontFile
  let outlines: FaceOutlines
  // Asked for every glyph of a document, by one after the other: to check that nobody else is at
  // them takes longer than to look.
  /// By code, the number in the font file.
  @exclusivity(unchecked) private(set) var glyphs: [UInt32] = [0]
  /// By code, how far the pen moves, in thousandths of the size.
  @exclusivity(unchecked) private(set) var widths: [Int] = []
  /// By code, the text that a reader takes it for.
  @exclusivity(unchecked) private(set) var texts: [GlyphText] = [GlyphText()]
  @exclusivity(unchecked) private var codes: [UInt16]

  init(file: FontFile, outlines: FaceOutlines) {
    (self.file, self.outlines) = (file, outlines)
    codes = [UInt16](repeating: 0, count: Int(hb_face_get_glyph_count(file.harfBuzzFace)))
    widths = [width(of: 0)]
  }

  /// The code of a glyph of the font file.
  func code(of glyph: UInt32) throws(DrawingError) -> Int {
    guard glyph < codes.count else { throw .unknownGlyph(glyph, file.face) }
    let known = codes[Int(glyph)]
    if known > 0 || glyph == 0 { return Int(known) }
    let code = glyphs.count
    codes[Int(glyph)] = UInt16(code)
    glyphs.append(glyph)
    widths.append(width(of: glyph))
    texts.append(GlyphText())
    return code
  }

  /// Whether a reader takes the code alone for `text`; the first text it stands for is its own.
  func stands(_ code: Int, for text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let text = GlyphText(text) else { return false }
    if texts[code].isEmpty { texts[code] = text }
    return texts[code] == text
  }

  /// Gives the code a text of its own if it has none yet; what it shows is told beside it.
  func give(_ code: Int, _ scalar: Unicode.Scalar?) {
    guard texts[code].isEmpty else { return }
    let text = String(scalar ?? "\u{FFFD}")
    texts[code] = Array(text.utf8).withUnsafeBufferPointer { GlyphText($0) } ?? GlyphText()
  }

  private func width(of glyph: UInt32) -> Int {
    let advance = Double(hb_font_get_glyph_h_advance(file.harfBuzzFont, glyph))
    return Int((advance * 1000 / file.unitsPerEm).rounded())
  }
}

/// A text of at most seven bytes in one number, as nearly all texts of single glyphs are.
struct GlyphText: Hashable {
  private let packed: UInt64

  /// No text.
  init() { packed = 0 }

  /// The text of those bytes of UTF-8; `nil` if there are none, or too many.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard (1...7).contains(bytes.count) else { return nil }
    packed = bytes.reduce(UInt64(bytes.count)) { $0 << 8 | UInt64($1) }
  }

  var isEmpty: Bool { packed == 0 }

  /// The text.
  var string: String {
    // The count comes right before the first byte.
    let count = (7 - packed.leadingZeroBitCount / 8)
    return withUnsafeBytes(of: packed.bigEndian) { bytes in
      String(decoding: bytes.suffix(max(0, count)), as: UTF8.self)
    }
  }
}
