public import Diagnostics

extension CSVStream {
  /// A row of a CSV: bytes first, since most of a million rows never become texts or places.
  public struct Row: Sendable {
    let path: String
    /// The number of its line.
    let number: Int
    let bytes: [UInt8]
    let line: Range<Int>
    /// As written, with their quotes.
    var cells: [Range<Int>]

    /// How many cells it has.
    public var count: Int { cells.count }

    /// The bytes of a cell, without its quotes: valid UTF-8.
    public subscript(index: Int) -> ArraySlice<UInt8> {
      let written = bytes[cells[index]]
      guard written.first == Row.quote else { return written }
      let inside = written.dropFirst().dropLast()
      guard inside.contains(Row.quote) else { return inside }
      var plain: [UInt8] = []
      var isSecond = false
      for byte in inside {
        // Of two quotes the first is kept.
        isSecond = byte == Row.quote && !isSecond
        if byte != Row.quote || isSecond { plain.append(byte) }
      }
      return plain[...]
    }

    /// The text of a cell.
    public func text(_ index: Int) -> String { String(decoding: self[index], as: UTF8.self) }

    /// The place of a cell, as written.
    public func place(of index: Int) -> Place {
      let cell = cells[index]
      return place(cell.lowerBound, length: String(decoding: bytes[cell], as: UTF8.self).count)
    }

    /// A cell as a value in a file, for the getters that say what is wrong with it.
    public func node(_ index: Int) -> Node {
      Node(.scalar(text(index), .plain), at: place(of: index))
    }

    private func place(_ index: Int, length: Int = 1) -> Place {
      let before = String(decoding: bytes[line.lowerBound..<index], as: UTF8.self)
      return Place(
        path: path, line: number, column: before.count + 1, length: length,
        excerpt: String(decoding: bytes[line], as: UTF8.self))
    }
  }
}

extension CSVStream.Row {
  private static let quote = UInt8(ascii: "\"")
  private static let comma = UInt8(ascii: ",")

  /// The start of its line.
  var start: Place { Place(path: path, line: number, column: 1) }

  /// Whether the line is no UTF-8 but GB 18030, as spreadsheet programs in China write it.
  var isGB18030: Bool {
    let line = Array(bytes[line])
    return String(validating: line, as: UTF8.self) == nil && Source.fromGB18030(line) != nil
  }

  /// Whether the line is UTF-8 without characters that cannot be printed.
  func isPrintable(into problems: inout Problems) -> Bool {
    guard let text = String(validating: bytes[line], as: UTF8.self) else {
      var problem = Diagnostic.notUTF8(path: path, bytes: bytes[line])
      problem.place?.line = number
      problems.report(problem)
      return false
    }
    var isPrintable = true
    for (column, character) in text.enumerated() {
      guard let scalar = character.unicodeScalars.first(where: \.isUnsafe) else { continue }
      let place = Place(path: path, line: number, column: column + 1, excerpt: text)
      problems.report(.unsafe(scalar, at: place))
      isPrintable = false
    }
    return isPrintable
  }

  /// The cells of a line in which some are quoted; `nil` after an error.
  func quotedCells(into problems: inout Problems) -> [Range<Int>]? {
    var cells: [Range<Int>] = []
    var start = line.lowerBound
    while true {
      var end = start
      if end < line.upperBound, bytes[end] == Self.quote {
        end += 1
        var isClosed = false
        while !isClosed, let next = bytes[end..<line.upperBound].firstIndex(of: Self.quote) {
          end = next + 1
          isClosed = end == line.upperBound || bytes[end] != Self.quote
          // The second of two stands for one.
          if !isClosed { end += 1 }
        }
        guard isClosed else {
          problems.report(.quoteOpenInLine(at: place(start)))
          return nil
        }
        if end < line.upperBound, bytes[end] != Self.comma {
          problems.report(.textAfterQuote(at: place(end)))
          return nil
        }
      } else {
        while end < line.upperBound, bytes[end] != Self.comma {
          if bytes[end] == Self.quote {
            problems.report(.strayQuote(at: place(end)))
            return nil
          }
          end += 1
        }
      }
      cells.append(start..<end)
      if end == line.upperBound { return cells }
      start = end + 1
    }
  }
}

extension Diagnostic {
  static func listInGB18030(at place: Place) -> Diagnostic {
    Diagnostic(
      "NotUTF8", "a list must be UTF-8; this file seems to be GB 18030", at: place,
      why: "the rows from here on are not read", fix: "save the file as CSV UTF-8")
  }

  fileprivate static func quoteOpenInLine(at place: Place) -> Diagnostic {
    Diagnostic(
      "OpenQuote", "a quoted cell is not closed in its line", at: place,
      fix: "end it with '\"'; a cell holds no line break")
  }
}
