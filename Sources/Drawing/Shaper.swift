internal import CHarfBuzz

/// Turns spans into shaped paragraphs with HarfBuzz.
final class Shaper {
  private let buffer: OpaquePointer
  /// What asks the fonts for their other forms; `nil` for those of the character table.
  private let language: OpaquePointer?

  init(forms: HanForms) {
    language = forms == .traditional ? hb_language_from_string("zh-hant", -1) : nil
    // On failure HarfBuzz hands out an inert buffer, never a null pointer.
    guard let buffer = hb_buffer_create() else { preconditionFailure("no HarfBuzz buffer") }
    self.buffer = buffer
  }

  deinit { hb_buffer_destroy(buffer) }

  /// Shapes `spans` as one paragraph; `file` gives the font of a face.
  func paragraph(
    of spans: [Span], file: (Face) -> FontFile
  ) throws(TextError) -> ShapedParagraph {
    let text = try ParagraphText(spans)
    var paragraph = ShapedParagraph(spans: spans, utf8: text.utf8)
    var start = 0
    for (span, end) in text.spanEnds.enumerated() {
      while start < end {
        let stop = text.kinds[start..<end].firstIndex(of: .lineFeed) ?? end
        if start < stop {
          let font = file(spans[span].style.face)
          try shape(start..<stop, of: text, span: span, font: font, into: &paragraph)
        }
        if stop < end { paragraph.appendLineFeed(at: text.offsets[stop], span: span) }
        start = min(stop + 1, end)
      }
    }
    paragraph.setSpacing()
    return paragraph
  }

  /// Shapes the characters of `range`, all of one span and one line, and appends their clusters.
  private func shape(
    _ range: Range<Int>, of text: ParagraphText, span: Int, font: FontFile,
    into paragraph: inout ShapedParagraph
  ) throws(TextError) {
    hb_buffer_reset(buffer)
    hb_buffer_set_cluster_level(buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_GRAPHEMES)
    hb_buffer_set_direction(buffer, HB_DIRECTION_LTR)
    hb_buffer_set_script(buffer, HB_SCRIPT_HAN)
    hb_buffer_set_language(buffer, language)
    for index in range {
      hb_buffer_add(buffer, text.scalars[index].value, UInt32(index))
    }
    hb_buffer_set_content_type(buffer, HB_BUFFER_CONTENT_TYPE_UNICODE)
    let features = Self.features(for: range, of: text)
    hb_shape(font.harfBuzzFont, buffer, features, UInt32(features.count))

    var count: UInt32 = 0
    let infos = UnsafeBufferPointer(
      start: hb_buffer_get_glyph_infos(buffer, &count), count: Int(count))
    let positions = UnsafeBufferPointer(
      start: hb_buffer_get_glyph_positions(buffer, &count), count: Int(count))
    let scale = paragraph.spans[span].style.size / font.unitsPerEm

    var glyph = 0
    while glyph < infos.count {
      let first = Int(infos[glyph].cluster)
      let glyphStart = paragraph.glyphs.count
      var pen = 0.0
      while glyph < infos.count, infos[glyph].cluster == first {
        let position = positions[glyph]
        // HarfBuzz's y grows upwards, a page's downwards.
        let offset = Point(
          x: pen + Double(position.x_offset) * scale, y: -Double(position.y_offset) * scale)
        paragraph.glyphs.append(GlyphRun.Glyph(id: infos[glyph].codepoint, offset: offset))
        pen += Double(position.x_advance) * scale
        glyph += 1
      }
      let end = glyph < infos.count ? Int(infos[glyph].cluster) : range.upperBound
      let bytes = text.offsets[first]..<text.offsets[end]
      if paragraph.glyphs[glyphStart...].contains(where: { $0.id == 0 }) {
        let shown = String(decoding: text.utf8[bytes], as: UTF8.self)
        throw .missingGlyph(shown.first ?? " ", font.face)
      }
      paragraph.clusters.append(
        ShapedParagraph.Cluster(
          bytes: bytes, glyphs: glyphStart..<paragraph.glyphs.count, span: span,
          kind: text.kinds[first], lineBreak: text.breaks[end - 1],
          mayStartLine: text.kinds[first] != .closing
            && !CharacterKind.mayNotStartLine(text.scalars[first]),
          mayEndLine: text.kinds[end - 1] != .opening
            && !CharacterKind.mayNotEndLine(text.scalars[end - 1]),
          isMiddleDot: text.scalars[first] == "·",
          isStop: CharacterKind.endsSentence(text.scalars[first]), advance: pen))
    }
  }

  /// Full-width forms for signs in Chinese text, proportional ones for quotes in words.
  private static func features(for range: Range<Int>, of text: ParagraphText) -> [hb_feature_t] {
    var features: [hb_feature_t] = []
    for index in range {
      let tag: UInt32
      switch (text.scalars[index], text.kinds[index]) {
      case ("—", .sign), ("…", .sign), ("·", .sign): tag = fullWidth
      case ("‘", .mark), ("’", .mark), ("“", .mark), ("”", .mark), ("…", .mark): tag = proportional
      default: continue
      }
      // One feature for neighbours, so that a dash of two characters is shaped as one.
      if let last = features.last, last.tag == tag, Int(last.end) == index {
        features[features.count - 1].end += 1
      } else {
        features.append(
          hb_feature_t(tag: tag, value: 1, start: UInt32(index), end: UInt32(index + 1)))
      }
    }
    return features
  }

  private static let fullWidth = tag("fwid")
  private static let proportional = tag("pwid")
}

/// An OpenType tag, as C's macro makes it.
func tag(_ name: StaticString) -> UInt32 {
  precondition(name.utf8CodeUnitCount == 4, "a tag has four letters")
  return (0..<4).reduce(0) { $0 << 8 | UInt32(name.utf8Start[$1]) }
}
