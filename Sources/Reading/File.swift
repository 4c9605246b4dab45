public import Diagnostics

extension Node {
  /// The root of a file, YAML or JSON: JSON where the first character is `{` or `[` and the name
  /// does not end in `.yaml` or `.yml`.
  ///
  /// - Returns: `nil` after an error.
  public static func read(_ source: Source, into problems: inout Problems) -> Node? {
    let before = problems.errorCount
    let node = root(of: source, into: &problems)
    return problems.errorCount == before ? node : nil
  }

  /// The root of a file of any form, as far as it can be read.
  private static func root(
    of bytes: [UInt8], path: String, into problems: inout Problems
  ) -> Node? {
    if XLSX.claims(bytes, path: path) {
      return XLSX.read(bytes, path: path, into: &problems)
        .flatMap { root(of: $0, path: path, into: &problems) }
    }
    if path.lowercased().hasSuffix(".csv") {
      return CSV.sheets(bytes, path: path, into: &problems)
        .flatMap { root(of: $0, path: path, into: &problems) }
    }
    return Source.read(bytes, path: path, into: &problems)
      .flatMap { root(of: $0, into: &problems) }
  }

  /// The root as far as it can be read, even where some of it is an error.
  private static func root(of source: Source, into problems: inout Problems) -> Node? {
    let name = source.path.lowercased()
    let isNamedYAML = name.hasSuffix(".yaml") || name.hasSuffix(".yml")
    let first = source.text.first { !$0.isWhitespace }
    let isJSON = name.hasSuffix(".json") || (!isNamedYAML && (first == "{" || first == "["))
    return isJSON ? JSON.root(of: source, into: &problems) : YAML.root(of: source, into: &problems)
  }

  /// The root of a file given as bytes: a workbook where the bytes are one, the sheets of a CSV
  /// where the name ends in `.csv`, else YAML or JSON.
  ///
  /// - Returns: `nil` after an error.
  public static func read(
    _ bytes: [UInt8], path: String, into problems: inout Problems
  ) -> Node? {
    read(bytes, path: path, into: &problems) { node, _ in node }
  }

  /// What `value` makes of the root of a file given as bytes.
  ///
  /// `value` is called even where a key stands twice or a character is not allowed, so that one
  /// run finds these problems and those of the values.
  ///
  /// - Returns: `nil` after an error, whether in the form of the file or found by `value`.
  public static func read<Value>(
    _ bytes: [UInt8], path: String, into problems: inout Problems,
    _ value: (Node, inout Problems) -> Value?
  ) -> Value? {
    let before = problems.errorCount
    guard let root = root(of: bytes, path: path, into: &problems) else { return nil }
    let value = value(root, &problems)
    problems.joinAtCells()
    return problems.errorCount == before ? value : nil
  }
}
