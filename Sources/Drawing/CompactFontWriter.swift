/// Writes a compact font keyed by CID, in which a glyph's CID is its rank.
struct CompactFontWriter {
  let name: String
  let box: [Int]
  /// The number of the private dictionary by glyph.
  let selection: [UInt8]
  let dictionaries: [[UInt8]]
  let charStrings: [UnsafeRawBufferPointer]

  private static let header: [UInt8] = [1, 0, 4, 4]
  // The numbers of the first strings that are not predefined.
  private static let (registry, ordering) = (391, 392)

  /// The font.
  func program() -> [UInt8] {
    let charset = self.charset
    let selection = [0] + self.selection
    let glyphs = index(charStrings)
    // Its length does not depend on the places in it.
    let head = Self.header + index([Array(name.utf8)])
    let strings = index([Array("Adobe".utf8), Array("Identity".utf8)]) + [0, 0]
    let start = head.count + index([top(0, 0, 0, 0)]).count + strings.count
    let selectionPlace = start + charset.count
    let glyphsPlace = selectionPlace + selection.count
    let arrayPlace = glyphsPlace + glyphs.count
    let top = top(start, selectionPlace, glyphsPlace, arrayPlace)
    let array = fonts(at: arrayPlace)
    var program = head
    program.reserveCapacity(arrayPlace + array.count + 20 * dictionaries.count)
    for part in [index([top]), strings, charset, selection, glyphs, array] { program += part }
    for dictionary in dictionaries { program += dictionary }
    return program
  }

  private func top(_ charset: Int, _ selection: Int, _ glyphs: Int, _ array: Int) -> [UInt8] {
    let count = charStrings.count
    var top = number(Self.registry) + number(Self.ordering) + number(0) + [12, 30]
    top += box.flatMap(number) + [5]
    top += number(count) + [12, 34]
    top += number(charset) + [15]
    top += number(selection) + [12, 37]
    top += number(glyphs) + [17]
    top += number(array) + [12, 36]
    return top
  }

  /// Each glyph's CID is its rank: one range from the second glyph on.
  private var charset: [UInt8] {
    let left = charStrings.count - 2
    return left < 0 ? [0] : [2, 0, 1, UInt8(left >> 8), UInt8(left & 0xFF)]
  }

  /// The index of font dictionaries, behind which their private ones stand.
  private func fonts(at place: Int) -> [UInt8] {
    let length = index(dictionaries.map { _ in font(size: 0, place: 0) }).count
    var next = place + length
    let fonts = dictionaries.map { dictionary in
      defer { next += dictionary.count }
      return font(size: dictionary.count, place: next)
    }
    return index(fonts)
  }

  private func font(size: Int, place: Int) -> [UInt8] { number(size) + number(place) + [18] }

  /// A number in five bytes, whatever its value.
  private func number(_ value: Int) -> [UInt8] {
    let bits = UInt32(bitPattern: Int32(value))
    return [29] + [24, 16, 8, 0].map { UInt8(bits >> $0 & 0xFF) }
  }

  private func index<Part: Collection<UInt8>>(_ parts: [Part]) -> [UInt8] {
    let length = parts.reduce(1) { $0 + $1.count }
    let size = length < 1 << 8 ? 1 : length < 1 << 16 ? 2 : length < 1 << 24 ? 3 : 4
    var index: [UInt8] = [UInt8(parts.count >> 8), UInt8(parts.count & 0xFF), UInt8(size)]
    index.reserveCapacity(3 + size * (parts.count + 1) + length)
    var offset = 1
    func place() {
      for byte in (0..<size).reversed() {
        index.append(UInt8(truncatingIfNeeded: offset >> (8 * byte)))
      }
    }
    place()
    for part in parts {
      offset += part.count
      place()
    }
    for part in parts { index.append(contentsOf: part) }
    return index
  }
}
