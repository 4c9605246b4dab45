import Foundation
import TestSupport
import Testing

@testable import Drawing

/// The bytes of a picture of `Tests/Fixtures/Pictures`, drawn by `Scripts/make-picture-samples`.
func samplePicture(_ name: String) throws -> [UInt8] {
  try Array(Data(contentsOf: packageRoot.appending(path: "Tests/Fixtures/Pictures/\(name)")))
}

extension Pixels.Reading {
  /// Decodes a sample.
  init(_ name: String, most: (width: Int, height: Int) = (1000, 1000)) throws {
    let bytes = try samplePicture(name)
    self = try Pixels.read(bytes, FileKind(of: bytes), most: most)
  }
}

@Suite struct RasterReadingTests {
  /// The four fields of a sample: above left and right, below left and right.
  private static let fields = [[200, 30, 30], [30, 150, 60], [20, 40, 160], [220, 220, 220]]
  private static let greys = [[81], [104], [48], [220]]

  private func expect(_ pixels: Pixels, _ fields: [[Int]], within most: Int, _ name: String) {
    for (index, field) in fields.enumerated() {
      let x = pixels.width / 4 + index % 2 * pixels.width / 2
      let y = pixels.height / 4 + index / 2 * pixels.height / 2
      let start = (y * pixels.width + x) * pixels.channels
      let found = pixels.bytes[start..<start + pixels.channels].map(Int.init)
      #expect(found.count == field.count, "\(name)")
      #expect(
        zip(found, field).allSatisfy { abs($0 - $1) <= most }, "\(name), field \(index): \(found)")
    }
  }

  @Test(arguments: ["rgb.png", "rgb-16.png", "interlaced.png", "palette.png", "animated.png"])
  func readsColoursOfPNG(_ name: String) throws {
    expect(try Pixels.Reading(name).pixels, Self.fields, within: 0, name)
  }

  @Test(arguments: ["grey.png", "grey-16.png"])
  func readsGreysOfPNG(_ name: String) throws {
    expect(try Pixels.Reading(name).pixels, Self.greys, within: 0, name)
  }

  @Test func readsBlackAndWhite() throws {
    expect(try Pixels.Reading("one-bit.png").pixels, [[0], [255], [255], [0]], within: 0, "")
  }

  @Test func multipliesColoursWithAlpha() throws {
    let clear = [[200, 30, 30, 255], [30, 150, 60, 255], [20, 40, 160, 255], [0, 0, 0, 0]]
    expect(try Pixels.Reading("clear.png").pixels, clear, within: 0, "colour")
    let greys = [[81, 81, 81, 255], [104, 104, 104, 255], [48, 48, 48, 255], [0, 0, 0, 0]]
    expect(try Pixels.Reading("clear-grey.png").pixels, greys, within: 0, "grey")
  }

  @Test(arguments: ["rgb.jpg", "progressive.jpg", "cmyk-adobe.jpg", "cmyk-plain.jpg", "ycck.jpg"])
  func readsColoursOfJPEG(_ name: String) throws {
    expect(try Pixels.Reading(name).pixels, Self.fields, within: 6, name)
  }

  @Test func readsGreysOfJPEG() throws {
    expect(try Pixels.Reading("grey.jpg").pixels, Self.greys, within: 3, "")
  }

  @Test(arguments: 1...8) func turnsAPhotographUpright(_ orientation: Int) throws {
    let name = "held-\(orientation).jpg"
    let whole = try Pixels.Reading(name)
    #expect(whole.size == (48, 32))
    #expect((whole.pixels.width, whole.pixels.height) == (48, 32))
    expect(whole.pixels, Self.fields, within: 6, name)
    let small = try Pixels.Reading(name, most: (24, 1000))
    #expect(small.size == (48, 32))
    #expect((small.pixels.width, small.pixels.height) == (24, 16))
    expect(small.pixels, Self.fields, within: 6, name)
  }

  @Test(arguments: ["rgb.png", "interlaced.png", "rgb.jpg", "cmyk-adobe.jpg", "clear.png"])
  func keepsTheProportionOfSmallerPictures(_ name: String) throws {
    let reading = try Pixels.Reading(name, most: (1000, 10))
    #expect(reading.size == (48, 32))
    #expect((reading.pixels.width, reading.pixels.height) == (15, 10))
    #expect(reading.pixels.bytes.count == 150 * reading.pixels.channels)
  }

  @Test func readsOnePixel() throws {
    #expect(
      try Pixels.Reading("one-pixel.png").pixels
        == Pixels(width: 1, height: 1, channels: 3, bytes: [200, 30, 30]))
  }

  @Test func readsTheMostPixels() throws {
    let reading = try Pixels.Reading("most-pixels.png", most: (2000, 2000))
    #expect(reading.size == (20_000, 2_500))
    #expect((reading.pixels.width, reading.pixels.height) == (2000, 250))
    // Four black pixels, then four white ones: ten hold four white ones or six.
    #expect(reading.pixels.bytes.prefix(4) == [102, 102, 153, 153])
  }
}

@Suite struct ReductionTests {
  private func reduced(
    _ rows: [[UInt8]], to: (width: Int, height: Int), channels: Int = 1
  ) -> [UInt8] {
    let from = (rows[0].count / channels, rows.count)
    var reduction = Reduction(from: from, to: to, channels: channels)
    for row in rows { row.withUnsafeBufferPointer { reduction.add($0) } }
    return reduction.pixels.bytes
  }

  @Test func leavesAPictureOfItsSizeAlone() {
    #expect(reduced([[1, 2], [3, 4]], to: (2, 2)) == [1, 2, 3, 4])
  }

  @Test func takesTheMeanOfAnArea() {
    #expect(reduced([[0, 100], [100, 200]], to: (1, 1)) == [100])
    #expect(reduced([[10, 20, 30, 40]], to: (2, 1)) == [15, 35])
    #expect(reduced([[10, 0, 20, 2, 30, 4, 40, 6]], to: (2, 1), channels: 2) == [15, 1, 35, 5])
  }

  @Test func sharesPixelsThatLieAcrossAnEdge() {
    // Of three pixels two: the middle one counts half on either side.
    #expect(reduced([[0, 90, 240]], to: (2, 1)) == [30, 190])
    #expect(reduced([[0], [90], [240]], to: (1, 2)) == [30, 190])
  }

  @Test func keepsAPlainPicturePlain() {
    for (width, height) in [(1, 1), (3, 2), (7, 5), (12, 11), (13, 11)] {
      let rows = Array(repeating: [UInt8](repeating: 255, count: 13), count: 11)
      #expect(
        reduced(rows, to: (width, height)) == Array(repeating: 255, count: width * height))
    }
  }
}
