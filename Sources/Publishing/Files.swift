public import Diagnostics
internal import Foundation
public import Reading

extension Source {
  /// The text of a file; `nil` after an error.
  public static func read(fileAt path: String, into problems: inout Problems) -> Source? {
    bytes(ofFileAt: path, into: &problems).flatMap { read($0, path: path, into: &problems) }
  }

  /// The bytes of a file; `nil` after an error.
  public static func bytes(ofFileAt path: String, into problems: inout Problems) -> [UInt8]? {
    do {
      return try Array(Data(contentsOf: URL(filePath: path)))
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
      at: Place(path: path, line: 0, column: 0))
  }
}
