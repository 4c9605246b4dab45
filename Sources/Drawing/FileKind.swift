/// What a file is by its bytes, whatever its name says.
public enum FileKind: Hashable, Sendable {
  /// A PNG picture.
  case png
  /// A JPEG picture.
  case jpeg
  /// Another kind, in words with their article; `nil` if it is none we know.
  case other(String?)

  /// Looks at the first of `bytes`.
  public init(of bytes: [UInt8]) {
    if bytes.starts(with: [0x89] + Array("PNG\r\n\u{1A}\n".utf8)) {
      self = .png
    } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else {
      self = .other(Self.name(of: bytes))
    }
  }

  /// Refuses a name that ends like the other kind of picture.
  func check(name: String) throws(PictureError) {
    let name = name.lowercased()
    switch self {
    case .png where name.hasSuffix(".jpg") || name.hasSuffix(".jpeg"):
      throw .misnamed(says: "JPEG", holds: "PNG")
    case .jpeg where name.hasSuffix(".png"): throw .misnamed(says: "PNG", holds: "JPEG")
    case .png, .jpeg, .other: break
    }
  }

  private static func name(of bytes: [UInt8]) -> String? {
    if bytes.isEmpty { return "an empty file" }
    let signs: [(String, at: Int, String)] = [
      ("GIF8", 0, "a GIF picture"), ("WEBP", 8, "a WebP picture"), ("BM", 0, "a BMP picture"),
      ("II*\0", 0, "a TIFF picture"), ("MM\0*", 0, "a TIFF picture"),
      ("ftypavif", 4, "an AVIF picture"), ("ftypheic", 4, "a HEIC picture"),
      ("ftypmif1", 4, "a HEIC picture"), ("%PDF-", 0, "a PDF document"),
      ("PK\u{3}\u{4}", 0, "a ZIP archive or an Office document"),
    ]
    for (sign, start, name) in signs where bytes.dropFirst(start).starts(with: sign.utf8) {
      return name
    }
    let head = String(decoding: bytes.prefix(1024), as: UTF8.self).lowercased()
    if head.contains("<!doctype html") || head.contains("<html") { return "an HTML page" }
    return head.contains("<svg") ? "an SVG picture" : nil
  }
}
