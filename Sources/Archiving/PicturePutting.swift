internal import Diagnostics
internal import Drawing

extension DocumentWriter {
  /// Puts the pictures into the file.
  mutating func putPictures(from archive: Archive) throws(Diagnostic) {
    for picture in content.pictures {
      switch picture {
      case .artwork(let id, let size, let around):
        let form = try archive.form(picture, id: id, size, around: around)
        pictures.append(form.put(into: &file))
      case .raster(let id):
        let image = try archive.image(picture, id: id)
        pictures.append(image.put(into: &file))
      }
    }
  }
}
