internal import CQpdf
public import Diagnostics
internal import Glibc

/// A PDF that somebody gave us, read without trusting it.
///
/// Nothing in it is repaired, followed to another file or run. What it may ask for is limited: the
/// bytes of the file, its objects, its attachments and what they unpack to.
public struct KeptPDF: Sendable {
  /// Whether its bytes are what Accolade wrote.
  public let identity: FileIdentity
  /// How many pages it has.
  public let pageCount: Int
  /// The files in it, by name; two of a name stand beside each other.
  public let attachments: [Attachment]
  /// What it says of an evaluation, in its order; none in a PDF that Accolade did not make.
  public let properties: [Property]
  /// The program that says it wrote the file.
  public let producer: String

  /// Reads a file.
  ///
  /// - Parameter path: the path as the user typed it, for messages.
  /// - Returns: `nil` after an error.
  public init?(_ bytes: [UInt8], path: String, into problems: inout Problems) {
    let place = Place(path: path, line: 0, column: 0)
    do {
      guard bytes.prefix(1024).containsHead else { throw Diagnostic.notAPDF }
      guard bytes.count <= Self.mostBytes else {
        throw Diagnostic.tooMuch("bytes", most: Self.mostBytes)
      }
      identity = FileIdentity(of: bytes)
      let pdf = try OpenPDF(bytes)
      guard qpdf_is_encrypted(pdf.data) == 0 else { throw Diagnostic.encrypted }
      let objects = qpdf_oh_get_int_value_as_int(pdf.data, pdf[qpdf_get_trailer(pdf.data), "/Size"])
      guard objects <= Limits.mostObjects else {
        throw Diagnostic.tooMuch("objects", most: Limits.mostObjects)
      }
      let root = qpdf_get_root(pdf.data)
      pageCount = Int(qpdf_get_num_pages(pdf.data))
      try pdf.check()
      producer =
        qpdf_get_info_key(pdf.data, "/Producer").map { String(cString: $0) } ?? ""
      let metadata = pdf[root, "/Metadata"]
      properties =
        pdf.isStream(metadata)
        ? Property.read(try pdf.unpacked(metadata, "/Metadata", most: Limits.mostMetadata)) : []
      attachments = try pdf.attachments(of: root)
      try pdf.check()
    } catch {
      guard var problem = error as? Diagnostic else { return nil }
      if problem.identifier == "ArchivingFailed" { problem = .unreadable(problem.summary) }
      problem.place = place
      problems.report(problem)
      return nil
    }
  }

  /// How many bytes a file has at most.
  public static let mostBytes = 64 << 20

  /// What else a file may ask for at most.
  enum Limits {
    static let mostObjects = 500_000
    static let mostAttachments = 64
    static let mostMetadata = 1 << 20
    /// The bytes of one attachment, and of all together.
    static let mostUnpacked = 32 << 20
    /// The nodes of the tree of names.
    static let mostNodes = 256
  }
}

extension [UInt8].SubSequence {
  /// Whether a PDF begins here; some programs put other bytes before it.
  fileprivate var containsHead: Bool { !Array(self).places(of: Array("%PDF-".utf8)).isEmpty }
}

extension Diagnostic {
  fileprivate static var notAPDF: Diagnostic {
    Diagnostic(
      "NotAPDF", "the file is not a PDF", fix: "name a report or certificate that Accolade made")
  }

  fileprivate static func unreadable(_ summary: String) -> Diagnostic {
    let cause = summary.split(separator: ": ", maxSplits: 1).last ?? ""
    return Diagnostic(
      "DamagedPDF", "the file cannot be read as PDF: \(cause)", why: "nothing is repaired here",
      fix: "name the file as it was issued")
  }

  static func tooMuch(_ what: String, most: Int) -> Diagnostic {
    Diagnostic(
      "PDFTooLarge", "a PDF has at most \(most) \(what); this one has more",
      why: "what Accolade makes stays far below, and more could exhaust the machine")
  }
}
