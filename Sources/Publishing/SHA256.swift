/// The digest SHA-256 of FIPS 180-4, as `sha256sum` prints it.
///
/// It keeps no secret: it only makes of a public file what a rosette is computed from.
enum SHA256 {
  /// The digest in 64 hexadecimal digits.
  static func hex(of bytes: [UInt8]) -> String {
    digest(of: bytes).map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }

  /// The digest, 32 bytes.
  static func digest(of bytes: [UInt8]) -> [UInt8] {
    var state = start
    var words = [UInt32](repeating: 0, count: 64)
    let padded = padded(bytes)
    for block in stride(from: 0, to: padded.count, by: 64) {
      for index in 0..<16 {
        words[index] = padded[block + 4 * index..<block + 4 * index + 4]
          .reduce(0) { $0 << 8 | UInt32($1) }
      }
      mix(&words, into: &state)
    }
    return state.flatMap { word in
      stride(from: 24, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> UInt32($0)) }
    }
  }

  /// The message, a one bit, and zeros up to its length in bits, in whole blocks of 64 bytes.
  private static func padded(_ bytes: [UInt8]) -> [UInt8] {
    let zeros = (119 - bytes.count % 64) % 64
    let length = UInt64(bytes.count) * 8
    return bytes + [0x80] + [UInt8](repeating: 0, count: zeros)
      + stride(from: 56, through: 0, by: -8).map {
        UInt8(truncatingIfNeeded: length >> UInt64($0))
      }
  }

  /// Takes a block of 16 words into the state; the words after them are made here.
  private static func mix(_ words: inout [UInt32], into state: inout [UInt32]) {
    for index in 16..<64 {
      let (near, far) = (words[index - 2], words[index - 15])
      words[index] =
        words[index - 16] &+ (far.turned(7) ^ far.turned(18) ^ far >> 3)
        &+ words[index - 7] &+ (near.turned(17) ^ near.turned(19) ^ near >> 10)
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for index in 0..<64 {
      let first =
        h &+ (e.turned(6) ^ e.turned(11) ^ e.turned(25)) &+ (e & f ^ ~e & g)
        &+ constants[index] &+ words[index]
      let second = (a.turned(2) ^ a.turned(13) ^ a.turned(22)) &+ (a & b ^ a & c ^ b & c)
      (h, g, f, e, d, c, b, a) = (g, f, e, d &+ first, c, b, a, first &+ second)
    }
    for (index, word) in [a, b, c, d, e, f, g, h].enumerated() { state[index] &+= word }
  }

  // The standard's constants are the first 32 bits behind the points of the roots of the primes.

  private static let primes = (2...311).filter { number in
    !(2..<number).contains { number.isMultiple(of: $0) }
  }
  private static let start = primes.prefix(8).map { fraction(ofRoot: 2, of: $0) }
  private static let constants = primes.map { fraction(ofRoot: 3, of: $0) }

  private static func fraction(ofRoot degree: Int, of prime: Int) -> UInt32 {
    let target = UInt128(prime) << UInt128(32 * degree)
    // The largest number of 35 bits, enough for all roots, whose power is not above the target.
    var root: UInt128 = 0
    for bit in stride(from: 34, through: 0, by: -1) {
      let larger = root | 1 << UInt128(bit)
      if (0..<degree).reduce(1, { power, _ in power * larger }) <= target { root = larger }
    }
    return UInt32(truncatingIfNeeded: root)
  }
}

extension UInt32 {
  /// The word with its bits turned to the right.
  fileprivate func turned(_ count: UInt32) -> UInt32 { self >> count | self << (32 - count) }
}
