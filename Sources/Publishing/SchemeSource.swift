public import Diagnostics
internal import Reading
public import Scoring

/// Where the schemes that audits name come from.
public protocol SchemeSource: Sendable {
  /// The editions of the scheme with an id, or the one edition that `ID-EDITION` names; where there
  /// is none, every scheme, so that a message
  /// can tell what there is.
  func schemes(named id: String?, into problems: inout Problems) -> [Scheme]
}

extension [Scheme]: SchemeSource {
  /// All of them.
  public func schemes(named id: String?, into problems: inout Problems) -> [Scheme] { self }
}

extension House: SchemeSource {
  /// Reads only the files that may hold the scheme: their names begin with it.
  public func schemes(named id: String?, into problems: inout Problems) -> [Scheme] {
    guard let id, !id.isEmpty else { return schemes(into: &problems) }
    let files = schemeFiles.filter { file in
      file.split(separator: "/").last.map { $0.hasPrefix(id) } ?? false
    }
    let found = files.compactMap { scheme(at: $0, into: &problems) }.filter { $0.isCalled(id) }
    return found.isEmpty ? schemes(into: &problems) : found
  }
}
