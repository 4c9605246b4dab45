internal import CHarfBuzz

/// The outlines of a font file, a table `CFF ` keyed by CID, from which documents take single
/// glyphs as they are.
///
/// That is all it takes, since the fonts of the house have no subroutines. Adobe's Technical Note
/// 5176 describes the format.
final class CompactFont {
  /// What the font draws within: left, lower, right and upper edge.
  let box: [Int]

  private let blob: OpaquePointer
  private let table: UnsafeRawBufferPointer
  private let charStrings: CompactIndex
  /// The number of the private dictionary by glyph.
  private let selection: [UInt8]
  /// The private dictionaries, which say what the widths in outlines count from.
  let dictionaries: [[UInt8]]

  /// Reads the table of `face`; `nil` if it has none, or one of another kind.
  init?(_ face: OpaquePointer) {
    guard let blob = hb_face_reference_table(face, tag("CFF ")) else { return nil }
    var length: UInt32 = 0
    let bytes = hb_blob_get_data(blob, &length)
    let table = UnsafeRawBufferPointer(start: bytes, count: Int(length))
    guard let outlines = Outlines(table) else {
      hb_blob_destroy(blob)
      return nil
    }
    (self.blob, self.table) = (blob, table)
    (charStrings, selection) = (outlines.charStrings, outlines.selection)
    (dictionaries, box) = (outlines.dictionaries, outlines.box)
  }

  deinit { hb_blob_destroy(blob) }

  /// How many glyphs it has.
  var count: Int { charStrings.count }

  /// The outline of a glyph, which lives as long as the font.
  func charString(of glyph: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: table[charStrings[glyph]])
  }

  /// The number of the private dictionary of a glyph.
  func dictionary(of glyph: Int) -> Int { Int(selection[glyph]) }

  /// What a table says, found by reading it once.
  private struct Outlines {
    let charStrings: CompactIndex
    let selection: [UInt8]
    let dictionaries: [[UInt8]]
    let box: [Int]

    init?(_ table: UnsafeRawBufferPointer) {
      guard table.count > 4, let names = CompactIndex(table, at: Int(table[2])),
        let tops = CompactIndex(table, at: names.end), tops.count == 1,
        let strings = CompactIndex(table, at: tops.end),
        let subroutines = CompactIndex(table, at: strings.end), subroutines.count == 0
      else { return nil }
      let top = CompactDictionary(table[tops[0]])
      guard let glyphs = top[17]?.first, let array = top[12 << 8 | 36]?.first,
        let selection = top[12 << 8 | 37]?.first, let box = top[5], box.count == 4,
        let charStrings = CompactIndex(table, at: glyphs),
        let fonts = CompactIndex(table, at: array),
        let selected = Self.selection(table, at: selection, glyphs: charStrings.count)
      else { return nil }
      var dictionaries: [[UInt8]] = []
      for number in 0..<fonts.count {
        guard let place = CompactDictionary(table[fonts[number]])[18], place.count == 2,
          place[1] >= 0, place[0] >= 0, place[0] + place[1] <= table.count
        else { return nil }
        let bytes = table[place[1]..<place[1] + place[0]]
        // Subroutines of its own.
        guard CompactDictionary(bytes)[19] == nil else { return nil }
        dictionaries.append(Array(bytes))
      }
      guard selected.allSatisfy({ $0 < dictionaries.count }) else { return nil }
      (self.charStrings, self.selection) = (charStrings, selected)
      (self.dictionaries, self.box) = (dictionaries, box)
    }

    /// The table FDSelect in format 3: ranges of glyphs.
    private static func selection(
      _ table: UnsafeRawBufferPointer, at start: Int, glyphs: Int
    ) -> [UInt8]? {
      guard start >= 0, start + 5 <= table.count, table[start] == 3 else { return nil }
      func number(at place: Int) -> Int { Int(table[place]) << 8 | Int(table[place + 1]) }
      let ranges = number(at: start + 1)
      guard start + 5 + 3 * ranges <= table.count else { return nil }
      var selection: [UInt8] = []
      selection.reserveCapacity(glyphs)
      for range in 0..<ranges {
        let place = start + 3 + 3 * range
        let end = number(at: place + 3)
        guard number(at: place) == selection.count, end > selection.count else { return nil }
        selection += repeatElement(table[place + 2], count: end - selection.count)
      }
      return selection.count == glyphs ? selection : nil
    }
  }
}
