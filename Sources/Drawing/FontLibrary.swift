// Drawing: text, shapes and pictures become pages, and pages become content of PDF, or PNG.
//
// Comes in: spans of text and pages of marks.
// Goes out: lines of placed glyphs, operators and fonts for PDF, and pictures of pages.
// Must never know: what an audit, a document or a theme is; the fonts of the machine; the clock.

/// The four fonts of the house: measures text, breaks it into lines, and says what it cannot set.
///
/// One per thread: it holds font objects and a cache that are not shared.
public final class FontLibrary {
  private let files: [Face: FontFile]
  private let shaper: Shaper
  /// What cairo draws the text with.
  let drawn: DrawnFaces
  private var paragraphs: [[Span]: ShapedParagraph] = [:]

  /// Opens the four fonts of `folder`; nothing is read before it is needed.
  public convenience init(folder: String) throws(DrawingError) {
    var files: [Face: FontFile] = [:]
    for face in Face.all { files[face] = try FontFile(face: face, folder: folder) }
    self.init(files, .simplified, try DrawnFaces(folder: folder))
  }

  private init(_ files: [Face: FontFile], _ forms: HanForms, _ drawn: DrawnFaces) {
    self.files = files
    self.drawn = drawn
    shaper = Shaper(forms: forms)
  }

  /// The same fonts, setting Han characters in `forms`; it belongs to the same thread.
  public func setting(_ forms: HanForms) -> FontLibrary {
    FontLibrary(files, forms, drawn)
  }

  /// The characters that cannot be printed in `face`: it would show a box, or they are controls.
  public func missing(in text: String, face: Face) -> [String.Index] {
    let characters = file(of: face).characters
    // Nearly every text; to find where its characters end takes longer than to look them up.
    if text.unicodeScalars.allSatisfy(characters.contains) { return [] }
    return text.indices.filter { index in
      let character = text[index]
      if character.unicodeScalars.allSatisfy(characters.contains) { return false }
      // Rare: a line feed, a sign that leaves no ink, or one that is composed of others.
      if character == "\r\n" { return false }
      return (try? paragraph([Span(String(character), TextStyle(face: face, size: 10))])) == nil
    }
  }

  /// Whether every face has a glyph for each character of `text`; where not, `missing` may still
  /// find nothing, as some signs leave no ink and some are composed of others.
  public func hasEveryGlyph(of text: String) -> Bool {
    text.unicodeScalars.allSatisfy(commonCharacters.contains)
  }

  private lazy var commonCharacters = Face.all.dropFirst().reduce(
    into: file(of: Face.all[0]).characters
  ) { $0.formIntersection(file(of: $1).characters) }

  /// Breaks the text of `spans` into lines of at most `width` points.
  ///
  /// A line feed ends a line. Spaces at the end of a line and the blank half of closing punctuation
  /// there hang outside. A word wider than the line is broken where it must be. No span gives no
  /// line; a span without text gives an empty one.
  public func lines(
    of spans: [Span], width: Double, shape: ParagraphShape = ParagraphShape()
  ) throws(TextError) -> [TextLine] {
    guard !spans.isEmpty else { return [] }
    return LineSetting(paragraph: try paragraph(spans), width: width, shape: shape).lines()
  }

  /// How wide `spans` are without any break but line feeds, and at least; both as below.
  public func extents(of spans: [Span]) throws(TextError) -> (natural: Double, smallest: Double) {
    let paragraph = try paragraph(spans)
    return (paragraph.naturalWidth, paragraph.smallestWidth)
  }

  /// The width of `spans` without any break but line feeds: the widest such line.
  public func extent(of spans: [Span]) throws(TextError) -> Double {
    try paragraph(spans).naturalWidth
  }

  /// The width of the widest piece that may not be broken, as a table needs it for its columns.
  public func smallestExtent(of spans: [Span]) throws(TextError) -> Double {
    try paragraph(spans).smallestWidth
  }

  /// The file of `face`.
  func file(of face: Face) -> FontFile {
    guard let file = files[face] else { preconditionFailure("a library holds all four faces") }
    return file
  }

  /// The shaped `spans`; measuring and setting a text one after the other shapes it once.
  private func paragraph(_ spans: [Span]) throws(TextError) -> ShapedParagraph {
    if let known = paragraphs[spans] { return known }
    let paragraph = try shaper.paragraph(of: spans, file: file(of:))
    if paragraphs.count == 4096 { paragraphs.removeAll(keepingCapacity: true) }
    paragraphs[spans] = paragraph
    return paragraph
  }
}
