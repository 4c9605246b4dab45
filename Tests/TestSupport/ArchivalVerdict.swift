public import Foundation

/// What veraPDF says of a file under a norm of archival or of accessible documents.
public struct ArchivalVerdict: Sendable {
  /// The norm, as veraPDF names it: `3b` of ISO 19005, `ua1` of ISO 14289.
  public let norm: String
  /// The file.
  public let file: URL
  /// The rules that the file breaks, with their words; none if it keeps the norm.
  public let broken: [String]

  /// Asks veraPDF once for all files and norms; `nil`, and a word about it, where there is none.
  ///
  /// - Throws: where veraPDF itself is not whole, or does not tell of every file.
  public static func of(_ files: [URL], norms: [String] = ["3b", "ua1"]) throws -> [Self]? {
    guard let judge = ProcessInfo.processInfo.environment["ACCOLADE_VERAPDF"] else {
      print("skipped: ACCOLADE_VERAPDF names no veraPDF, which Scripts/test installs")
      return nil
    }
    let verdict = try run(judge, [norms.joined(separator: ",")] + files.map(\.path))
    let found = verdict.output.split(separator: "\n").compactMap { line -> Self? in
      let parts = line.split(separator: "\t").map(String.init)
      guard parts.count >= 3, parts[0] == "pass" || parts.count > 3 else { return nil }
      return Self(norm: parts[1], file: URL(filePath: parts[2]), broken: Array(parts.dropFirst(3)))
    }
    guard found.count == files.count * norms.count, verdict.code < 2 else {
      throw NoVerdict(description: verdict.output + verdict.complaints)
    }
    return found
  }
}

/// A judge did not do its work; what it said instead.
private struct NoVerdict: Error, CustomStringConvertible {
  let description: String
}
