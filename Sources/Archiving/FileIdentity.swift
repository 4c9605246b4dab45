/// Whether a PDF is, byte for byte, what Accolade wrote.
///
/// The identifier of such a file is the digest of all its bytes, the digits of the identifier
/// itself taken as nought. Whoever changes the file can compute another: it shows damage and
/// careless hands, and only a signature shows a forger.
public enum FileIdentity: Hashable, Sendable {
  /// It is what was written.
  case whole
  /// It is what was written, with so many bytes after it: a later revision.
  case extended(by: Int)
  /// Another program wrote it anew: what it says of its first writing differs from its own.
  case rewritten
  /// Its bytes do not give its identifier.
  case changed
  /// It has no identifier such as Accolade writes.
  case absent

  /// Looks at the bytes of a file, whatever it is.
  public init(of bytes: [UInt8]) {
    if Self.isWhole(bytes) {
      self = .whole
      return
    }
    let ends = bytes.places(of: Array("%%EOF\n".utf8)).map { $0 + 6 }
    for end in ends.prefix(Self.mostRevisions) where end < bytes.count {
      if Self.isWhole(Array(bytes[..<end])) {
        self = .extended(by: bytes.count - end)
        return
      }
    }
    let identifiers = bytes.places(of: Array("/ID".utf8)).compactMap { bytes.identifiers(at: $0) }
    guard let last = identifiers.last(where: { Self.digits.contains($0.first.count) }) else {
      self = .absent
      return
    }
    let isOurs =
      bytes[last.first] == bytes[last.second]
      || [last.first, last.second].contains { Self.digest(of: bytes, last).starts(with: bytes[$0]) }
    self = isOurs ? .changed : .rewritten
  }

  // Each costs a digest of the file, and what Accolade wrote is the first.
  private static let mostRevisions = 8
  // As many as a digest has, or the half of them.
  private static let digits: Set = [32, 64]

  private static func isWhole(_ bytes: [UInt8]) -> Bool {
    guard bytes.ends(with: "%%EOF\n"),
      let place = bytes.places(of: Array("/ID[<".utf8)).last,
      let (first, second) = bytes.identifiers(at: place), digits.contains(first.count),
      bytes[first] == bytes[second]
    else { return false }
    return digest(of: bytes, (first, second)).starts(with: bytes[first])
  }

  /// The digits of the digest of the file, those of its identifiers taken as nought.
  private static func digest(
    of bytes: [UInt8], _ identifiers: (first: Range<Int>, second: Range<Int>)
  ) -> [UInt8] {
    var blank = bytes
    for digits in [identifiers.first, identifiers.second] {
      for index in digits { blank[index] = UInt8(ascii: "0") }
    }
    return Array(Digest(of: blank).hex.utf8)
  }
}

extension [UInt8] {
  /// Where `word` stands, in order.
  func places(of word: [UInt8]) -> [Int] {
    guard let head = word.first, count >= word.count else { return [] }
    return withUnsafeBufferPointer { bytes in
      (0...bytes.count - word.count).filter { place in
        bytes[place] == head && word.indices.allSatisfy { bytes[place + $0] == word[$0] }
      }
    }
  }

  fileprivate func ends(with text: String) -> Bool {
    suffix(text.utf8.count).elementsEqual(text.utf8)
  }

  /// The digits of the two identifiers after `/ID`.
  fileprivate func identifiers(at place: Int) -> (first: Range<Int>, second: Range<Int>)? {
    var index = place + 3
    func skip(_ sign: Unicode.Scalar) -> Bool {
      while index < count, [0x20, 0x0A, 0x0D, 0x09].contains(self[index]) { index += 1 }
      guard index < count, self[index] == UInt8(ascii: sign) else { return false }
      index += 1
      return true
    }
    func digits() -> Range<Int>? {
      guard skip("<") else { return nil }
      let start = index
      while index < count, Character(Unicode.Scalar(self[index])).isHexDigit { index += 1 }
      return skip(">") ? start..<index - 1 : nil
    }
    guard skip("["), let first = digits(), let second = digits() else { return nil }
    return (first, second)
  }
}
