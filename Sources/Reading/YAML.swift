public import Diagnostics

/// Reads YAML: one document of maps, lists and scalars, and nothing more.
public enum YAML {
  /// The root of the only document of `source`; `nil` after an error.
  ///
  /// Every scalar stays text, so `NO`, `1.10` and `2026-01-02` mean what they say. Anchors, aliases
  /// and tags are refused: they make a file mean something other than it shows.
  public static func read(_ source: Source, into problems: inout Problems) -> Node? {
    let before = problems.errorCount
    var composer = YAMLComposer(source: source)
    do {
      let node = try composer.document(into: &problems)
      return problems.errorCount == before ? node : nil
    } catch {
      problems.report(error)
      return nil
    }
  }
}
