/// The 统一社会信用代码 of GB 32100-2015: 18 characters, the last a check character.
enum CreditCode {
  /// The characters a code may have, in the order of their values; I, O, S, V and Z are left out.
  static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")

  /// Whether the code has 18 characters of the alphabet.
  static func isWellFormed(_ code: String) -> Bool {
    code.count == 18 && code.allSatisfy(alphabet.contains)
  }

  /// The check character the first 17 ask for: 31 less the sum of values times powers of 3, all
  /// modulo 31.
  static func checkCharacter(of code: String) -> Character? {
    var (sum, weight) = (0, 1)
    for character in code.prefix(17) {
      guard let value = alphabet.firstIndex(of: character) else { return nil }
      (sum, weight) = ((sum + value * weight) % 31, weight * 3 % 31)
    }
    return alphabet[(31 - sum) % 31]
  }
}
