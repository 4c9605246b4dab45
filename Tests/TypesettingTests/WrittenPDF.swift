import Archiving
import Drawing
import Foundation
import TestSupport

/// Writes pages as PDF, each time as if nothing had been written before.
enum PDF {
  static func write(
    _ pages: [Page], structure: Structure = Structure(), bookmarks: [Bookmark] = [],
    information: DocumentInformation, fonts: FontLibrary, pictures: PictureLibrary
  ) throws -> [UInt8] {
    let profile = try Data(contentsOf: packageRoot.appending(path: "Assets/sRGB.icc"))
    return try Archive(fonts: fonts, pictures: pictures, profile: Array(profile))
      .write(pages, structure: structure, bookmarks: bookmarks, information: information)
  }
}
