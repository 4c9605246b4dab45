public import Diagnostics

/// Reads YAML: one document of maps, lists and scalars, and nothing more.
public enum YAML {
  /// The root of the only document of `source`; `nil` after an error.
  ///
  /// Every scalar stays text, so `NO`, `1.10` and `2026-01-02` mean what they say. Anchors, aliases
  /// and tags are refused: they make a file mean something other than it shows.
  public static func read(_ source: Source, into problems: inout Problems) -> Node? {
    let before = problems.errorCount
    let root = root(of: source, into: &problems)
    return problems.errorCount == before ? root : nil
  }

  /// The value as far as it can be read, even where some of it is an error.
  static func root(of source: Source, into problems: inout Problems) -> Node? {
    var parser = YAMLComposer(source: source)
    do {
      return try parser.document(into: &problems)
    } catch {
      problems.report(error)
      return nil
    }
  }
}
