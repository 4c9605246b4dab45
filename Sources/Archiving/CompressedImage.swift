internal import Drawing

/// A raster as it stands in files.
struct CompressedImage {
  let width: Int
  let height: Int
  let isGray: Bool
  let isJPEG: Bool
  let samples: [UInt8]
  let alpha: [UInt8]?

  init(_ image: RasterImage, _ deflate: Deflate) {
    (width, height, isGray) = (image.width, image.height, image.isGray)
    switch image.samples {
    case .jpeg(let bytes): (isJPEG, samples) = (true, bytes)
    case .plain(let bytes): (isJPEG, samples) = (false, deflate.compressed(bytes))
    }
    alpha = image.alpha.map(deflate.compressed)
  }

  /// Puts the image into a file; the number of its object.
  func put(into file: inout PDFFile) -> Int {
    let number = file.reserve()
    var entries = entries(isGray: isGray)
    if let alpha {
      let mask = file.reserve()
      var own = self.entries(isGray: true)
      own.append("/Filter/FlateDecode")
      file.put(mask, stream: own, alpha)
      entries.append("/SMask ")
      entries.append(reference: mask)
    }
    entries.append(isJPEG ? "/Filter/DCTDecode" : "/Filter/FlateDecode")
    file.put(number, stream: entries, samples)
    return number
  }

  private func entries(isGray: Bool) -> PDFBytes {
    var entries = PDFBytes()
    entries.append("/Type/XObject/Subtype/Image/BitsPerComponent 8/Width ")
    entries.append(width)
    entries.append("/Height ")
    entries.append(height)
    entries.append(isGray ? "/ColorSpace/DeviceGray" : "/ColorSpace/DeviceRGB")
    return entries
  }
}
