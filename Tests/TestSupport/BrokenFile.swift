public import Diagnostics
public import Testing

/// A minimal broken text, and every problem that must be found in it, word for word.
public struct BrokenFile: Sendable, CustomTestStringConvertible {
  /// What is broken, for the name of the test.
  public let name: String
  /// The text; a `▸` stands where each problem must be, in file order.
  public let marked: Marked
  private let printed: String

  /// Makes a broken file, known to its reader as `path`.
  public init(
    _ name: String, path: String = "audit.yaml", _ text: String, _ printed: String
  ) {
    self.name = name
    marked = Marked(text, path: path)
    self.printed = printed
  }

  /// The name.
  public var testDescription: String { name }

  /// The text without its marks.
  public var source: Source { marked.source }

  /// Holds what was found against the words and the marks.
  public func expect(
    _ problems: Problems, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let places = problems.diagnostics.map { "\($0.place?.line ?? 0):\($0.place?.column ?? 0)" }
    let marks = marked.places.map { "\($0.line):\($0.column)" }
    #expect(places == marks, sourceLocation: sourceLocation)
    #expect(problems.printed == printed, sourceLocation: sourceLocation)
  }
}
