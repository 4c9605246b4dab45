import Testing

@testable import Drawing

@Suite struct JustifiedLineTests {
  private static let justified = ParagraphShape(alignment: .justified)

  private func lines(_ text: String, width: Double, indent: Double = 0) throws -> [TextLine] {
    var shape = Self.justified
    shape.firstIndent = indent
    return try houseFonts().lines(of: [Span(text, plain)], width: width, shape: shape)
  }

  @Test(arguments: [
    // As late as it fits would leave one character, or one and a stop, in the last line.
    ("leavesNoCharacterAlone", "一二三四五六七八九十甲乙丙", 120.0, ["一二三四五六七八九十甲", "乙丙"]),
    ("leavesNoCharacterAloneWithAStop", "一二三四五六七八九十甲乙丙。", 120, ["一二三四五六七八九十甲", "乙丙。"]),
    // Two commas give way for a character.
    ("squeezesPunctuation", "一二，三四，五六七八九十", 112, ["一二，三四，五六七八九", "十"]),
    ("squeezesTheLastLine", "一二，三四，五六七八九", 106, ["一二，三四，五六七八九"]),
  ]) func breaks(name: String, text: String, width: Double, expected: [String]) throws {
    let found = try lines(text, width: width).map(\.text)
    #expect(found == expected, "\(name)")
  }

  @Test func squeezesBlanksOnly() throws {
    let line = try #require(lines("一二，三四，五六七八九", width: 106).first)
    let x = line.runs[0].glyphs.map { line.runs[0].origin.x + $0.offset.x }
    // Every comma gives the same; all other characters keep their em.
    let steps = zip(x.dropFirst(), x).map { $0 - $1 }
    for (index, step) in steps.enumerated() {
      #expect(abs(step - ([2, 5].contains(index) ? 8 : 10)) < 1e-9, "\(index)")
    }
    #expect(abs(line.extent - 106) < 1e-9)
  }

  /// All lines together are never worse than lines that are each as long as they fit.
  @Test(arguments: 0..<300 as Range<UInt64>)
  func isNeverWorseThanTheFirstFit(seed: UInt64) throws {
    let (spans, width, _) = LinePropertyTests.spans(seed: seed)
    let files = try Dictionary(
      uniqueKeysWithValues: Face.all.map { face in
        (face, try FontFile(face: face, folder: houseFontFolder))
      })
    let paragraph = try Shaper(forms: .simplified).paragraph(of: spans) { face in
      files[face] ?? { preconditionFailure("all faces are there") }()
    }
    let room = LineRoom(paragraph: paragraph, width: width, shape: Self.justified)
    let best = BestFit(room: room, gaps: Gaps(paragraph))
    func demerits(_ ends: [Int], _ part: Range<Int>) -> Double {
      zip([part.lowerBound] + ends, ends).reduce(0) { sum, line in
        guard room.mayEnd(at: line.1, in: part) else { return sum + Demerits.brokenWord }
        return sum + best.line(line.0..<line.1, isLast: line.1 == part.upperBound).demerits
      }
    }
    for part in paragraph.forcedLines where !part.isEmpty && !room.fits(part) {
      let (chosen, greedy) = (best.ends(in: part), FirstFit(room: room).ends(in: part))
      #expect(chosen.last == part.upperBound && chosen == chosen.sorted(), "seed \(seed)")
      #expect(demerits(chosen, part) <= demerits(greedy, part) + 1e-6, "seed \(seed)")
    }
  }

  @Test func setsAVeryLongParagraph() throws {
    let text = String(repeating: "售后服务的评价体系，见 GB/T 27922–2011 第五章。", count: 3000)
    let lines = try lines(text, width: 451)
    // Spaces at the ends of lines are not set.
    let isWhole = lines.map(\.text).joined().filter { $0 != " " } == text.filter { $0 != " " }
    #expect(isWhole)
    let ragged = lines.dropLast().filter { abs($0.extent - 451) > 1e-6 }
    #expect(ragged.map(\.text) == [])
  }
}
