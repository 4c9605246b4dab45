internal import Foundation

// Files appear whole or not at all, whenever the process ends. Until it is whole, a file has a name
// of its own that no reader looks for: `.report.pdf.4711.part`, where 4711 is the process.

extension Publication.File {
  /// Writes the file into `folder`.
  ///
  /// - Throws: a `CocoaError`; then a file of that name is as it was.
  func write(to folder: String) throws {
    let part = "\(folder)/.\(name).\(getpid()).part"
    do {
      try bytes.write(toNewFileAt: part)
      guard rename(part, "\(folder)/\(name)") == 0 else { throw CocoaError.last() }
    } catch {
      unlink(part)
      throw error
    }
  }
}

extension Publication {
  /// Removes what a process that was ended left of its files in `folder`.
  ///
  /// To be called only where no other process writes into the folder.
  public static func removeParts(from folder: String) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for name in names where name.hasPrefix(".") && name.hasSuffix(".part") {
      unlink("\(folder)/\(name)")
    }
  }
}

extension [UInt8] {
  /// Writes the bytes into a file that nobody else writes.
  ///
  /// A full disk may be told of only when the file is closed.
  private func writeAll(to descriptor: Int32) throws {
    var rest = self[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if written > 0 {
        rest = rest.dropFirst(written)
      } else if errno != EINTR {
        throw CocoaError.last()
      }
    }
  }

  fileprivate func write(toNewFileAt path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard descriptor >= 0 else { throw CocoaError.last() }
    do {
      try writeAll(to: descriptor)
    } catch {
      close(descriptor)
      throw error
    }
    guard close(descriptor) == 0 else { throw CocoaError.last() }
  }
}

extension CocoaError {
  /// What the last call to the system failed of.
  fileprivate static func last() -> CocoaError {
    switch errno {
    case ENOSPC, EDQUOT: CocoaError(.fileWriteOutOfSpace)
    case EACCES, EPERM: CocoaError(.fileWriteNoPermission)
    case EROFS: CocoaError(.fileWriteVolumeReadOnly)
    case EISDIR, ENOTEMPTY: CocoaError(.fileWriteInvalidFileName)
    case ENOTDIR: CocoaError(.fileWriteFileExists)
    default: CocoaError(.fileWriteUnknown)
    }
  }
}
