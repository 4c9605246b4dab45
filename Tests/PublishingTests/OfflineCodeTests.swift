import Foundation
import Reading
import Testing

@testable import Publishing

@Suite struct OfflineCodeTests {
  private func code(number: String = "HH-1", holder: String, level: String = "五星级") throws -> String
  {
    OfflineCode(
      number: number, grantedOn: try #require(Day(year: 2026, month: 10, day: 28)),
      validUntil: try #require(Day(year: 2029, month: 1, day: 7)), holder: holder, level: level
    ).text
  }

  @Test func saysNumberTermHolderAndLevel() throws {
    #expect(
      try code(number: "HH-ASC-2026-00142", holder: "上海澄星智能家居股份有限公司")
        == "ACCOLADE1*HH-ASC-2026-00142*20261028*20290107*上海澄星智能家居股份有限公司*五星级")
  }

  @Test(arguments: [
    ("A*B", "A%2AB"), ("100% 好", "100%25 好"), ("*|%2A", "%2A|%252A"), ("a\nb\u{85}", "a%0Ab%C2%85"),
    ("𠮷林", "𠮷林"), ("e\u{301}", "e\u{301}"),
  ])
  func escapesWhatWouldEndAField(holder: String, escaped: String) throws {
    #expect(try code(holder: holder) == "ACCOLADE1*HH-1*20261028*20290107*\(escaped)*五星级")
    // A reader divides first and decodes then.
    let fields = try code(holder: holder).split(separator: "*", omittingEmptySubsequences: false)
    #expect(fields.count == 6)
    #expect(fields[4].removingPercentEncoding == holder)
  }
}
