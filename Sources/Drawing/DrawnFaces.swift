/// The small fonts of all faces that some pages show.
struct DrawnFaces {
  private let faces: [Face: DrawnFace]

  /// Gathers the glyphs of `pages` and makes a small font of each face.
  init(for pages: [Page], fonts: FontLibrary) throws(DrawingError) {
    var glyphs: [Face: Set<UInt32>] = [:]
    for case .text(let run) in pages.lazy.flatMap(\.marks) {
      for glyph in run.glyphs { glyphs[run.style.face, default: []].insert(glyph.id) }
    }
    var faces: [Face: DrawnFace] = [:]
    for (face, used) in glyphs {
      faces[face] = try DrawnFace(of: fonts.file(of: face), glyphs: used)
    }
    self.faces = faces
  }

  /// The small font of `face`, if a page shows it.
  subscript(face: Face) -> DrawnFace? { faces[face] }
}
