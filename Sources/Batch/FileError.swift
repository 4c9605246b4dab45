internal import Diagnostics
internal import Foundation
internal import Glibc

/// A file of ours that cannot be written.
public struct FileError: Error {
  /// The path.
  let path: String
  private let code: Int32

  /// What the last call to the system failed of.
  init(_ path: String) { (self.path, code) = (path, errno) }

  /// The problem in its printed form.
  public var printed: String { diagnostic.printed }

  var diagnostic: Diagnostic {
    let isFull = code == ENOSPC || code == EDQUOT
    return Diagnostic(
      isFull ? "DiskFull" : "Unwritable", "the file cannot be written: \(cause)",
      at: Place(path: path, line: 0, column: 0),
      fix: isFull ? "make room, and run this again with '--resume'" : nil)
  }

  private var cause: String {
    switch code {
    case ENOSPC, EDQUOT: "the disk is full"
    case EACCES, EPERM, EROFS: "it may not be written there"
    case ENOTDIR, EEXIST: "a file stands where a folder must be"
    case EISDIR: "a folder stands where a file must be"
    case ENOENT: "there is no such folder"
    default: String(cString: strerror(code))
    }
  }
}
