/// A text that problems are found in: a file, standard input, or a string in a test.
public struct Source: Hashable, Sendable {
  /// The path as the user typed it; `-` is standard input.
  public let path: String
  /// The whole text.
  public let text: String
  /// The lines of `text` without their ends; LF, CR and CRLF each end a line.
  public let lines: [Substring]

  /// Makes a source of `text`, known to the user as `path`.
  public init(path: String, text: String) {
    self.path = path
    self.text = text
    // Each line owns its text, so that the many places in one long line share one excerpt.
    self.lines = Source.lines(of: text)
  }

  /// Cut at bytes: a line end never joins with what follows into one character, as letters may.
  private static func lines(of text: String) -> [Substring] {
    let (lineFeed, carriageReturn) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
    var text = text
    return text.withUTF8 { bytes in
      var lines: [Substring] = []
      var start = 0
      func endLine(at end: Int) {
        let line = UnsafeBufferPointer(rebasing: bytes[start..<end])
        lines.append(Substring(String(decoding: line, as: UTF8.self)))
      }
      for index in bytes.indices where bytes[index] == lineFeed || bytes[index] == carriageReturn {
        // The second half of CRLF.
        if bytes[index] == lineFeed, index > 0, bytes[index - 1] == carriageReturn {
          start = index + 1
          continue
        }
        endLine(at: index)
        start = index + 1
      }
      endLine(at: bytes.count)
      return lines
    }
  }

  /// The place of `length` characters in `line` from `column` on.
  ///
  /// - Parameters:
  ///   - line: 1-based; a line after the last one has an empty excerpt.
  ///   - column: 1-based, in characters.
  public func place(line: Int, column: Int, length: Int = 1) -> Place {
    let excerpt = lines.indices.contains(line - 1) ? String(lines[line - 1]) : ""
    return Place(path: path, line: line, column: column, length: length, excerpt: excerpt)
  }
}

extension Character {
  /// Whether a line ends here: at LF, CR or CRLF, and at nothing else.
  ///
  /// `isNewline` also names characters that editors show inside a line, and which would put every
  /// later place on a wrong line.
  public var endsLine: Bool { self == "\n" || self == "\r\n" || self == "\r" }
}
