/// The small fonts of a library; those of common characters are kept from page to page.
///
/// With a new font cairo measures every glyph of every size anew, which takes longer than to make
/// the font.
final class DrawnFaces {
  private let characters: CommonCharacters
  private let folder: String
  private var common: [Face: DrawnFace] = [:]
  private var outlines: [Face: FaceOutlines] = [:]

  /// The small fonts of the files in `folder`.
  init(folder: String) throws(DrawingError) {
    self.folder = folder
    characters = try CommonCharacters(folder: folder)
  }

  deinit { CairoTurn.end { common = [:] } }

  /// The small fonts that `pages` show.
  func faces(
    for pages: [Page], of fonts: FontLibrary
  ) throws(DrawingError) -> [Repertoire: DrawnFace] {
    var faces: [Repertoire: DrawnFace] = [:]
    var rare: [Face: Set<UInt32>] = [:]
    for case .text(let run) in pages.lazy.flatMap(\.marks) {
      let face = run.style.face
      let common = try self.common(fonts.file(of: face))
      faces[Repertoire(face: face, isRare: false)] = common
      for glyph in run.glyphs where common.numbers[glyph.id] == 0 {
        rare[face, default: []].insert(glyph.id)
      }
    }
    for face in Face.all {
      guard let glyphs = rare[face] else { continue }
      faces[Repertoire(face: face, isRare: true)] =
        try DrawnFace(of: fonts.file(of: face), glyphs: glyphs)
    }
    return faces
  }

  /// The outlines of `file`, as documents take them over.
  func outlines(of file: FontFile) throws(DrawingError) -> FaceOutlines {
    if let known = outlines[file.face] { return known }
    let outlines = try FaceOutlines(file, common: characters, folder: folder)
    self.outlines[file.face] = outlines
    return outlines
  }

  private func common(_ file: FontFile) throws(DrawingError) -> DrawnFace {
    if let known = common[file.face] { return known }
    let face = try DrawnFace(common: characters, of: file, folder: folder)
    common[file.face] = face
    return face
  }
}
