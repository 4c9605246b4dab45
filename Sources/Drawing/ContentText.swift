extension ContentWriter {
  // How far a glyph may stand beside its place before the pen is moved, in points.
  private static let tolerance = 0.006

  /// Writes a run: glyphs by their codes, each within a hundredth of a point of its place.
  mutating func write(_ run: GlyphRun) throws(DrawingError) {
    guard run.clusters.reduce(0, { $0 + $1.glyphs }) == run.glyphs.count,
      run.clusters.reduce(0, { $0 + $1.bytes }) == run.text.utf8.count
    else { throw .misfitClusters }
    guard let first = run.glyphs.first else { return }
    if hasRectangles { endObject() }
    if line == nil {
      out.append("BT\n")
      line = (0, 0)
    }
    setFill(run.style.color)
    let face = try face(of: run.style)
    var pen = Pen(origin: run.origin, size: Double(run.style.size.thousandths) / 1000)
    start(&pen, at: first)
    var text = run.text
    let result = text.withUTF8 { text -> Result<Void, DrawingError> in
      Result { () throws(DrawingError) in try show(run, text, face, &pen) }
    }
    try result.get()
  }

  /// Where the next glyph would stand.
  private struct Pen {
    let origin: Point
    let size: Double
    /// From the origin, in points.
    var x = 0.0
    var y = 0.0
    var isInString = false
    var isInArray = false
  }

  private mutating func show(
    _ run: GlyphRun, _ text: UnsafeBufferPointer<UInt8>, _ face: FaceContent, _ pen: inout Pen
  ) throws(DrawingError) {
    var (glyph, byte) = (0, 0)
    for cluster in run.clusters {
      let words = UnsafeBufferPointer(rebasing: text[byte..<byte + cluster.bytes]).withoutJoiners
      let glyphs = glyph..<glyph + cluster.glyphs
      (glyph, byte) = (glyphs.upperBound, byte + cluster.bytes)
      if words.isEmpty { continue }
      if glyphs.count == 1 {
        let code = try face.code(of: run.glyphs[glyphs.lowerBound].id)
        if face.stands(code, for: words) {
          show(code, run.glyphs[glyphs.lowerBound], face, &pen)
          continue
        }
      }
      endArray(&pen)
      out.append("/Span <</ActualText ")
      let shown = String(decoding: words, as: UTF8.self)
      out.append(text: shown)
      out.append(">> BDC\n")
      var scalars = shown.unicodeScalars.makeIterator()
      for index in glyphs {
        let code = try face.code(of: run.glyphs[index].id)
        show(code, run.glyphs[index], face, &pen)
        face.give(code, scalars.next())
      }
      endArray(&pen)
      out.append("EMC\n")
    }
    endArray(&pen)
  }

  /// Shows a glyph, after moving the pen to its place.
  private mutating func show(
    _ code: Int, _ glyph: GlyphRun.Glyph, _ face: FaceContent, _ pen: inout Pen
  ) {
    if abs(glyph.offset.y - pen.y) > Self.tolerance {
      endArray(&pen)
      start(&pen, at: glyph)
    } else if abs(glyph.offset.x - pen.x) > Self.tolerance {
      // In thousandths of the size, or in finer steps where those are too large.
      let fineness = pen.size > 100 ? 1 : pen.size > 12 ? 100 : 1000
      let step = pen.size * Double(fineness) / 1_000_000
      let steps = Int(((pen.x - glyph.offset.x) / step).rounded())
      endString(&pen)
      startArray(&pen)
      out.append(thousandths: steps * fineness)
      pen.x -= Double(steps) * step
    }
    startArray(&pen)
    if !pen.isInString {
      out.append("(")
      pen.isInString = true
    }
    out.append(escaped: UInt8(code >> 8))
    out.append(escaped: UInt8(code & 0xFF))
    pen.x += Double(face.widths[code]) * pen.size / 1000
  }

  /// Starts a line at a glyph.
  private mutating func start(_ pen: inout Pen, at glyph: GlyphRun.Glyph) {
    let x = (pen.origin.x + glyph.offset.x).thousandths
    let y = fromBelow(pen.origin.y + glyph.offset.y)
    let last = line ?? (0, 0)
    out.append(thousandths: x - last.x)
    out.append(" ")
    out.append(thousandths: y - last.y)
    out.append(" Td ")
    line = (x, y)
    (pen.x, pen.y) = (glyph.offset.x, glyph.offset.y)
  }

  private mutating func startArray(_ pen: inout Pen) {
    if pen.isInArray { return }
    out.append("[")
    pen.isInArray = true
  }

  private mutating func endString(_ pen: inout Pen) {
    if pen.isInString { out.append(")") }
    pen.isInString = false
  }

  private mutating func endArray(_ pen: inout Pen) {
    endString(&pen)
    if pen.isInArray { out.append("] TJ\n") }
    pen.isInArray = false
  }
}
