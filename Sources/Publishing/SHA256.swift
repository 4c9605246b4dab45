internal import CNettle

/// The digest SHA-256 of FIPS 180-4, as `sha256sum` prints it.
public enum SHA256 {
  /// The digest in 64 hexadecimal digits.
  public static func hex(of bytes: [UInt8]) -> String { digest(of: bytes).hexadecimal }

  /// The digest, 32 bytes.
  public static func digest(of bytes: [UInt8]) -> [UInt8] {
    var running = Running()
    running.take(bytes)
    return running.finish()
  }

  /// A digest of bytes that come in blocks.
  public struct Running {
    private var context = sha256_ctx()

    /// No bytes yet.
    public init() { nettle_sha256_init(&context) }

    /// Takes the next bytes.
    public mutating func take(_ bytes: [UInt8]) {
      nettle_sha256_update(&context, bytes.count, bytes)
    }

    /// The digest of all bytes, 32 bytes; the next byte begins another one.
    public mutating func finish() -> [UInt8] {
      var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
      nettle_sha256_digest(&context, digest.count, &digest)
      return digest
    }
  }
}

extension [UInt8] {
  /// Two hexadecimal digits for each byte.
  public var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
