import Drawing
import Testing

@Suite struct LineTests {
  @Test(arguments: [
    ("fillsTheLine", "一二三四五六七八", 40.0, ["一二三四", "五六七八"]),
    ("keepsClosingPunctuationWithItsWord", "一二三四，五六", 40, ["一二三", "四，五六"]),
    ("letsTheBlankOfClosingPunctuationHang", "一二三，四五", 35, ["一二三，", "四五"]),
    ("keepsOpeningBracketsWithTheirWord", "一二三《四五》", 40, ["一二三", "《四五》"]),
    ("squeezesMeetingPunctuation", "《一》，《二》", 50, ["《一》，", "《二》"]),
    ("keepsWordsWhole", "一二 words 三四", 45, ["一二", "words 三", "四"]),
    ("keepsNumbersWhole", "一二三1,234.5元四", 42, ["一二三", "1,234.5", "元四"]),
    ("keepsShortNamesWithSlashesWhole", "一二三四GB/T标准", 50, ["一二三四", "GB/T标准"]),
    ("keepsUnitsWithTheirNumber", "一二三 12 分", 40, ["一二三", "12 分"]),
    ("keepsNumbersWithTheirWord", "一二见第 3 条", 38, ["一二见", "第 3 条"]),
    ("breaksAfterSlashesBetweenWords", "complaints/returns", 65, ["complaints/", "returns"]),
    ("keepsYearSpansWhole", "一二三 2011–2012 年", 52, ["一二三", "2011–2012", "年"]),
    ("keepsApostrophesInWords", "so it’s ok", 22, ["so", "it’s", "ok"]),
    ("breaksAfterHyphens", "after-sales", 35, ["after-", "sales"]),
    ("keepsDocumentNumbersWhole", "一二三JD-GL-03四", 60, ["一二三", "JD-GL-03四"]),
    ("keepsDaysWhole", "一二三2026年7月8日四", 70, ["一二三", "2026年7月8日", "四"]),
    ("neverStartsALineWithTheDotOfAName", "一二三阿·扎", 40, ["一二三", "阿·扎"]),
    ("keepsDashesTogether", "一二——三", 30, ["一二", "——三"]),
    ("neverStartsALineWithAnEllipsis", "一二……三", 30, ["一", "二……", "三"]),
    ("breaksWordsWiderThanTheLine", "一Wwwwwwwww", 30, ["一", "Www", "www", "www"]),
    ("keepsRareCharacters", "𠮷𠮷𠮷", 20, ["𠮷𠮷", "𠮷"]),
    ("endsLinesAtLineFeeds", "一\n\n二", 40, ["一", "", "二"]),
    ("takesAnyLineEnd", "一\r\n二\r三", 40, ["一", "二", "三"]),
    ("setsATabAsASpace", "a\tb", 40, ["a b"]),
    ("givesAnEmptyTextALine", "", 40, [""]),
  ])
  func breaksLines(name: String, text: String, width: Double, lines: [String]) throws {
    let found = try houseFonts().texts(text, width: width)
    #expect(found == lines, "\(name)")
  }

  @Test func hasNoLineWithoutSpans() throws {
    #expect(try houseFonts().lines(of: [], width: 100) == [])
  }

  @Test func breaksLongAddressesAfterSlashes() throws {
    let lines = try houseFonts().texts("https://example.com/a/long/path", width: 80)
    #expect(lines == ["https://", "example.com/a/", "long/path"])
  }

