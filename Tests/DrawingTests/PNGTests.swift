import Drawing
import Testing

@Suite struct PNGTests {
  @Test func drawsThePageAtTheResolution() throws {
    let fonts = try houseFonts()
    let page = try fonts.page([Span("一二三", TextStyle(face: Face(.sans, .bold), size: 40))])
    let png = try PNG.write(page, dpi: 36, fonts: fonts, pictures: PictureLibrary())
    #expect(png.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    #expect(Array(png[16..<24]) == [0, 0, 0, 250, 0, 0, 1, 94])
    #expect(try PNG.write(page, dpi: 36, fonts: fonts, pictures: PictureLibrary()) == png)
    let blank = Page(size: page.size)
    #expect(try PNG.write(blank, dpi: 36, fonts: fonts, pictures: PictureLibrary()) != png)
  }

  @Test(arguments: [0, -1, 100_000, Double.nan])
  func refusesImpossibleResolutions(dpi: Double) throws {
    let page = Page(size: Size(width: 100, height: 50))
    #expect(throws: DrawingError.impossiblePage(page.size)) {
      try PNG.write(page, dpi: dpi, fonts: houseFonts(), pictures: PictureLibrary())
    }
  }

  @Test func refusesMorePixelsThanMemoryIsMeantFor() throws {
    let page = Page(size: Size(width: 15_000, height: 10_001))
    #expect(throws: DrawingError.tooManyPixels(150_015_000)) {
      try PNG.write(page, dpi: 72, fonts: houseFonts(), pictures: PictureLibrary())
    }
  }
}
