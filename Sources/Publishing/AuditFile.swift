public import Diagnostics
internal import Reading
public import Scoring

/// An audit that was read and checked, and what it comes to.
public struct CheckedAudit: Sendable {
  /// The audit.
  public let audit: Audit
  /// Its scheme, in the edition it names.
  public let scheme: Scheme
  /// What it comes to.
  public let evaluation: Evaluation

  /// Reads, checks and evaluates an audit file.
  ///
  /// - Parameters:
  ///   - path: the path as the user typed it; `-` is standard input.
  ///   - schemes: the schemes it may name.
  ///   - problems: takes all problems of the file; warnings may come with a result.
  /// - Returns: `nil` after an error.
  public static func read(
    _ bytes: [UInt8], path: String, schemes: [Scheme], into problems: inout Problems
  ) -> CheckedAudit? {
    Node.read(bytes, path: path, into: &problems) { root, problems in
      Audit.read(root, schemes: schemes, into: &problems).map { audit, scheme in
        CheckedAudit(
          audit: audit, scheme: scheme, evaluation: Evaluation(of: audit, by: scheme))
      }
    }
  }
}
