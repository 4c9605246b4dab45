public import Diagnostics

/// Why something could not be drawn.
///
/// Texts and pictures have errors of their own; these are about files of the house, impossible
/// pages, and what the graphics libraries report.
public enum DrawingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A font file cannot be opened.
  case missingFont(path: String)
  /// A font file holds no font of the kind expected.
  case brokenFont(path: String)
  /// A font file whose maker forbids to put it into documents.
  case forbidsEmbedding(path: String)
  /// No small font could be made of a face.
  case subsetFailed(Face)
  /// A page shows a glyph that its face does not have.
  case unknownGlyph(UInt32, Face)
  /// The clusters of a run do not add up to its text and its glyphs.
  case misfitClusters
  /// A page shows a picture that the library does not hold.
  case unknownPicture(id: String)
  /// A picture could not be painted.
  case pictureFailed(id: String, reason: String)
  /// A page without an area, or too large for PDF.
  case impossiblePage(Size)
  /// A picture of a page would have more pixels than one may have.
  case tooManyPixels(Int)
  /// The date of a document is not of the form `2026-03-09T00:00:00Z`.
  case malformedDate(String)
  /// Cairo reports a failure.
  case cairo(CairoStatus)

  /// The problem in words; lower case, no period.
  public var description: String {
    switch self {
    case .missingFont(let path): "cannot open the font file '\(path)'"
    case .brokenFont(let path): "'\(path)' is not a font that can be used"
    case .forbidsEmbedding(let path): "the font '\(path)' forbids that documents hold it"
    case .subsetFailed(let face): "cannot make a small font of \(face)"
    case .unknownGlyph(let id, let face): "\(face) has no glyph \(id)"
    case .misfitClusters: "the clusters of a run do not add up to its text and glyphs"
    case .unknownPicture(let id): "no picture '\(id)' was added"
    case .pictureFailed(let id, let reason): "cannot paint the picture '\(id)': \(reason)"
    case .impossiblePage(let size): "a page of \(size.width) × \(size.height) points cannot be made"
    case .tooManyPixels(let count): "a picture of \(count) pixels is too large"
    case .malformedDate(let date): "'\(date)' is not a date of the form 2026-03-09T00:00:00Z"
    case .cairo(let status): "cairo reports: \(status)"
    }
  }
}

extension Diagnostic {
  /// What the graphics say about a document, as a problem of it.
  public static func drawing(_ error: DrawingError) -> Diagnostic {
    Diagnostic("DrawingFailed", "a document cannot be drawn: \(error)")
  }
}
