/// What artwork may hold: drawn shapes only, all inside the file.
enum ArtworkRules {
  private static let largestFile = 16_000_000
  private static let mostElements = 200_000
  private static let largestRaster = 4_000_000
  private static let mostPixels = 20_000_000

  /// The identifiers of the shapes of an SVG that keeps the rules, in file order.
  static func shapes(of svg: [UInt8]) throws(PictureError) -> [String] {
    guard svg.count <= largestFile else { throw .tooLarge(bytes: svg.count) }
    let elements = try Markup.elements(of: svg)
    guard elements.first?.name == "svg" else { throw .unreadable(reason: "it is not SVG") }
    guard elements.count <= mostElements else {
      throw .unreadable(reason: "it holds more than \(mostElements) elements")
    }
    for element in elements { try check(element) }
    return elements.filter { drawn.contains($0.name) }
      .compactMap { element in element.attributes.first { $0.name == "id" }?.value }
  }

  private static let drawn: Set = [
    "circle", "ellipse", "g", "image", "line", "path", "polygon", "polyline", "rect", "use",
  ]

  // Text would be drawn with the fonts of the machine.
  private static let forbidden: Set = [
    "foreignObject", "script", "text", "textPath", "tref", "tspan",
  ]

  private static func check(_ element: Markup.Element) throws(PictureError) {
    guard !forbidden.contains(element.name) else { throw .forbiddenElement(element.name) }
    for (name, value) in element.attributes {
      if name.lowercased().hasPrefix("on") { throw .forbiddenAttribute(name) }
      if name == "href" { try checkReference(value) } else { try checkStyle(value) }
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
    let plain = style.lowercased()
    // A backslash can hide a word from this look, and no artwork needs one.
    if plain.contains("@import") || plain.contains("\\") { throw .declaration("a style import") }
    for part in plain.split(separator: "url(", omittingEmptySubsequences: false).dropFirst() {
      let target = part.drop { " \t\r\n'\"".contains($0) }
      if !target.hasPrefix("#") {
        throw .externalReference(String(target.prefix { !")'\"".contains($0) }))
      }
    }
  }
}
