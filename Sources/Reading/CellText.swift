/// A text of a workbook, ready for its cells: without white space at its ends.
struct CellText {
  /// What it says.
  var text: String
  /// The first character in it that must not stand in a file we read.
  var unsafe: Unicode.Scalar?
  /// Whether it has more characters than the format allows.
  var isTooLong: Bool
  /// The fonts of its parts, where they are not that of its cell.
  var fonts: [CellFont] = []

  /// What is wrong with the looks of the text in a cell of a style.
  ///
  /// A raised figure matters where it would make another number: 3 with a mark 1 is no 31.
  func flaw(in style: CellStyle) -> CellFlaw? {
    if let flaw = style.flaw { return flaw }
    if let flaw = fonts.lazy.compactMap({ $0.flaw(on: style.ground) }).first { return flaw }
    return text.isJSONNumber && fonts.contains(where: \.isRaised) ? .raised : nil
  }
}

/// Puts a text together from its runs, without the phonetic ones.
struct CellTextBuilder {
  private var bytes: [UInt8] = []
  private var isInText = false
  private var phonetic = 0
  private var fonts: [CellFont] = []
  /// The font of the run that is being read, and where its text starts.
  private var run: (font: CellFont, start: Int)?

  /// Whether the text that is being read has a font of its own.
  var isInRun: Bool { run != nil }

  mutating func start(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "t": isInText = true
    case "rPh": phonetic += 1
    // Its colour is that of the cell until it says another.
    case "r": run = (CellFont(colour: nil), bytes.count)
    default: run?.font.take(name, attributes)
    }
  }

  mutating func end(_ name: String) {
    switch name {
    case "t": isInText = false
    case "rPh": phonetic -= 1
    case "r":
      guard let run else { break }
      let isBlank = bytes[run.start...].allSatisfy { $0 <= 0x20 }
      if !isBlank { add(run.font) }
      self.run = nil
    default: break
    }
  }

  mutating func add(_ more: UnsafeRawBufferPointer) {
    if isInText, phonetic == 0 { bytes.append(contentsOf: more) }
  }

  private mutating func add(_ font: CellFont) {
    var font = font
    // A text has any number of colours; only so many are kept apart.
    if fonts.count >= CellTextBuilder.mostFonts { font.colour = nil }
    if !fonts.contains(font) { fonts.append(font) }
  }

  private static let mostFonts = 32

  var text: CellText {
    var text = CellText(bytes: bytes)
    text.fonts = fonts
    return text
  }
}

extension CellText {
  init(bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self).unescaped.trimmedOfSpaces
    self.init(
      text: text, unsafe: text.unicodeScalars.first(where: \.isUnsafe),
      isTooLong: text.utf16.count > XLSX.mostCharacters)
  }
}

extension String {
  /// The text with each `_xHHHH_` as the character it stands for (ECMA-376, ST_Xstring).
  fileprivate var unescaped: String {
    guard utf8.contains(UInt8(ascii: "_")), contains("_x") else { return self }
    let units = Array(utf16)
    var result: [UInt16] = []
    var index = 0
    while index < units.count {
      if let unit = String.escape(in: units[index...].prefix(7)) {
        result.append(unit)
        index += 7
      } else {
        result.append(units[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF16.self)
  }

  private static func escape(in units: ArraySlice<UInt16>) -> UInt16? {
    guard let text = String(validating: units, as: UTF16.self), text.utf8.count == 7,
      text.hasPrefix("_x"), text.hasSuffix("_")
    else { return nil }
    let digits = text.dropFirst(2).dropLast()
    return digits.allSatisfy(\.isHexDigit) ? UInt16(digits, radix: 16) : nil
  }
}
