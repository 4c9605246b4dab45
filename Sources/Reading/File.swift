public import Diagnostics

extension Node {
  /// The root of a file, YAML or JSON: JSON where the first character is `{` or `[` and the name
  /// does not end in `.yaml` or `.yml`.
  ///
  /// - Returns: `nil` after an error.
  public static func read(_ source: Source, into problems: inout Problems) -> Node? {
    let name = source.path.lowercased()
    let isNamedYAML = name.hasSuffix(".yaml") || name.hasSuffix(".yml")
    let first = source.text.first { !$0.isWhitespace }
    let isJSON = name.hasSuffix(".json") || (!isNamedYAML && (first == "{" || first == "["))
    return isJSON ? JSON.read(source, into: &problems) : YAML.read(source, into: &problems)
  }

  /// The root of a file given as bytes.
  ///
  /// - Returns: `nil` after an error.
  public static func read(
    _ bytes: [UInt8], path: String, into problems: inout Problems
  ) -> Node? {
    let before = problems.errorCount
    guard let source = Source.read(bytes, path: path, into: &problems) else { return nil }
    let node = read(source, into: &problems)
    return problems.errorCount == before ? node : nil
  }
}
