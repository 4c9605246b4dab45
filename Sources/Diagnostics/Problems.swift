/// The problems found so far, so that all of a file are reported in one run.
///
/// Functions that check take it `inout` and return `nil` where they found an error.
public struct Problems: Error, Hashable, Sendable {
  private var found: [Diagnostic] = []

  /// No problems yet, or those given.
  public init(_ diagnostics: [Diagnostic] = []) { found = diagnostics }

  /// Adds a problem.
  public mutating func report(_ diagnostic: Diagnostic) { found.append(diagnostic) }

  /// Adds all problems of `other`.
  public mutating func report(_ other: Problems) { found += other.found }

  /// Whether nothing was found.
  public var isEmpty: Bool { found.isEmpty }

  /// Whether anything found stops the work.
  public var hasErrors: Bool { found.contains { $0.severity == .error } }

  /// How many errors were found; a caller compares two counts to see if a step added one.
  public var errorCount: Int { found.count { $0.severity == .error } }

  /// The problems in file order, each once; those without a place come last, in order of finding.
  public var diagnostics: [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return found.enumerated()
      .filter { seen.insert($0.element).inserted }
      .sorted { left, right in
        switch (left.element.place, right.element.place) {
        case (let a?, let b?) where a != b: a < b
        case (_?, nil): true
        case (nil, _?): false
        default: left.offset < right.offset
        }
      }
      .map(\.element)
  }

  /// The same problems with every warning made an error, as `--strict` asks.
  public var strict: Problems {
    Problems(
      found.map {
        var diagnostic = $0
        diagnostic.severity = .error
        return diagnostic
      })
  }
}
