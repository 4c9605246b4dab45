public import Diagnostics
internal import Foundation

/// A file that is written block by block, and appears whole or not at all.
public struct WholeFile {
  private let path: String
  private let handle: FileHandle

  /// Until it is whole, the file has another name.
  private var part: String { path + ".part" }

  /// Begins the file at `path`; one that is there already stays until this one is whole.
  public init(at path: String) throws(Diagnostic) {
    self.path = path
    do {
      let part = URL(filePath: path + ".part")
      try Data().write(to: part)
      handle = try FileHandle(forWritingTo: part)
    } catch {
      throw .unwritableFile(path, error)
    }
  }

  /// Adds bytes; the file is given up after an error.
  public func write(_ bytes: [UInt8]) throws(Diagnostic) {
    do {
      try handle.write(contentsOf: Data(bytes))
    } catch {
      discard()
      throw .unwritableFile(path, error)
    }
  }

  /// Lets the file appear.
  public func finish() throws(Diagnostic) {
    do {
      try handle.close()
      guard rename(part, path) == 0 else { throw CocoaError(.fileWriteUnknown) }
    } catch {
      discard()
      throw .unwritableFile(path, error)
    }
  }

  /// Gives the file up.
  public func discard() { try? FileManager.default.removeItem(atPath: part) }
}

extension Diagnostic {
  fileprivate static func unwritableFile(_ path: String, _ error: any Error) -> Diagnostic {
    let isNowhere = (error as? CocoaError)?.code == .fileNoSuchFile
    return Diagnostic(
      "Unwritable",
      "the file cannot be written: \(isNowhere ? "there is no such folder" : error.inWords)",
      at: Place(path: path, line: 0, column: 0), fix: "name another file with '--to'")
  }
}
