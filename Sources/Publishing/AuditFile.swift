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
  /// Whether every character was found in the fonts; a press finds out where nobody has.
  var isPrintable = false

  /// Reads, checks and evaluates an audit file.
  ///
  /// - Parameters:
  ///   - path: the path as the user typed it; `-` is standard input.
  ///   - schemes: the schemes it may name.
  ///   - problems: takes all problems of the file; warnings may come with a result.
  /// - Returns: `nil` after an error.
  public static func read(
    _ bytes: [UInt8], path: String, schemes: some SchemeSource,
    into problems: inout Problems
  ) -> CheckedAudit? {
    if let other = OtherFile(bytes, path: path) {
      problems.report(.notAnAudit(other, path: path))
      return nil
    }
    return Node.read(bytes, path: path, into: &problems) { root, problems in
      CheckedAudit(root, schemes: schemes, into: &problems)
    }
  }

  init?(_ root: Node, schemes: some SchemeSource, into problems: inout Problems) {
    let named: String? =
      if case .scalar(let id, _)? = root.descendant("scheme")?.content { id } else { nil }
    let schemes = schemes.schemes(named: named, into: &problems)
    guard let (audit, scheme) = Audit.read(root, schemes: schemes, into: &problems) else {
      return nil
    }
    self.init(audit: audit, scheme: scheme, evaluation: Evaluation(of: audit, by: scheme))
  }

  /// The same audit by another form of its scheme.
  func with(_ scheme: Scheme) -> CheckedAudit {
    var checked = CheckedAudit(
      audit: audit, scheme: scheme, evaluation: Evaluation(of: audit, by: scheme))
    checked.isPrintable = isPrintable
    return checked
  }

  private init(audit: Audit, scheme: Scheme, evaluation: Evaluation) {
    self.audit = audit
    self.scheme = scheme
    self.evaluation = evaluation
  }
}
