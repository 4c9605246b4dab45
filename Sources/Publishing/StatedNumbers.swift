/// The numbers that a text states, in digits or in words.
struct StatedNumbers {
  /// Those in digits, each once, in the order of the text; without the commas between thousands.
  let digits: [String]
  /// Those in Chinese words, below 100.
  private let chinese: Set<Int>
  /// The Latin words of the text, in small letters.
  private let words: Set<String>

  init(_ text: String) {
    let plain = text.map(\.narrow)
    words = Set(
      String(plain).lowercased().split { !$0.isASCII || !$0.isLetter }.map(String.init))
    chinese = Set(
      plain.split { $0.chineseDigit == nil }.map { Self.value(of: $0.compactMap(\.chineseDigit)) })
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
    if chinese.contains(value) { return true }
    return Self.english.contains { $0.indices.contains(value - 1) && words.contains($0[value - 1]) }
  }

  /// What Chinese digits and tens come to.
  private static func value(of signs: [Int]) -> Int {
    var (sum, digit) = (0, 0)
    for sign in signs {
      if sign == 10 { (sum, digit) = (sum + max(1, digit) * 10, 0) } else { digit = sign }
    }
    return sum + digit
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

  /// What a Han character from one to ten stands for.
  fileprivate var chineseDigit: Int? {
    guard let properties = unicodeScalars.first?.properties, properties.isIdeographic,
      let value = properties.numericValue, (1...10).contains(value)
    else { return nil }
    return Int(value)
  }
}
