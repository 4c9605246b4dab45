/// How many pixels a picture has to the metre, as a chunk `pHYs` of PNG (ISO/IEC 15948, 11.3.5.3),
/// so that programs show and print it as large as its page.
enum PNGResolution {
  // The signature and the chunk IHDR, which always comes first.
  private static let headerLength = 8 + 4 + 4 + 13 + 4

  /// The file with the chunk after its header.
  ///
  /// - Parameter dpi: how many pixels it has to the inch.
  static func added(to png: [UInt8], dpi: Double) -> [UInt8] {
    let pixels = bytes(of: UInt32((dpi / 0.0254).rounded()))
    let metre: UInt8 = 1
    let content = Array("pHYs".utf8) + pixels + pixels + [metre]
    let chunk = bytes(of: UInt32(content.count - 4)) + content + bytes(of: checksum(of: content))
    return png[..<headerLength] + chunk + png[headerLength...]
  }

  private static func bytes(of number: UInt32) -> [UInt8] {
    withUnsafeBytes(of: number.bigEndian) { Array($0) }
  }

  /// The checksum of a chunk (CRC-32 of ISO 3309).
  private static func checksum(of bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(UInt32.max) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in
        sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1
      }
    }
  }
}
