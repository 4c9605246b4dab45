internal import CZip
internal import Diagnostics

/// A zip archive in memory, held against everything an archive can pretend.
///
/// Owns the bytes and libzip's view of them.
final class Archive {
  /// One entry.
  struct Entry {
    var index: UInt64
    var name: String
    /// As the archive declares it.
    var size: Int
  }

  /// The entries by their names.
  private(set) var entries: [String: Entry] = [:]
  private let path: String
  private let bytes: UnsafeMutableRawBufferPointer
  private let handle: OpaquePointer
  private var budget = Archive.mostUnpacked
  /// How many more elements its parts may have.
  var elements = Archive.mostElements

  /// The most entries.
  static let mostEntries = 1_000
  /// The most elements of XML in all parts read.
  static let mostElements = 1_000_000
  /// The most bytes that all entries read have together.
  static let mostUnpacked = 48 << 20
  /// How many times as large as packed an entry may be, if it is no small one.
  static let mostRatio = 250

  /// Opens the archive and checks its entries.
  init(_ content: [UInt8], path: String) throws(Diagnostic) {
    bytes = .allocate(byteCount: content.count, alignment: 1)
    bytes.copyBytes(from: content)
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    let source = zip_source_buffer_create(bytes.baseAddress, UInt64(bytes.count), 0, &error)
    let flags = ZIP_RDONLY | ZIP_CHECKCONS
    guard let source, let handle = zip_open_from_source(source, flags, &error) else {
      if let source { zip_source_free(source) }
      bytes.deallocate()
      switch error.zip_err {
      case ZIP_ER_EXISTS: throw .unsafeEntry("two entries have one name", path: path)
      // The list of entries stands at the end.
      case ZIP_ER_NOZIP: throw .cutShort(path: path)
      default: throw .damagedArchive(String(cString: zip_error_strerror(&error)), path: path)
      }
    }
    self.handle = handle
    self.path = path
    try check()
  }

  deinit {
    zip_discard(handle)
    bytes.deallocate()
  }

  private func check() throws(Diagnostic) {
    let count = zip_get_num_entries(handle, 0)
    guard count <= Archive.mostEntries else { throw .tooManyEntries(Int(count), path: path) }
    var met: Set<String> = []
    for index in 0..<UInt64(max(0, count)) {
      var stat = zip_stat_t()
      zip_stat_init(&stat)
      guard zip_stat_index(handle, index, 0, &stat) == 0, let name = stat.name else {
        throw .damagedArchive("an entry cannot be read", path: path)
      }
      let entry = Entry(index: index, name: String(cString: name), size: Int(clamping: stat.size))
      if let reason = problem(of: entry) { throw .unsafeEntry(reason, path: path) }
      guard met.insert(entry.name.lowercased()).inserted else {
        throw .unsafeEntry("two entries have the name '\(entry.name.shortened)'", path: path)
      }
      guard stat.encryption_method == 0 else { throw .encrypted(path: path) }
      let isLarge = stat.size > 1 << 20
      if isLarge, stat.size / max(1, stat.comp_size) > Archive.mostRatio {
        throw .bomb(entry.name, path: path)
      }
      entries[entry.name] = entry
    }
  }

  /// What makes an entry one that no spreadsheet program writes.
  private func problem(of entry: Entry) -> String? {
    let name = entry.name
    let quoted = "'\(name.shortened)'"
    if name.isEmpty || name.contains("\\") || name.hasPrefix("/")
      || name.split(separator: "/").contains("..")
    {
      return "entry \(quoted) points out of the archive"
    }
    var system: UInt8 = 0
    var attributes: UInt32 = 0
    let found = zip_file_get_external_attributes(
      handle, entry.index, 0, &system, &attributes)
    // The upper half is the file's mode where the archive was made on Unix.
    if found == 0, system == UInt8(ZIP_OPSYS_UNIX), attributes >> 16 & 0o170000 == 0o120000 {
      return "entry \(quoted) is a link"
    }
    return nil
  }

  /// Gives the content of an entry to `take`, piece by piece.
  func read(
    _ entry: Entry, _ take: (UnsafeRawBufferPointer) throws(Diagnostic) -> Void
  ) throws(Diagnostic) {
    guard let file = zip_fopen_index(handle, entry.index, 0) else {
      throw .damagedArchive(String(cString: zip_strerror(handle)), path: path)
    }
    defer { zip_fclose(file) }
    let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 1)
    defer { chunk.deallocate() }
    var total = 0
    while true {
      let count = zip_fread(file, chunk.baseAddress, UInt64(chunk.count))
      guard count >= 0 else {
        throw .damagedArchive(
          "entry '\(entry.name.shortened)' is not what the archive declares", path: path)
      }
      if count == 0 { break }
      total += Int(count)
      budget -= Int(count)
      guard total <= entry.size else {
        throw .damagedArchive(
          "entry '\(entry.name.shortened)' is larger than the archive declares", path: path)
      }
      guard budget >= 0 else { throw .tooMuchUnpacked(path: path) }
      try take(UnsafeRawBufferPointer(rebasing: chunk[..<Int(count)]))
    }
    guard total == entry.size else {
      throw .damagedArchive(
        "entry '\(entry.name.shortened)' is smaller than the archive declares", path: path)
    }
  }
}

extension Diagnostic {
  static func damagedArchive(_ what: String, path: String) -> Diagnostic {
    Diagnostic(
      "DamagedArchive", "the file cannot be unpacked: \(what)",
      at: Place(path: path, line: 0, column: 0),
      fix: "open it in a spreadsheet program and save it as .xlsx again")
  }

  fileprivate static func cutShort(path: String) -> Diagnostic {
    Diagnostic(
      "DamagedArchive", "the file is cut short or damaged: its end is missing",
      at: Place(path: path, line: 0, column: 0),
      fix: "copy or download it again, or ask who sent it for the whole file")
  }

  fileprivate static func unsafeEntry(_ what: String, path: String) -> Diagnostic {
    Diagnostic(
      "UnsafeArchive", "the file was not made by a spreadsheet program: \(what)",
      at: Place(path: path, line: 0, column: 0), fix: "do not open it; ask who sent it")
  }

  fileprivate static func tooManyEntries(_ count: Int, path: String) -> Diagnostic {
    Diagnostic(
      "TooManyEntries",
      "a workbook has at most \(Archive.mostEntries) parts; this one has \(count)",
      at: Place(path: path, line: 0, column: 0))
  }

  fileprivate static func bomb(_ name: String, path: String) -> Diagnostic {
    Diagnostic(
      "PackedTooTight",
      "part '\(name.shortened)' unpacks to more than \(Archive.mostRatio) times its size",
      at: Place(path: path, line: 0, column: 0), why: "such files are made to exhaust a reader")
  }

  fileprivate static func tooMuchUnpacked(path: String) -> Diagnostic {
    Diagnostic(
      "TooMuchUnpacked", "a workbook unpacks to at most \(Archive.mostUnpacked >> 20) MiB",
      at: Place(path: path, line: 0, column: 0), fix: "delete the sheets that are not needed")
  }

  static func encrypted(path: String) -> Diagnostic {
    Diagnostic(
      "Encrypted", "the workbook is encrypted", at: Place(path: path, line: 0, column: 0),
      fix: "open it with its password and save it without one")
  }
}
