internal import Documents

/// What references show: the number of the section, and the page it begins on.
///
/// Where a section begins is known only after the pages are made, and the numbers of pages take
/// room in the text that is cut into pages. So a report is set again with the pages found, until
/// they are true. Should they change for ever, as where a longer number pushes its section to the
/// next page and a shorter one draws it back, references to it show no page. After the third round
/// each one ends the work or takes a page away for good, so it ends.
struct References {
  let outline: Outline
  private let pattern: String
  /// The pages shown, counted from 1; a section without one shows only its number.
  private var pages: [String: Int] = [:]
  private var rounds = 0

  /// So that most reports are set no more than twice: nearly all pages have two digits or fewer,
  /// and a line rarely breaks elsewhere for one digit.
  private static let guess = 10
  private static let freeRounds = 3
  /// A number of so many characters is never broken, as in `附录 A`.
  private static let shortNumber = 6

  init(_ document: Document, pattern: String) {
    outline = document.outline
    self.pattern = pattern
    guard pattern.contains("{page}") else { return }
    for id in document.pageReferences { pages[id] = Self.guess }
  }

  /// What a reference without words shows; `nil` if there is no such section.
  func text(for id: String) -> String? {
    guard let number = outline[id]?.reference else { return nil }
    guard let page = pages[id] else {
      return (number.count <= Self.shortNumber ? number.inOnePiece : number).withNumbersBound
    }
    return pattern.replacingPlaceholders { word in
      switch word {
      case "number": number.count <= Self.shortNumber ? number.inOnePiece : number
      case "page": String(page)
      default: nil
      }
    }.withNumbersBound
  }

  /// Takes the pages found; `false` if all that was shown is true.
  mutating func correct(_ found: [String: Int]) -> Bool {
    let wrong = pages.filter { found[$0.key] != $0.value }.map(\.key)
    rounds += 1
    for id in pages.keys { pages[id] = found[id] }
    if rounds > Self.freeRounds { for id in wrong { pages[id] = nil } }
    return !wrong.isEmpty
  }
}

extension String {
  /// The text with joiners between all characters.
  fileprivate var inOnePiece: String { map(String.init).joined(separator: "\u{2060}") }

  /// The text with joiners where a line must not end: before a number or the letter of an annex, and
  /// between a number and a Chinese word.
  fileprivate var withNumbersBound: String {
    let characters = Array(self)
    return String(
      characters.indices.flatMap { index -> [Character] in
        guard index > 0, index + 1 < characters.count else { return [characters[index]] }
        guard characters[index] == " " else { return [characters[index]] }
        let (left, right) = (characters[index - 1], characters[index + 1])
        let isBound =
          right.isASCII && (right.isNumber || right.isUppercase)
          || left.isNumber && right >= "\u{2E80}"
        return isBound ? [" ", "\u{2060}"] : [" "]
      })
  }
}

/// What a note is called where its mark leads.
enum NoteName {
  private static let start = "note_"

  static func of(_ number: Int) -> String { start + String(number) }

  /// The number of the note that is called `name`.
  static func number(in name: String) -> Int? {
    name.hasPrefix(start) ? Int(name.dropFirst(start.count)) : nil
  }
}
