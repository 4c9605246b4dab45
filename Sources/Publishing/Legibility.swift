internal import Diagnostics
internal import Reading

// Characters that fonts print, and nobody reads as they were meant.

extension Node {
  /// Reports, for each text below this node, marks piled upon a letter, and words in which a letter
  /// of another script stands for a Latin one that looks the same.
  func reportIllegible(into problems: inout Problems) {
    for scalar in scalars() where !scalar.text.unicodeScalars.allSatisfy(\.isAboveDoubt) {
      var offset = 0
      var word: [(Character, Int)] = []
      for character in scalar.text {
        if character.marks > Character.mostMarks {
          problems.report(
            .piledMarks(
              character.marks, in: scalar.path, at: scalar.place.part(offset, 1, of: scalar.text)))
        }
        if character.isLetter {
          word.append((character, offset))
        } else {
          reportMixed(word, in: scalar, into: &problems)
          word = []
        }
        offset += 1
      }
      reportMixed(word, in: scalar, into: &problems)
    }
  }

  private func reportMixed(
    _ word: [(Character, Int)], in scalar: (path: String, text: String, place: Place),
    into problems: inout Problems
  ) {
    guard word.contains(where: { $0.0.isLatin }),
      let (character, offset) = word.first(where: { $0.0.latinLookalike != nil }),
      let latin = character.latinLookalike
    else { return }
    problems.report(
      .lookalike(
        character, of: latin, in: scalar.path, at: scalar.place.part(offset, 1, of: scalar.text)))
  }
}

extension Unicode.Scalar {
  /// Whether it is one of the many that are neither marks nor look like another letter: Latin,
  /// common Han and the punctuation of both.
  fileprivate var isAboveDoubt: Bool {
    switch value {
    case 0..<0x300, 0x2010...0x2027, 0x3000...0x3029, 0x4E00...0x9FFF, 0xFF00...0xFFEF: true
    default: false
    }
  }
}

extension Character {
  /// How many marks a letter may bear; the languages that use most bear two.
  fileprivate static let mostMarks = 3

  /// How many marks it bears; what picks a form of a character is none.
  fileprivate var marks: Int {
    unicodeScalars.dropFirst().count {
      switch $0.properties.generalCategory {
      case .nonspacingMark, .enclosingMark: !$0.properties.isVariationSelector
      default: false
      }
    }
  }

  fileprivate var isLatin: Bool {
    guard let value = unicodeScalars.first?.value else { return false }
    switch value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF, 0xFF21...0xFF3A, 0xFF41...0xFF5A:
      return true
    default: return false
    }
  }

  /// The Latin letter that a Cyrillic or Greek one looks like; `nil` for any other character.
  fileprivate var latinLookalike: Character? {
    guard let scalar = unicodeScalars.first,
      let index = Character.lookalikes.firstIndex(of: Character(scalar))
    else { return nil }
    return Character.latin[index]
  }

  // In the same order. Letters of units and formulas, such as μ and Ω, look like no Latin one.
  private static let lookalikes = Array("аеорсухіѕјһԁАВЕКМНОРСТУХІЅЈοανρυικΑΒΕΖΗΙΚΜΝΟΡΤΥΧ")
  private static let latin = Array("aeopcyxisjhdABEKMHOPCTYXISJoavpuikABEZHIKMNOPTYX")
}

extension Diagnostic {
  fileprivate static func piledMarks(_ count: Int, in path: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "PiledMarks", "'\(path)' has a character with \(count) marks upon it", at: place,
      why: "no name is written so, and such marks cover the lines beside them",
      fix: "delete the marks")
  }

  fileprivate static func lookalike(
    _ character: Character, of latin: Character, in path: String, at place: Place
  ) -> Diagnostic {
    let scalar = character.unicodeScalars.first
    let code = String(scalar?.value ?? 0, radix: 16, uppercase: true)
    let name = scalar?.properties.name.map { " (\($0))" } ?? ""
    let padded = String(repeating: "0", count: max(0, 4 - code.count)) + code
    return Diagnostic(
      "Lookalike",
      "'\(path)' has U+\(padded)\(name) in a Latin word, where it looks like '\(latin)'",
      at: place, why: "a name that only looks like another is not that name",
      fix: "write the Latin letter '\(latin)'")
  }
}
