internal import Diagnostics

/// Cuts a text into rows of cells; blank lines are skipped.
struct CSVScanner {
  private let source: Source
  /// The index of the next line.
  private var next = 0
  private var number = 0
  private var budget = CellBudget()

  init(_ source: Source) { self.source = source }

  /// All rows; those before the first cell that asks for too much, if there is one.
  mutating func rows(into problems: inout Problems) -> [CSV.Row] {
    var rows: [CSV.Row] = []
    do throws(Diagnostic) {
      while let row = try row(into: &problems) {
        if !row.cells.isEmpty { rows.append(row) }
      }
    } catch {
      problems.report(error)
    }
    return rows
  }

  /// The next row, without cells if its line is blank; `nil` at the end.
  private mutating func row(into problems: inout Problems) throws(Diagnostic) -> CSV.Row? {
    guard next < source.lines.count else { return nil }
    number += 1
    var line = Line(source, next)
    next += 1
    var row = CSV.Row(number: number, cells: [])
    if line.isAtEnd { return row }
    repeat {
      let cell = cell(&line, into: &problems)
      try budget.take(cell.text, path: source.path)
      row.cells.append(cell)
    } while line.take(Line.comma)
    return row
  }

  private mutating func cell(_ line: inout Line, into problems: inout Problems) -> CSV.Cell {
    let start = line.offset
    guard line.take(Line.quote) else {
      while let byte = line.byte, byte != Line.comma {
        if byte == Line.quote { problems.report(.strayQuote(at: line.place())) }
        line.offset += 1
      }
      return CSV.Cell(text: line.text(from: start), place: line.place(from: start))
    }
    let opening = line.place(from: start)
    let first = line.index
    var text = ""
    var piece = line.offset
    while true {
      while let byte = line.byte, byte != Line.quote { line.offset += 1 }
      text += line.text(from: piece)
      if line.take(Line.quote) {
        piece = line.offset
        guard line.take(Line.quote) else { break }
      } else if next < source.lines.count {
        text += "\n"
        line = Line(source, next)
        piece = 0
        next += 1
      } else {
        problems.report(.openQuote(at: opening))
        return CSV.Cell(text: text, place: opening)
      }
    }
    let place = line.index == first ? line.place(from: start) : opening
    if let byte = line.byte, byte != Line.comma {
      problems.report(.textAfterQuote(at: line.place()))
      while let byte = line.byte, byte != Line.comma { line.offset += 1 }
    }
    return CSV.Cell(text: text, place: place)
  }
}

/// A line being cut, byte by byte: a combining mark after a comma or quote does not hide it.
private struct Line {
  static let comma = UInt8(ascii: ",")
  static let quote = UInt8(ascii: "\"")

  let index: Int
  /// The next byte.
  var offset = 0
  private let source: Source
  private let bytes: [UInt8]
  /// A byte, and how many characters end before it.
  private var counted = (offset: 0, characters: 0)

  init(_ source: Source, _ index: Int) {
    self.source = source
    self.index = index
    bytes = Array(source.lines[index].utf8)
  }

  var isAtEnd: Bool { offset == bytes.count }

  var byte: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  mutating func take(_ byte: UInt8) -> Bool {
    guard self.byte == byte else { return false }
    offset += 1
    return true
  }

  func text(from start: Int) -> String {
    String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  /// The place of the next character.
  mutating func place() -> Place {
    source.place(line: index + 1, column: characters(before: offset) + 1)
  }

  /// The place from a byte of the line to here.
  mutating func place(from start: Int) -> Place {
    let first = characters(before: start)
    let length = characters(before: offset) - first
    return source.place(line: index + 1, column: first + 1, length: length)
  }

  /// How many characters end before a byte; counted on from the last answer, since cells are asked
  /// for in their order and a line may have many.
  private mutating func characters(before offset: Int) -> Int {
    if offset < counted.offset { counted = (0, 0) }
    let between = bytes[counted.offset..<offset]
    let isASCII = between.allSatisfy { $0 < 0x80 }
    counted.characters += isASCII ? between.count : String(decoding: between, as: UTF8.self).count
    counted.offset = offset
    return counted.characters
  }
}

extension Diagnostic {
  fileprivate static func openQuote(at place: Place) -> Diagnostic {
    Diagnostic("OpenQuote", "a quoted cell is not closed", at: place, fix: "end it with '\"'")
  }

  static func textAfterQuote(at place: Place) -> Diagnostic {
    Diagnostic(
      "TextAfterQuote", "a quoted cell is followed by a comma or the end of the line", at: place,
      fix: "put the whole cell in quotes, a quote in it doubled")
  }

  static func strayQuote(at place: Place) -> Diagnostic {
    Diagnostic(
      "StrayQuote", "a quote inside a cell must be doubled in a quoted cell", at: place,
      fix: "write the cell as \"…\"\"…\"")
  }
}
