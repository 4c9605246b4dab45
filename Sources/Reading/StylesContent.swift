internal import Diagnostics

/// Reads how a workbook shows the cells of each of its styles.
final class StylesContent: XMLContent {
  /// The styles, in the order that cells count them.
  private(set) var styles: [CellStyle] = []
  /// Which of the looks that conditions give, as the sheets count them, show something else than
  /// the cell holds.
  private(set) var disguises: [Bool] = []

  /// The most styles, by the format.
  private static let mostStyles = 65_490
  /// The most formats; spreadsheet programs take a few hundred.
  private static let mostFormats = 2_000

  private var codes: [Int: String] = [:]
  /// Those that were read already; many styles share one.
  private var formats: [Int: NumberFormat] = [:]
  private var fonts: [CellFont] = []
  private var grounds: [CellColour?] = []
  private var isSolid = false
  private var conditional = Conditional()
  private var list = List.other

  /// The lists that matter; what stands in the others is passed over.
  private enum List: String {
    case fonts, fills, cellXfs, dxfs, other
  }

  /// A look that is given by a condition.
  private struct Conditional {
    var hasFormat = false
    var isInFont = false
    var font = CellFont()
    var ground: CellColour? = .white
  }

  func start(_ name: String, _ attributes: XMLAttributes) {
    if let opened = List(rawValue: name) { list = opened }
    switch (list, name) {
    case (.dxfs, "dxf"): conditional = Conditional()
    case (.dxfs, "numFmt"): conditional.hasFormat = true
    case (.dxfs, "bgColor"): conditional.ground = CellColour(attributes)
    case (.dxfs, "font"): conditional.isInFont = true
    case (.dxfs, _): if conditional.isInFont { conditional.font.take(name, attributes) }
    case (_, "numFmt"):
      if let id = attributes["numFmtId"].flatMap({ Int($0) }) {
        codes[id] = attributes["formatCode"]
      }
    case (.fonts, "font"): fonts.append(CellFont())
    case (.fonts, _): if !fonts.isEmpty { fonts[fonts.count - 1].take(name, attributes) }
    case (.fills, "fill"): grounds.append(.white)
    case (.fills, "patternFill"):
      if let pattern = attributes["patternType"], pattern != "none" { setGround(nil) }
      isSolid = attributes["patternType"] == "solid"
    case (.fills, "gradientFill"):
      setGround(nil)
      isSolid = false
    case (.fills, "fgColor"): if isSolid { setGround(CellColour(attributes)) }
    case (.cellXfs, "xf"):
      if styles.count < StylesContent.mostStyles { styles.append(style(attributes)) }
    case (.cellXfs, "alignment"):
      if !styles.isEmpty, attributes["horizontal"] == "fill" {
        styles[styles.count - 1].isRepeated = true
      }
    default: break
    }
  }

  private func setGround(_ colour: CellColour?) {
    if !grounds.isEmpty { grounds[grounds.count - 1] = colour }
  }

  private func style(_ attributes: XMLAttributes) -> CellStyle {
    func number(_ name: StaticString) -> Int { attributes[name].flatMap { Int($0) } ?? 0 }
    let id = number("numFmtId")
    let (font, fill) = (number("fontId"), number("fillId"))
    return CellStyle(
      format: format(id),
      font: fonts.indices.contains(font) ? fonts[font] : CellFont(),
      ground: grounds.indices.contains(fill) ? grounds[fill] : .white)
  }

  private func format(_ id: Int) -> NumberFormat {
    if let known = formats[id] { return known }
    guard formats.count < StylesContent.mostFormats else { return CellStyle.unknown.format }
    let format = codes[id].map(NumberFormat.init(code:)) ?? NumberFormat(builtIn: id)
    formats[id] = format
    return format
  }

  func text(_ bytes: UnsafeRawBufferPointer) {}

  func end(_ name: String) {
    if name == "font" { conditional.isInFont = false }
    if name == "dxf" {
      disguises.append(
        conditional.hasFormat || conditional.font.flaw(on: conditional.ground) != nil)
    }
    if List(rawValue: name) != nil { list = .other }
  }
}
