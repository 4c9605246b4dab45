/// What one section of a number format makes of a number, as far as a person reads another number
/// from it.
struct NumberSection: Hashable {
  /// What is shown of a number.
  enum Shape: Hashable {
    /// The number as it is; whether nothing stands beside it.
    case general(isAlone: Bool)
    /// The digits of the number.
    case digits(Digits)
    /// A hundred times the number.
    case percentage
    /// A day, and maybe a time.
    case day
    /// Only a time.
    case time
    /// Something else.
    case otherwise(Disguise)
  }

  /// The digits that are shown of a number.
  struct Digits: Hashable {
    /// How many behind the point.
    var decimals: Int
    /// Whether they are one digit before the point, times a power of ten.
    var isPower: Bool
    /// Whether a zero is shown at all.
    var showsZero: Bool
    /// Whether a whole number is shown as it is, with nothing beside it.
    var isAlone: Bool
  }

  /// How a number is shown that is no longer the number.
  enum Disguise: Hashable {
    case notAtAll, inThousands, amongOthers, withOtherSign, byCondition
  }

  private(set) var shape = Shape.otherwise(.notAtAll)
  /// Whether it writes a minus before the number, or brackets around it.
  private(set) var hasMinus = false
  /// Whether it is only for some numbers.
  private(set) var hasCondition = false
  /// Whether it is for texts.
  private(set) var isForTexts = false

  /// Whether digits of the number are shown, so that their sign matters.
  var showsDigits: Bool {
    switch shape {
    case .general, .digits: true
    case .percentage, .day, .time, .otherwise: false
    }
  }

  /// Whether a person reads the same from either.
  func isAlike(_ other: NumberSection) -> Bool {
    shape == other.shape && hasMinus == other.hasMinus
  }

  /// The sections of a code.
  static func all(of code: String) -> [NumberSection] {
    NumberFormatSigns.sections(of: code).map(NumberSection.init)
  }

  private init(_ signs: NumberFormatSigns) {
    hasCondition = signs.hasCondition
    isForTexts = signs.has("@")
    if signs.has("%") {
      shape = .percentage
    } else if signs.has("y") || signs.has("d") {
      shape = .day
    } else if signs.has("h") || signs.has("s") {
      shape = .time
    } else if signs.has("m") {
      shape = .day
    } else if let body = signs.body {
      let (before, after) = (signs.texts(before: body), signs.texts(after: body))
      let isBracketed =
        before.contains { "(（".contains($0) } && after.contains { ")）".contains($0) }
      hasMinus = before.contains { "-−".contains($0) } || isBracketed
      let isAmongOthers =
        before.looksLikeNumber || after.looksLikeNumber || ".,".contains(before.last ?? " ")
      shape =
        isAmongOthers
        ? .otherwise(.amongOthers) : signs.shape(of: body, isAlone: before.isEmpty && after.isEmpty)
    }
  }
}

extension NumberFormatSigns {
  /// What stands from the first to the last digit of the number.
  fileprivate func shape(of body: Range<Int>, isAlone: Bool) -> NumberSection.Shape {
    let body = signs[body]
    if body.allSatisfy({ $0 == .number || $0 == .sign("@") }) { return .general(isAlone: isAlone) }
    var written = ""
    for sign in body {
      guard case .sign(let sign) = sign, "0#?.,^".contains(sign) else {
        return .otherwise(.amongOthers)
      }
      written.append(sign)
    }
    let parts = written.split(separator: "^", omittingEmptySubsequences: false)
    let halves = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, halves.count <= 2 else { return .otherwise(.amongOthers) }
    // A comma after the last digit before the point divides by a thousand.
    if halves.contains(where: { $0.hasSuffix(",") }) { return .otherwise(.inThousands) }
    let whole = halves[0].count { $0 != "," }
    guard parts.count == 1 || whole == 1 else { return .otherwise(.amongOthers) }
    return .digits(
      NumberSection.Digits(
        decimals: halves.count == 2 ? halves[1].count : 0, isPower: parts.count == 2,
        showsZero: parts[0].contains("0"),
        isAlone: isAlone && written.allSatisfy { $0 == "#" || $0 == "0" }
          && written.count { $0 == "0" } <= 1))
  }
}

extension String {
  /// Whether a number stands in the text, other than the one of a unit such as m².
  fileprivate var looksLikeNumber: Bool {
    zip(" " + self, self).contains { $1.isNumber && !$0.isLetter }
  }
}
