import Testing

@testable import Drawing

/// Where lines may end between two characters: the rules of GB/T 15834-2011 (5.1) for signs, and the
/// usual practice of Chinese typesetting for what it leaves open.
@Suite struct LineBreakTests {
  struct Pair: CustomTestStringConvertible, Sendable {
    /// What stands before and after the place, which `|` marks.
    var text: String
    var isAllowed: Bool

    var testDescription: String { "\(text) \(isAllowed ? "may" : "must not") be parted" }
  }

  private static func pairs(_ texts: String, _ isAllowed: Bool) -> [Pair] {
    texts.split(separator: " ").map { Pair(text: String($0), isAllowed: isAllowed) }
  }

  /// Chinese beside Chinese, letters and digits.
  static let characters =
    pairs("服|务 务|GB T|标 标|2011 9|分 ①|服 服|① Ł|服 服|Łódź", true) + pairs("S|T 1|2 Ł|ó", false)

  /// Signs that are never first in a line.
  static let notFirst =
    pairs("务|， 务|。 务|、 务|； 务|： 务|？ 务|！ T|， T|。 9|、 %|， ）|。 》|、 ”|， 。|” ！|）", false)
    + pairs("务|） 务|》 务|」 务|】 务|” T|） 9|） 务|…… 务|·阿 阿|·扎 3|～5 务|～ 2011|–2012 A|/B 和|/或 务|／", false)
    + pairs("9|% 9|℃ 9|‰ 9|％ 服|々", false)

  /// Signs that are never last in a line.
  static let notLast =
    pairs("（|服 《|商 「|服 “|服 【|1 （|T （|《 “|《 ：“|服 ￥|9 ¥|9 $|9 №|9 A/|B ／|务 ＃|9", false)

  /// Signs of two characters, which are one.
  static let whole = pairs("—|—然 务—|—然 …|… ★|★ ★|☆", false)

  /// Brackets and quotes beside what they do not belong to.
  static let brackets =
    pairs("务|（ 务|《 务|“ T|（中 9|（中 T|《商 9|《商 %|（中 ℃|（中 T|“服 9|【中 ）|服 》|服 ”|服 ）|T 》|9 ”|T", true)
    + pairs("，|服 。|服 ，|（ 。|《 ：|“ ；|（ ）|（ 》|《 、|《 ，|T 。|9 ？|“", true)
    + pairs("务|(a )|服", true) + pairs("a|(b", false)

  /// Numbers, days and names that are read as one.
  static let numbers = pairs(
    "2026|年7月 7|月8日 2026年|7月 GB/|T JD|-GL JD-|GL 1|,234 1|.5 5|.1.2 ￥|9.5", false)

  @Test(arguments: [characters, notFirst, notLast, whole, brackets, numbers].flatMap(\.self))
  func endsLinesBetween(pair: Pair) throws {
    let parts = pair.text.split(separator: "|").map(String.init)
    try #require(parts.count == 2)
    // In Chinese text on both sides, so that quotes and dashes are those of Chinese.
    let before = "服务" + parts[0]
    let style = TextStyle(face: Face(.serif), size: 10)
    let text = try ParagraphText([Span(before + parts[1] + "服务", style)])
    let place = before.unicodeScalars.count - 1
    #expect((text.breaks[place] == .allowed) == pair.isAllowed)
  }
}
