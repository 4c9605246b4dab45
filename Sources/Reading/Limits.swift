internal import Diagnostics

/// What a file may ask of a reader at most.
///
/// The largest files people write stay far below; what reaches a limit was made to exhaust us, and
/// costs less than two seconds and 200 MB.
public enum Limits {
  /// The bytes of a text file.
  static let mostBytes = 4 << 20
  /// The bytes of a workbook, which may hold pictures: the most of any file.
  public static let mostBytesOfWorkbook = 16 << 20
  /// The lines of a text file.
  static let mostLines = 100_000
  /// How deep lists and maps may be nested.
  static let mostDepth = 64
  /// How many values a file may hold.
  static let mostNodes = 100_000
  /// The characters of a key.
  static let longestKey = 300
  /// The characters of a value.
  static let longestText = 65_536
}

extension Node {
  /// Reports a text that is longer than any value or, where it is a key, any key.
  static func checkLength(
    of text: String, isKey: Bool = false, at place: @autoclosure () -> Place,
    _ problems: inout Problems
  ) {
    let most = isKey ? Limits.longestKey : Limits.longestText
    guard text.isLonger(than: most) else { return }
    let length = text.unicodeScalars.count
    problems.report(.tooLong(isKey ? "key" : "value", length: length, most: most, at: place()))
  }
}

extension String {
  /// Whether it has more characters; counted only where the bytes leave it open.
  func isLonger(than most: Int) -> Bool { utf8.count > most && unicodeScalars.count > most }
}

extension Diagnostic {
  static func tooLarge(path: String) -> Diagnostic {
    Diagnostic(
      "FileTooLarge", "a file has at most \(Limits.mostBytes >> 20) MiB; this one has more",
      at: Place(path: path, line: 0, column: 0), fix: "split the file, or take images out of it")
  }

  static func tooManyLines(path: String) -> Diagnostic {
    Diagnostic(
      "TooManyLines", "a file has at most \(Limits.mostLines) lines; this one has more",
      at: Place(path: path, line: 0, column: 0), fix: "split the file")
  }

  static func tooDeep(at place: Place) -> Diagnostic {
    Diagnostic(
      "TooDeep", "lists and maps are nested at most \(Limits.mostDepth) deep", at: place)
  }

  static func tooManyValues(at place: Place) -> Diagnostic {
    Diagnostic("TooManyValues", "a file holds at most \(Limits.mostNodes) values", at: place)
  }

  static func tooLong(_ what: String, length: Int, most: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      "TooLong", "a \(what) has at most \(most) characters; this one has \(length)", at: place,
      fix: "shorten it by \(length - most)")
  }
}
