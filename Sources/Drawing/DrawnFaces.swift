/// The small fonts of a library; those of common characters are kept from document to document.
///
/// With a new font cairo measures every glyph of every size anew, which takes longer than to make
/// the font. What a kept one holds beyond a document does not show: cairo embeds the glyphs that a
/// document shows, under numbers that are the same in every small font.
final class DrawnFaces {
  private let characters: CommonCharacters
  private var glyphs: [Face: (common: Set<UInt32>, rare: Set<UInt32>)] = [:]
  private var kept: [Face: DrawnFace] = [:]
  /// All glyphs that were shown and are not rare.
  private var seen: [Face: Set<UInt32>] = [:]
  /// How many times the kept font lacked a glyph.
  private var misses: [Face: Int] = [:]

  init(_ characters: CommonCharacters) { self.characters = characters }

  deinit { CairoTurn.end { kept = [:] } }

  /// The parts of a run that are drawn with one small font each.
  func parts(of run: GlyphRun, _ file: FontFile) -> [(run: GlyphRun, isRare: Bool)] {
    let rare = glyphs(of: file).rare
    return run.parts { rare.contains($0) }
  }

  /// The small fonts that `pages` show.
  func faces(
    for pages: [Page], of fonts: FontLibrary
  ) throws(DrawingError) -> [Repertoire: DrawnFace] {
    var shown: [Repertoire: Set<UInt32>] = [:]
    for case .text(let run) in pages.lazy.flatMap(\.marks) {
      for (part, isRare) in parts(of: run, fonts.file(of: run.style.face)) {
        shown[Repertoire(face: run.style.face, isRare: isRare), default: []]
          .formUnion(part.glyphs.lazy.map(\.id))
      }
    }
    var faces: [Repertoire: DrawnFace] = [:]
    for face in Face.all {
      let file = fonts.file(of: face)
      let (common, rare) = (
        Repertoire(face: face, isRare: false), Repertoire(face: face, isRare: true)
      )
      if let used = shown[common] { faces[common] = try self.face(of: file, showing: used) }
      if let used = shown[rare] { faces[rare] = try DrawnFace(of: file, glyphs: used) }
    }
    return faces
  }

  private func glyphs(of file: FontFile) -> (common: Set<UInt32>, rare: Set<UInt32>) {
    if let known = glyphs[file.face] { return known }
    let found = characters.glyphs(of: file)
    glyphs[file.face] = found
    return found
  }

  private func face(of file: FontFile, showing used: Set<UInt32>) throws(DrawingError) -> DrawnFace
  {
    if let known = kept[file.face], used.isSubset(of: known.glyphs) { return known }
    seen[file.face, default: []].formUnion(used)
    let miss = misses[file.face, default: 0] + 1
    misses[file.face] = miss
    // All common characters take a while, and pay where more than two documents are drawn. What
    // is still missing then is odd: a font of its own, and one for all at each doubling.
    guard miss <= 3 || miss.nonzeroBitCount == 1 else {
      return try DrawnFace(of: file, glyphs: used)
    }
    let wanted = seen[file.face] ?? used
    let face = try DrawnFace(
      of: file, glyphs: miss < 3 ? wanted : wanted.union(glyphs(of: file).common))
    kept[file.face] = face
    return face
  }
}
