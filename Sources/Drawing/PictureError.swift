/// Why a picture cannot be used.
public enum PictureError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file cannot be read as a picture of its kind.
  case unreadable(reason: String)
  /// An SVG with a document type, entities or a style sheet outside.
  case declaration(String)
  /// An error in the line of an SVG, from 1 on.
  indirect case inLine(Int, PictureError)
  /// An SVG element that draws with other fonts, runs a program or brings foreign content.
  case forbiddenElement(String)
  /// An SVG attribute that runs a program.
  case forbiddenAttribute(String)
  /// An SVG that refers to something outside itself.
  case externalReference(String)
  /// An SVG that holds a raster picture in another form than PNG, or too large a one.
  case embeddedRaster(reason: String)
  /// A file of another kind than PNG and JPEG, in words if it is known.
  case otherKind(String?)
  /// A raster file that ends before its picture does.
  case endsEarly
  /// A raster file in which something follows the picture.
  case goesOn
  /// A file whose name says another kind than its bytes; both in words.
  case misnamed(says: String, holds: String)
  /// A raster file that contradicts its own format.
  case damaged
  /// A raster file of a rare kind that is not read.
  case unsupported
  /// A raster with more pixels than any may have, or none.
  case tooManyPixels(width: Int, height: Int)
  /// A raster with more pixels than one may have that must be decoded whole; the kind in words.
  case tooManyPixelsAtOnce(String, width: Int, height: Int)
  /// A picture without an area, or an absurdly large one.
  case impossibleSize(Size)
  /// A file larger than any sane picture.
  case tooLarge(bytes: Int)

  /// The problem in words; lower case, no period.
  public var description: String {
    switch self {
    case .unreadable(let reason): "the picture cannot be read: \(reason)"
    case .declaration(let name): "artwork must stand alone, without \(name)"
    case .inLine(let line, let error): "\(error) (line \(line))"
    case .forbiddenElement(let name): "artwork may not hold the element <\(name)>"
    case .forbiddenAttribute(let name): "artwork may not hold the attribute '\(name)'"
    case .externalReference(let target): "artwork may not refer to '\(target)' outside itself"
    case .embeddedRaster(let reason): "a raster picture inside the artwork \(reason)"
    case .otherKind(let name?): "it is \(name); a picture is PNG or JPEG"
    case .otherKind(nil): "it is neither PNG nor JPEG"
    case .endsEarly: "the file ends before the picture does"
    case .goesOn: "the file goes on after the picture ends"
    case .misnamed(let said, let held): "its name says \(said), and its bytes are \(held)"
    case .damaged: "the file is damaged"
    case .unsupported: "it is a rare kind of its format, which is not read"
    case .tooManyPixels(let width, let height):
      "it has \(width) × \(height) pixels; a picture has 1 to \(Pixels.longestSide) on a side "
        + "and at most \(Pixels.most / 1_000_000) million in all"
    case .tooManyPixelsAtOnce(let kind, let width, let height):
      "it has \(width) × \(height) pixels; \(kind) has at most "
        + "\(Pixels.mostHeldWhole / 1_000_000) million"
    case .impossibleSize(let size): "a picture of \(size.width) × \(size.height) cannot be used"
    case .tooLarge(let bytes): "a picture of \(bytes) bytes is too large"
    }
  }

  /// What helps, as a verb phrase; `nil` where the problem says it.
  public var fix: String? {
    switch self {
    case .goesOn: "open it in a picture program, and save it anew"
    case .misnamed(_, let held): "let the name end in '.\(held == "PNG" ? "png" : "jpg")'"
    case .inLine(_, let error): error.fix
    case .forbiddenElement("text"), .forbiddenElement("textPath"), .forbiddenElement("tref"),
      .forbiddenElement("tspan"):
      "convert text to paths in the drawing program"
    case .forbiddenElement, .forbiddenAttribute: "delete it"
    case .externalReference: "put what it refers to into the file, or delete the reference"
    case .unreadable, .declaration, .embeddedRaster, .otherKind, .endsEarly, .damaged, .unsupported,
      .tooManyPixels, .tooManyPixelsAtOnce, .impossibleSize, .tooLarge:
      nil
    }
  }
}
