internal import Diagnostics
internal import Documents
internal import Reading

extension Numbering {
  /// Reads how a language numbers headings.
  init?(_ node: Node, _ name: String, _ problems: inout Problems) {
    guard var map = Mapping(node, name, &problems) else { return nil }
    let levels = map.list("levels", &problems, Numbering.level)
    let annexes = map.list("annexes", &problems, Numbering.level)
    map.finish(&problems)
    self.init(levels: levels, annexes: annexes)
  }

  private static func level(
    _ node: Node, _ name: String, _ problems: inout Problems
  ) -> Level? {
    guard var map = Mapping(node, name, &problems) else { return nil }
    let label = pattern("label", &map, &problems)
    let reference = pattern("reference", &map, &problems)
    map.finish(&problems)
    return Level(label: label, reference: reference)
  }

  /// A text with counts in braces; spaces at its ends stay, for they part number and words.
  private static func pattern(
    _ key: String, _ map: inout Mapping, _ problems: inout Problems
  ) -> String {
    guard let node = map.required(key, &problems), node.text(map.path(key), &problems) != nil,
      case .scalar(let text, _) = node.content
    else { return "" }
    for place in Places.names(in: text) where !placeholders.contains(place) {
      problems.report(
        .unknownPlace(place, in: map.path(key), known: placeholders, at: node.place))
    }
    return text
  }
}
