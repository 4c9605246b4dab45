public import Diagnostics

/// Reads JSON as RFC 8259 has it, with the place of every value.
///
/// Written here because no parser at hand keeps places, refuses repeated keys and trailing commas,
/// and reports them all.
public enum JSON {
  /// The value of `source`; `nil` after an error.
  public static func read(_ source: Source, into problems: inout Problems) -> Node? {
    let before = problems.errorCount
    var parser = JSONParser(source)
    do {
      let node = try parser.document(into: &problems)
      return problems.errorCount == before ? node : nil
    } catch {
      problems.report(error)
      return nil
    }
  }
}
