/// What artwork may hold: drawn shapes only, all inside the file.
enum ArtworkRules {
  private static let largestFile = 16_000_000
  private static let mostElements = 200_000
  private static let largestRaster = 4_000_000
  private static let mostPixels = 20_000_000

  /// The elements of an SVG that keeps the rules, in file order.
  static func elements(of svg: [UInt8]) throws(PictureError) -> [Markup.Element] {
    guard svg.count <= largestFile else { throw .tooLarge(bytes: svg.count) }
    let elements = try Markup.elements(of: svg)
    guard elements.first?.name == "svg" else { throw .unreadable(reason: "it is not SVG") }
    guard elements.count <= mostElements else {
      throw .unreadable(reason: "it holds more than \(mostElements) elements")
    }
    for element in elements {
      do {
        try check(element)
      } catch {
        throw .inLine(Markup.line(of: element.offset, in: svg), error)
      }
    }
    return elements
  }

  // Text would be drawn with the fonts of the machine.
  private static let forbidden: Set = [
    "foreignObject", "script", "text", "textPath", "tref", "tspan",
  ]

  private static func check(_ element: Markup.Element) throws(PictureError) {
    guard !forbidden.contains(element.name) else { throw .forbiddenElement(element.name) }
    for (name, value) in element.attributes {
      if name.utf8.starts(with: "on".utf8) { throw .forbiddenAttribute(name) }
      // Nearly all of an artwork is numbers and paths, in which nothing can hide.
      if name == "href" {
        try checkReference(value)
      } else if value.utf8.contains(UInt8(ascii: "(")) {
        try checkStyle(value)
      }
    }
    if element.name == "style" { try checkStyle(element.text) }
  }

  private static func checkReference(_ target: String) throws(PictureError) {
    if target.hasPrefix("#") { return }
    guard target.hasPrefix("data:") else { throw .externalReference(target) }
    let form = "data:image/png;base64,"
    guard target.hasPrefix(form) else { throw .embeddedRaster(reason: "is not PNG in base64") }
    let data = target.utf8.dropFirst(form.utf8.count)
    guard data.count <= largestRaster else {
      throw .embeddedRaster(reason: "has \(data.count) bytes")
    }
    guard let header = PNGHeader(Base64.prefix(of: data, count: PNGHeader.length)) else {
      throw .embeddedRaster(reason: "is not PNG")
    }
    guard header.width * header.height <= mostPixels else {
      throw .embeddedRaster(reason: "has \(header.width) × \(header.height) pixels")
    }
  }

  private static func checkStyle(_ style: String) throws(PictureError) {
    let style = style.lowercased()
    // A backslash can hide a word from this look, and no artwork needs one.
    guard !style.utf8.contains(UInt8(ascii: "\\")), !style.contains("@import") else {
      throw .declaration("imports and escapes in its styles")
    }
    let plain = Array(style.utf8)
    for (index, byte) in plain.enumerated()
    where byte == UInt8(ascii: "(") && plain[..<index].suffix(3).elementsEqual("url".utf8) {
      let target = plain[(index + 1)...].drop { " \t\r\n'\"".utf8.contains($0) }
      if target.first != UInt8(ascii: "#") {
        let end = target.prefix { !")'\"".utf8.contains($0) }
        throw .externalReference(String(decoding: end, as: UTF8.self))
      }
    }
  }
}
