/// How a camera was held: where the first row and the first column of the pixels belong.
///
/// Numbered as in Exif, tag 274.
enum Orientation: Int, Hashable, CaseIterable {
  case upright = 1
  case mirrored
  case turnedHalf
  case flipped
  case transposed
  case turnedRight
  case transversed
  case turnedLeft

  /// Whether width and height change places.
  var isSideways: Bool { rawValue >= Self.transposed.rawValue }

  /// What the Exif data of a picture say; upright where there are none or they make no sense.
  init(of bytes: [UInt8], _ kind: FileKind) {
    let exif =
      switch kind {
      case .jpeg: Self.exif(inJPEG: bytes)
      case .png: Self.exif(inPNG: bytes)
      case .other: nil as ArraySlice<UInt8>?
      }
    self = exif.flatMap { Exif($0)?.orientation }.flatMap(Self.init) ?? .upright
  }

  /// The part `APP1` that starts with `Exif`; the parts before the pixels are looked at.
  private static func exif(inJPEG bytes: [UInt8]) -> ArraySlice<UInt8>? {
    let name = Array("Exif\0\0".utf8)
    var place = 2
    while place + 4 <= bytes.count, bytes[place] == 0xFF {
      let (marker, length) = (bytes[place + 1], Int(bytes[place + 2]) << 8 | Int(bytes[place + 3]))
      if marker == 0xFF {
        place += 1
        continue
      }
      let end = place + 2 + length
      // The pixels start.
      guard marker != 0xDA, length >= 2, end <= bytes.count else { return nil }
      let part = bytes[place + 4..<end]
      if marker == 0xE1, part.starts(with: name) { return part.dropFirst(name.count) }
      place = end
    }
    return nil
  }

  private static func exif(inPNG bytes: [UInt8]) -> ArraySlice<UInt8>? {
    var place = 8
    while place + 12 <= bytes.count {
      let length = bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
      let end = place + 8 + length
      guard end <= bytes.count else { return nil }
      if bytes[place + 4..<place + 8].elementsEqual("eXIf".utf8) { return bytes[place + 8..<end] }
      place = end + 4
    }
    return nil
  }
}

/// Exif data: a list of tags in the form of a TIFF file.
private struct Exif {
  private let bytes: [UInt8]
  private let isBigEndian: Bool

  init?(_ bytes: ArraySlice<UInt8>) {
    self.bytes = Array(bytes)
    isBigEndian = self.bytes.starts(with: "MM".utf8)
    guard isBigEndian || self.bytes.starts(with: "II".utf8) else { return nil }
  }

  var orientation: Int? {
    guard let list = number(at: 4, length: 4), let count = number(at: list, length: 2) else {
      return nil
    }
    for entry in (0..<count).map({ list + 2 + $0 * 12 }) {
      guard let tag = number(at: entry, length: 2) else { return nil }
      if tag == 274 { return number(at: entry + 8, length: 2) }
    }
    return nil
  }

  private func number(at place: Int, length: Int) -> Int? {
    guard place + length <= bytes.count else { return nil }
    let part = bytes[place..<place + length]
    return (isBigEndian ? Array(part) : part.reversed()).reduce(0) { $0 << 8 | Int($1) }
  }
}
