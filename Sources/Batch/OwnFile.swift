internal import Glibc

/// A file that is written piece by piece under a name of its own.
final class OwnFile {
  private let path: String
  private let descriptor: Int32

  /// Begins the file at `path` anew.
  init(at path: String) throws(FileError) {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileError(path) }
  }

  deinit { close(descriptor) }

  /// Writes all bytes.
  func write(_ bytes: [UInt8]) throws(FileError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written > 0 {
        rest = rest.dropFirst(written)
      } else if errno != EINTR {
        throw FileError(path)
      }
    }
  }

  /// Takes away what stands behind a position.
  func cut(at end: Int) {
    _ = ftruncate(descriptor, end)
    _ = lseek(descriptor, end, SEEK_SET)
  }

  /// Gives the file its name, once the disk has it.
  func finish(as name: String) throws(FileError) {
    guard fsync(descriptor) == 0 || errno == EINVAL, rename(path, name) == 0 else {
      throw FileError(name)
    }
  }

  /// Writes a whole file that appears at once.
  static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    let part = "\(path).new"
    do throws(FileError) {
      let file = try OwnFile(at: part)
      try file.write(bytes)
      try file.finish(as: path)
    } catch {
      unlink(part)
      throw error
    }
  }
}
