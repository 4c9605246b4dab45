import Diagnostics
import Reading
import TestSupport
import Testing

/// A made-up form with a key of each kind.
enum ValueForm {
  enum Word: String, CaseIterable { case conforming, nonconforming }

  /// Asks for one key of each kind, the way a reader of a file does.
  private static func read(_ node: Node, _ problems: inout Problems) {
    guard var map = Mapping(node, "", &problems) else { return }
    _ = map.text("text", &problems)
    _ = map.optionalText("prose", limit: TextLimit.prose, &problems)
    _ = map.optionalText("short", limit: 3, &problems)
    _ = map.optionalDay("day", &problems)
    _ = map.optional("count", &problems)?.integer("count", in: 1...10, &problems)
    _ = map.flag("flag", &problems)
    _ = map.optional("word", &problems).map { _ in map.choice("word", of: Word.self, &problems) }
    _ = map.list("list", &problems) { node, name, problems in node.text(name, &problems) }
    _ = map.optional("filled", &problems).map { _ in
      map.list("filled", isRequired: true, &problems) { $0.text($1, &$2) }
    }
    _ = map.map("map", &problems) { node, name, problems in
      guard var inner = Mapping(node, name, &problems) else { return }
      _ = inner.text("zh", &problems)
      _ = inner.day("on", &problems)
      inner.finish(&problems)
    }
    map.finish(&problems)
  }

  /// Reads the file as this form, and holds what was found against the words.
  static func expect(_ file: BrokenFile) throws {
    var problems = Problems()
    read(try #require(Node.read(file.source, into: &problems)), &problems)
    file.expect(problems)
  }
}
