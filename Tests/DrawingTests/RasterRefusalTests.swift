import TestSupport
import Testing

@testable import Drawing

@Suite struct RasterRefusalTests {
  private func refusal(of bytes: [UInt8]) -> String? {
    let pictures = PictureLibrary()
    do {
      try pictures.add(id: "p", raster: bytes, within: Size(width: 200, height: 200), dpi: 200)
    } catch {
      #expect(pictures.size(of: "p") == nil)
      return error.description
    }
    return nil
  }

  @Test(arguments: [
    ("", "an empty file"), ("GIF89a", "a GIF picture"), ("RIFF\0\0\0\0WEBPVP8 ", "a WebP picture"),
    ("BM\0\0", "a BMP picture"), ("II*\0", "a TIFF picture"), ("MM\0*", "a TIFF picture"),
    ("\0\0\0\u{1c}ftypavif", "an AVIF picture"), ("\0\0\0\u{18}ftypheic", "a HEIC picture"),
    ("%PDF-1.7\n", "a PDF document"), ("PK\u{3}\u{4}", "a ZIP archive or an Office document"),
    ("<!DOCTYPE html>", "an HTML page"), ("\n<HTML lang='en'>", "an HTML page"),
    ("<?xml version='1.0'?><svg/>", "an SVG picture"),
  ])
  func tellsWhatAFileReallyIs(_ content: String, _ kind: String) {
    #expect(refusal(of: Array(content.utf8)) == "it is \(kind); a picture is PNG or JPEG")
  }

  @Test(arguments: ["a text", "\u{89}PNG", "JFIF"])
  func refusesOtherFiles(_ content: String) {
    #expect(refusal(of: Array(content.utf8)) == "it is neither PNG nor JPEG")
  }

  @Test(arguments: [
    "rgb.png", "interlaced.png", "palette.png", "animated.png", "rgb.jpg", "progressive.jpg",
    "grey.jpg", "cmyk-adobe.jpg", "held-6.jpg",
  ])
  func refusesATruncatedFileWhereverItEnds(_ name: String) throws {
    let picture = try samplePicture(name)
    #expect(refusal(of: picture) == nil)
    for length in 8..<picture.count {
      let message = refusal(of: Array(picture.prefix(length)))
      #expect(message == "the file ends before the picture does", "\(length) bytes")
    }
  }

  @Test(arguments: ["rgb.png", "interlaced.png", "rgb.jpg", "progressive.jpg", "ycck.jpg"])
  func survivesAnyDamage(_ name: String) throws {
    let picture = try samplePicture(name)
    var random = SeededNumbers(seed: 20)
    for _ in 0..<400 {
      var damaged = picture
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        damaged[Int.random(in: damaged.indices, using: &random)] = .random(
          in: 0...255, using: &random)
      }
      _ = refusal(of: damaged)
    }
  }

  @Test func refusesAWrongChecksum() throws {
    var picture = try samplePicture("rgb.png")
    picture[picture.count - 20] ^= 1
    #expect(refusal(of: picture) == "the file is damaged")
  }

  @Test(arguments: ["rgb.png", "interlaced.png", "rgb.jpg", "progressive.jpg", "held-6.jpg"])
  func refusesWhatFollowsThePicture(_ name: String) throws {
    let picture = try samplePicture(name)
    #expect(
      refusal(of: picture + Array("PK\u{3}\u{4}".utf8))
        == "the file goes on after the picture ends")
    // The zeros that fill up a block are no data.
    #expect(refusal(of: picture + Array(repeating: 0, count: 100)) == nil)
  }

  @Test func refusesRareKindsOfJPEG() throws {
    var picture = try samplePicture("rgb.jpg")
    let frame = try #require(picture.indices.first { picture[$0...].starts(with: [0xFF, 0xC0]) })
    // Without loss, which the library does not read.
    picture[frame + 1] = 0xC3
    #expect(
      refusal(of: picture) == "it is a rare kind of its format, which is not read")
  }

  @Test(arguments: [(50_000, 50_000), (20_001, 1), (1, 20_001), (10_000, 5_001)])
  func refusesTooManyPixelsBeforeDecoding(width: Int, height: Int) throws {
    var png = try samplePicture("rgb.png")
    for (start, value) in [(16, width), (20, height)] {
      for byte in 0..<4 { png[start + byte] = UInt8(value >> (24 - byte * 8) & 255) }
    }
    // A wrong header would be refused for its checksum.
    png.replaceSubrange(29..<33, with: checksum(of: png[12..<29]))
    let message =
      "it has \(width) × \(height) pixels; a picture has 1 to 20000 on a side and at most "
      + "50 million in all"
    #expect(refusal(of: png) == message)

    var jpeg = try samplePicture("rgb.jpg")
    let frame = try #require(jpeg.indices.first { jpeg[$0...].starts(with: [0xFF, 0xC0]) })
    jpeg.replaceSubrange(
      frame + 5..<frame + 9,
      with: [height >> 8, height & 255, width >> 8, width & 255].map { UInt8($0) })
    #expect(refusal(of: jpeg) == message)
  }

  @Test func refusesToHoldTooManyPixelsAtOnce() throws {
    #expect(
      refusal(of: try samplePicture("most-pixels-interlaced.png"))
        == "it has 20000 × 2500 pixels; an interlaced PNG has at most 16 million")
    var jpeg = try samplePicture("progressive.jpg")
    let frame = try #require(jpeg.indices.first { jpeg[$0...].starts(with: [0xFF, 0xC2]) })
    jpeg.replaceSubrange(frame + 5..<frame + 9, with: [0x10, 0, 0x10, 0])
    #expect(
      refusal(of: jpeg) == "it has 4096 × 4096 pixels; a progressive JPEG has at most 16 million")
  }

  /// The CRC of a PNG's chunk.
  private func checksum(of bytes: ArraySlice<UInt8>) -> [UInt8] {
    var rest = ~UInt32(0)
    for byte in bytes {
      rest ^= UInt32(byte)
      for _ in 0..<8 { rest = rest >> 1 ^ (rest & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
    return (0..<4).map { UInt8(~rest >> (24 - $0 * 8) & 255) }
  }
}
