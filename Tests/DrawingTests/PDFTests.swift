import Archiving
import Diagnostics
import Drawing
import Foundation
import TestSupport
import Testing

@Suite struct PDFTests {
  private static let text =
    "依据“GB/T 27922-2011”，𠮷田（苏州）电器有限公司达到五星级★★★★★，面积120㎡——很好……it’s fine."

  private static func pdf(
    _ spans: [Span], bookmarks: [Bookmark] = [],
    information: DocumentInformation = DocumentInformation(title: "证书")
  ) throws -> [UInt8] {
    let fonts = try houseFonts()
    let pages = [try fonts.page(spans), try fonts.page([Span("第二页", plain)])]
    return try PDF.write(
      pages, bookmarks: bookmarks, information: information, fonts: fonts,
      pictures: PictureLibrary())
  }

  private static func squeezed(_ text: String) -> String { text.filter { !$0.isWhitespace } }

  @Test func keepsAllTextForReaders() throws {
    let spans = [
      Span(Self.text, plain), Span("龘㼆䶮", TextStyle(face: Face(.sans, .bold), size: 20)),
    ]
    let result = try judge("pdftotext", ["-raw", "FILE", "-"], file: Self.pdf(spans))
    #expect(Self.squeezed(result.output) == Self.squeezed(Self.text + "龘㼆䶮第二页"))
  }

  @Test func embedsEveryFontAsASubsetWithText() throws {
    let spans = FontTests.faces.map { Span("好A1", TextStyle(face: $0, size: 12)) }
    let result = try judge("pdffonts", ["FILE"], file: Self.pdf(spans))
    let fonts = result.output.split(separator: "\n").dropFirst(2)
    #expect(fonts.count == 4)
    for font in fonts {
      #expect(font.contains(#/^[A-Z]{6}\+Noto(Serif|Sans)CJKsc-(Regular|Bold) +CID Type 0C/#))
      #expect(font.contains(#/Identity-H +yes yes yes/#))
    }
  }

  @Test func makesSoundFilesWithLinksAndBookmarks() throws {
    let address = "https://a.example/?q='1'&r=\\(2)#三"
    let spans = [Span(Self.text, plain), Span("见此", plain, link: .address(address))]
    let bookmarks = [
      Bookmark(level: 1, title: "一、概述", page: 0, y: 50),
      Bookmark(level: 3, title: "细节 (a\\b)", page: 0, y: 90),
      Bookmark(level: 2, title: "小节", page: 1, y: 50),
      Bookmark(level: 1, title: "二", page: 1, y: 60),
    ]
    let pdf = try Self.pdf(spans, bookmarks: bookmarks)
    let check = try judge("qpdf", ["--check", "FILE"], file: pdf)
    #expect(!check.output.contains("WARNING") && check.code == 0, "\(check.output)")

    let json = try judge("qpdf", ["--json", "--json-key=outlines", "FILE"], file: pdf)
    for title in ["一、概述", "细节 (a\\\\b)", "小节", "二"] {
      #expect(json.output.contains("\"title\": \"\(title)\""))
    }
    let objects = try judge("qpdf", ["--json", "--json-key=qpdf", "FILE"], file: pdf)
    let uri = "https://a.example/?q=%271%27&r=%5C%282%29#%E4%B8%89"
    #expect(objects.output.contains("\"/URI\": \"u:\(uri)\""))
  }

  @Test func staysSmall() throws {
    let pdf = try Self.pdf([Span(String(repeating: Self.text, count: 4), plain)])
    #expect(pdf.count < 40_000)
  }

  @Test func saysWhatItIs() throws {
    let information = DocumentInformation(
      title: "证书 𠮷 (副本)", author: "A (b) \\c", subject: "售后服务", keywords: "五星级, 2026",
      created: "2026-03-09T08:00:00+08:00")
    let pdf = try Self.pdf([Span("一", plain)], information: information)
    let result = try judge("pdfinfo", ["-isodates", "FILE"], file: pdf)
    for line in [
      "Title:           证书 𠮷 (副本)", "Author:          A (b) \\c", "Subject:         售后服务",
      "Keywords:        五星级, 2026", "Creator:         Accolade", "Pages:           2",
      "CreationDate:    2026-03-09T08:00:00+08",
      "Page size:       500 x 700 pts",
    ] {
      #expect(result.output.contains(line), "\(result.output)")
    }
  }

