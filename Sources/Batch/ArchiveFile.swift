/// An archive of all that a run makes.
final class ArchiveFile {
  init(at path: String) throws(FileError) {}
  func add(_ entry: Entry, from folder: String) throws(FileError) {}
  func finish(with manifest: String) throws(FileError) {}
  func discard() {}
}
