import Foundation
import Testing

@testable import Drawing

@Suite struct RasterPaintingTests {
  private let frame = Rect(x: 20, y: 20, width: 100, height: 100)

  private func library(_ names: [String], dpi: Double = 200) throws -> PictureLibrary {
    let pictures = PictureLibrary()
    for name in names {
      try pictures.add(
        id: name, raster: samplePicture(name), within: Size(width: 100, height: 100), dpi: dpi)
    }
    return pictures
  }

  private func pdf(of names: [String], dpi: Double = 200) throws -> [UInt8] {
    let marks = names.map { Mark.picture(id: $0, frame: frame) }
    return try PDF.write(
      [Page(size: Size(width: 300, height: 300), marks: marks)],
      information: DocumentInformation(title: ""), fonts: houseFonts(),
      pictures: library(names, dpi: dpi))
  }

  /// The columns of `pdfimages -list`: type, width, height, color, comp, bpc, enc, interp.
  private func images(in pdf: [UInt8]) throws -> [[String]] {
    let output = try judge("pdfimages", ["-list", "FILE"], file: pdf).output
    return output.split(separator: "\n").dropFirst(2).map { line in
      Array(line.split(separator: " ").map(String.init)[2..<10])
    }
  }

  @Test(arguments: [
    ("rgb.jpg", [["image", "48", "32", "rgb", "3", "8", "jpeg", "no"]]),
    ("held-6.jpg", [["image", "48", "32", "rgb", "3", "8", "jpeg", "no"]]),
    ("cmyk-adobe.jpg", [["image", "48", "32", "rgb", "3", "8", "jpeg", "no"]]),
    ("grey.jpg", [["image", "48", "32", "gray", "1", "8", "jpeg", "no"]]),
    ("rgb.png", [["image", "48", "32", "rgb", "3", "8", "image", "no"]]),
    ("grey.png", [["image", "48", "32", "gray", "1", "8", "image", "no"]]),
    (
      "clear.png",
      [
        ["image", "48", "32", "rgb", "3", "8", "image", "no"],
        ["smask", "48", "32", "gray", "1", "8", "image", "no"],
      ]
    ),
  ])
  func putsPicturesIntoTheFile(_ name: String, _ expected: [[String]]) throws {
    #expect(try images(in: pdf(of: [name])) == expected)
  }

  @Test func keepsNoMorePixelsThanArePrinted() throws {
    let pdf = try pdf(of: ["rgb.jpg", "rgb.png"], dpi: 18)
    #expect(try images(in: pdf).map { Array($0[1...2]) } == [["25", "17"], ["25", "17"]])
  }

  @Test(arguments: ["held-1.jpg", "held-6.jpg"])
  func leavesBehindWhatAPhotographSaysOfItself(_ name: String) throws {
    let pdf = try pdf(of: [name])
    let photograph = try samplePicture(name)
    for secret in ["Exif", "Secret camera", "Secret comment"] {
      #expect(photograph.firstRange(of: Array(secret.utf8)) != nil, "it is in the photograph")
      #expect(pdf.firstRange(of: Array(secret.utf8)) == nil, "\(secret)")
    }
  }

  @Test func writesTheSameBytesTwice() throws {
    let names = ["held-3.jpg", "clear.png", "rgb.jpg"]
    #expect(try pdf(of: names) == pdf(of: names))
  }

  @Test func keepsAPictureOnceForManyPages() throws {
    let pictures = try library(["rgb.jpg", "rgb.png"])
    let marks = ["rgb.jpg", "rgb.png", "rgb.jpg"].map { Mark.picture(id: $0, frame: frame) }
    let page = Page(size: Size(width: 300, height: 300), marks: marks)
    let pdf = try PDF.write(
      [page, page, page], information: DocumentInformation(title: ""), fonts: houseFonts(),
      pictures: pictures)
    let list = try judge("pdfimages", ["-list", "FILE"], file: pdf).output
    let objects = list.split(separator: "\n").dropFirst(2).map { $0.split(separator: " ")[10] }
    #expect(objects.count == 9)
    // The photograph is shown twice on each page.
    #expect(Set(objects).count == 2)
  }

  @Test(arguments: ["rgb.jpg", "held-8.jpg", "cmyk-adobe.jpg", "rgb.png", "clear.png"])
  func paintsInProportionInTheMiddle(_ name: String) throws {
    let page = Page(
      size: Size(width: 140, height: 140), marks: [.picture(id: name, frame: frame)])
    let drawn = try PNG.write(page, dpi: 72, fonts: houseFonts(), pictures: library([name]))
    let pixels = try Pixels.read(drawn, .png, most: (1000, 1000)).pixels
    func color(_ x: Int, _ y: Int) -> [Int] {
      let start = (y * pixels.width + x) * pixels.channels
      return pixels.bytes[start..<start + 3].map(Int.init)
    }
    // 48 × 32 in 100 × 100: as wide as the frame, 66⅔ high.
    let paper = [255, 255, 255]
    #expect(color(70, 34) == paper && color(70, 106) == paper)
    #expect(color(18, 70) == paper && color(122, 70) == paper)
    let fields = [
      ((24, 40), [200, 30, 30]), ((116, 40), [30, 150, 60]), ((24, 100), [20, 40, 160]),
      ((116, 100), name == "clear.png" ? paper : [220, 220, 220]),
    ]
    for ((x, y), field) in fields {
      let near = zip(color(x, y), field).allSatisfy { abs($0 - $1) <= 8 }
      #expect(near, "(\(x), \(y)) of \(name): \(color(x, y))")
    }
  }
}
