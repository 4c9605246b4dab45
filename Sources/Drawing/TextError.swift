/// Why a text cannot be set; never a box on paper instead.
public enum TextError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The face has no glyph for the character.
  case missingGlyph(Character, Face)
  /// A control, format or direction-changing character, which has no place in print.
  case forbiddenCharacter(Unicode.Scalar)

  /// The problem in words; lower case, no period.
  public var description: String {
    switch self {
    case .missingGlyph(let character, let face):
      "\(face) has no glyph for '\(character)' (\(character.unicodeScalars.codePoints))"
    case .forbiddenCharacter(let scalar):
      "a control or format character cannot be printed (\(scalar.codePoint))"
    }
  }
}

extension Unicode.Scalar {
  /// The usual notation, such as `U+20BB7`.
  var codePoint: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension Character.UnicodeScalarView {
  /// The notations of all scalars, a space between two.
  fileprivate var codePoints: String { map(\.codePoint).joined(separator: " ") }
}
