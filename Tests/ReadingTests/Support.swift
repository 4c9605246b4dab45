import Diagnostics
import Reading
import TestSupport
import Testing

extension BrokenFile {
  /// Reads the text as its path asks for, and holds what was found against the words.
  func expectUnread(sourceLocation: SourceLocation = #_sourceLocation) {
    var problems = Problems()
    let node = Node.read(Array(source.text.utf8), path: source.path, into: &problems)
    #expect(node == nil, sourceLocation: sourceLocation)
    expect(problems, sourceLocation: sourceLocation)
  }
}

/// The root of a text that has no problems.
func node(
  _ text: String, path: String = "a.yaml", sourceLocation: SourceLocation = #_sourceLocation
) throws -> Node {
  var problems = Problems()
  let node = Node.read(Array(text.utf8), path: path, into: &problems)
  #expect(problems.isEmpty, "\(problems.printed)", sourceLocation: sourceLocation)
  return try #require(node, sourceLocation: sourceLocation)
}

/// What is found in bytes that are no file we read.
func problems(of bytes: [UInt8], path: String = "a.yaml") -> Problems {
  var problems = Problems()
  let node = Node.read(bytes, path: path, into: &problems)
  #expect(node == nil)
  return problems
}

extension Node {
  /// The scalars as text, each with the keys that lead to it.
  var texts: [String] { scalars().map { "\($0.path)=\($0.text)" } }

  /// The scalars with the place where each starts and its length.
  var places: [String] {
    scalars().map { "\($0.text)@\($0.place.line):\($0.place.column)+\($0.place.length)" }
  }

  /// The node without its places, and with every scalar plain: what YAML and JSON have in common.
  var bare: Node {
    let nowhere = Place(path: "", line: 0, column: 0)
    switch content {
    case .scalar(let text, _): return Node(.scalar(text, .plain), at: nowhere)
    case .null: return Node(.null, at: nowhere)
    case .list(let nodes): return Node(.list(nodes.map(\.bare)), at: nowhere)
    case .map(let entries):
      return Node(
        .map(
          entries.map {
            Node.Entry(key: $0.key, keyPlace: nowhere, value: $0.value.bare)
          }),
        at: nowhere)
    }
  }
}
