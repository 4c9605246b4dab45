import Reading
import Testing

@Suite struct DayTests {
  @Test(arguments: [
    "2026-09-14", "1900-01-01", "2999-12-31", "2024-02-29", "2000-02-29", "2400-02-29",
    "2026-01-31", "2026-04-30",
  ])
  func readsAndWritesTheSame(text: String) throws {
    #expect(try #require(Day(text)).description == text)
  }

  @Test(arguments: [
    // No day of the calendar
    "2026-02-29", "1900-02-29", "2100-02-29", "2026-02-30", "2026-04-31", "2026-13-01",
    "2026-00-10", "2026-01-00", "2026-01-32", "1899-12-31", "3000-01-01", "0025-01-01",
    // Other forms
    "26-01-01", "2026-2-3", "2026/01/01", "20260101", "2026-01-01T00:00", " 2026-01-01",
    "2026-01-01 ", "2026-1-001", "+026-01-01", "２０２６-01-01", "2026–01–01", "2026-01-0x", "",
    "2026-01", "14.09.2026", "2026年9月14日",
  ])
  func refuses(text: String) {
    #expect(Day(text) == nil)
  }

  @Test(
    "ends a period of three years",
    arguments: [
      ("2026-11-21", "2029-11-20"), ("2026-10-28", "2029-10-27"),
      ("2026-01-01", "2028-12-31"), ("2026-03-01", "2029-02-28"),
      ("2025-03-01", "2028-02-29"),  // the last day is a leap day
      ("2024-02-29", "2027-02-28"),  // from a leap day
      ("2025-02-28", "2028-02-27"), ("2026-05-01", "2029-04-30"), ("2026-12-31", "2029-12-30"),
      ("2097-03-01", "2100-02-28"),  // 2100 has no leap day
      ("2999-01-02", "3002-01-01"),  // past the years that a file may name
    ])
  func endsAPeriod(start: String, end: String) throws {
    #expect(try #require(Day(start)).lastDay(ofYears: 3).description == end)
  }

  @Test func endsAPeriodOfLeapYearsOnTheDayBefore() throws {
    #expect(try #require(Day("2024-02-29")).lastDay(ofYears: 4).description == "2028-02-28")
  }

  @Test func followsTheCalendar() throws {
    let days = try ["2026-01-31", "2026-02-01", "2026-12-31", "2027-01-01"].map {
      try #require(Day($0))
    }
    #expect(days == days.reversed().sorted())
    #expect(Day(year: 2026, month: 2, day: 29) == nil)
    #expect(Day(year: 2026, month: 9, day: 4)?.description == "2026-09-04")
  }
}
