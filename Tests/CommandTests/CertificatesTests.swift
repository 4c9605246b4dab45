import Foundation
import TestSupport
import Testing

/// Designs of certificates, checked and chosen.
@Suite struct CertificatesTests {
  private static let design = "Examples/broken/certificate.yaml"

  @Test func tellsEverythingThatIsWrongWithADesignAndItsArtwork() throws {
    let verdict = try accolade("certificates", "check", Self.design)
    #expect(verdict.code == 1)
    #expect(verdict.output == "")
    try expectGolden(verdict.complaints, "broken-certificate.txt")
  }

  /// The same by the name of the artwork, whose design lies beside it.
  @Test func tellsItByTheNameOfTheArtworkToo() throws {
    let verdict = try accolade("certificates", "check", "Examples/broken/certificate.svg")
    #expect(verdict.code == 1)
    // The artwork is called as it was on the command line.
    let complaints = verdict.complaints.replacing(
      "'Examples/broken/certificate.svg'", with: "'certificate.svg'")
    try expectGolden(complaints, "broken-certificate.txt")
  }

  /// A text that fits the house's design, and not the one that is asked for.
  @Test func checksAuditsByTheLookThatTheyAreToHave() throws {
    let look = try folder()
    let svg = """
      <svg xmlns="http://www.w3.org/2000/svg" width="60" height="12">
      <rect id="holder" width="60" height="12" fill="none"/></svg>
      """
    _ = try look.write(svg.utf8, "artwork/own-small.svg")
    let audit = "Examples/haoran-appliances.yaml"
    #expect(try accolade("check", audit).code == 0)
    let own = ["check", audit, "--templates", look.url.path, "--design", "own"]
    let small = try run(commandPath, own + ["--size", "small"], folder: packageRoot)
    #expect(small.code == 1)
    #expect(small.complaints.contains("[TextDoesNotFit]"), "\(small.complaints)")
    let large = try run(commandPath, own + ["--size", "large"], folder: packageRoot)
    #expect(large.code == 0, "\(large.complaints)")
    let english = try run(
      commandPath, own + ["--size", "large", "--certificate-lang", "en"], folder: packageRoot)
    #expect(english.code == 0, "\(english.complaints)")
  }

  @Test(arguments: ["classic", "modern", "plain"], ["", "-annex"])
  func findsNoErrorInTheShippedDesigns(name: String, part: String) throws {
    let verdict = try accolade(
      "certificates", "check", "Templates/certificates/\(name)\(part).yaml")
    #expect(verdict.code == 0)
    #expect(!verdict.complaints.contains("error:"))
  }

