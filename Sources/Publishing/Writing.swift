public import Diagnostics
internal import Foundation

extension [PublishedFile] {
  /// Writes the files into `folder`, which is made if need be; each appears whole or not at all.
  ///
  /// Documents of an earlier run that there can be no more are removed, drafts too: a certificate
  /// that is refused must not lie beside a new report.
  ///
  /// - Parameter refused: the documents the audit can not have.
  /// - Throws: a problem that names the folder.
  public func write(to folder: String, refused: [DocumentKind]) throws(Diagnostic) {
    let files = FileManager.default
    let stale = refused.flatMap { [$0.fileName(isDraft: false), $0.fileName(isDraft: true)] }
      .map { "\(folder)/\($0)" }
      .filter { files.fileExists(atPath: $0) }
    do {
      for path in stale { try files.removeItem(atPath: path) }
      if isEmpty { return }
      try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
      for file in self {
        try Data(file.bytes).write(to: URL(filePath: "\(folder)/\(file.name)"), options: .atomic)
      }
    } catch {
      throw .unwritable(folder, (error as? CocoaError)?.inWords ?? error.localizedDescription)
    }
  }
}

extension DocumentKind {
  /// The name of its file: `report.pdf`, or `report.draft.pdf` for a draft.
  public func fileName(isDraft: Bool) -> String {
    let ending =
      switch self {
      case .report, .certificate: "pdf"
      case .summary: "md"
      }
    return "\(rawValue)\(isDraft ? ".draft" : "").\(ending)"
  }
}

extension Diagnostic {
  fileprivate static func unwritable(_ folder: String, _ cause: String) -> Diagnostic {
    Diagnostic(
      "Unwritable", "the documents cannot be written: \(cause)",
      at: Place(path: folder, line: 0, column: 0), fix: "name another folder with '--to'")
  }
}
