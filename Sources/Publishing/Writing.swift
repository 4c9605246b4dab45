public import Diagnostics
internal import Foundation

extension Publication {
  /// Writes the files into `folder`, which is made if need be; each appears whole or not at all.
  ///
  /// Documents of an earlier run that the audit cannot have are removed, drafts too: a certificate
  /// that is refused must not lie beside a new report. So are pictures of an earlier certificate,
  /// which must not lie beside a new one.
  ///
  /// - Throws: a problem that names the folder.
  public func write(to folder: String) throws(Diagnostic) {
    do {
      try removeRefused(from: folder)
      try removePreviews(from: folder)
      if files.isEmpty { return }
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      for file in files {
        try Data(file.bytes).write(to: URL(filePath: "\(folder)/\(file.name)"), options: .atomic)
      }
    } catch {
      throw .unwritable(folder, error.inWords)
    }
  }

  /// Removes the pictures of a certificate that is refused or made anew, and nothing else.
  private func removePreviews(from folder: String) throws {
    let isRefused = refused.contains(.certificate)
    let made = files.first { $0.kind == .certificate }
    guard isRefused || made != nil, FileManager.default.fileExists(atPath: folder) else { return }
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
      guard let isDraft = Publication.isDraft(preview: name) else { continue }
      if isRefused || isDraft == made?.name.contains(".draft.") {
        try FileManager.default.removeItem(atPath: "\(folder)/\(name)")
      }
    }
  }

  /// Removes what an earlier run made of the refused documents and of sites, and nothing else.
  private func removeRefused(from folder: String) throws {
    let manager = FileManager.default
    let isRemade = files.contains { $0.kind == .certificate }
    if refused.contains(.certificate) || isRemade, manager.fileExists(atPath: folder) {
      // An earlier run may have had more sites.
      for name in try manager.contentsOfDirectory(atPath: folder) {
        guard Publication.isOfSite(name), !files.contains(where: { $0.name == name }) else {
          continue
        }
        try manager.removeItem(atPath: "\(folder)/\(name)")
      }
    }
    for kind in refused {
      for isDraft in [false, true] {
        for (language, format) in Publication.variants {
          let name = kind.fileName(in: language, as: format, isDraft: isDraft)
          let path = "\(folder)/\(name)"
          guard FileManager.default.fileExists(atPath: path) else { continue }
          try FileManager.default.removeItem(atPath: path)
        }
      }
    }
  }
}

extension Publication {
  fileprivate static var variants: [(Language, SummaryFormat)] {
    Language.allCases.flatMap { language in SummaryFormat.allCases.map { (language, $0) } }
  }
}

extension Publication {
  /// The name of the certificate of a single site, such as `certificate-site-01.pdf`.
  static func name(ofSite index: Int, isDraft: Bool) -> String {
    "certificate-site-\(index.padded(to: 2))\(isDraft ? ".draft" : "").pdf"
  }

  /// Whether a file is the certificate of a single site.
  fileprivate static func isOfSite(_ name: String) -> Bool {
    name.wholeMatch(of: #/certificate-site-[0-9]{2,}(\.draft)?\.pdf/#) != nil
  }
}

extension DocumentKind {
  /// The name of its file, such as `report.pdf`.
  ///
  /// It names a language that is not the usual one, `report.en.pdf`, and a draft,
  /// `report.draft.pdf`. Certificates are the same in every language.
  public func fileName(
    in language: Language, as summaryFormat: SummaryFormat, isDraft: Bool
  ) -> String {
    let ending =
      switch self {
      case .report, .certificate: "pdf"
      case .summary: summaryFormat.ending
      }
    let tongue = self == .certificate || language == .usual ? "" : ".\(language.rawValue)"
    return "\(rawValue)\(tongue)\(isDraft ? ".draft" : "").\(ending)"
  }
}

extension Diagnostic {
  fileprivate static func unwritable(_ folder: String, _ cause: String) -> Diagnostic {
    Diagnostic(
      "Unwritable", "the documents cannot be written: \(cause)",
      at: Place(path: folder, line: 0, column: 0), fix: "name another folder with '--to'")
  }
}
