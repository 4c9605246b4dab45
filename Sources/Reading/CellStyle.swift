internal import Diagnostics

/// How a workbook shows the cells of one style.
struct CellStyle: Hashable {
  var format = NumberFormat.general
  var font = CellFont()
  /// The colour behind the text; `nil` if it has several or none that can be told.
  var ground: CellColour? = .white
  /// Whether what stands in the cell is repeated until it is full.
  var isRepeated = false

  static let general = CellStyle()
  /// A style that the workbook lacks: nobody knows what it shows.
  static let unknown = CellStyle(format: NumberFormat(code: ";;;"))

  /// Why what stands in the cell is not what people see, or not what counts.
  var flaw: CellFlaw? { font.flaw(on: ground) ?? (isRepeated ? .repeated : nil) }
}

extension CellStyle {
  /// A text in this style: refused if it is not shown as it is.
  func shows(_ text: CellText, at place: Place) -> CellValue {
    var problem = text.flaw(in: self).map { Diagnostic.flawed($0, at: place) }
    if !format.showsTexts { problem = problem ?? .textShownOtherwise(by: format, at: place) }
    return CellValue(text.text, .plain, problem)
  }

  /// A value in this style: refused if people do not see it.
  func shows(_ value: CellValue, at place: Place) -> CellValue {
    guard !value.isRefused else { return value }
    var place = place
    place.excerpt = value.text
    var value = value
    if let flaw {
      value.remark = .flawed(flaw, at: place)
    } else if value.notation == .boolean, !format.showsTexts {
      value.remark = .textShownOtherwise(by: format, at: place)
    }
    return value
  }
}

/// Why a text or number that stands in a cell is not what people see, or not what counts.
enum CellFlaw: Hashable {
  case struck, unseen, tiny, pictures, repeated, raised
}

/// The marks of a font that change what a text says.
struct CellFont: Hashable {
  /// The smallest that people are taken to read, in points.
  static let leastSize = 4.0

  /// How the names of fonts begin that show pictures or Greek in place of letters.
  private static let pictures = ["wingdings", "webdings", "symbol", "marlett", "zapfdingbats"]

  var isStruck = false
  /// Whether it is raised or lowered beside other text.
  var isRaised = false
  var isTiny = false
  /// Whether it shows pictures in place of letters and digits.
  var hasPictures = false
  var colour: CellColour? = .black

  /// Takes in what an element of a font says; others are none of its business.
  mutating func take(_ name: String, _ attributes: XMLAttributes) {
    let value = attributes["val"]
    switch name {
    case "strike": isStruck = value == nil || value.isTrue
    case "vertAlign": isRaised = value != "baseline"
    case "sz": isTiny = value.flatMap { Double($0) }.map { $0 < CellFont.leastSize } ?? false
    case "name", "rFont":
      let name = value?.lowercased() ?? ""
      hasPictures = CellFont.pictures.contains { name.hasPrefix($0) }
    case "color": colour = CellColour(attributes)
    default: break
    }
  }

  /// What is wrong with a text in this font.
  func flaw(on ground: CellColour?) -> CellFlaw? {
    if isStruck { return .struck }
    if isTiny { return .tiny }
    if hasPictures { return .pictures }
    guard let ground, let colour, !colour.differs(from: ground) else { return nil }
    return .unseen
  }
}

/// A colour of a font or behind it, as far as it can be told without the theme.
struct CellColour: Hashable {
  /// Red, green and blue, from 0 to 255.
  private let parts: [Int]

  static let black = CellColour(parts: [0, 0, 0])
  static let white = CellColour(parts: [255, 255, 255])

  private init(parts: [Int]) { self.parts = parts }

  /// The colour that an element names; `nil` for those of a theme other than black and white.
  init?(_ attributes: XMLAttributes) {
    if let rgb = attributes["rgb"], let number = UInt32(rgb, radix: 16) {
      self.init(parts: [16, 8, 0].map { Int(number >> $0 & 255) })
      return
    }
    let hasTint = attributes["tint"].map { Double($0) != 0 } ?? false
    switch (attributes["theme"], attributes["indexed"]) {
    case ("0", _) where !hasTint, (nil, "1"), (nil, "9"), (nil, "65"): self = .white
    case ("1", _) where !hasTint, (nil, "0"), (nil, "8"), (nil, "64"): self = .black
    default:
      guard attributes["auto"].isTrue else { return nil }
      self = .black
    }
  }

  /// Whether people can tell the two apart.
  func differs(from other: CellColour) -> Bool {
    zip(parts, other.parts).contains { abs($0 - $1) >= 32 }
  }
}
