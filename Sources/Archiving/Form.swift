internal import Diagnostics
internal import Drawing

/// Drawn artwork as an object that pages show: it is drawn and compressed once, whatever the number
/// of documents.
struct Form {
  /// One of its objects, to be numbered anew by each file.
  struct Part {
    /// A dictionary's entries or any other object, in pieces with a reference between each two.
    var pieces: [[UInt8]] = [[]]
    /// What the references between the pieces refer to: ranks of parts.
    var references: [Int] = []
    /// What follows as a stream, as it stands in the file.
    var stream: [UInt8]?
  }

  /// The parts, first the form itself.
  let parts: [Part]

  /// Makes a form of the first page of `drawn`, which has one stream of content.
  ///
  /// The form is no transparency group of its own: what is in it mixes with what lies below it, as
  /// if it were drawn there.
  init(_ drawn: [UInt8]) throws(Diagnostic) {
    var reading = FormReading(try OpenPDF(drawn))
    parts = try reading.read()
  }

  /// Puts the form into a file; the number of its object.
  func put(into file: inout PDFFile) -> Int {
    let numbers = file.reserve(parts.count)
    for (part, number) in zip(parts, numbers) {
      var bytes = PDFBytes()
      for (index, piece) in part.pieces.enumerated() {
        if index > 0 { bytes.append(reference: numbers.lowerBound + part.references[index - 1]) }
        bytes.bytes += piece
      }
      if let stream = part.stream {
        file.put(number, stream: bytes, stream)
      } else {
        file.put(number, bytes)
      }
    }
    return numbers.lowerBound
  }
}
