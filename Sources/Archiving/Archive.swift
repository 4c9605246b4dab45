// Archiving: drawn PDF becomes the PDF that is kept.
//
// Comes in: the bytes of drawn pages, and the forms that stand on them.
// Goes out: the bytes of one PDF; the same input gives the same bytes.
// Must never know: what a mark, a design or an audit is; how anything is drawn.

internal import CQpdf
public import Diagnostics

/// Writes PDF that is kept.
///
/// Streams are taken over as they were compressed. What else the file holds goes into compressed
/// streams of objects; its identifier is a digest of its bytes.
public enum Archive {
  /// The bytes of a drawn PDF with forms on its pages.
  ///
  /// - Parameters:
  ///   - drawn: an entire PDF.
  ///   - layers: what is put on the pages, from the first page on; pages beyond them stay as they
  ///     are.
  /// - Throws: a problem that is ours: drawn PDF is sound.
  public static func write(
    _ drawn: [UInt8], layers: [Layers] = []
  ) throws(Diagnostic) -> [UInt8] {
    let pdf = try OpenPDF(drawn)
    for (number, layers) in layers.enumerated() where !layers.isEmpty {
      try pdf.put(layers, onPage: number)
    }
    // The pages show what the forms hold in memory.
    return try withExtendedLifetime(layers) { () throws(Diagnostic) in try pdf.write() }
  }
}
