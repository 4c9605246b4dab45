/// The size of a PNG picture, from its first bytes.
struct PNGHeader: Hashable {
  /// The signature, and the header chunk up to the height.
  static let length = 24

  /// In pixels.
  let width: Int
  /// In pixels.
  let height: Int

  /// Reads the header; `nil` if `bytes` do not start as a PNG.
  init?(_ bytes: some Sequence<UInt8>) {
    let bytes = Array(bytes.prefix(Self.length))
    let start: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]
    guard bytes.count == Self.length, bytes.starts(with: start + Array("IHDR".utf8)) else {
      return nil
    }
    func number(at index: Int) -> Int {
      bytes[index..<index + 4].reduce(0) { $0 << 8 | Int($1) }
    }
    width = number(at: 16)
    height = number(at: 20)
  }
}

/// Base64, as far as a header needs it.
enum Base64 {
  /// The first `count` bytes that `text` stands for.
  static func prefix(of text: some Sequence<UInt8>, count: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    var (bits, held) = (0, 0)
    for digit in text.lazy.compactMap(value) {
      bits = (bits << 6 | digit) & 0xFFFF
      held += 6
      if held >= 8 {
        held -= 8
        bytes.append(UInt8(bits >> held & 0xFF))
        if bytes.count == count { break }
      }
    }
    return bytes
  }

  private static func value(of digit: UInt8) -> Int? {
    switch digit {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(digit) - 65
    case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(digit) - 71
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(digit) + 4
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
