// Diagnostics: what is wrong, where, why, and what to do about it.
//
// Comes in: the place and the words of a problem, from whichever module found it.
// Goes out: the problem as a value, and its printed form.
// Must never know: what an audit, a scheme or a document is.

/// One problem in something a user wrote: its place, the rule it breaks, and how to mend it.
///
/// The words of a diagnostic stand beside the rule that finds it, as static functions with
/// labelled arguments; nobody builds them at the place of the call.
public struct Diagnostic: Error, Hashable, Sendable {
  /// How serious a problem is: errors stop, warnings do not, and a note is no fault.
  public enum Severity: String, Hashable, Sendable, Encodable {
    case error
    case warning
    case note
  }

  /// A second place that belongs to the problem, such as the first of two duplicates.
  public struct Note: Hashable, Sendable, Encodable {
    /// The other place.
    public var place: Place
    /// What is to be seen there; lower case, no period.
    public var text: String

    /// Makes a note of `text` at `place`.
    public init(_ text: String, at place: Place) {
      self.place = place
      self.text = text
    }
  }

  /// Whether the problem stops the work.
  public var severity: Severity
  /// A stable name in UpperCamelCase, for filters and statistics.
  public var identifier: String
  /// The rule and what was found; lower case, no period.
  public var summary: String
  /// Where the wrong word stands; `nil` if the problem has no place in a file.
  public var place: Place?
  /// The reason for the rule, if it adds something.
  public var why: String?
  /// A verb phrase with the near miss or the valid values.
  public var fix: String?
  /// Other places of the same problem.
  public var notes: [Note]

  /// Makes an error, or a problem of another `severity`.
  public init(
    _ identifier: String, _ summary: String, severity: Severity = .error, at place: Place? = nil,
    why: String? = nil, fix: String? = nil, notes: [Note] = []
  ) {
    self.severity = severity
    self.identifier = identifier
    self.summary = summary
    self.place = place
    self.why = why
    self.fix = fix
    self.notes = notes
  }
}
