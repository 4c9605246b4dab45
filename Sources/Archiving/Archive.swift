// Archiving: pages become the PDF that is kept.
//
// Comes in: pages of marks, the structure they belong to, and what the file says and holds besides.
// Goes out: the bytes of one PDF, PDF/A-3b and, if there is a structure, PDF/UA-1; the same input
// gives the same bytes.
// Must never know: what a design or an audit is; the clock.

public import Diagnostics
public import Drawing

/// Writes pages as PDF that is kept.
///
/// The bytes never depend on what was written before; artwork and rasters are kept compressed for
/// the next document. One per thread, as its libraries are.
public final class Archive {
  let fonts: FontLibrary
  let pictures: PictureLibrary
  // From 4 to 6 a report takes a sixth longer, and becomes a fortieth smaller.
  let deflate = Deflate(level: 4)
  let profile: [UInt8]
  private var forms: [KeptPicture: Form] = [:]
  private var images: [KeptPicture: CompressedImage] = [:]

  private struct KeptPicture: Hashable {
    let picture: ShownPicture
    let edition: Int?
  }

  // A run may show another picture in each document.
  private static let mostKept = 64

  /// Makes an archive.
  ///
  /// - Parameters:
  ///   - fonts: the library that texts are set with.
  ///   - pictures: the library of the pictures shown.
  ///   - profile: the ICC profile of sRGB, which says what the colours are.
  public init(fonts: FontLibrary, pictures: PictureLibrary, profile: [UInt8]) {
    self.fonts = fonts
    self.pictures = pictures
    self.profile = deflate.compressed(profile)
  }

  /// The bytes of a PDF of `pages`.
  ///
  /// - Parameters:
  ///   - pages: what is shown.
  ///   - structure: the elements that their marks belong to.
  ///   - bookmarks: the outline, in order.
  ///   - information: what the file says about itself.
  ///   - attachments: the files in it.
  ///   - properties: what it says about the evaluation.
  /// - Throws: what forbids the document.
  public func write(
    _ pages: [Page], structure: Structure = Structure(), bookmarks: [Bookmark] = [],
    information: DocumentInformation, attachments: [Attachment] = [], properties: [Property] = []
  ) throws(Diagnostic) -> [UInt8] {
    guard let date = PDFDate(information.created) else {
      throw .drawing(.malformedDate(information.created))
    }
    let content: DocumentContent
    do {
      content = try DocumentContent(of: pages, structure, fonts: fonts, pictures: pictures)
    } catch {
      throw .drawing(error)
    }
    var document = DocumentWriter(
      content: content, structure: structure, information: information, date: date,
      deflate: deflate)
    try document.putPictures(from: self)
    document.putFonts()
    try document.putPages()
    document.putStructure()
    try document.putOutline(bookmarks)
    document.putAttachments(attachments)
    document.putMetadata(properties)
    document.putProfile(profile)
    return document.finished()
  }

  /// The artwork as a form, drawn when it is first asked for.
  func form(_ picture: ShownPicture, id: String, _ size: Size, around: Double)
    throws(Diagnostic) -> Form
  {
    let key = KeptPicture(picture: picture, edition: pictures.edition(of: id))
    if let known = forms[key] { return known }
    let drawn: [UInt8]
    do {
      drawn = try ArtworkPDF.write(id, size: size, around: around, pictures: pictures)
    } catch {
      throw .drawing(error)
    }
    let form = try Form(drawn)
    if forms.count == Self.mostKept { forms = [:] }
    forms[key] = form
    return form
  }

  /// The raster, compressed when it is first asked for.
  func image(_ picture: ShownPicture, id: String) throws(Diagnostic) -> CompressedImage {
    let key = KeptPicture(picture: picture, edition: pictures.edition(of: id))
    if let known = images[key] { return known }
    let image: CompressedImage
    do {
      image = CompressedImage(try pictures.image(of: id), deflate)
    } catch {
      throw .drawing(error)
    }
    // Photographs are of one document, large, and compressed already.
    if image.isJPEG { return image }
    if images.count == Self.mostKept { images = [:] }
    images[key] = image
    return image
  }
}

extension Diagnostic {
  static func archivingFailed(_ cause: String) -> Diagnostic {
    Diagnostic("ArchivingFailed", "a document cannot be completed: \(cause)")
  }
}
