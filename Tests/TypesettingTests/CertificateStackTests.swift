import Diagnostics
import Documents
import Drawing
import TestSupport
import Testing

@testable import Typesetting

/// Several texts in one slot.
@Suite struct CertificateStackTests {
  static let design = """
    format: accolade-certificate/1
    artwork: plain.svg
    slots:
      - slot: holder-name
        align: center
        texts:
          - {lang: zh, text: "{{holder.name.zh}}", face: serif bold, size: 16, floor: 8, lineHeight: 1}
          - lang: en
            text: "{{holder.name.en}}"
            face: serif
            size: 12
            floor: 4
            lines: 2
            lineHeight: 1
            before: 6
          - {text: "{{#draft}}draft{{/draft}}", face: sans, size: 6, lineHeight: 1, before: 2}
    """

  static let slot = Rect(x: 20, y: 70, width: 360, height: 40)

  /// The runs of a certificate with these names, and the problems.
  private func certificate(
    _ chinese: String = "澄星", _ english: String = "Chengxing", isDraft: Bool = false,
    speaking languages: [CertificateLanguage] = CertificateLanguage.allCases,
    design: String = design
  ) throws -> (runs: [GlyphRun], problems: String) {
    let pictures = PictureLibrary()
    try pictures.add(id: "plain.svg", svg: Array(CertificateDesignTests.artwork.utf8))
    var problems = Problems()
    let design = CertificateSample.design(
      Source(path: "plain.yaml", text: design), pictures, into: &problems)
    let layout = CertificateLayout(
      try #require(design, "\(problems.printed)"), fonts: try CertificateSample.fonts(),
      pictures: pictures, languages: languages)
    let fields = CertificateSample.fields(
      ["holder.name.zh": chinese, "holder.name.en": english], isDraft: isDraft)
    let pages = layout.pages(fields, origin: { _ in nil }, into: &problems)
    let runs = (pages?.first?.marks ?? []).compactMap { mark in
      if case .text(let run) = mark { run } else { nil }
    }
    return (runs, problems.printed)
  }

  @Test func standsInTheMiddleWithTheSpaceBetween() throws {
    let runs = try certificate().runs
    #expect(runs.map(\.text) == ["澄星", "Chengxing"])
    #expect(runs.map(\.style.size) == [16, 12])
    // A baseline lies 0.88 of the size below the top of its em box.
    let distance = 0.12 * 16 + 6 + 0.88 * 12
    #expect(abs(runs[1].origin.y - runs[0].origin.y - distance) < 0.01)
  }

  @Test(arguments: [
    ([CertificateLanguage.chinese], ["澄星"]), ([.english], ["Chengxing"]),
    ([.english, .chinese], ["澄星", "Chengxing"]),
  ]) func leavesOutTheTextsOfOtherLanguages(
    languages: [CertificateLanguage], texts: [String]
  ) throws {
    let runs = try certificate(speaking: languages).runs
    #expect(runs.map(\.text) == texts)
  }

  @Test(arguments: [CertificateLanguage.chinese, .english])
  func closesTheGapOfALanguageThatIsLeftOut(_ language: CertificateLanguage) throws {
    let run = try #require(certificate(speaking: [language]).runs.first)
    // The em box, which reaches 0.88 of the size above the baseline, stands in the middle.
    let middle = run.origin.y - 0.38 * run.style.size
    #expect(abs(middle - (Self.slot.minY + Self.slot.size.height / 2)) < 1)
  }

  @Test func givesNoSpaceToATextThatIsAbsent() throws {
    let (without, with) = (try certificate().runs, try certificate(isDraft: true).runs)
    #expect(with.map(\.text) == ["澄星", "Chengxing", "draft"])
    #expect(without[0].origin.y > with[0].origin.y)
  }

  @Test func shrinksAllTextsTogetherEachToItsOwnFloor() throws {
    // At its floor one line of 45 characters fills the slot, and 30 need a third of the way back.
    for (count, sizes) in [(45, [8, 4]), (30, [12, 8]), (22, [16, 12])] {
      let runs = try certificate(String(repeating: "星", count: count)).runs
      #expect(runs.map { $0.style.size.rounded() } == sizes.map(Double.init), "\(count)")
    }
  }

  @Test func keepsTheLinesOfEachText() throws {
    let english = Array(repeating: "Chengxing Smart Home", count: 5).joined(separator: " ")
    let runs = try certificate("澄星", english).runs
    #expect(runs.count == 3)
    #expect(runs.dropFirst().map(\.text.unspaced).joined() == english.unspaced)
  }

