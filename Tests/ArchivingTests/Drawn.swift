import Archiving
import Drawing
import Foundation
import TestSupport
import Testing

/// Pages with an artwork below and another above a text.
struct Drawn {
  /// A gradient, tints that mix with what lies below, a picture of pixels, and a clipped part.
  static let rich = """
    <svg xmlns="http://www.w3.org/2000/svg" width="300.5" height="200.25">
      <defs>
        <linearGradient id="g"><stop stop-color="#824"/><stop offset="1" stop-color="#fe9"/>
        </linearGradient>
        <clipPath id="c"><circle cx="60" cy="60" r="40"/></clipPath>
      </defs>
      <rect width="300.5" height="200.25" fill="url(#g)"/>
      <g opacity="0.5"><circle cx="90" cy="90" r="50" fill="#048"/><circle cx="130" cy="90" r="50"/></g>
      <rect x="150" y="20" width="90" height="90" fill="#8f8" style="mix-blend-mode:multiply"/>
      <g clip-path="url(#c)"><path d="M0,0 L200,200 M200,0 L0,200" stroke="#fff" stroke-width="9"/></g>
      <image x="220" y="120" width="60" height="60" href="data:image/png;base64,\(pixels)"/>
    </svg>
    """

  /// Two edges of whole points, which no scaling blurs.
  static let plain = """
    <svg xmlns="http://www.w3.org/2000/svg" width="100" height="50">
      <rect x="10" y="10" width="60" height="20" fill="#c33" opacity="0.6"/>
    </svg>
    """

  /// 2 × 2 pixels, one of them clear.
  private static let pixels =
    "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAYAAABytg0kAAAAE0lEQVR4nGP4z8AAQkDcAIRAAAA53gT9"
    + "1COtrgAAAABJRU5ErkJggg=="

  let fonts: FontLibrary
  let pictures = PictureLibrary()

  init() throws {
    fonts = try FontLibrary(folder: packageRoot.appending(path: "Assets/Fonts").path)
    try pictures.add(id: "rich", svg: Array(Self.rich.utf8))
    try pictures.add(id: "plain", svg: Array(Self.plain.utf8))
  }

  /// The page without a picture, or with those before and after its text.
  func page(_ text: String = "认证证书 A1", below: [Mark] = [], above: [Mark] = []) throws -> Page {
    let style = TextStyle(face: Face(.serif), size: 30)
    let line = try fonts.lines(of: [Span(text, style)], width: 280)[0]
    let marks = line.marks.map { (mark: Mark) -> Mark in
      guard case .text(var run) = mark else { return mark }
      run.origin = Point(x: run.origin.x + 20, y: run.origin.y + 70)
      return .text(run)
    }
    return Page(size: Size(width: 300.5, height: 200.25), marks: below + marks + above)
  }

  /// The pages, by an archive that has written nothing before.
  func pdf(
    _ pages: [Page], structure: Structure = Structure(), bookmarks: [Bookmark] = [],
    attachments: [Archiving.Attachment] = [], properties: [Property] = []
  ) throws -> [UInt8] {
    try archive().write(
      pages, structure: structure, bookmarks: bookmarks, information: Self.information,
      attachments: attachments, properties: properties)
  }

  /// What the files say about themselves.
  static let information = DocumentInformation(
    title: "证书 <A & B>", author: "某机构", subject: "服务", keywords: "R-1",
    created: "2026-03-09T00:00:00Z", language: "zh-Hans")

  func archive() throws -> Archive {
    let profile = try Data(contentsOf: packageRoot.appending(path: "Assets/sRGB.icc"))
    return Archive(fonts: fonts, pictures: pictures, profile: Array(profile))
  }

  /// The picture alone on a page of its size, drawn by cairo.
  func artwork(_ id: String) throws -> [UInt8] {
    let size = try #require(pictures.size(of: id))
    return try ArtworkPDF.write(id, size: size, around: 0, pictures: pictures)
  }
}

/// What a program of the machine prints about a file, on both streams.
func told(_ tool: String, _ arguments: [String], of pdf: [UInt8]) throws -> String {
  let folder = try TemporaryFolder()
  let file = try folder.write(pdf, "file.pdf")
  let verdict = try run(tool, arguments.map { $0 == "FILE" ? file.path : $0 })
  return verdict.output + verdict.complaints
}

/// The pages as pixels, by a program that draws PDF.
func pixels(of pdf: [UInt8]) throws -> [Data] {
  let folder = try TemporaryFolder()
  let file = try folder.write(pdf, "file.pdf")
  let verdict = try run("pdftoppm", ["-r", "150", file.path, "page"], folder: folder.url)
  try #require(verdict.code == 0 && verdict.complaints == "", "\(verdict.complaints)")
  return try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()
    .filter { $0.hasSuffix(".ppm") }
    .map { try Data(contentsOf: folder.url.appending(path: $0)) }
}
