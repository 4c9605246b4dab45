internal import Diagnostics

/// Reads workbooks of spreadsheet programs (ECMA-376), as far as their cells are concerned.
///
/// Shown values only: nothing is computed, and nothing that a cell does not say for certain is
/// taken from it.
enum XLSX {
  /// The most rows of a sheet, by the format.
  static let mostRows = 1_048_576
  /// The most columns of a sheet, by the format.
  static let mostColumns = 16_384
  /// The most characters of a cell, by the format.
  static let mostCharacters = 32_767
  /// The most sheets.
  static let mostSheets = 64
  /// The most merged areas of a sheet.
  static let mostMerged = 10_000

  /// Whether bytes are a workbook or another file of an office program, whatever their name.
  static func claims(_ bytes: [UInt8], path: String) -> Bool {
    let name = path.lowercased()
    return bytes.starts(with: [0x50, 0x4B, 3, 4]) || bytes.starts(with: [0x50, 0x4B, 5, 6])
      || bytes.starts(with: container)
      || [".xlsx", ".xlsm", ".xls", ".xltx", ".xlsb"].contains { name.hasSuffix($0) }
  }

  /// The first bytes of a compound file: an old workbook, or a new one that is encrypted.
  private static let container: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0]

  /// The sheets of a workbook in its order; `nil` after an error.
  static func read(_ bytes: [UInt8], path: String, into problems: inout Problems) -> [Sheet]? {
    do throws(Diagnostic) {
      guard bytes.count <= Limits.mostBytesOfWorkbook else {
        throw Diagnostic.tooLargeWorkbook(path: path)
      }
      if bytes.starts(with: container) {
        throw bytes.contains(inUTF16: "EncryptedPackage")
          ? Diagnostic.encrypted(path: path) : .oldWorkbook(path: path)
      }
      guard bytes.starts(with: [0x50, 0x4B]) else {
        throw Diagnostic.notAWorkbook("it is no zip archive", path: path)
      }
      return try Package(Archive(bytes, path: path), path: path).sheets()
    } catch {
      problems.report(error)
      return nil
    }
  }
}

extension [UInt8] {
  /// Whether a word of ASCII stands somewhere, two bytes a character.
  fileprivate func contains(inUTF16 word: String) -> Bool {
    let pattern = word.utf8.flatMap { [$0, 0] as [UInt8] }
    return indices.contains { self[$0] == pattern[0] && self[$0...].starts(with: pattern) }
  }
}
