internal import Crypto

/// The digest SHA-256 of FIPS 180-4, as `sha256sum` prints it.
public struct Digest: Hashable, Sendable {
  /// The digest, 32 bytes.
  public let bytes: [UInt8]

  /// The digest of a file or of any other bytes.
  public init(of bytes: [UInt8]) {
    var running = Running()
    running.take(bytes)
    self = running.finish()
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  /// The digest of bytes that come in blocks.
  public struct Running: Sendable {
    private var hash = SHA256()

    /// No bytes yet.
    public init() {}

    /// Takes the next bytes.
    public mutating func take(_ bytes: [UInt8]) {
      bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
    }

    /// The digest of the bytes so far.
    public func finish() -> Digest { Digest(bytes: Array(hash.finalize())) }
  }

  /// The digest in 64 hexadecimal digits.
  public var hex: String {
    bytes.map { byte in byte < 16 ? "0" + String(byte, radix: 16) : String(byte, radix: 16) }
      .joined()
  }
}
