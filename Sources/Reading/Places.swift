internal import Diagnostics

/// The places of a text, asked for by offsets that count Unicode scalars from 0.
///
/// Parsers ask in the order of the text, so each answer goes on from the last one; a file in one
/// long line costs no more than one in many.
struct Places {
  /// The text, scalar by scalar.
  let scalars: [Unicode.Scalar]
  private let source: Source
  /// The offset of the first scalar of each line.
  private let starts: [Int]
  private var last = Position()

  /// Where the last walk along a line ended.
  private struct Position {
    var line = 0
    var characters = 0
    var offset = 0
    var index: Substring.Index?
  }

  init(_ source: Source) {
    self.source = source
    scalars = Array(source.text.unicodeScalars)
    var starts = [0]
    for (offset, scalar) in scalars.enumerated() {
      switch scalar {
      case "\r": starts.append(offset + 1)
      case "\n" where offset > 0 && scalars[offset - 1] == "\r": starts[starts.count - 1] += 1
      case "\n": starts.append(offset + 1)
      default: break
      }
    }
    self.starts = starts
  }

  /// The place from one offset to another, or to the end of the line if that is further down.
  mutating func place(from start: Int, to end: Int) -> Place {
    let line = line(of: start)
    let first = characters(before: start, in: line)
    let nextLine = line + 1 < starts.count ? starts[line + 1] : Int.max
    let last = end < nextLine ? characters(before: end, in: line) : source.lines[line].count
    return source.place(line: line + 1, column: first + 1, length: last - first)
  }

  /// The place of the character at an offset.
  mutating func place(at offset: Int) -> Place { place(from: offset, to: offset) }

  /// The last line that starts at or before an offset.
  private func line(of offset: Int) -> Int {
    var (low, high) = (0, starts.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if starts[middle] <= offset { low = middle } else { high = middle - 1 }
    }
    return low
  }

  /// How many characters of a line end at or before an offset.
  private mutating func characters(before offset: Int, in line: Int) -> Int {
    let text = source.lines[line]
    if last.line != line || last.offset > offset || last.index == nil {
      last = Position(line: line, offset: starts[line], index: text.startIndex)
    }
    while let index = last.index, index < text.endIndex {
      if isWholeCharacter(last.offset) {
        guard last.offset < offset else { break }
        last.offset += 1
        last.characters += 1
        last.index = text.unicodeScalars.index(after: index)
        continue
      }
      let next = text.index(after: index)
      let length = text.unicodeScalars.distance(from: index, to: next)
      guard last.offset + length <= offset else { break }
      last.offset += length
      last.characters += 1
      last.index = next
    }
    return last.characters
  }

  /// Whether it is plain that a scalar that begins a character is all of it: no scalar from these
  /// ranges joins with another one from them.
  private func isWholeCharacter(_ offset: Int) -> Bool {
    offset + 1 < scalars.count && scalars[offset].isPlain && scalars[offset + 1].isPlain
  }
}

extension Unicode.Scalar {
  /// Whether it is a printed character of ASCII, or one of the common Han characters.
  fileprivate var isPlain: Bool {
    switch value {
    case 0x20...0x7E, 0x4E00...0x9FFF: true
    default: false
    }
  }
}
