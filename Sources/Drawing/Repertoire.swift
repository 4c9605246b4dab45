/// The common or the rare glyphs of a face.
struct Repertoire: Hashable {
  let face: Face
  let isRare: Bool
}

extension GlyphRun {
  /// The run in parts of one repertoire each; most runs are one part.
  func parts(isRare: (UInt32) -> Bool) -> [(run: GlyphRun, isRare: Bool)] {
    guard glyphs.contains(where: { isRare($0.id) }),
      clusters.reduce(0, { $0 + $1.glyphs }) == glyphs.count,
      clusters.reduce(0, { $0 + $1.bytes }) == text.utf8.count
    else { return [(self, false)] }
    var parts: [(run: GlyphRun, isRare: Bool)] = []
    var (glyph, bytes) = (0, text.utf8.startIndex)
    for cluster in clusters {
      let own = glyphs[glyph..<glyph + cluster.glyphs]
      let end = text.utf8.index(bytes, offsetBy: cluster.bytes)
      let isRare = own.contains { isRare($0.id) }
      if parts.last?.isRare != isRare {
        var part = self
        (part.text, part.glyphs, part.clusters) = ("", [], [])
        parts.append((part, isRare))
      }
      let last = parts.count - 1
      parts[last].run.text += text[bytes..<end]
      parts[last].run.glyphs += own
      parts[last].run.clusters.append(cluster)
      (glyph, bytes) = (glyph + cluster.glyphs, end)
    }
    return parts
  }
}
