public import Diagnostics

extension Source {
  /// Takes the bytes of a file as text: UTF-8, without its byte order mark.
  ///
  /// Everything else is refused with the first wrong place: UTF-16, other encodings, control
  /// characters, and characters that are invisible or change the direction of text.
  ///
  /// - Returns: `nil` if the bytes are no text; problems of single characters are reported, and
  ///   the source is returned so that other problems can be found too.
  public static func read(
    _ bytes: [UInt8], path: String, into problems: inout Problems
  ) -> Source? {
    guard bytes.count <= Limits.mostBytes else {
      problems.report(.tooLarge(path: path))
      return nil
    }
    guard bytes.count(where: { $0 == 0x0A || $0 == 0x0D }) < Limits.mostLines else {
      problems.report(.tooManyLines(path: path))
      return nil
    }
    let isMarkedUTF16 = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    if isMarkedUTF16 || bytes.prefix(2).contains(0) {
      problems.report(.notUTF8("the file is UTF-16", at: Place(path: path, line: 0, column: 0)))
      return nil
    }
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    guard let text = String(validating: content, as: UTF8.self) else {
      if XLSX.claims(bytes, path: "") {
        let place = Place(path: path, line: 0, column: 0)
        problems.report(.notUTF8("the file is a workbook, such as XLSX", at: place))
        return nil
      }
      problems.report(.notUTF8(path: path, bytes: content))
      return nil
    }
    let source = Source(path: path, text: text)
    source.reportUnsafeCharacters(into: &problems)
    return source
  }

  private func reportUnsafeCharacters(into problems: inout Problems) {
    guard text.unicodeScalars.contains(where: \.isUnsafe) else { return }
    for (index, line) in lines.enumerated() {
      guard line.unicodeScalars.contains(where: \.isUnsafe) else { continue }
      for (column, character) in line.enumerated() {
        guard let scalar = character.unicodeScalars.first(where: \.isUnsafe) else { continue }
        problems.report(.unsafe(scalar, at: place(line: index + 1, column: column + 1)))
        if problems.isFull { return }
      }
    }
  }
}

extension Unicode.Scalar {
  /// Whether the character must not stand in a file we read.
  ///
  /// That is a control character other than tab and line ends, or one that is invisible, changes
  /// the direction of text, or is no character at all.
  public var isUnsafe: Bool {
    switch value {
    case 0x20...0x7E, 0x09, 0x0A, 0x0D, 0x4E00...0x9FFF: false
    // The common marks of Chinese texts, which need no look into the tables either.
    case 0x2010...0x2027, 0x3001...0x301F, 0xFF01...0xFF5E: false
    default:
      switch properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: true
      // Fillers pass for letters and show nothing; a variation selector picks a form of the
      // character before it, as names may need.
      default:
        properties.isNoncharacterCodePoint
          || (properties.isDefaultIgnorableCodePoint && !properties.isVariationSelector)
      }
    }
  }

  /// `U+202E`, with the name where it has one.
  var codePoint: String {
    let hex = String(value, radix: 16, uppercase: true)
    let padded = String(repeating: "0", count: max(0, 4 - hex.count)) + hex
    return "U+\(padded)" + (properties.name.map { " (\($0))" } ?? "")
  }
}

extension Diagnostic {
  static func notUTF8(_ found: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "NotUTF8", "a file must be UTF-8; \(found)", at: place, fix: "save the file as UTF-8")
  }

  static func notUTF8(path: String, bytes: ArraySlice<UInt8>) -> Diagnostic {
    let valid = String(decoding: bytes.prefix(firstInvalid(in: bytes)), as: UTF8.self)
    let source = Source(path: path, text: valid)
    let last = source.lines.last ?? ""
    return notUTF8(
      "this byte is not", at: source.place(line: source.lines.count, column: last.count + 1))
  }

  /// How many bytes stand before the first that is not UTF-8.
  private static func firstInvalid(in bytes: ArraySlice<UInt8>) -> Int {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var count = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator) { count += UTF8.width(scalar) }
    return count
  }

  static func unsafe(_ scalar: Unicode.Scalar, at place: Place) -> Diagnostic {
    Diagnostic(
      "UnsafeCharacter", "\(scalar.codePoint) cannot be printed and is not allowed", at: place,
      why: "invisible and direction-changing characters make a name read as another one",
      fix: "delete the character")
  }
}
