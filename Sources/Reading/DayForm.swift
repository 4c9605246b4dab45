/// How a number format shows a day whose year, month and day can all be read from it.
struct DayForm: Hashable {
  /// Whether the year has all of its digits, and not only the last two.
  let hasWholeYear: Bool
  /// The parts from left to right: `ymd`, `dmy` or `mdy`.
  let order: String

  /// The form of a section; `nil` where a part is missing, stands twice, stands where people look
  /// for another, or has something beside it that is no sign between the parts of a day.
  init?(_ section: NumberFormatSigns) {
    guard !section.isForeign else { return nil }
    let runs = DayForm.runs(of: section.signs)
    let parts = runs.map { DayForm.parts.contains($0.letter) ? $0.letter : nil }
    var order = ""
    var yearDigits = 0
    for (index, run) in runs.enumerated() {
      let before = parts[..<index].last { $0 != nil } ?? nil
      let after = parts[(index + 1)...].first { $0 != nil } ?? nil
      switch run.letter {
      // Minutes, not months.
      case "m" where before == "h" || after == "s": break
      // A month of five letters is its first one: `J`.
      case "m" where run.count < 5: order.append("m")
      case "d" where run.count < 3: order.append("d")
      // The day of the week.
      case "d" where run.count < 5: break
      case "y" where run.count < 5:
        order.append("y")
        yearDigits = run.count
      case "a", "h", "s", "p": break
      // These belong to the part before them.
      case "年" where before == "y": break
      case "月" where before == "m": break
      case "日" where before == "d", "号" where before == "d", "號" where before == "d": break
      case let sign where DayForm.separators.contains(sign): break
      default: return nil
      }
    }
    guard ["ymd", "dmy", "mdy"].contains(order) else { return nil }
    self.order = order
    hasWholeYear = yearDigits > 2
  }

  /// The letters that stand for parts of a day.
  private static let parts: Set<Character> = ["y", "m", "d", "h", "s", "p", "a"]

  /// What may stand between the parts.
  private static let separators: Set<Character> = [
    "-", "/", ".", ",", ":", " ", "\u{A0}", "星", "期", "周", "週", "时", "時", "分", "秒",
  ]

  /// The same sign any number of times, and characters that are shown as they are, letters as `0`:
  /// they are no part of the day.
  private static func runs(
    of signs: [NumberFormatSigns.Sign]
  ) -> [(letter: Character, count: Int)] {
    var runs: [(letter: Character, count: Int)] = []
    var last: NumberFormatSigns.Sign?
    for sign in signs {
      switch sign {
      case .sign(let letter) where parts.contains(letter) && sign == last:
        runs[runs.count - 1].count += 1
      case .sign(let letter): runs.append((letter, 1))
      case .text(let text) where text.isASCII && text.isLetter: runs.append(("0", 1))
      case .text(let text): runs.append((text, 1))
      case .number: runs.append(("0", 1))
      }
      last = sign
    }
    return runs
  }
}
