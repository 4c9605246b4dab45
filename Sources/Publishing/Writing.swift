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
      for file in files { try file.write(to: folder) }
    } catch {
      throw .unwritable(folder, error)
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
        for name in kind.names(isDraft: isDraft) {
          let path = "\(folder)/\(name)"
          guard FileManager.default.fileExists(atPath: path) else { continue }
          try FileManager.default.removeItem(atPath: path)
        }
      }
    }
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
  /// `report.draft.pdf`. Certificates have languages of their own, and name the one that they speak
  /// alone.
  public func fileName(
    in language: Language, as summaryFormat: SummaryFormat,
    certificates: CertificateLanguages = .both, isDraft: Bool
  ) -> String {
    let ending =
      switch self {
      case .report, .certificate: "pdf"
      case .summary: summaryFormat.ending
      }
    let tongue =
      switch self {
      case .certificate: certificates == .both ? "" : ".\(certificates.rawValue)"
      case .report, .summary: language == .usual ? "" : ".\(language.rawValue)"
      }
    return "\(rawValue)\(tongue)\(isDraft ? ".draft" : "").\(ending)"
  }

  /// Every name its file can have.
  fileprivate func names(isDraft: Bool) -> [String] {
    switch self {
    case .certificate:
      CertificateLanguages.allCases.map {
        fileName(in: .usual, as: .markdown, certificates: $0, isDraft: isDraft)
      }
    case .report, .summary:
      Language.allCases.flatMap { language in
        SummaryFormat.allCases.map { fileName(in: language, as: $0, isDraft: isDraft) }
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func unwritable(_ folder: String, _ error: any Error) -> Diagnostic {
    let isFull = (error as? CocoaError)?.code == .fileWriteOutOfSpace
    return Diagnostic(
      isFull ? "DiskFull" : "Unwritable", "the documents cannot be written: \(error.inWords)",
      at: Place(path: folder, line: 0, column: 0),
      fix: isFull
        ? "make room, or name another folder with '--to'"
        : "name another folder with '--to'")
  }
}
