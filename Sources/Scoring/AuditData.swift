internal import Reading

extension Audit {
  /// What is a number in an audit file; a rating's id is none, even if it looks like one.
  private static let numbers: Set = [
    "findings[].samples.drawn", "findings[].samples.failed", "findings[].value",
    "findings[].values[]", "certificate.version", "certificate.copy.number",
    "certificate.copy.of",
  ]

  /// The audit as canonical JSON (RFC 8785): the same whatever form its file had, and itself an
  /// audit file that reads to an equal audit.
  public var canonicalJSON: String { origin.canonicalJSON(isNumber: Self.numbers.contains) }
}
