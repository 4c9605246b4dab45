internal import Diagnostics
public import Reading

/// A picture taken as evidence.
public struct Photograph: Hashable, Sendable {
  /// Where the file lies, from the folder of the audit file; it never leads out of that folder.
  public var file: String
  /// What is to be seen.
  public var caption: Prose
  /// The number of a clause, at any depth.
  public var clause: String?
  /// When it was taken.
  public var taken: Day?

  /// The most an audit may have.
  static let most = 100
}

extension Photograph {
  /// - Parameter scheme: `nil` where the audit names none we know; then no clause is checked.
  init?(_ node: Node, _ name: String, of scheme: Scheme?, _ problems: inout Problems) {
    guard var map = Mapping(node, name, &problems) else { return nil }
    let fileNode = map.required("file", &problems)
    let file = fileNode?.text(map.path("file"), &problems)
    if let file, !Self.isBelowFolder(file), let fileNode {
      problems.report(.photographOutside(file, at: fileNode.place))
    }
    let caption = map.prose("caption", &problems)
    let clauseNode = map.optional("clause", &problems)
    let clause = clauseNode?.text(map.path("clause"), &problems)
    if let clause, let scheme, scheme.clause(clause) == nil, let place = clauseNode?.place {
      problems.report(.unknownClause(clause, known: scheme.indicators.map(\.number), at: place))
    }
    let taken = map.optionalDay("taken", &problems)
    map.finish(&problems)
    guard let file, let caption else { return nil }
    self.init(file: file, caption: caption, clause: clause, taken: taken)
  }

  /// Whether a path leads from a folder down to a file, on every system.
  private static func isBelowFolder(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return !path.contains("\\") && !path.contains(":")
      && parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
  }
}

extension Diagnostic {
  fileprivate static func photographOutside(_ file: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "PhotographOutside",
      "a photograph lies in the audit's folder or below it, which '\(file)' does not say",
      at: place, why: "an audit and its photographs move together",
      fix: "write the way from that folder, with '/' and without '..', such as 'photos/desk.jpg'")
  }

  static func tooManyPhotographs(_ count: Int, most: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      "TooManyPhotographs", "an audit has at most \(most) photographs; this one has \(count)",
      at: place, fix: "keep those that show a finding")
  }
}
