public import Diagnostics
internal import Reading

/// The certificate numbers of one run: none stands on two certificates.
public struct CertificateNumbers: Sendable {
  private var given: [String: (number: String, place: Place)] = [:]

  /// No number yet.
  public init() {}

  /// Takes the number of an audit, or reports that another audit of the run has it.
  ///
  /// Case, the width of characters and zeros before a number make no other number: nobody who
  /// looks one up would tell them apart.
  public mutating func take(_ audit: Audit, into problems: inout Problems) {
    guard let number = audit.certificate?.number else { return }
    take(number, at: audit.place(ofValue: "certificate.number"), into: &problems)
  }

  /// Takes the numbers that are made of that of an audit, such as those of its sites.
  public mutating func take(
    _ numbers: [String], of audit: Audit, into problems: inout Problems
  ) {
    let place = audit.place(ofValue: "certificate.number")
    for number in numbers { take(number, at: place, into: &problems) }
  }

  /// Takes a number that stands at `place`, or reports that it was taken.
  public mutating func take(_ number: String, at place: Place, into problems: inout Problems) {
    if let first = given[number.lookedUp] {
      problems.report(.numberTwice(number, at: place, first: first.number, first.place))
    } else {
      given[number.lookedUp] = (number, place)
    }
  }
}

extension Audit {
  /// The place of a value, not of its key.
  fileprivate func place(ofValue path: String) -> Place {
    origin.descendant(path)?.place ?? origin.place
  }
}

extension String {
  /// The number in capitals of one width, without zeros before a run of digits.
  fileprivate var lookedUp: String {
    var plain = ""
    for scalar in unicodeScalars {
      // Full-width forms stand in the order of ASCII.
      let isWide = (0xFF01...0xFF5E).contains(scalar.value)
      let narrow = isWide ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
      plain += String(narrow).uppercased()
    }
    var digits = ""
    var result = ""
    for character in plain {
      if ("0"..."9").contains(character) {
        digits.append(character)
      } else {
        result += digits.withoutLeadingZeros + String(character)
        digits = ""
      }
    }
    return result + digits.withoutLeadingZeros
  }

  private var withoutLeadingZeros: String { String(drop { $0 == "0" }) }
}

extension Diagnostic {
  fileprivate static func numberTwice(
    _ number: String, at place: Place, first: String, _ firstPlace: Place
  ) -> Diagnostic {
    Diagnostic(
      "NumberTwice",
      number == first
        ? "certificate number '\(number)' is given already"
        : "certificate number '\(number)' reads as '\(first)', which is given already",
      at: place,
      why: "a number stands for one certificate; case, width and leading zeros make no other",
      fix: "give each certificate a number of its own",
      notes: [Note("'\(first)' stands here already", at: firstPlace)])
  }
}