  @Test func placesALineInItsBox() throws {
    let line = try #require(
      houseFonts().lines(of: [Span("一", plain)], width: 100, shape: ParagraphShape(lineHeight: 2))
        .first)
    #expect(line.height == 20)
    #expect(line.extent == 10)
    #expect(abs(line.runs[0].origin.y - 13.8) < 1e-9)
  }

  @Test func takesTheHeightOfTheLargestSize() throws {
    let spans = [Span("小", plain), Span("大", TextStyle(face: Face(.sans), size: 20))]
    let line = try #require(
      houseFonts().lines(of: spans, width: 100, shape: ParagraphShape(lineHeight: 1.5)).first)
    #expect(line.height == 30)
    #expect(Set(line.runs.map(\.origin.y)).count == 1)
    #expect(line.runs.map(\.origin.x) == [0, 10])
  }

  @Test(arguments: [
    (ParagraphShape.Alignment.left, 0.0, 20.0), (.center, 40, 60), (.right, 80, 100),
    (.justified, 0, 20),
  ])
  func aligns(alignment: ParagraphShape.Alignment, start: Double, extent: Double) throws {
    let line = try #require(
      houseFonts().lines(
        of: [Span("一二", plain)], width: 100, shape: ParagraphShape(alignment: alignment)
      ).first)
    #expect(line.runs[0].origin.x == start)
    #expect(line.extent == extent)
  }

  @Test func indentsTheFirstLineOnly() throws {
    let lines = try houseFonts().lines(
      of: [Span("一二三四五", plain)], width: 40, shape: ParagraphShape(firstIndent: 20))
    #expect(lines.map(\.text) == ["一二", "三四五"])
    #expect(lines.map { $0.runs[0].origin.x } == [20, 0])
  }

  @Test func fillsJustifiedLinesButNotTheLast() throws {
    let lines = try houseFonts().lines(
      of: [Span("一二三四五六七八九十一二三四五", plain)], width: 104,
      shape: ParagraphShape(alignment: .justified))
    #expect(lines.map { $0.text.count } == [10, 5])
    #expect(abs(lines[0].extent - 104) < 1e-9)
    #expect(abs(lines[1].extent - 50) < 1e-9)
    let offsets = lines[0].runs[0].glyphs.map(\.offset.x)
    #expect(abs(offsets[1] - 10 - 4 / 9) < 1e-9)
  }

  @Test func leavesALineRaggedRatherThanTornApart() throws {
    let lines = try houseFonts().lines(
      of: [Span("一二Wwwwwwwwwww", plain)], width: 95,
      shape: ParagraphShape(alignment: .justified))
    #expect(lines.map(\.text) == ["一二", "Wwwwwwwwwww"])
    #expect(lines[0].extent == 20)
  }

  @Test func addsTrackingBetweenCharactersOnly() throws {
    let style = TextStyle(face: Face(.serif), size: 10, tracking: 3)
    #expect(try houseFonts().extent(of: [Span("一二三", style)]) == 36)
  }

  @Test func partsHanFromWords() throws {
    let fonts = try houseFonts()
    func extent(_ text: String) throws -> Double { try fonts.extent(of: [Span(text, plain)]) }
    let word = try extent("GB")
    #expect(abs(try extent("中GB文") - 20 - word - 1.8) < 1e-9)
    #expect(abs(try extent("中，GB") - 20 - word) < 1e-9)
    let spaced = try extent("中 GB")
    #expect(abs(spaced - 10 - word - (try extent("a b") - extent("ab"))) < 0.3)
  }

  @Test func setsQuotesFullWidthInChineseOnly() throws {
    let fonts = try houseFonts()
    func extent(_ text: String) throws -> Double { try fonts.extent(of: [Span(text, plain)]) }
    #expect(try extent("说“中文”的") == 60)
    #expect(try extent("（“GB”）") == extent("（“”）") + extent("GB"))
    #expect(try extent("“it’s” ok") < 40)
    #expect(try extent("中——文") == 40)
    #expect(try extent("阿·扎") == 25)
  }

  @Test func marksTheAreaOfALinkOnEachLine() throws {
    let spans = [Span("见", plain), Span("这里和那里", plain, link: .address("https://a.example/"))]
    let lines = try houseFonts().lines(of: spans, width: 40)
    let links = lines.flatMap(\.marks).compactMap { mark in
      if case .link(let address, let area) = mark { (address, area) } else { nil }
    }
    #expect(links.map(\.0) == ["https://a.example/", "https://a.example/"])
    #expect(links.map(\.1.minX) == [10, 0])
    #expect(links.map(\.1.size.width) == [30, 20])
  }
}
