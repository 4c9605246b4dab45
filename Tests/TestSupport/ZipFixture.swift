/// A zip archive written by hand, entries stored as they are, so that each part of it can be
/// wrong.
public struct ZipFixture: Sendable {
  /// One entry, and what the archive says of it.
  public struct Entry: Sendable {
    /// The name.
    public var name: String
    /// The bytes as they stand in the archive.
    public var bytes: [UInt8]
    /// The size that the archive declares; that of `bytes` if it tells the truth.
    public var declared: Int
    /// The name in the entry's own header, if that differs.
    public var localName: String?
    /// The mode of the file on Unix, such as 0o120777 for a link.
    public var mode: UInt32 = 0
    /// 0 for stored, 8 for deflated bytes.
    public var method: UInt16 = 0
    /// The check sum of the unpacked bytes.
    public var sum: UInt32
    /// 1 for an encrypted entry.
    public var flags: UInt16 = 0

    /// An honest entry.
    public init(_ name: String, _ bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
      declared = bytes.count
      sum = checkSum(bytes)
    }

    /// An honest entry with a text.
    public init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }
  }

  /// The entries.
  public var entries: [Entry]

  /// Makes an archive of some entries.
  public init(_ entries: [Entry]) { self.entries = entries }

  /// The archive.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let offset = bytes.count
      let name = Array(entry.name.utf8)
      let local = entry.localName.map { Array($0.utf8) } ?? name
      bytes += little(0x0403_4B50, 4) + little(20, 2) + entry.facts(nameLength: local.count)
      bytes += little(0, 2) + local + entry.bytes
      // Made on Unix, so that the mode counts.
      directory += little(0x0201_4B50, 4) + little(3 << 8 | 20, 2) + little(20, 2)
      directory += entry.facts(nameLength: name.count) + little(0, 2) + little(0, 2)
      directory += little(0, 2) + little(0, 2) + little(entry.mode << 16, 4)
      directory += little(UInt32(offset), 4) + name
    }
    let start = bytes.count
    bytes += directory
    bytes += little(0x0605_4B50, 4) + little(0, 4) + little(UInt32(entries.count), 2)
    bytes += little(UInt32(entries.count), 2) + little(UInt32(directory.count), 4)
    bytes += little(UInt32(start), 4) + little(0, 2)
    return bytes
  }
}

extension ZipFixture.Entry {
  /// What both headers say: flags, method, time, check sum, sizes, length of the name.
  fileprivate func facts(nameLength: Int) -> [UInt8] {
    little(UInt32(flags), 2) + little(UInt32(method), 2) + little(0, 2) + little(0x21, 2)
      + little(sum, 4) + little(UInt32(bytes.count), 4) + little(UInt32(declared), 4)
      + little(UInt32(nameLength), 2)
  }
}

private func little(_ number: UInt32, _ count: Int) -> [UInt8] {
  (0..<count).map { UInt8(truncatingIfNeeded: number >> UInt32($0 * 8)) }
}

/// CRC-32, as archives have it.
public func checkSum(_ bytes: some Sequence<UInt8>) -> UInt32 {
  ~bytes.reduce(0xFFFF_FFFF as UInt32) { sum, byte in
    var sum = sum ^ UInt32(byte)
    for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    return sum
  }
}
