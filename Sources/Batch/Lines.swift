internal import Foundation

/// Values as lines of JSON, keys in the order of the alphabet.
enum Lines {
  /// The line of a value, with its end.
  static func line(_ value: some Encodable) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Nothing that is sent or kept has a form that JSON lacks.
    let data = (try? encoder.encode(value)) ?? Data()
    return Array(data) + [newline]
  }

  /// The value of a line; `nil` where it is none, as of a line that was cut short.
  static func value<Value: Decodable>(_ line: some Sequence<UInt8>, as type: Value.Type) -> Value? {
    try? JSONDecoder().decode(type, from: Data(line))
  }

  static let newline = UInt8(ascii: "\n")
}

/// Bytes that come in blocks, taken out line by line.
struct LineBuffer {
  private var bytes: [UInt8] = []
  private var start = 0
  /// Where the end of a line is looked for next, so that a long line is looked at once.
  private var searched = 0

  /// How many bytes wait.
  var count: Int { bytes.count - start }

  mutating func take(_ block: some Collection<UInt8>) {
    if start > 1 << 16, start * 2 > bytes.count {
      bytes.removeSubrange(..<start)
      searched -= start
      start = 0
    }
    bytes += block
  }

  /// The next whole line without its end.
  mutating func next() -> ArraySlice<UInt8>? {
    guard let end = bytes[searched...].firstIndex(of: Lines.newline) else {
      searched = bytes.count
      return nil
    }
    defer { (start, searched) = (end + 1, end + 1) }
    return bytes[start..<end]
  }

  /// What is left without an end.
  mutating func rest() -> ArraySlice<UInt8> {
    defer { (start, searched) = (bytes.count, bytes.count) }
    return bytes[start...]
  }
}
