/// What a workbook's number format makes of a number, as far as it changes what the number is.
enum NumberFormat: Hashable {
  /// The number is shown as it is.
  case plain
  /// It is shown without its decimals.
  case whole
  /// It is shown as some other number: with fixed decimals, separators, a currency.
  case number
  /// A hundred times the number is shown.
  case percentage
  /// A day is shown, and maybe a time.
  case day
  /// Only a time is shown.
  case time

  /// The format with one of the numbers that every spreadsheet program knows.
  init(builtIn id: Int) {
    self =
      switch id {
      case 0, 49: .plain
      case 1: .whole
      case 9, 10: .percentage
      case 14...17, 22, 27...31, 36, 50...54, 57, 58: .day
      case 18...21, 32...35, 45...47, 55, 56: .time
      default: .number
      }
  }

  /// The format that a code such as `yyyy-mm-dd` writes out.
  init(code: String) {
    let code = NumberFormat.signs(of: code)
    let isScientific = code.contains("e+") || code.contains("e-")
    if code == "general" || code == "@" {
      self = .plain
    } else if code.contains("%") {
      self = .percentage
    } else if code.contains(where: { "yd".contains($0) }) || code.contains("e") && !isScientific {
      self = .day
    } else if code.contains(where: { "hs".contains($0) }) {
      self = .time
    } else if code.contains("m") {
      self = .day
    } else {
      self = code == "0" ? .whole : .number
    }
  }

  /// The first section of a code in small letters, without its literal texts, colours and
  /// conditions.
  private static func signs(of code: String) -> String {
    var signs = ""
    var rest = code.lowercased()[...]
    while let sign = rest.popFirst() {
      switch sign {
      case ";": return signs
      case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
      case "\\", "_", "*": rest = rest.dropFirst()
      case "[":
        let inside = rest.prefix { $0 != "]" }
        rest = rest.dropFirst(inside.count + 1)
        // Elapsed hours, minutes and seconds are the only ones that say what is shown.
        if inside.allSatisfy({ "hms".contains($0) }) { signs += "h" }
      default: signs.append(sign)
      }
    }
    return signs
  }
}
