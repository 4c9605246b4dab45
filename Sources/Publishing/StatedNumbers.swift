/// The numbers that a text states, in digits or in words.
struct StatedNumbers {
  /// Those in digits, each once, in the order of the text; without the commas between thousands.
  let digits: [String]
  private let text: String
  /// The Latin words of the text, in small letters.
  private let words: Set<String>

  init(_ text: String) {
    self.text = text
    let plain = text.map(\.narrow)
    words = Set(
      String(plain).lowercased().split { !$0.isASCII || !$0.isLetter }.map(String.init))
    var digits: [String] = []
    var run = ""
    for (index, character) in plain.enumerated() {
      if character.isASCII, character.isNumber {
        run.append(character)
        continue
      }
      // 1,250 is one number.
      let isThousands =
        character == "," && (1...3).contains(run.count)
        && plain[(index + 1)...].prefix(while: { $0.isASCII && $0.isNumber }).count == 3
      if isThousands { continue }
      if !run.isEmpty, !digits.contains(run) { digits.append(run) }
      run = ""
    }
    if !run.isEmpty, !digits.contains(run) { digits.append(run) }
    self.digits = digits
  }

  /// Whether the text states a number that another one gives in digits.
  func states(_ number: String) -> Bool {
    if digits.contains(number) { return true }
    guard let value = Int(number), value > 0 else { return false }
    if let chinese = Self.chinese(value), text.contains(chinese) { return true }
    return Self.english.contains { $0.indices.contains(value - 1) && words.contains($0[value - 1]) }
  }

  /// The Chinese words for a number up to 99.
  private static func chinese(_ number: Int) -> String? {
    let signs = Array("一二三四五六七八九")
    switch number {
    case 1...9: return String(signs[number - 1])
    case 10...99:
      let tens = number < 20 ? "" : String(signs[number / 10 - 1])
      return tens + "十" + (number % 10 == 0 ? "" : String(signs[number % 10 - 1]))
    default: return nil
    }
  }

  private static let english: [[String]] = [
    [
      "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
      "twelve",
    ],
    [
      "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
      "eleventh", "twelfth",
    ],
    ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"],
    [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ],
  ]
}

extension Character {
  /// The narrow form of a full-width sign.
  fileprivate var narrow: Character {
    guard let scalar = unicodeScalars.first, unicodeScalars.count == 1,
      (0xFF01...0xFF5E).contains(scalar.value),
      let narrow = Unicode.Scalar(scalar.value - 0xFEE0)
    else { return self }
    return Character(narrow)
  }
}