  @Test func refusesOnlyTheTextThatDoesNotFit() throws {
    #expect(
      try certificate(String(repeating: "星", count: 46)).problems == """
        plain.yaml:4:11: error: the text of slot 'holder-name' does not fit, not even at 8 points \
        [TextDoesNotFit]
          4 |   - slot: holder-name
            |           ^^^^^^^^^^^
          why: a certificate is never printed with a cut
          fix: shorten 'holder.name.zh'
        """)
  }

  @Test func refusesAllTextsThatTogetherAreTooHigh() throws {
    let design = Self.design.replacing("floor: 8, lineHeight: 1", with: "lineHeight: 2")
      .replacing("floor: 4", with: "floor: 12")
    #expect(
      try certificate(design: design).problems == """
        plain.yaml:4:11: error: the texts of slot 'holder-name' do not fit, not even at 16 and 12 \
        points [TextDoesNotFit]
          4 |   - slot: holder-name
            |           ^^^^^^^^^^^
          why: a certificate is never printed with a cut
          fix: shorten 'holder.name.en' or 'holder.name.zh'
        """)
  }

  private static let spread = design.replacing("size: 16", with: "size: 16, spread: 30")

  @Test(
    arguments: [
      // The gaps of a short name grow until it fills a third of the 360 points, or by all of 30.
      ("澄星", 30.0), ("澄星家", 30), ("澄星家居", 56 / 3.0), ("澄星家居公司", 24 / 5.0),
      ("澄星智能家居公司", 0), ("上海澄星智能家居股份有限公司", 0), ("星", 0),
    ] as [(String, Double)]) func setsShortNamesWide(name: String, tracking: Double) throws
  {
    let run = try #require(certificate(name, design: Self.spread).runs.first)
    #expect(run.text == name)
    #expect(abs(run.style.tracking - tracking) < 0.01)
  }

  @Test func setsNoNameWideThatHadToShrink() throws {
    let design = Self.spread.replacing("        lines: 2\n", with: "")
    let runs = try certificate("澄星", String(repeating: "Chengxing ", count: 8), design: design).runs
    #expect(runs[0].style.size < 16 && runs[0].style.tracking == 0)
  }

  /// Some words of the design changed, and what is said about it.
  struct Mistake: CustomTestStringConvertible {
    var testDescription: String
    var words: String
    var change: String
    var message: String
  }

  @Test(arguments: mistakes) func refuses(_ mistake: Mistake) throws {
    try #require(Self.design.contains(mistake.words))
    let pictures = PictureLibrary()
    try pictures.add(id: "plain.svg", svg: Array(CertificateDesignTests.artwork.utf8))
    var problems = Problems()
    let text = Self.design.replacing(mistake.words, with: mistake.change, maxReplacements: 1)
    let source = Source(path: "plain.yaml", text: text)
    #expect(CertificateSample.design(source, pictures, into: &problems) == nil)
    #expect(problems.printed == mistake.message)
  }

  static let mistakes = [
    Mistake(
      testDescription: "a language that certificates do not speak", words: "lang: en",
      change: "lang: fr",
      message: """
        plain.yaml:8:15: error: 'slots[1].texts[2].lang' must be one of its known words, found 'fr' \
        [NotAChoice]
          8 |       - lang: fr
            |               ^^
          fix: use one of 'zh', 'en'
        """),
    Mistake(
      testDescription: "a role that texts do not have", words: "    align: center",
      change: "    role: title\n    align: center",
      message: """
        plain.yaml:5:11: error: 'slots[1].role' must be one of its known words, found 'title' \
        [NotAChoice]
          5 |     role: title
            |           ^^^^^
          fix: write 'heading'
        """),
    Mistake(
      testDescription: "a floor above the size of its own text", words: "floor: 4",
      change: "floor: 14",
      message: """
        plain.yaml:12:16: error: 'slots[1].texts[2].floor' must not be above 'size', which is 12 \
        [FloorAboveSize]
          12 |         floor: 14
             |                ^^
          why: a text shrinks from its size down to its floor
        """),
    Mistake(
      testDescription: "the look of a single text beside several", words: "    align: center",
      change: "    align: center\n    size: 12",
      message: """
        plain.yaml:6:5: error: 'slots[1]' has no key 'size' [UnknownKey]
          6 |     size: 12
            |     ^^^^
          fix: use one of 'slot', 'text', 'texts', 'stars', 'picture', 'rows', 'qr', 'micro', \
        'rosette', 'align', 'anchor', 'role', … (13 in all)
        """),
    Mistake(
      testDescription: "a text without words",
      words: "text: \"{{#draft}}draft{{/draft}}\", ", change: "",
      message: """
        plain.yaml:16:10: error: 'slots[1].texts[3]' must have 'text' [MissingKey]
          16 |       - {face: sans, size: 6, lineHeight: 1, before: 2}
             |          ^^^^
          fix: add 'text'
        """),
    Mistake(
      testDescription: "a spread that is no number", words: "before: 6", change: "spread: wide",
      message: """
        plain.yaml:15:17: error: 'slots[1].texts[2].spread' must be a number from 0 to 100, found \
        'wide' [NotInRange]
          15 |         spread: wide
             |                 ^^^^
          fix: write digits, with a point before decimals, without quotes or unit
        """),
  ]
}
