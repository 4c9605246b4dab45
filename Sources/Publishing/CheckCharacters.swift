/// Check characters of ISO/IEC 7064 over the digits and Latin letters of a number.
enum CheckCharacters: String, CaseIterable, Sendable {
  /// One digit or letter, which finds every single wrong character and nearly every two that
  /// changed places.
  case mod37and36 = "mod-37-36"
  /// Two digits, which find every such mistake.
  case mod97and10 = "mod-97-10"

  /// How many there are.
  var count: Int { self == .mod37and36 ? 1 : 2 }

  /// The check characters of a number that does not hold them yet.
  ///
  /// Small letters count as capitals, and every other sign, such as a hyphen, not at all.
  func characters(of number: String) -> String {
    let values = number.uppercased().compactMap(Self.alphabet.firstIndex)
    switch self {
    case .mod37and36:
      let product = values.reduce(36) { product, value in
        let sum = (product + value) % 36
        return (sum == 0 ? 36 : sum) * 2 % 37
      }
      return String(Self.alphabet[(37 - product) % 36])
    case .mod97and10:
      // Letters are two digits; the check digits stand at the end, which a factor of 100 makes
      // room for.
      let rest = values.reduce(0) { ($0 * ($1 < 10 ? 10 : 100) + $1) % 97 } * 100 % 97
      let check = 98 - rest
      return check < 10 ? "0\(check)" : "\(check)"
    }
  }

  private static let alphabet = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")
}
