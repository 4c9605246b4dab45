/// What one section of a number format makes of a number, as far as a person reads another number
/// from it.
///
/// A number is read only where its digits are shown and nothing else: no text beside them, since a
/// `k`, `‰` or `万` makes another number of them.
struct NumberSection: Hashable {
  /// What is shown of a number.
  enum Shape: Hashable {
    /// The number as it is; whether no blank stands beside it.
    case general(isAlone: Bool)
    /// The digits of the number.
    case digits(Digits)
    /// A hundred times the number.
    case percentage
    /// A day, and maybe a time.
    case day(DayForm?)
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
    /// Whether a whole number is shown as it is, with no blank beside it.
    var isAlone: Bool
  }

  /// How a number is shown that is no longer the number.
  enum Disguise: Hashable {
    case notAtAll, inThousands, amongOthers, inOtherForm, withOtherSign, byCondition
  }

  private(set) var shape = Shape.otherwise(.notAtAll)
  /// Whether it writes a minus before the number, or brackets around it.
  private(set) var hasMinus = false
  /// Whether it is only for some numbers.
  let hasCondition: Bool
  /// Whether it is for texts.
  let isForTexts: Bool
  /// Whether it shows a text as it is.
  let showsTexts: Bool

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
    showsTexts = !signs.isForeign && signs.signs.filter { !$0.isBlank } == [.sign("@")]
    if signs.has("%") {
      shape = .percentage
    } else if signs.has("y") || signs.has("d") || signs.has("a") {
      shape = .day(DayForm(signs))
    } else if signs.has("h") || signs.has("s") {
      shape = .time
    } else if signs.has("m") {
      shape = .day(nil)
    } else if let body = signs.body {
      let sides = Sides(of: body, in: signs)
      hasMinus = sides.isMinus
      shape =
        signs.isForeign
        ? .otherwise(.inOtherForm)
        : sides.isPlain
          ? signs.shape(of: body, isAlone: sides.isEmpty) : .otherwise(.amongOthers)
    }
  }

  /// What is shown before and after the digits.
  private struct Sides {
    var isEmpty: Bool
    /// Whether it says that the number is negative.
    var isMinus: Bool
    /// Whether it says no more than that.
    var isPlain: Bool

    init(of body: Range<Int>, in signs: NumberFormatSigns) {
      let sides = [signs.signs[..<body.lowerBound], signs.signs[body.upperBound...]]
      let shown = sides.map { $0.filter { !$0.isBlank } }
      let (before, after) = (shown[0], shown[1])
      isEmpty = sides.allSatisfy(\.isEmpty)
      isMinus =
        after.isEmpty && (before == [.text("-")] || before == [.text("−")])
        || before == [.text("(")] && after == [.text(")")]
        || before == [.text("（")] && after == [.text("）")]
      isPlain = isMinus || before.isEmpty && after.isEmpty
    }
  }
}

extension NumberFormatSigns.Sign {
  /// Whether it shows nothing but a space.
  fileprivate var isBlank: Bool {
    if case .text(let text) = self { text.isWhitespace } else { false }
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
    let whole = halves[0].filter { $0 != "," }
    let fraction = halves.count == 2 ? halves[1] : ""
    // Blanks for digits that need not be shown stand at the ends only.
    let isInOrder =
      !whole.drop { $0 != "0" }.contains { $0 != "0" }
      && !fraction.drop { $0 == "0" }.contains("0") && !fraction.contains(",")
    guard isInOrder, parts.count == 1 || whole.count == 1 else { return .otherwise(.amongOthers) }
    return .digits(
      NumberSection.Digits(
        decimals: fraction.count, isPower: parts.count == 2,
        showsZero: parts[0].contains("0"),
        isAlone: isAlone && written.allSatisfy { $0 == "#" || $0 == "0" }
          && written.count { $0 == "0" } <= 1))
  }
}
