internal import Reading

/// How a language writes days.
struct Dates {
  /// The twelve names of months.
  let months: [String]
  let forms: [Form: String]

  /// A way to write a day, or the first and the last of several.
  enum Form: String, CaseIterable {
    case day, daysOfMonth, daysOfYear, days

    var places: [String] {
      switch self {
      case .day: ["year", "month", "day"]
      case .daysOfMonth: ["year", "month", "day", "lastDay"]
      case .daysOfYear: ["year", "month", "day", "lastMonth", "lastDay"]
      case .days: ["first", "last"]
      }
    }
  }

  /// 2026年11月21日, or 21 November 2026.
  func text(of day: Day) -> String { filled(.day, from: day, to: day) }

  /// The day, or the first and last day, as short as it is clear: 2026年9月14日至16日.
  func text(from first: Day, to last: Day) -> String {
    if first == last { return text(of: first) }
    if first.year != last.year { return filled(.days, from: first, to: last) }
    return filled(first.month == last.month ? .daysOfMonth : .daysOfYear, from: first, to: last)
  }

  private func filled(_ form: Form, from first: Day, to last: Day) -> String {
    Places.filled(forms[form] ?? "") { place in
      switch place {
      case "year": String(first.year)
      case "month": months[first.month - 1]
      case "day": String(first.day)
      case "lastMonth": months[last.month - 1]
      case "lastDay": String(last.day)
      case "first": text(of: first)
      case "last": text(of: last)
      default: nil
      }
    }
  }
}
