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
