internal import Diagnostics
internal import Reading

/// Theme files that lie one over the other, as one for a language.
struct ThemeLayers {
  /// The key below which a theme says what differs in a language.
  static let key = "languages"

  /// From the lowest to the uppermost.
  let files: [Node]
  let language: String
  /// The languages there are.
  let known: [String]

  /// What holds in the language; `nil` without files.
  ///
  /// Of each file first what it says for all, then for this one, so that an upper file has the last
  /// word either way.
  func whole(into problems: inout Problems) -> Node? {
    files.reduce(nil as Node?) { below, file in
      let parts = parts(of: file, into: &problems)
      return parts.reduce(below) { $0?.overlaid(by: $1) ?? $1 }
    }
  }

  /// What a file says for all languages, and what for this one.
  private func parts(of file: Node, into problems: inout Problems) -> [Node] {
    guard case .map(let entries) = file.content,
      let own = entries.first(where: { $0.key == Self.key })
    else { return [file] }
    let general = Node(
      .map(entries.filter { $0.key != Self.key }), at: file.place, label: file.label)
    guard var map = Mapping(own.value, Self.key, &problems) else { return [general] }
    var special: [Node] = []
    for language in known {
      guard let node = map.optional(language, &problems) else { continue }
      if Mapping(node, map.path(language), &problems) != nil, language == self.language {
        special.append(node)
      }
    }
    map.finish(&problems)
    return [general] + special
  }
}
