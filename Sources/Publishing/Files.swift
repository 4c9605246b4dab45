public import Diagnostics
internal import Foundation
public import Reading

extension Source {
  /// The text of a file; `nil` after an error.
  public static func read(fileAt path: String, into problems: inout Problems) -> Source? {
    bytes(ofFileAt: path, into: &problems).flatMap { read($0, path: path, into: &problems) }
  }

  /// The bytes of a file; `nil` after an error.
  ///
  /// - Parameter most: how many bytes are read at most, and one more, so that a reader sees that
  ///   there are too many.
  public static func bytes(
    ofFileAt path: String, most: Int = Limits.mostBytesOfWorkbook, into problems: inout Problems
  ) -> [UInt8]? {
    var file: FileHandle?
    return bytes(of: path, most: most, into: &problems) { most in
      let open = try file ?? FileHandle(forReadingFrom: URL(filePath: path))
      file = open
      return try Array(open.read(upToCount: most) ?? Data())
    }
  }

  /// The bytes that `part` gives, until it gives none or there are more than a file may have: a
  /// device or a huge file is not read whole only to be refused.
  ///
  /// - Parameters:
  ///   - path: the path as the user typed it, for messages.
  ///   - part: the next bytes, at most so many.
  /// - Returns: `nil` after an error.
  public static func bytes(
    of path: String, most: Int = Limits.mostBytesOfWorkbook, into problems: inout Problems,
    part: (Int) throws -> [UInt8]
  ) -> [UInt8]? {
    do {
      var bytes: [UInt8] = []
      while bytes.count <= most {
        let next = try part(most + 1 - bytes.count)
        if next.isEmpty { break }
        bytes += next
      }
      return bytes
    } catch {
      problems.report(.unreadable(path, error))
      return nil
    }
  }
}

extension Node {
  /// The root of a YAML or JSON file; `nil` after an error.
  public static func read(fileAt path: String, into problems: inout Problems) -> Node? {
    Source.bytes(ofFileAt: path, into: &problems).flatMap {
      read($0, path: path, into: &problems)
    }
  }
}

extension Error {
  /// The cause in a few words.
  var inWords: String { (self as? CocoaError)?.inWords ?? localizedDescription }
}

extension CocoaError {
  /// The cause in a few words.
  var inWords: String {
    switch code {
    case .fileWriteFileExists: "a file stands where a folder must be"
    case .fileWriteInvalidFileName: "a folder stands where a file must be"
    case .fileWriteNoPermission, .fileWriteVolumeReadOnly: "it may not be written there"
    case .fileWriteOutOfSpace: "the disk is full"
    case .fileWriteUnknown: "the system does not allow it"
    case .fileReadNoSuchFile, .fileNoSuchFile: "there is no such file"
    case .fileReadNoPermission: "it may not be read"
    default: localizedDescription
    }
  }
}

extension Diagnostic {
  static func unreadable(_ path: String, _ error: any Error) -> Diagnostic {
    let isFolder = (try? URL(filePath: path).resourceValues(forKeys: [.isDirectoryKey]))?
      .isDirectory
    return Diagnostic(
      "UnreadableFile",
      "the file cannot be read: \(isFolder == true ? "it is a folder" : error.inWords)",
      at: Place(path: path, line: 0, column: 0),
      fix: isFolder == true ? "name the files in it" : nil)
  }
}
