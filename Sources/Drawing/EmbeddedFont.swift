internal import CHarfBuzz

/// A font of a document, with the glyphs that it shows.
///
/// Codes are ranks; the first glyph is the box for what is missing.
public struct EmbeddedFont: Hashable, Sendable {
  /// The name of the full font, as `NotoSerifCJKsc-Bold`.
  public var name: String
  /// Six letters that say which glyphs are there.
  public var tag: String
  /// A compact font keyed by CID; a CID is a code.
  public var program: [UInt8]
  /// How far the pen moves, by code, in thousandths of the size.
  public var widths: [Int]
  /// The text each code stands for; empty for the box alone.
  public var texts: [String]
  /// Left, lower, right and upper edge of what the full font draws, in thousandths of the size.
  public var box: [Int]
  /// How far letters reach up, in thousandths of the size.
  public var ascent: Int
  /// How far letters reach down, in thousandths of the size; less than nought.
  public var descent: Int
  /// The height of capitals, in thousandths of the size.
  public var capHeight: Int
  /// Whether its strokes have ends with serifs.
  public var hasSerifs: Bool
  /// About how wide upright strokes are, in thousandths of the size.
  public var stem: Int

  init(_ content: FaceContent) {
    let file = content.file
    name = file.face.fontName
    tag = Self.tag(name, content.glyphs)
    program = content.outlines.program(of: content.glyphs, named: "\(tag)+\(name)")
    widths = content.widths
    texts = content.texts.map(\.string)
    let scale = 1000 / file.unitsPerEm
    func scaled(_ length: hb_position_t) -> Int { Int((Double(length) * scale).rounded()) }
    box = content.outlines.box.map { scaled(hb_position_t($0)) }
    var extents = hb_font_extents_t()
    hb_font_get_h_extents(file.harfBuzzFont, &extents)
    (ascent, descent) = (scaled(extents.ascender), scaled(extents.descender))
    var height: hb_position_t = 0
    let known = hb_ot_metrics_get_position(
      file.harfBuzzFont, HB_OT_METRICS_TAG_CAP_HEIGHT, &height)
    capHeight = known == 0 ? ascent : scaled(height)
    hasSerifs = file.face.family == .serif
    stem = file.face.weight == .bold ? 140 : 80
  }

  /// Letters made of the glyphs: fonts of other glyphs have others.
  private static func tag(_ name: String, _ glyphs: [UInt32]) -> String {
    // The hash FNV-1a.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func add(_ value: UInt64) { hash = (hash ^ value) &* 0x100_0000_01B3 }
    for byte in name.utf8 { add(UInt64(byte)) }
    for glyph in glyphs { add(UInt64(glyph)) }
    return String(
      (0..<6).map { _ in
        defer { hash /= 26 }
        return Character(Unicode.Scalar(UInt8(ascii: "A") + UInt8(hash % 26)))
      })
  }
}
