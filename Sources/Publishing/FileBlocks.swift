public import Diagnostics
internal import Foundation

/// A file that is read block by block, for files larger than memory.
public struct FileBlocks {
  private static let size = 256 << 10

  private let path: String
  private let handle: FileHandle

  /// Opens the file at `path`; `nil` after an error.
  public init?(fileAt path: String, into problems: inout Problems) {
    do {
      self.path = path
      handle = try FileHandle(forReadingFrom: URL(filePath: path))
    } catch {
      problems.report(.unreadable(path, error))
      return nil
    }
  }

  /// Reads what is open already, such as standard input.
  public init(descriptor: Int32, path: String) {
    self.path = path
    handle = FileHandle(fileDescriptor: descriptor)
  }

  /// The next bytes, none at the end; `nil` after an error.
  public func next(into problems: inout Problems) -> [UInt8]? {
    do {
      return try handle.read(upToCount: FileBlocks.size).map { Array($0) } ?? []
    } catch {
      problems.report(.unreadable(path, error))
      return nil
    }
  }
}
