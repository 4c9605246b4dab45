internal import Diagnostics
internal import Drawing
internal import Foundation

/// A picture that an audit names, in the folder of its file or below it.
struct PictureFile {
  /// The folder of the audit's file.
  var folder: String
  /// The way from there.
  var name: String
  /// Where the audit names it.
  var place: Place?

  /// The most bytes a picture may have.
  private static let most = 32 << 20

  /// The path, as messages show it.
  var path: String { "\(folder)/\(name)" }

  /// The bytes of the file; `nil` after an error.
  ///
  /// Only a regular file is opened, for a pipe or a device may never end, and only below the
  /// folder, wherever links lead.
  func bytes(into problems: inout Problems) -> [UInt8]? {
    guard let real = Self.realPath(path), let home = Self.realPath(folder) else {
      problems.report(.noPicture(path, at: place))
      return nil
    }
    guard real.hasPrefix(home == "/" ? home : home + "/") else {
      problems.report(.badPicture(path, "it leads out of the audit's folder", at: place))
      return nil
    }
    var information = stat()
    guard stat(real, &information) == 0 else {
      problems.report(.noPicture(path, at: place))
      return nil
    }
    if let kind = Self.kind(information.st_mode) {
      problems.report(.badPicture(path, "it is \(kind), not a file", at: place))
      return nil
    }
    guard information.st_size <= Self.most else {
      problems.report(
        .badPicture(path, "it has more than \(Self.most >> 20) MiB", at: place))
      return nil
    }
    do {
      let file = try FileHandle(forReadingFrom: URL(filePath: real))
      return try Array(file.read(upToCount: Self.most) ?? Data())
    } catch {
      problems.report(.badPicture(path, error.inWords, at: place))
      return nil
    }
  }

  private static func realPath(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  /// What something is that is no regular file.
  private static func kind(_ mode: mode_t) -> String? {
    switch mode & S_IFMT {
    case S_IFREG: nil
    case S_IFDIR: "a folder"
    case S_IFCHR, S_IFBLK: "a device"
    case S_IFIFO: "a pipe"
    case S_IFSOCK: "a socket"
    default: "something else"
    }
  }
}

extension PictureLibrary {
  /// Adds a PNG or JPEG, of which `dpi` pixels to the inch are kept in `frame`; its path is its id
  /// unless another is given.
  ///
  /// - Returns: whether it is there.
  func add(
    photograph file: PictureFile, as id: String? = nil, within frame: Size, dpi: Double,
    into problems: inout Problems
  ) -> Bool {
    let id = id ?? file.path
    return add(file, as: id, into: &problems) { bytes throws(PictureError) in
      try add(id: id, raster: bytes, named: file.name, within: frame, dpi: dpi)
    }
  }

  /// Adds a mark: artwork if its name says so, else a picture as a photograph is.
  func add(
    mark file: PictureFile, as id: String? = nil, within frame: Size, dpi: Double,
    into problems: inout Problems
  ) -> Bool {
    guard file.name.hasSuffix(".svg") else {
      return add(photograph: file, as: id, within: frame, dpi: dpi, into: &problems)
    }
    let id = id ?? file.path
    return add(file, as: id, into: &problems) { bytes throws(PictureError) in
      try add(id: id, svg: bytes)
    }
  }

  private func add(
    _ file: PictureFile, as id: String, into problems: inout Problems,
    _ take: ([UInt8]) throws(PictureError) -> Void
  ) -> Bool {
    if size(of: id) != nil { return true }
    guard let bytes = file.bytes(into: &problems) else { return false }
    do {
      try take(bytes)
      return true
    } catch {
      problems.report(.badPicture(file.path, "\(error)", at: file.place, fix: error.fix))
      return false
    }
  }
}
