/// One section of the code of a number format, sign by sign.
struct NumberFormatSigns {
  enum Sign: Hashable {
    /// A sign that stands for something: a digit, a point, a part of a day; `^` for the power of
    /// ten, `h` for elapsed time too, `p` for the half of a day, `a` for the day of the week.
    case sign(Character)
    /// The number as it is.
    case number
    /// A character shown as it is.
    case text(Character)
  }

  private(set) var signs: [Sign] = []
  /// Whether it is only for some numbers.
  private(set) var hasCondition = false
  /// Whether it asks for other digits than ours, another calendar, a colour that paper has too, or
  /// something unknown.
  private(set) var isForeign = false

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

  /// Words that stand for one sign each; the second shows the number as it is where a program
  /// writes its menus in Chinese.
  private static let words: [(String, [Sign])] = [
    ("general", [.number]), ("g/通用格式", [.number]),
    ("am/pm", [.sign("p")]), ("a/p", [.sign("p")]), ("上午/下午", [.sign("p")]),
    ("aaaa", [.sign("a")]), ("aaa", [.sign("a")]),
  ]

  private mutating func take(_ sign: Character, of rest: inout Substring) {
    if let (word, signs) = Self.words.first(where: { rest.hasPrefix($0.0) }) {
      rest.removeFirst(word.count)
      self.signs += signs
      return
    }
    rest.removeFirst()
    switch sign {
    case "\"":
      signs += rest.prefix { $0 != "\"" }.map { .text($0) }
      rest = rest.drop { $0 != "\"" }.dropFirst()
    case "\\", "!": if let next = rest.popFirst() { signs.append(.text(next)) }
    // The next character fills the cell: it stands there any number of times.
    case "*": if let next = rest.popFirst() { signs += [.text(next), .text(next)] }
    // A blank as wide as the next character.
    case "_": rest = rest.dropFirst()
    case "[":
      let inside = rest.prefix { $0 != "]" }
      rest = rest.dropFirst(inside.count + 1)
      takeBrackets(inside)
    case "e" where rest.first == "+" || rest.first == "-":
      rest.removeFirst()
      signs.append(.sign("^"))
    // Years that are counted in another way.
    case "e", "g", "b":
      signs.append(.sign("y"))
      isForeign = true
    case "0", "#", "?", ".", ",", "%", "@", "y", "m", "d", "h", "s": signs.append(.sign(sign))
    default: signs.append(.text(sign))
    }
  }

  private mutating func takeBrackets(_ inside: Substring) {
    switch inside.first {
    case "<", ">", "=": hasCondition = true
    case "$":
      let parts = inside.dropFirst().split(
        separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
      signs += parts[0].map { .text($0) }
      if parts.count > 1, !parts[1].showsOurDigitsAndDays { isForeign = true }
    // Elapsed time.
    case let unit? where "hms".contains(unit) && inside.allSatisfy({ $0 == unit }):
      signs.append(.sign("h"))
    default: if !inside.isVisibleColour { isForeign = true }
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
}

extension Substring {
  /// Whether this is the name of a colour in brackets that can be told from paper.
  fileprivate var isVisibleColour: Bool {
    let names = [
      "black", "blue", "cyan", "green", "magenta", "red", "yellow", "黑色", "蓝色", "青色", "蓝绿色", "绿色",
      "洋红", "洋红色", "红色", "黄色",
    ]
    if names.contains(String(self)) { return true }
    guard let word = ["color", "颜色"].first(where: { hasPrefix($0) }),
      let number = Int(dropFirst(word.count))
    else { return false }
    // The second is white.
    return (1...56).contains(number) && number != 2
  }

  /// Whether a language in brackets, such as `804`, `en-us` or `f800`, writes digits and days as we
  /// do.
  ///
  /// A number in front of the four digits of the language, or behind a comma, asks for a calendar
  /// and before it for digits, as in `1070000`: years of Buddha.
  fileprivate var showsOurDigitsAndDays: Bool {
    let parts = split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
    let (name, number) = (parts[0], Int(parts[0], radix: 16))
    let extra = parts.count > 1 ? Int(parts[1], radix: 16) : number.map { $0 >> 16 } ?? 0
    guard let extra, [0, 1].contains(extra >> 8), [0, 1, 2].contains(extra & 0xFF) else {
      return false
    }
    guard let number else {
      let language = name.prefix { $0 != "-" }
      return ["", "zh", "en", "ja", "ko", "de", "fr", "es", "it", "pt", "nl", "ru"]
        .contains(String(language)) && !name.contains("gannen")
        || ["x-sysdate", "x-systime"].contains(name)
    }
    // The system's own long day and time; else the low bits name the language, as above.
    let language = number & 0xFFFF
    return [0xF800, 0xF400].contains(language)
      || [0, 4, 9, 0x11, 0x12, 7, 0xC, 0xA, 0x10, 0x16, 0x13, 0x19].contains(language & 0x3FF)
  }
}
