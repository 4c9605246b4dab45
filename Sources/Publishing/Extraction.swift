internal import Archiving
public import Diagnostics

extension Publication {
  /// The attachments of a PDF as files, byte for byte.
  ///
  /// - Parameter path: the path as the user typed it, for messages.
  /// - Returns: `nil` after an error; a name that could lead out of a folder is one, and so are two
  ///   that a file system may take for the same.
  public init?(attachmentsOf bytes: [UInt8], path: String, into problems: inout Problems) {
    guard let pdf = KeptPDF(bytes, path: path, into: &problems) else { return nil }
    let before = problems.errorCount
    let place = Place(path: path, line: 0, column: 0)
    var taken: Set<String> = []
    self.init()
    for attachment in pdf.attachments {
      if !attachment.name.isPlainFileName {
        problems.report(.notAFileName(attachment.name, at: place))
      } else if !taken.insert(attachment.name.lowercased()).inserted {
        problems.report(.attachmentTwice(attachment.name, at: place))
      }
      files.append(File(kind: nil, name: attachment.name, bytes: attachment.bytes))
    }
    if pdf.attachments.isEmpty { problems.report(.noAttachments(at: place)) }
    if problems.errorCount > before { return nil }
  }
}

extension String {
  /// Whether it is letters, digits, points, hyphens and underscores, not too many, and no hidden
  /// file.
  fileprivate var isPlainFileName: Bool {
    let isPlain = utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
        UInt8(ascii: "_"):
        true
      default: false
      }
    }
    return isPlain && !isEmpty && utf8.count <= 100 && !hasPrefix(".") && !hasPrefix("-")
      && !hasSuffix(".")
  }
}

extension Diagnostic {
  fileprivate static func notAFileName(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "NotAFileName",
      "the file has an attachment '\(name.prefix(100))', which is no plain file name", at: place,
      why: "written as it is, it could replace files elsewhere")
  }

  fileprivate static func noAttachments(at place: Place) -> Diagnostic {
    Diagnostic(
      "NoAttachments", "the file has no attachments", at: place,
      why: "a body may leave them out of certificates ('enclosed' of issue.yaml)",
      fix: "name a report")
  }
}
