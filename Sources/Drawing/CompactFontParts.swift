/// An index of a compact font: where each of its parts stands in the table.
struct CompactIndex {
  let count: Int
  /// The first byte after it.
  let end: Int
  private let table: UnsafeRawBufferPointer
  private let offsets: Int
  private let size: Int

  /// The index at `start`; `nil` if it does not lie in the table.
  init?(_ table: UnsafeRawBufferPointer, at start: Int) {
    guard start >= 0, start + 2 <= table.count else { return nil }
    self.table = table
    count = Int(table[start]) << 8 | Int(table[start + 1])
    offsets = start + 3
    guard count > 0 else {
      (size, end) = (0, start + 2)
      return
    }
    guard start + 3 <= table.count, (1...4).contains(table[start + 2]) else { return nil }
    size = Int(table[start + 2])
    let data = offsets + size * (count + 1) - 1
    guard data < table.count else { return nil }
    let last = Self.number(table, at: offsets + size * count, size)
    end = data + last
    guard last > 0, end <= table.count else { return nil }
  }

  /// Where a part stands; empty if its offsets make no sense.
  subscript(part: Int) -> Range<Int> {
    let data = offsets + size * (count + 1) - 1
    let start = data + Self.number(table, at: offsets + size * part, size)
    let stop = data + Self.number(table, at: offsets + size * (part + 1), size)
    return start <= stop && stop <= end ? start..<stop : data..<data
  }

  private static func number(_ table: UnsafeRawBufferPointer, at place: Int, _ size: Int) -> Int {
    (0..<size).reduce(0) { $0 << 8 | Int(table[place + $1]) }
  }
}

/// A dictionary of a compact font: integers by operator; of two bytes, the first counts 256 times.
struct CompactDictionary {
  private var entries: [Int: [Int]] = [:]

  init(_ bytes: Slice<UnsafeRawBufferPointer>) {
    var operands: [Int] = []
    var rest = bytes[...]
    func next() -> Int { Int(rest.popFirst() ?? 0) }
    while let first = rest.popFirst().map({ Int($0) }) {
      switch first {
      case 0...21:
        entries[first == 12 ? 12 << 8 | next() : first] = operands
        operands = []
      case 28: operands.append(Int(Int16(truncatingIfNeeded: next() << 8 | next())))
      case 29:
        let high = next() << 8 | next()
        operands.append(Int(Int32(truncatingIfNeeded: high << 16 | next() << 8 | next())))
      case 30:
        // A decimal fraction, which no entry that is asked for has.
        while let pair = rest.popFirst(), pair & 15 != 15 {}
        operands.append(0)
      case 32...246: operands.append(first - 139)
      case 247...250: operands.append((first - 247) * 256 + next() + 108)
      case 251...254: operands.append(-(first - 251) * 256 - next() - 108)
      default: break
      }
    }
  }

  /// The operands of an operator.
  subscript(operator: Int) -> [Int]? { entries[`operator`] }
}
