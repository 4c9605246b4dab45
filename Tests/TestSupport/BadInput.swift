public import Diagnostics
public import Testing

/// A file somebody may give us, by its number in the list of bad inputs, and what comes of it.
public struct BadInput: Sendable, CustomTestStringConvertible {
  /// What must come of a file.
  public enum Outcome: Sendable {
    /// It is refused: the first line of each message.
    case refused([String])
    /// It is read, and comes to this.
    case read([String])
  }

  /// The number in the list, from 1 to 125.
  public let number: Int
  /// What is tried.
  public let name: String
  /// The path, whose ending tells the reader what it is.
  public let path: String
  /// The content.
  public let bytes: [UInt8]
  /// What must come of it.
  public let outcome: Outcome

  /// Makes an input of bytes.
  public init(
    _ number: Int, _ name: String, path: String = "a.yaml", bytes: [UInt8], _ outcome: Outcome
  ) {
    self.number = number
    self.name = name
    self.path = path
    self.bytes = bytes
    self.outcome = outcome
  }

  /// Makes an input of text.
  public init(
    _ number: Int, _ name: String, path: String = "a.yaml", _ text: String, _ outcome: Outcome
  ) {
    self.init(number, name, path: path, bytes: Array(text.utf8), outcome)
  }

  /// Number and name.
  public var testDescription: String { "\(number) \(name)" }

  /// Holds what a reader made of the input against what must come of it.
  ///
  /// - Parameter value: what was read, in words; `nil` after an error.
  public func expect(
    _ value: [String]?, _ problems: Problems, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let found = problems.diagnostics.map {
      String($0.printed.prefix { !$0.isNewline })
    }
    switch outcome {
    case .refused(let lines):
      #expect(found == lines, sourceLocation: sourceLocation)
      #expect(value == nil, sourceLocation: sourceLocation)
    case .read(let words):
      #expect(value == words, sourceLocation: sourceLocation)
      #expect(found.isEmpty, sourceLocation: sourceLocation)
    }
  }
}

extension [BadInput] {
  /// The numbers the inputs have, each once and in order.
  public var numbers: [Int] {
    reduce(into: []) { numbers, input in
      if !numbers.contains(input.number) { numbers.append(input.number) }
    }
  }
}
