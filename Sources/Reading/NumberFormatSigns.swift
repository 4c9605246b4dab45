/// One section of the code of a number format, sign by sign.
struct NumberFormatSigns {
  enum Sign: Hashable {
    /// A sign that stands for something: a digit, a point, a part of a day; `^` for the power of
    /// ten, `h` for elapsed time too.
    case sign(Character)
    /// The number as it is.
    case number
    /// A character shown as it is.
    case text(Character)
  }

  private(set) var signs: [Sign] = []
  /// Whether it is only for some numbers.
  private(set) var hasCondition = false

  /// The sections of a code.
  static func sections(of code: String) -> [NumberFormatSigns] {
    var sections = [NumberFormatSigns()]
    var rest = code.lowercased()[...]
    while let sign = rest.first {
      if sign == ";" {
        sections.append(NumberFormatSigns())
        rest.removeFirst()
      } else {
        sections[sections.count - 1].take(sign, of: &rest)
      }
    }
    return sections
  }

  /// What shows the number as it is, the second where a program writes its menus in Chinese.
  private static let general = ["general", "g/通用格式"]

  private mutating func take(_ sign: Character, of rest: inout Substring) {
    if let word = Self.general.first(where: { rest.hasPrefix($0) }) {
      rest.removeFirst(word.count)
      signs.append(.number)
      return
    }
    rest.removeFirst()
    switch sign {
    case "\"":
      signs += rest.prefix { $0 != "\"" }.map { .text($0) }
      rest = rest.drop { $0 != "\"" }.dropFirst()
    // The next character is shown as it is, or fills the cell.
    case "\\", "!", "*": if let next = rest.popFirst() { signs.append(.text(next)) }
    // A blank as wide as the next character.
    case "_": rest = rest.dropFirst()
    case "[":
      let inside = rest.prefix { $0 != "]" }
      rest = rest.dropFirst(inside.count + 1)
      takeBrackets(inside)
    case "e" where rest.first == "+" || rest.first == "-":
      rest.removeFirst()
      signs.append(.sign("^"))
    // The year of an era.
    case "e": signs.append(.sign("y"))
    case "0", "#", "?", ".", ",", "%", "@", "y", "m", "d", "h", "s": signs.append(.sign(sign))
    default: signs.append(.text(sign))
    }
  }

  private mutating func takeBrackets(_ inside: Substring) {
    switch inside.first {
    case "<", ">", "=": hasCondition = true
    case "$": signs += inside.dropFirst().prefix { $0 != "-" }.map { .text($0) }
    case "h", "m", "s":
      // Elapsed time; other words are colours.
      if inside.allSatisfy({ $0 == inside.first }) { signs.append(.sign("h")) }
    default: break
    }
  }

  /// Whether a sign stands in it that is not shown as it is.
  func has(_ sign: Character) -> Bool { signs.contains(.sign(sign)) }

  /// Where the digits of a number stand, with points and commas; `nil` if none are shown.
  var body: Range<Int>? {
    if let number = signs.firstIndex(of: .number) ?? signs.firstIndex(of: .sign("@")) {
      return number..<number + 1
    }
    func isDigit(_ sign: Sign) -> Bool { [.sign("0"), .sign("#"), .sign("?")].contains(sign) }
    func isMark(_ sign: Sign) -> Bool { [.sign("."), .sign(",")].contains(sign) }
    guard var first = signs.firstIndex(where: isDigit), var last = signs.lastIndex(where: isDigit)
    else { return nil }
    while first > 0, isMark(signs[first - 1]) { first -= 1 }
    while last + 1 < signs.count, isMark(signs[last + 1]) { last += 1 }
    return first..<last + 1
  }

  /// What is shown before the digits.
  func texts(before body: Range<Int>) -> String { text(signs[..<body.lowerBound]) }

  /// What is shown after the digits.
  func texts(after body: Range<Int>) -> String { text(signs[body.upperBound...]) }

  private func text(_ signs: ArraySlice<Sign>) -> String {
    String(signs.compactMap { if case .text(let text) = $0 { text } else { nil } })
  }
}
