import Diagnostics
import Drawing
import Foundation
import TestSupport
import Testing

@testable import Publishing

@Suite struct PreviewTests {
  @Test func makesAPictureOfEveryPageOfACertificate() throws {
    for isDraft in [false, true] {
      var problems = Problems()
      let files = try Press(house: house, previewResolution: 72).publication(
        of: example(), [.certificate], from: packageRoot.appending(path: "Examples").path,
        isDraft: isDraft,
        into: &problems
      ).files
      #expect(problems.isEmpty, "\(problems.printed)")
      let previews = files.filter { $0.name.hasSuffix(".png") }
      let ending = isDraft ? ".draft.png" : ".png"
      #expect(previews.map(\.name) == ["certificate" + ending, "certificate-2" + ending])
      for preview in previews {
        // 297 × 210 mm, and what is begun of a pixel.
        #expect(Array(preview.bytes[16..<24]) == [0, 0, 3, 74, 0, 0, 2, 84])
        // 72 pixels to the inch are 2835 to the metre.
        let resolution: [UInt8] =
          [0, 0, 0, 9] + Array("pHYs".utf8) + [0, 0, 11, 19, 0, 0, 11, 19, 1]
        #expect(Array(preview.bytes[33..<50]) == resolution)
      }
      #expect(previews[0].bytes != previews[1].bytes)
    }
  }

  /// As a program that is not ours reads it, which also checks the sum of the chunk.
  @Test func statesHowManyPixelsThereAreToTheInch() throws {
    guard let interpreter = ProcessInfo.processInfo.environment["ACCOLADE_JUDGES"] else {
      print("skipped: ACCOLADE_JUDGES names no Python with Pillow")
      return
    }
    var problems = Problems()
    let page = Page(size: Size(width: 40, height: 20))
    let previews = Press(house: house, previewResolution: 300).previews(
      of: [page], isDraft: false, into: &problems)
    let folder = try TemporaryFolder()
    let file = try folder.write(#require(previews.first).bytes, "page.png")
    let program = "import sys; from PIL import Image; print(Image.open(sys.argv[1]).info['dpi'])"
    let verdict = try run(interpreter, ["-c", program, file.path])
    #expect(verdict.output == "(299.9994, 299.9994)\n", "\(verdict.complaints)")
  }

  @Test func makesPicturesOfTheCertificatesOfSites() throws {
    var problems = Problems()
    let files = try Press(house: house, previewResolution: 36).publication(
      of: example(), [.certificate], from: packageRoot.appending(path: "Examples").path,
      isDraft: false, siteCertificates: true, into: &problems
    ).files
    #expect(problems.isEmpty, "\(problems.printed)")
    let names = (1...4).flatMap { ["certificate-site-0\($0).pdf", "certificate-site-0\($0).png"] }
    #expect(files.map(\.name).filter { $0.contains("site") } == names)
  }

  @Test func tellsHowLargeAPictureMayBe() {
    let press = Press(house: house, previewResolution: 1200)
    var problems = Problems()
    let page = Page(size: Size(width: 1190.55, height: 841.89))
    #expect(press.previews(of: [page], isDraft: false, into: &problems).isEmpty)
    #expect(
      problems.printed == """
        error: a picture of the certificate at 1200 pixels to the inch would have more than 150 \
        million pixels [PreviewTooLarge]
          fix: ask for at most 879 with '--png'
        """)
    let fitting = Double(879) / 72
    #expect(1190.55 * fitting * 841.89 * fitting < Double(PNG.mostPixels))
  }

  @Test(arguments: [
    ("certificate.png", false), ("certificate-2.png", false), ("certificate-10.png", false),
    ("certificate.draft.png", true), ("certificate-2.draft.png", true),
    ("certificate-site-01.png", false), ("certificate-site-01-2.draft.png", true),
    ("certificate-site-104.png", false),
  ])
  func knowsItsOwnPictures(name: String, isDraft: Bool) {
    #expect(Publication.isDraft(preview: name) == isDraft)
  }

  @Test(arguments: [
    "certificate-1.png", "certificate-01.png", "certificate-.png", "my certificate.png",
    "certificate-site-1.png",
    "certificate.png.bak", "certificate.pdf", "mark.png",
  ])
  func leavesOtherPicturesAlone(name: String) {
    #expect(Publication.isDraft(preview: name) == nil)
  }
}
