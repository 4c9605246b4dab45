/// The fonts and pictures that the pages of a document show, numbered as they come.
struct ContentResources {
  let fonts: FontLibrary
  let pictures: PictureLibrary
  private(set) var faces: [FaceContent] = []
  private(set) var shown: [ShownPicture] = []
  private var faceNumbers: [Face: Int] = [:]
  private var pictureNumbers: [ShownPicture: Int] = [:]

  init(fonts: FontLibrary, pictures: PictureLibrary) {
    (self.fonts, self.pictures) = (fonts, pictures)
  }

  /// The number of a face.
  mutating func number(of face: Face) throws(DrawingError) -> Int {
    if let number = faceNumbers[face] { return number }
    let file = fonts.file(of: face)
    faces.append(FaceContent(file: file, outlines: try fonts.drawn.outlines(of: file)))
    faceNumbers[face] = faces.count - 1
    return faces.count - 1
  }

  /// The number of a picture.
  mutating func number(of picture: ShownPicture) -> Int {
    if let number = pictureNumbers[picture] { return number }
    pictureNumbers[picture] = shown.count
    shown.append(picture)
    return shown.count - 1
  }

  /// The fonts with the glyphs that were shown.
  var embeddedFonts: [EmbeddedFont] { faces.map(EmbeddedFont.init) }
}