  /// A folder of templates with a design of two sizes.
  private func folder(large: String = "") throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    func artwork(_ scale: Int, _ more: String) -> String {
      """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(400 * scale)" height="\(200 * scale)">
      <g fill="none" transform="scale(\(scale))"><rect id="holder" width="400" height="100"/>
      \(more)</g></svg>
      """
    }
    _ = try folder.write(artwork(1, "").utf8, "artwork/own-small.svg")
    _ = try folder.write(artwork(2, large).utf8, "artwork/own-large.svg")
    let design = """
      format: accolade-certificate/1
      artworks:
        small: {file: own-small.svg}
        large: {file: own-large.svg, scale: 2}
      slots:
        - slot: holder
          texts:
            - {lang: zh, text: "{{holder.name.zh}}", face: serif, size: 20, floor: 8}
            - {lang: en, text: "{{holder.name.en}}", face: serif, size: 12, floor: 6}

      """
    _ = try folder.write(design.utf8, "certificates/own.yaml")
    return folder
  }

  @Test func checksAllSizesOfADesignWithTheArtworkBesideIt() throws {
    let folder = try folder(large: "<rect id=\"scope\" y=\"90\" width=\"9\" height=\"9\"/>")
    let path = folder.url.appending(path: "certificates/own.yaml").path
    let verdict = try accolade("certificates", "check", path)
    #expect(verdict.code == 0)
    #expect(
      verdict.complaints == """
        \(path):4:17: warning: nothing stands in the invisible rectangle 'scope' of the artwork \
        'own-large.svg' [UnusedRectangle]
          4 |   large: {file: own-large.svg, scale: 2}
            |                 ^^^^^^^^^^^^^
          fix: fill it in the design, or remove it

        """)
    #expect(try accolade("certificates", "check", path, "--strict").code == 1)
  }

  @Test func holdsAnArtworkAgainstTheDesignThatNamesIt() throws {
    let folder = try folder()
    let (look, svg) = (folder.url.path, folder.url.appending(path: "artwork/own-large.svg").path)
    let right = try accolade("certificates", "check", svg, "--templates", look)
    #expect(right.output == "\(svg): no problems\n")
    // The design is found in the folder beside that of the artwork, too.
    #expect(try accolade("certificates", "check", svg).output == "\(svg): no problems\n")
    let alone = try TemporaryFolder()
    let lone = try alone.write(Data(contentsOf: URL(filePath: svg)), "own-large.svg").path
    let other = try accolade("certificates", "check", lone)
    #expect(other.code == 1)
    #expect(
      other.complaints == """
        \(lone): error: no design names this artwork [ArtworkOfNoDesign]
          fix: say with '--design' which one it is drawn for, or check a design that names it

        """)
    let none = try accolade(
      "certificates", "check", svg, "--design", "festive", "--templates", look)
    #expect(
      none.complaints == """
        error: there is no design called 'festive' [UnknownDesign]
          fix: use one of 'classic', 'classic-annex', 'modern', 'modern-annex', 'own', 'plain', \
        'plain-annex'

        """)
    let chosen = try accolade("certificates", "check", svg, "--design", "classic")
    #expect(chosen.code == 1)
    #expect(chosen.complaints.contains("has no slot 'title"))
  }

  /// The first line of the PDF's information that begins so.
  private func information(_ key: String, of file: URL) throws -> String? {
    lines(try run("pdfinfo", [file.path]).output).first { $0.hasPrefix("\(key):") }
      .map { $0.dropFirst(key.count + 1).trimmingCharacters(in: .whitespaces) }
  }

  /// The certificate of an example, and its text without white space.
  private func render(
    _ arguments: [String], name: String = "certificate.pdf"
  ) throws -> (file: URL, text: String, folder: TemporaryFolder) {
    let to = try TemporaryFolder()
    let made = try run(
      commandPath,
      ["render", "Examples/haoran-appliances.yaml", "--only", "certificate", "--to", to.url.path]
        + arguments,
      folder: packageRoot)
    #expect(made.code == 0, "\(made.complaints)")
    let file = to.url.appending(path: "haoran-appliances/\(name)")
    let text = try run("pdftotext", ["-raw", file.path, "-"]).output
    return (file, text.filter { !$0.isWhitespace }, to)
  }

  @Test(arguments: [([], "400 x 200 pts"), (["--size", "large"], "800 x 400 pts")])
  func rendersADesignInItsSizes(size: [String], pages: String) throws {
    let look = try folder()
    let made = try render(["--templates", look.url.path, "--design", "own"] + size)
    #expect(try information("Page size", of: made.file) == pages)
    #expect(made.text == "云泽浩然厨电股份有限公司YunzeHaoranKitchenAppliancesCo.,Ltd.")
  }

  @Test(arguments: [("zh", "云泽浩然厨电股份有限公司"), ("en", "YunzeHaoranKitchenAppliancesCo.,Ltd.")])
  func rendersOneLanguage(language: String, text: String) throws {
    let look = try folder()
    let made = try render(
      ["--templates", look.url.path, "--design", "own", "--certificate-lang", language],
      name: "certificate.\(language).pdf")
    #expect(made.text == text)
    #expect(
      try information("Title", of: made.file)?.filter { !$0.isWhitespace }
        == "HH-ASC-2026-00142" + text)
  }

  @Test func speaksEnglishAloneInTheShippedDesign() throws {
    let text = try render(["--certificate-lang", "en"], name: "certificate.en.pdf").text
    #expect(text.contains("YunzeHaoranKitchenAppliancesCo.,Ltd."))
    #expect(!text.contains("云泽") && !text.contains("认证范围"))
  }

  @Test func leavesOutArtworkAndMarkOnPrePrintedPaper() throws {
    let (whole, texts) = (try render([]), try render(["--pre-printed"]))
    #expect(texts.text == whole.text)
    let (large, small) = (try Data(contentsOf: whole.file), try Data(contentsOf: texts.file))
    #expect(large.count - small.count > 12_000)
  }

  @Test func addsCropMarksAroundThePage() throws {
    let made = try render(["--crop-marks"])
    // Ten millimetres on every side of A4.
    #expect(try information("Page size", of: made.file)?.hasPrefix("898.583 x 651.969 pts") == true)
  }

  /// The paper of the classic design is ivory to the end of the bleed, and white beyond it.
  @Test func drawsArtworkIntoTheBleed() throws {
    let made = try render(["--crop-marks"])
    let folder = made.folder.url
    _ = try run(
      "pdftoppm", ["-r", "254", "-f", "1", "-l", "1", made.file.path, "page"], folder: folder)
    let name = try #require(
      FileManager.default.contentsOfDirectory(atPath: folder.path).first { $0.hasSuffix(".ppm") })
    let data = try Data(contentsOf: folder.appending(path: name))
    // Ten pixels to the millimetre; the page begins after ten millimetres.
    let (width, height) = (3171, 2301)
    let pixels = data.suffix(3 * width * height)
    func color(_ x: Int, _ y: Int) -> [UInt8] {
      let start = pixels.startIndex + 3 * (y * width + x)
      return Array(pixels[start..<start + 3])
    }
    let ivory: [UInt8] = [253, 250, 243]
    for (x, y) in [(75, height / 2), (width - 76, height / 2), (width / 2, 75)] {
      #expect(color(x, y) == ivory, "\(x), \(y)")
    }
    for (x, y) in [(65, height / 2), (width - 66, height / 2), (width / 2, 65)] {
      #expect(color(x, y) == [255, 255, 255], "\(x), \(y)")
    }
  }

  @Test func tellsTheDesignsAndSizesThatThereAre() throws {
    let look = try folder()
    func complaints(_ arguments: String...) throws -> String {
      try run(
        commandPath,
        ["render", "Examples/haoran-appliances.yaml", "--to", look.url.path] + arguments,
        folder: packageRoot
      ).complaints
    }
    #expect(
      try complaints("--design", "festive", "--templates", look.url.path).contains(
        """
        error: there is no design called 'festive' [UnknownDesign]
          fix: use one of 'classic', 'modern', 'own', 'plain'
        """))
    #expect(
      try complaints("--design", "own", "--size", "a3", "--templates", look.url.path).contains(
        """
        own.yaml:2:1: error: the design has no size 'a3' [UnknownSize]
          2 | artworks:
            | ^^^^^^^^
          fix: use one of 'small', 'large'
        """))
  }
}