  @Test(arguments: [
    "", "today", "2026-03-09", "2026-03-09T00:00:00", "2026-03-09T00:00:00+0800",
    "2026-03-09T00:00:00Z ",
  ])
  func refusesADateThatWouldBecomeTheClock(date: String) throws {
    #expect(throws: Diagnostic.drawing(.malformedDate(date))) {
      try Self.pdf(
        [Span("一", plain)], information: DocumentInformation(title: "", created: date))
    }
  }

  @Test func writesTheSameBytesTwiceAndOnOtherThreads() async throws {
    let spans = [
      Span(Self.text, plain), Span("不同", TextStyle(face: Face(.sans, .bold), size: 14)),
      Span("链接", plain, link: .address("https://a.example/")),
    ]
    let first = try Self.pdf(spans)
    _ = try Self.pdf([Span("别的文件", TextStyle(face: Face(.sans), size: 9))])
    #expect(try Self.pdf(spans) == first)
    try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<8 { group.addTask { try Self.pdf(spans) } }
      for try await other in group { #expect(other == first) }
    }
  }

  @Test func givesTheSameBytesWhateverWasWrittenBefore() throws {
    let profile = try Data(contentsOf: packageRoot.appending(path: "Assets/sRGB.icc"))
    func archive() throws -> Archive {
      try Archive(fonts: houseFonts(), pictures: PictureLibrary(), profile: Array(profile))
    }
    func pdf(_ text: String, _ archive: Archive) throws -> [UInt8] {
      try archive.write(
        [houseFonts().page([Span(text, plain)])], information: DocumentInformation(title: text))
    }
    let texts = ["售后服务", "服务评价", "证书等级", "售后服务 5", "沈砚秋", "评价证书"]
    let alone = try texts.map { try pdf($0, archive()) }
    let kept = try archive()
    for _ in 0..<2 { #expect(try texts.map { try pdf($0, kept) } == alone) }
  }

  @Test(arguments: [
    Size(width: 0, height: 100), Size(width: 100, height: -1), Size(width: .nan, height: 100),
    Size(width: 100, height: 20_000),
  ])
  func refusesImpossiblePages(size: Size) throws {
    #expect(throws: Diagnostic.drawing(.impossiblePage(size))) {
      try PDF.write(
        [Page(size: size)], information: DocumentInformation(title: ""), fonts: houseFonts(),
        pictures: PictureLibrary())
    }
  }

  @Test func refusesGlyphsThatNoFaceHas() throws {
    let run = GlyphRun(
      text: "x", style: plain, origin: Point(x: 9, y: 9), width: 5,
      glyphs: [GlyphRun.Glyph(id: 60_000, offset: Point(x: 0, y: 0))],
      clusters: [GlyphRun.Cluster(bytes: 1, glyphs: 1)])
    let page = Page(size: Size(width: 100, height: 100), marks: [.text(run)])
    #expect(throws: Diagnostic.drawing(.unknownGlyph(60_000, plain.face))) {
      try PDF.write(
        [page], information: DocumentInformation(title: ""), fonts: houseFonts(),
        pictures: PictureLibrary())
    }
  }

  @Test func reportsRunsWhoseClustersDoNotFit() throws {
    let fonts = try houseFonts()
    var page = try fonts.page([Span("一二", plain)])
    var run = try #require(fonts.lines(of: [Span("一二", plain)], width: 100).first?.runs.first)
    run.clusters.removeLast()
    page.marks = [.text(run)]
    let error = #expect(throws: Diagnostic.self) {
      try PDF.write(
        [page], information: DocumentInformation(title: ""), fonts: houseFonts(),
        pictures: PictureLibrary())
    }
    #expect(
      error?.printed == """
        error: a document cannot be drawn: the clusters of a run do not add up to its text and glyphs \
        [DrawingFailed]
        """)
  }
}
