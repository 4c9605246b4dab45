import Testing

@testable import Typesetting

@Suite struct PrintedNumberTests {
  @Test(arguments: [
    ("3", ""), ("12.5", ".5"), ("12.5%", ".5%"), ("−1", ""), ("+0.25", ".25"), ("1,250.75", ".75"),
    ("≥80 分", " 分"), ("15天", "天"), ("24 小时", " 小时"), ("3 points", " points"), ("¥1,000", ""),
    ("5%", "%"), ("—", ""), ("/", ""),
  ]) func partsANumberAtItsDecimalPoint(text: String, tail: String) {
    #expect(PrintedNumber(text).map { String($0.tail) } == tail)
  }

  @Test(arguments: [
    "", "5.1.2", "5.", ".5", "1,25", "12,", "GB 5", "5A", "2026-07-08", "3/4", "第3条", "5、", "10–20",
    "五", "3 个工作日", "12 responsible",
  ]) func takesNothingElseForANumber(text: String) {
    #expect(PrintedNumber(text) == nil)
  }
}
