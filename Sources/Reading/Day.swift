/// A day of the Gregorian calendar, without time or zone.
public struct Day: Hashable, Sendable {
  /// From 1900 to 2999; later only at the end of a period.
  public let year: Int
  /// From 1 to 12.
  public let month: Int
  /// From 1 to the length of the month.
  public let day: Int

  /// Makes a day; `nil` if the calendar does not have it or the year is out of range.
  public init?(year: Int, month: Int, day: Int) {
    guard (1900...2999).contains(year), (1...12).contains(month),
      day >= 1, day <= Day.length(ofMonth: month, in: year)
    else { return nil }
    self.init(known: year, month, day)
  }

  private init(known year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `YYYY-MM-DD`, and nothing else; `nil` if the form or the day is wrong.
  public init?(_ text: String) { self.init(utf8: Array(text.utf8)[...]) }

  /// Reads the same of a text's bytes.
  public init?(utf8 text: ArraySlice<UInt8>) {
    let (hyphen, start) = (UInt8(ascii: "-"), text.startIndex)
    guard text.count == 10, text[start + 4] == hyphen, text[start + 7] == hyphen else {
      return nil
    }
    func number(_ range: Range<Int>) -> Int? {
      text[range.lowerBound + start..<range.upperBound + start].reduce(0) { sum, digit in
        guard let sum, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
        return sum * 10 + Int(digit - UInt8(ascii: "0"))
      }
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else {
      return nil
    }
    self.init(year: year, month: month, day: day)
  }

  /// The last day of a period of so many years that starts on this day.
  ///
  /// 2026-11-21 and three years give 2029-11-20; a period from 29 February ends on 28 February.
  public func lastDay(ofYears years: Int) -> Day {
    if day > 1 { return Day(known: year + years, month, min(day - 1, endOfMonth(year + years))) }
    if month > 1 { return Day(known: year + years, month - 1, endOfMonth(year + years, month - 1)) }
    return Day(known: year + years - 1, 12, 31)
  }

  private func endOfMonth(_ year: Int, _ month: Int? = nil) -> Int {
    Day.length(ofMonth: month ?? self.month, in: year)
  }

  private static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }
}

extension Day: Comparable {
  /// Calendar order.
  public static func < (left: Day, right: Day) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

extension Day: CustomStringConvertible {
  /// `YYYY-MM-DD`.
  public var description: String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    return "\(year)-\(two(month))-\(two(day))"
  }
}
