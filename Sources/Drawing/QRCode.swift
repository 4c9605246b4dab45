internal import CQrencode

/// A text as a QR code (ISO/IEC 18004), in the smallest version that holds it.
public struct QRCode: Hashable, Sendable {
  /// How much of a code may be lost and its text still be read.
  public enum Correction: String, Hashable, Sendable, CaseIterable {
    /// 7 in 100.
    case low = "L"
    /// 15 in 100.
    case medium = "M"
    /// 25 in 100.
    case quartile = "Q"
    /// 30 in 100.
    case high = "H"
  }

  /// A text that no code can hold.
  public struct TooLong: Error, Hashable, Sendable {
    /// The length of the text in UTF-8.
    public let bytes: Int
  }

  /// How many modules a side has, without the quiet zone.
  public let width: Int
  /// Row by row from the top.
  private let modules: [Bool]

  /// Makes the code of `text`, whose characters beyond ASCII are marked as UTF-8.
  public init(_ text: String, correction: Correction = .medium) throws(TooLong) {
    let bytes = Array(text.utf8)
    guard bytes.count <= Self.mostBytes else { throw TooLong(bytes: bytes.count) }
    guard let input = QRinput_new2(0, correction.level) else { throw TooLong(bytes: bytes.count) }
    defer { QRinput_free(input) }
    if bytes.contains(where: { $0 >= 0x80 }) { QRinput_appendECIheader(input, Self.utf8) }
    for segment in CodeSegment.shortest(for: bytes) {
      // Only a length beyond every version is refused.
      guard QRinput_append(input, segment.form.mode, Int32(segment.bytes.count), segment.bytes) == 0
      else { throw TooLong(bytes: bytes.count) }
    }
    guard let code = QRcode_encodeInput(input) else { throw TooLong(bytes: bytes.count) }
    defer { QRcode_free(code) }
    width = Int(code.pointee.width)
    // The lowest bit says whether a module is dark, the others what it is for.
    modules = UnsafeBufferPointer(start: code.pointee.data, count: width * width)
      .map { $0 & 1 == 1 }
  }

  // Digits take the least room; more of them fit no version.
  private static let mostBytes = 7_089
  // Its number among the encodings that a code can declare.
  private static let utf8: UInt32 = 26

  /// Whether a module is dark.
  public func isDark(row: Int, column: Int) -> Bool { modules[row * width + column] }
}

extension QRCode.Correction {
  fileprivate var level: QRecLevel {
    switch self {
    case .low: QR_ECLEVEL_L
    case .medium: QR_ECLEVEL_M
    case .quartile: QR_ECLEVEL_Q
    case .high: QR_ECLEVEL_H
    }
  }
}

extension CodeSegment.Form {
  fileprivate var mode: QRencodeMode {
    switch self {
    case .digits: QR_MODE_NUM
    case .capitals: QR_MODE_AN
    case .bytes: QR_MODE_8
    }
  }
}
