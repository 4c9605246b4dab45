public import Diagnostics
internal import Foundation

extension [PublishedFile] {
  /// Writes the files into `folder`, which is made if need be; each appears whole or not at all.
  ///
  /// Documents of an earlier run that this one was asked for and did not make are removed: a
  /// certificate that was refused must not lie beside its new report.
  ///
  /// - Parameter asked: the documents the run was asked for.
  /// - Throws: a problem that names the folder.
  public func write(to folder: String, asked: [DocumentKind], isDraft: Bool) throws(Diagnostic) {
    let files = FileManager.default
    let stale = asked.map { $0.fileName(isDraft: isDraft) }
      .filter { name in !contains { $0.name == name } }
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
      throw .unwritable(folder, error.localizedDescription)
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
