/// Bytes in the syntax of PDF, as they are put together.
///
/// Numbers are printed by integer arithmetic, to a thousandth at most.
public struct PDFBytes: Hashable, Sendable {
  /// What was put together so far.
  public var bytes: [UInt8] = []

  /// No bytes yet.
  public init() {}

  /// No bytes yet, with room for so many.
  public init(capacity: Int) { bytes.reserveCapacity(capacity) }

  /// Appends ASCII text as it is.
  public mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Appends an integer.
  public mutating func append(_ number: Int) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    append(number.magnitude)
  }

  /// Appends a number counted in thousandths, such as `12.5` for 12500.
  public mutating func append(thousandths: Int) {
    if thousandths < 0 { bytes.append(UInt8(ascii: "-")) }
    let (whole, fraction) = thousandths.magnitude.quotientAndRemainder(dividingBy: 1000)
    append(whole)
    guard fraction > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    let (tenths, rest) = fraction.quotientAndRemainder(dividingBy: 100)
    bytes.append(Self.digit(tenths))
    guard rest > 0 else { return }
    bytes.append(Self.digit(rest / 10))
    if rest % 10 > 0 { bytes.append(Self.digit(rest % 10)) }
  }

  /// Appends a number to a thousandth.
  public mutating func append(_ number: Double) { append(thousandths: number.thousandths) }

  /// Appends an object's reference.
  public mutating func append(reference number: Int) {
    append(number)
    append(" 0 R")
  }

  /// Appends a string of bytes, in brackets.
  public mutating func append(string: some Sequence<UInt8>) {
    bytes.append(UInt8(ascii: "("))
    for byte in string { append(escaped: byte) }
    bytes.append(UInt8(ascii: ")"))
  }

  /// Appends a text for people: as it is if it is plain, else in UTF-16.
  public mutating func append(text: String) {
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return append(string: text.utf8) }
    append("<FEFF")
    for unit in text.utf16 { append(hexadecimal: unit) }
    append(">")
  }

  /// Appends four hexadecimal digits.
  public mutating func append(hexadecimal unit: UInt16) {
    for shift in [12, 8, 4, 0] as [UInt16] {
      let digit = UInt8(unit >> shift & 15)
      bytes.append(digit < 10 ? 48 + digit : 55 + digit)
    }
  }

  /// Appends a byte of a string in brackets.
  mutating func append(escaped byte: UInt8) {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\\"):
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(byte)
    case UInt8(ascii: "\r"):
      // As it is, it would be read as a line feed.
      append("\\r")
    default: bytes.append(byte)
    }
  }

  private mutating func append(_ number: UInt) {
    if number < 10 { return bytes.append(Self.digit(number)) }
    var divisor: UInt = 10
    while number / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      bytes.append(Self.digit(number / divisor % 10))
      divisor /= 10
    }
  }

  private static func digit(_ value: UInt) -> UInt8 { UInt8(ascii: "0") + UInt8(value) }
}

extension Double {
  /// How many thousandths it is, rounded.
  var thousandths: Int { Int((self * 1000).rounded()) }
}
