internal import Reading

/// What a QR code says of a certificate to a reader without a network.
///
/// `Assets/Trust/code.md` gives its grammar to whoever writes such a reader.
struct OfflineCode: Hashable {
  /// The number of the certificate.
  let number: String
  let grantedOn: Day
  let validUntil: Day
  /// The holder's name as the certificate prints it; the code has room for the start of a long one.
  let holder: String
  /// The level's name as the certificate prints it.
  let level: String

  /// The version of the form, the first field.
  private static let version = "ACCOLADE1"
  private static let separator = "*"
  /// How many bytes of UTF-8 a name may have, so that a code of correction M stays below 25 mm.
  private static let mostOfHolder = 105

  /// The text of the code.
  ///
  /// What can be capitals and digits comes first, as it takes less room together.
  var text: String {
    [
      Self.version, number.escaped, grantedOn.digits, validUntil.digits,
      holder.cut(to: Self.mostOfHolder).escaped, level.escaped,
    ].joined(separator: Self.separator)
  }
}

extension Day {
  /// The day in eight digits, `20261028`.
  fileprivate var digits: String { description.filter { $0 != "-" } }
}

extension String {
  /// The text, or as much of its start as has so many bytes together with the sign of what is left
  /// out.
  fileprivate func cut(to most: Int) -> String {
    guard utf8.count > most else { return self }
    var start = ""
    for character in self {
      guard start.utf8.count + character.utf8.count + 3 <= most else { break }
      start.append(character)
    }
    return start + "…"
  }

  /// The text with the signs of the form, and control characters, as the hexadecimal digits of
  /// their bytes.
  fileprivate var escaped: String {
    unicodeScalars.map { scalar in
      guard "*%".unicodeScalars.contains(scalar) || scalar.properties.generalCategory == .control
      else { return String(scalar) }
      return String(scalar).utf8.map { byte in
        let digits = String(byte, radix: 16, uppercase: true)
        return "%" + (digits.count == 1 ? "0" : "") + digits
      }.joined()
    }.joined()
  }
}
