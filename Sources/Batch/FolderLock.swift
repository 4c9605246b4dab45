internal import Foundation
internal import Glibc

/// Keeps two processes from rendering one audit at once, on one machine or on several that share
/// the folder.
///
/// One file stands for all audits: each name is a byte of it, and what is locked is that byte. The
/// system gives a lock back however a process ends, and a file that is never removed cannot be
/// removed too early. Workers inherit the open file, so that a run has ended only when they have.
final class FolderLock {
  private let descriptor: Int32

  /// The file's name in the folder of the run.
  static let name = ".accolade.lock"

  /// Opens the file in `folder`, which must exist.
  ///
  /// - Throws: why it cannot be opened, in words.
  init(in folder: String) throws(FileError) {
    descriptor = open("\(folder)/\(FolderLock.name)", O_RDWR | O_CREAT, 0o666)
    guard descriptor >= 0 else { throw FileError("\(folder)/\(FolderLock.name)") }
  }

  deinit { close(descriptor) }

  /// Locks a name; `false` where another process has it.
  func take(_ name: String) -> Bool { set(Int32(F_WRLCK), name) }

  /// Locks a name, waiting at most so many seconds for another process.
  func take(_ name: String, within seconds: Double) -> Bool {
    let end = Date().addingTimeInterval(seconds)
    while !take(name) {
      if Date() > end { return false }
      usleep(50_000)
    }
    return true
  }

  /// Gives a name back.
  func release(_ name: String) { _ = set(Int32(F_UNLCK), name) }

  private func set(_ kind: Int32, _ name: String) -> Bool {
    var lock = flock()
    lock.l_type = Int16(kind)
    lock.l_whence = Int16(SEEK_SET)
    lock.l_start = FolderLock.position(of: name)
    lock.l_len = 1
    // F_OFD_SETLK: the lock belongs to the open file and not to the process.
    return fcntl(descriptor, 37, &lock) == 0
  }

  /// A byte for each name: the first 62 bits of FNV-1a over it.
  static func position(of name: String) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int(hash >> 2)
  }
}
