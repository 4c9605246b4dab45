public import Diagnostics

/// Reads JSON as RFC 8259 has it, with the place of every value.
///
/// Written here because no parser at hand keeps places, refuses repeated keys and trailing commas,
/// and reports them all.
public enum JSON {
  /// The value of `source`; `nil` after an error.
  public static func read(_ source: Source, into problems: inout Problems) -> Node? {
    let before = problems.errorCount
    let root = root(of: source, into: &problems)
    return problems.errorCount == before ? root : nil
  }

  /// The value as far as it can be read, even where some of it is an error.
  static func root(of source: Source, into problems: inout Problems) -> Node? {
    var parser = JSONParser(source)
    do {
      return try parser.document(into: &problems)
    } catch {
      problems.report(error)
      return nil
    }
  }
}
