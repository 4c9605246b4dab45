public import Diagnostics

/// A source in which `▸` marks the place where a problem is expected.
public struct Marked: Sendable {
  /// The text without the marks.
  public let source: Source
  /// The 1-based line and column of each mark.
  public let places: [(line: Int, column: Int)]

  /// Takes the marks out of `text`.
  public init(_ text: String, path: String = "audit.yaml") {
    var clean = ""
    var places: [(line: Int, column: Int)] = []
    var (line, column) = (1, 1)
    for character in text {
      if character == "▸" {
        places.append((line, column))
        continue
      }
      clean.append(character)
      if character.endsLine { (line, column) = (line + 1, 1) } else { column += 1 }
    }
    source = Source(path: path, text: clean)
    self.places = places
  }
}

extension Problems {
  /// The printed problems, a blank line between two.
  public var printed: String { diagnostics.map(\.printed).joined(separator: "\n\n") }
}
