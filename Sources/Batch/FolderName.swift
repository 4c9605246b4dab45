/// Names of folders: from a fixed alphabet, so that no value of an audit leads anywhere else.
enum FolderName {
  /// The most characters of a name that a value gives.
  private static let most = 60

  /// A name made of a value: ASCII letters and digits, Han characters, `.`, `_` and `-`; `nil`
  /// where nothing is left of it.
  static func name(of value: String) -> String? {
    var name = ""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "_", ".", "\u{4E00}"..."\u{9FFF}":
        name.unicodeScalars.append(scalar)
      default: if !name.hasSuffix("-") { name += "-" }
      }
    }
    // A name that starts with a point is hidden; two points lead up.
    name = String(name.drop { "-.".contains($0) }.prefix(most))
    while let last = name.last, "-.".contains(last) { name.removeLast() }
    return name.isEmpty ? nil : name
  }

  /// What stands for a name on systems that do not tell capitals apart.
  static func folded(_ name: String) -> String { name.lowercased() }
}
