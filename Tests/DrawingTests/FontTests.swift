import Drawing
import Foundation
import TestSupport
import Testing

@Suite struct FontTests {
  static let faces = Face.Family.allCases.flatMap { family in
    Face.Weight.allCases.map { Face(family, $0) }
  }

  @Test(arguments: faces) func hasWhatDocumentsNeed(face: Face) throws {
    let needed = """
      𠮷龘㼆䶮中华人民共和国售后服务认证证书★☆■□●○◎◇◆△▲①⑩—–‘’“”…·№℃㎡²³°×÷±≤≥√✓→%‰€¥￥
      ，。、；：？！（）《》〈〉【】「」『』〔〕～ⅠⅡⅢabcXYZ0123456789éüñŌαβΩЖ©®™
      """
    let fonts = try houseFonts()
    let missing = fonts.missing(in: needed, face: face).map { needed[$0] }
    #expect(missing == [])
  }

  /// The letters of the languages of Europe, with their capitals, and what they pay with.
  @Test(arguments: faces) func hasTheLettersOfEurope(face: Face) throws {
    let letters = """
      ąćęłńóśźż čďěňřšťůž áäôĺľŕ őű ăâîșț şğı čćđ āēģīķļņū ėįųū äöõüßẞ œæçëïÿ ðþ ċġħ ŵŷ ŋ
      άέήίόύώϊϋΐΰ АБВЖЩЫЭЮЯ ґєії ђјљњћџ ќѓѕ ўқғәөұүһ ₡₤₦₩₫€₮₱₲₴₵₸₹₺₽
      """
    let needed = letters + letters.uppercased()
    let fonts = try houseFonts()
    let missing = fonts.missing(in: needed, face: face).map { needed[$0] }
    #expect(missing == [])
  }

  /// A letter is as wide as the one it is made of, whichever design drew its accent.
  @Test(arguments: faces) func setsAddedLettersAsWideAsTheirBases(face: Face) throws {
    let fonts = try houseFonts()
    let style = TextStyle(face: face, size: 1000)
    for (added, base) in zip("ČčŘřŞşŻżĀāĒēŪūŐőŚśȚț", "CcRrSsZzAaEeUuOoSsTt") {
      let widths = try [added, base].map { try fonts.extent(of: [Span(String($0), style)]) }
      #expect(widths[0] == widths[1], "\(added)")
    }
  }

  @Test func namesWhatItCannotPrint() throws {
    let fonts = try houseFonts()
    let text = "好😀한\u{202E}✔e\u{301}\n王"
    let missing = fonts.missing(in: text, face: Face(.sans)).map { String(text[$0]) }
    #expect(missing == ["😀", "한", "\u{202E}", "✔"])
  }

  @Test func refusesAFolderWithoutFonts() {
    #expect(throws: DrawingError.missingFont(path: "/nowhere/NotoSerifCJKsc-Regular.otf")) {
      _ = try FontLibrary(folder: "/nowhere")
    }
    #expect(
      DrawingError.missingFont(path: "/nowhere/a.otf").description
        == "cannot open the font file '/nowhere/a.otf'")
  }

  @Test func refusesAFileThatIsNoFont() throws {
    let folder = URL.temporaryDirectory.appending(path: "fonts-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "NotoSerifCJKsc-Regular.otf")
    try Data("not a font".utf8).write(to: path)
    #expect(throws: DrawingError.brokenFont(path: path.path)) {
      _ = try FontLibrary(folder: folder.path)
    }
  }

  /// A folder with the fonts of the house, their bytes changed.
  private func fonts(_ change: (inout [UInt8]) throws -> Void) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for name in try FileManager.default.contentsOfDirectory(atPath: houseFontFolder)
    where !name.hasSuffix(".md") && name != "common" {
      var bytes = try Array(Data(contentsOf: URL(filePath: "\(houseFontFolder)/\(name)")))
      if name.hasSuffix(".otf") { try change(&bytes) }
      _ = try folder.write(bytes, name)
    }
    return folder
  }

  @Test func refusesAFontThatForbidsEmbedding() throws {
    let folder = try fonts { bytes in
      let table = try #require(bytes.table("OS/2"))
      bytes[table + 9] = 0x02
    }
    let path = "\(folder.url.path)/NotoSerifCJKsc-Regular.otf"
    #expect(throws: DrawingError.forbidsEmbedding(path: path)) {
      _ = try FontLibrary(folder: folder.url.path)
    }
    #expect(
      DrawingError.forbidsEmbedding(path: "a.otf").description
        == "the font 'a.otf' forbids that documents hold it")
  }

  /// Each character is told of, and none is taken from a font of the machine.
  @Test(arguments: faces) func missesTheChineseThatAFontLacks(face: Face) throws {
    let folder = try fonts { $0.removeChinese() }
    let text = "GB/T 27922 售后"
    let fonts = try FontLibrary(folder: folder.url.path)
    #expect(fonts.missing(in: text, face: face).map { text[$0] } == ["售", "后"])
    #expect(throws: TextError.self) {
      _ = try fonts.lines(of: [Span(text, TextStyle(face: face, size: 10))], width: 100)
    }
  }

  @Test func holdsTheFontsThatWereMade() throws {
    let folder = packageRoot.appending(path: "Assets/Fonts")
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/sha256sum")
    process.arguments = ["--check", "--strict", "--quiet", "SHA256SUMS"]
    process.currentDirectoryURL = folder
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  /// Else numbers of a column could not be compared at a glance; the serif faces have a narrow 1.
  @Test(arguments: Face.Weight.allCases) func givesAllDigitsOfSansOneWidth(weight: Face.Weight)
    throws
  {
    let fonts = try houseFonts()
    let style = TextStyle(face: Face(.sans, weight), size: 100)
    let widths = try (0...9).map { try fonts.extent(of: [Span(String($0), style)]) }
    #expect(widths.allSatisfy { abs($0 - widths[0]) < 1e-9 }, "\(widths)")
  }
}

/// The bytes of an OpenType font.
extension [UInt8] {
  private func number(at index: Int, bytes count: Int) -> Int {
    self[index..<index + count].reduce(0) { $0 << 8 | Int($1) }
  }

  /// Where a table begins; `nil` if there is none of the name.
  fileprivate func table(_ name: String) -> Int? {
    (0..<number(at: 4, bytes: 2)).map { 12 + 16 * $0 }
      .first { self[$0..<$0 + 4].elementsEqual(name.utf8) }
      .map { number(at: $0 + 8, bytes: 4) }
  }

  /// Ends the tables of characters before the first Chinese one.
  fileprivate mutating func removeChinese() {
    guard let table = table("cmap") else { return }
    for record in 0..<number(at: table + 2, bytes: 2) {
      let subtable = table + number(at: table + 4 + 8 * record + 4, bytes: 4)
      guard number(at: subtable, bytes: 2) == 12 else { continue }
      let groups = number(at: subtable + 12, bytes: 4)
      let left = (0..<groups).prefix { number(at: subtable + 16 + 12 * $0, bytes: 4) < 0x2E80 }
      for (index, byte) in [24, 16, 8, 0].map({ UInt8(left.count >> $0 & 0xFF) }).enumerated() {
        self[subtable + 12 + index] = byte
      }
    }
  }
}
