import Drawing
import Testing

@Suite struct LinePropertyTests {
  private static let pieces = [
    "售后服务", "评价", "体系", "的", "商品", "𠮷田", "GB/T 27922-2011", "5.1.2.2", "96.5%", "it’s",
    "after-sales", " ", " ", "，", "。", "、", "：", "；", "！", "？", "（", "）", "《", "》", "“", "”", "‘",
    "’",
    "——", "……", "·", "①", "★", "120㎡", "25℃", "3,000.50元", "A", "supercalifragilistic", "¥100",
    "(a)", "[b]", "\n", "第3条",
  ]
  private static let neverFirst = Set("，。、：；！？）》」』】〕%,.)]}!?…·")
  private static let neverLast = Set("（《「『【〔([{¥")

  /// Random text in a random width and shape.
  static func spans(seed: UInt64) -> (spans: [Span], width: Double, shape: ParagraphShape) {
    var numbers = SeededNumbers(seed: seed)
    let styles = [
      plain, TextStyle(face: Face(.sans, .bold), size: 8),
      TextStyle(face: Face(.serif, .bold), size: 14, tracking: 0.5),
    ]
    let spans = (0..<Int.random(in: 1...4, using: &numbers)).map { _ in
      let text = (0..<Int.random(in: 0...30, using: &numbers))
        .map { _ in pieces.randomElement(using: &numbers) ?? "" }.joined()
      return Span(text, styles.randomElement(using: &numbers) ?? plain)
    }
    let shape = ParagraphShape(
      alignment: ParagraphShape.Alignment.allCases.randomElement(using: &numbers) ?? .left,
      firstIndent: Bool.random(using: &numbers) ? 20 : 0)
    return (spans, Double.random(in: 120...400, using: &numbers), shape)
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func setsEveryCharacterOnceInOrderWithinTheLine(seed: UInt64) throws {
    let (spans, width, shape) = Self.spans(seed: seed)
    let lines = try houseFonts().lines(of: spans, width: width, shape: shape)
    let sent = spans.map(\.text).joined()
    #expect(
      lines.map(\.text).joined().filter { !$0.isWhitespace } == sent.filter { !$0.isWhitespace },
      "seed \(seed)")
    for (number, line) in lines.enumerated() {
      #expect(line.extent.isFinite && line.extent <= width + 1e-6, "seed \(seed)")
      var pen = number == 0 && shape.alignment == .left ? shape.firstIndent : -8
      for run in line.runs {
        #expect(run.origin.x.isFinite && run.origin.y.isFinite && run.width.isFinite)
        // The blank half of punctuation may hang outside at either end.
        #expect(run.origin.x >= pen - 1e-6, "seed \(seed): runs overlap")
        #expect(run.origin.x + run.width <= width + 7 + 1e-6, "seed \(seed): run leaves the line")
        pen = run.origin.x + run.width
        #expect(run.clusters.map(\.bytes).reduce(0, +) == run.text.utf8.count)
        #expect(run.clusters.map(\.glyphs).reduce(0, +) == run.glyphs.count)
        #expect(
          run.glyphs.allSatisfy { $0.offset.x.isFinite && $0.offset.y.isFinite && $0.id != 0 })
      }
    }
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func neverStartsOrEndsALineWrongly(seed: UInt64) throws {
    var (spans, width, shape) = Self.spans(seed: seed)
    // What an author put first or last in a line of his own, he gets.
    spans = spans.map { Span($0.text.replacing("\n", with: ""), $0.style) }
    let fonts = try houseFonts()
    // Where a chain without any place to break is wider than the line, some rule must yield.
    width = max(width, try fonts.smallestExtent(of: spans) + shape.firstIndent)
    let lines = try fonts.lines(of: spans, width: width, shape: shape).map(\.text)
    for (above, below) in zip(lines, lines.dropFirst()) {
      let (last, first) = (above.last { $0 != " " }, below.first)
      #expect(first.map(Self.neverFirst.contains) != true, "seed \(seed): \(above) / \(below)")
      #expect(last.map(Self.neverLast.contains) != true, "seed \(seed): \(above) / \(below)")
    }
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func measuresWhatItSets(seed: UInt64) throws {
    let (spans, _, _) = Self.spans(seed: seed)
    let fonts = try houseFonts()
    let extent = try fonts.extent(of: spans)
    let forced = spans.map(\.text).joined().count { $0 == "\n" } + 1
    #expect(try fonts.lines(of: spans, width: extent).count == forced, "seed \(seed)")
    #expect(try fonts.smallestExtent(of: spans) <= extent + 8, "seed \(seed)")
  }

  @Test func breaksAChainWithoutPlacesToBreak() throws {
    let lines = try houseFonts().texts("，，，，，，，，", width: 20)
    #expect(lines.joined() == "，，，，，，，，")
    #expect(lines.count > 1)
  }

  @Test func setsOneCharacterALineAtWorst() throws {
    #expect(try houseFonts().texts("一二三", width: 1) == ["一", "二", "三"])
    #expect(try houseFonts().texts("一二", width: -5) == ["一", "二"])
  }
}
