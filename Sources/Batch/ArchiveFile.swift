internal import CArchive
internal import Foundation
internal import Glibc

/// A zip archive of all that a run makes, written as the run goes on.
///
/// Entries have no times of their own, so the same files give the same bytes.
final class ArchiveFile {
  private let archive: OpaquePointer
  private let path: String
  private var isOpen = true
  private var part: String { path + ".part" }
  private var isStream: Bool { path == "-" }

  /// Begins an archive at `path`, `-` for standard output.
  init(at path: String) throws(FileError) {
    self.path = path
    guard let archive = archive_write_new() else {
      errno = ENOMEM
      throw FileError(path)
    }
    self.archive = archive
    archive_write_set_format_zip(archive)
    archive_write_set_options(archive, "zip:hdrcharset=UTF-8")
    let code =
      path == "-"
      ? archive_write_open_fd(archive, STDOUT_FILENO)
      : archive_write_open_filename(archive, part)
    guard code == ARCHIVE_OK else { throw failure() }
  }

  deinit { archive_write_free(archive) }

  /// Adds the files of an audit.
  func add(_ entry: Entry, from folder: String) throws(FileError) {
    for file in entry.files ?? [] {
      let name = "\(entry.folder ?? "")/\(file.name)"
      try add(fileAt: "\(folder)/\(name)", as: name)
    }
  }

  private func add(fileAt path: String, as name: String) throws(FileError) {
    guard let file = FileHandle(forReadingAtPath: path) else { throw FileError(path) }
    let size = (try? file.seekToEnd()) ?? 0
    try? file.seek(toOffset: 0)
    // PDF and PNG are compressed already.
    if name.hasSuffix(".pdf") || name.hasSuffix(".png") {
      archive_write_zip_set_compression_store(archive)
    } else {
      archive_write_zip_set_compression_deflate(archive)
    }
    guard let entry = archive_entry_new() else {
      errno = ENOMEM
      throw FileError(self.path)
    }
    defer { archive_entry_free(entry) }
    archive_entry_set_pathname_utf8(entry, name)
    archive_entry_set_size(entry, Int64(size))
    // AE_IFREG: a regular file.
    archive_entry_set_filetype(entry, 0o100_000)
    archive_entry_set_perm(entry, 0o644)
    guard archive_write_header(archive, entry) == ARCHIVE_OK else { throw failure() }
    var left = Int(size)
    while left > 0 {
      guard let block = try? file.read(upToCount: min(left, 1 << 18)), !block.isEmpty else {
        throw FileError(path)
      }
      let written = block.withUnsafeBytes {
        archive_write_data(archive, $0.baseAddress, $0.count)
      }
      guard written == block.count else { throw failure() }
      left -= block.count
    }
    guard archive_write_finish_entry(archive) == ARCHIVE_OK else { throw failure() }
  }

  /// Adds the manifest, and lets the archive appear.
  func finish(with manifest: String) throws(FileError) {
    try add(
      fileAt: manifest, as: manifest.split(separator: "/").last.map(String.init) ?? manifest)
    isOpen = false
    guard archive_write_close(archive) == ARCHIVE_OK else { throw failure() }
    if !isStream, rename(part, path) != 0 { throw FileError(path) }
  }

  /// Gives the archive up.
  func discard() {
    if !isStream { unlink(part) }
  }

  /// What the library says, as an error of the system.
  private func failure() -> FileError {
    let code = archive_errno(archive)
    discard()
    errno = code > 0 ? code : EIO
    return FileError(path)
  }
}
