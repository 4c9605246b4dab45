internal import Diagnostics
internal import Documents
internal import Drawing
internal import Reading

extension Node {
  /// Reports each character below this node that some font of the house does not print, at its
  /// own place, so that no document ever shows a box.
  func reportUnprintable(_ fonts: FontLibrary, into problems: inout Problems) {
    let isUnsafeTold = problems.hasUnsafeCharacters
    for scalar in scalars() where !fonts.hasEveryGlyph(of: scalar.text) {
      var reported: Set<Character> = []
      for face in Face.all {
        for index in fonts.missing(in: scalar.text, face: face) {
          let character = scalar.text[index]
          if isUnsafeTold, character.isUnsafe { continue }
          guard reported.insert(character).inserted else { continue }
          let offset = scalar.text.distance(from: scalar.text.startIndex, to: index)
          problems.report(
            .unprintable(
              character, in: scalar.path, at: scalar.place.part(offset, 1, of: scalar.text)))
        }
      }
    }
  }
}

extension Template {
  /// Reports each character that its author wrote and some font of the house does not print,
  /// wherever it stands in `source`.
  func reportUnprintable(
    _ fonts: FontLibrary, writtenIn source: Source, _ name: String, into problems: inout Problems
  ) {
    let isUnsafeTold = problems.hasUnsafeCharacters
    let text = writtenText
    var reported: Set<Character> = []
    for face in Face.all {
      for index in fonts.missing(in: text, face: face) {
        let character = text[index]
        guard reported.insert(character).inserted else { continue }
        let places = source.places(ofWritten: character)
        // One that came together of several, such as a letter and an entity for its accent.
        let start = source.place(line: 1, column: 1)
        for place in places.isEmpty ? [start] : places
        where !isUnsafeTold || !place.holdsUnsafe {
          problems.report(.unprintable(character, in: name, at: place))
        }
      }
    }
  }
}

extension Problems {
  /// Whether characters were told that must not stand in a file at all; no font prints them either,
  /// which need not be told again.
  fileprivate var hasUnsafeCharacters: Bool {
    diagnostics.contains { $0.identifier == "UnsafeCharacter" }
  }
}

extension Character {
  fileprivate var isUnsafe: Bool { unicodeScalars.contains(where: \.isUnsafe) }
}

extension Place {
  /// Whether such a character stands there itself, and not an entity for it.
  fileprivate var holdsUnsafe: Bool {
    excerpt.dropFirst(column - 1).prefix(length).contains(where: \.isUnsafe)
  }
}

extension Diagnostic {
  fileprivate static func unprintable(
    _ character: Character, in path: String, at place: Place
  ) -> Diagnostic {
    let points = character.unicodeScalars
      .map { "U+" + String($0.value, radix: 16, uppercase: true) }.joined(separator: " ")
    return Diagnostic(
      "UnprintableCharacter",
      "'\(path)' has a character that no font prints: '\(character)' \(points)",
      at: place, why: "a document never shows a box in place of a character",
      fix: "write another form of the character")
  }
}
