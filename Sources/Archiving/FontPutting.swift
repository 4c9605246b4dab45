internal import Drawing

extension DocumentWriter {
  /// Puts the fonts into the file.
  mutating func putFonts() {
    for font in content.fonts { fonts.append(put(font)) }
  }

  private mutating func put(_ font: EmbeddedFont) -> Int {
    let program = file.reserve()
    var kind = PDFBytes()
    kind.append("/Subtype/CIDFontType0C")
    file.put(program, compressing: font.program, kind)
    let texts = file.reserve()
    file.put(texts, compressing: font.characterMap)

    var outer = PDFBytes()
    outer.append("<</Type/Font/Subtype/Type0/BaseFont")
    outer.append(nameOf: font)
    outer.append("/Encoding/Identity-H/DescendantFonts[")
    outer.append(reference: putDescendant(font, descriptor: putDescriptor(font, program)))
    outer.append("]/ToUnicode ")
    outer.append(reference: texts)
    outer.append(">>")
    return file.put(outer)
  }

  private mutating func putDescendant(_ font: EmbeddedFont, descriptor: Int) -> Int {
    var descendant = PDFBytes(capacity: 4096)
    descendant.append("<</Type/Font/Subtype/CIDFontType0/BaseFont")
    descendant.append(nameOf: font)
    descendant.append("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>")
    descendant.append("/FontDescriptor ")
    descendant.append(reference: descriptor)
    descendant.append("/DW 1000/W[")
    descendant.append(widths: font.widths)
    descendant.append("]>>")
    return file.put(descendant)
  }

  private mutating func putDescriptor(_ font: EmbeddedFont, _ program: Int) -> Int {
    var descriptor = PDFBytes()
    descriptor.append("<</Type/FontDescriptor/FontName")
    descriptor.append(nameOf: font)
    // Symbolic, as its glyphs are not those of a Latin alphabet alone; the second bit means serifs.
    descriptor.append("/Flags ")
    descriptor.append(font.hasSerifs ? 6 : 4)
    descriptor.append("/FontBBox[")
    for edge in font.box {
      descriptor.append(edge)
      descriptor.append(" ")
    }
    let lengths: [(StaticString, Int)] = [
      ("]/ItalicAngle ", 0), ("/Ascent ", font.ascent), ("/Descent ", font.descent),
      ("/CapHeight ", font.capHeight), ("/StemV ", font.stem),
    ]
    for (key, length) in lengths {
      descriptor.append(key)
      descriptor.append(length)
    }
    descriptor.append("/FontFile3 ")
    descriptor.append(reference: program)
    descriptor.append(">>")
    return file.put(descriptor)
  }
}

extension PDFBytes {
  fileprivate mutating func append(nameOf font: EmbeddedFont) {
    append("/")
    bytes += Array("\(font.tag)+\(font.name)".utf8)
  }

  /// Appends the widths that are not the usual one, in stretches of codes that follow one another.
  fileprivate mutating func append(widths: [Int]) {
    var isOpen = false
    for (code, width) in widths.enumerated() {
      if width == 1000 {
        if isOpen { append("]") }
        isOpen = false
        continue
      }
      if !isOpen {
        append(code)
        append("[")
      } else {
        append(" ")
      }
      isOpen = true
      append(width)
    }
    if isOpen { append("]") }
  }
}

extension EmbeddedFont {
  // A block of a character map has no more entries.
  private static let mostInBlock = 100

  /// What readers take the codes for.
  fileprivate var characterMap: [UInt8] {
    var map = PDFBytes(capacity: 24 * texts.count + 512)
    map.append(
      """
      /CIDInit/ProcSet findresource begin
      12 dict begin
      begincmap
      /CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def
      /CMapName/Adobe-Identity-UCS def
      /CMapType 2 def
      1 begincodespacerange
      <0000> <FFFF>
      endcodespacerange

      """)
    let codes = texts.indices.filter { !texts[$0].isEmpty }
    for start in stride(from: 0, to: codes.count, by: Self.mostInBlock) {
      let block = codes[start..<min(start + Self.mostInBlock, codes.count)]
      map.append(block.count)
      map.append(" beginbfchar\n")
      for code in block {
        map.append("<")
        map.append(hexadecimal: UInt16(code))
        map.append("> <")
        for unit in texts[code].utf16 { map.append(hexadecimal: unit) }
        map.append(">\n")
      }
      map.append("endbfchar\n")
    }
    map.append(
      """
      endcmap
      CMapName currentdict /CMap defineresource pop
      end
      end

      """)
    return map.bytes
  }
}
