/// The common or the rare glyphs of a face.
struct Repertoire: Hashable {
  let face: Face
  let isRare: Bool
}
