import Diagnostics
import Reading
import Testing

/// A whole audit with one thing changed.
struct Mutation {
  let name: String
  let json: String
  /// Whether the reader must take it; `nil` where only agreement with the schema counts.
  var isAudit: Bool?
  /// What no schema can tell of this one.
  var beyondSchemas: Set<String> = []

  /// Every change of `systematic` at every place, and every line of `table`.
  static func all() throws -> [Mutation] {
    var problems = Problems()
    let root = try #require(
      Node.read(Array(wholeAuditText.utf8), path: "a.yaml", into: &problems))
    return systematic(root)
      + table.map { row in
        let json = root.json
        precondition(json.contains(row.old), "the audit has no \(row.old)")
        return Mutation(
          name: "\(row.old) → \(row.new)", json: json.replacing(row.old, with: row.new),
          isAudit: row.isAudit, beyondSchemas: row.beyond)
      }
  }

  /// Every change of `systematic` in the findings and the period of an audit by all methods.
  static func observations() throws -> [Mutation] {
    var problems = Problems()
    let root = try #require(
      Node.read(Array(methodAuditText.utf8), path: "a.yaml", into: &problems))
    return systematic(root).filter {
      $0.name.hasPrefix("findings") || $0.name.hasPrefix("period")
    }
  }

  /// Each value deleted and replaced by each other kind, and each map with a key too much.
  private static func systematic(_ root: Node) -> [Mutation] {
    root.paths.flatMap { path -> [Mutation] in
      let at = path.map(\.description).joined(separator: ".")
      var mutations = values.map { name, value in
        Mutation(
          name: "\(at) = \(name)",
          json: root.changing(path[...]) { _ in Node(value, at: nowhere) }?.json ?? "")
      }
      if !path.isEmpty {
        mutations.append(
          Mutation(
            name: "\(at) deleted", json: root.changing(path[...]) { _ in nil }?.json ?? "",
            // The scheme says which findings have an outcome, and which follow from a measure.
            beyondSchemas: path.last?.description == "outcome" ? ["MissingKey"] : []))
      }
      if case .map(let entries)? = root.at(path[...])?.content {
        let extra = Node.Entry(
          key: "extra", keyPlace: nowhere, value: Node(.scalar("x", .quoted), at: nowhere))
        mutations.append(
          Mutation(
            name: "\(at) with a key too much",
            json: root.changing(path[...]) { _ in Node(.map(entries + [extra]), at: nowhere) }?
              .json ?? ""))
      }
      if case .scalar(let text, _)? = root.at(path[...])?.content {
        mutations.append(
          Mutation(
            name: "\(at) between spaces",
            json: root.changing(path[...]) { _ in
              Node(.scalar(" \(text)　", .quoted), at: nowhere)
            }?.json ?? ""))
      }
      return mutations
    }
  }

  private static let nowhere = Place(path: "", line: 0, column: 0)

  private static let values: [(String, Node.Content)] = [
    ("null", .null), ("2011", .scalar("2011", .number)), ("-1", .scalar("-1", .number)),
    ("0", .scalar("0", .number)), ("true", .scalar("true", .number)), ("x", .scalar("x", .quoted)),
    ("'10'", .scalar("10", .quoted)), ("empty text", .scalar("", .quoted)),
    ("blank text", .scalar(" 　\n\t", .quoted)), ("two lines", .scalar("a\nb", .quoted)),
    ("a tab", .scalar("a\tb", .quoted)), ("an end of line last", .scalar("ab\n", .quoted)),
    ("300 characters", .scalar(String(repeating: "𠮷", count: 300), .quoted)),
    ("301 characters", .scalar(String(repeating: "长", count: 301), .quoted)),
    ("300 characters and a space", .scalar(String(repeating: "a", count: 300) + " ", .quoted)),
    ("2000 characters", .scalar(String(repeating: "长", count: 2000), .quoted)),
    ("2001 characters", .scalar(String(repeating: "𠮷", count: 2001), .quoted)),
    ("[]", .list([])), ("{}", .map([])),
    ("[null]", .list([Node(.null, at: nowhere)])),
  ]
}

/// A step from a node to one below it.
enum Step: CustomStringConvertible {
  case key(String)
  case element(Int)

  var description: String {
    switch self {
    case .key(let key): key
    case .element(let index): String(index + 1)
    }
  }
}

extension Node {
  /// The steps to this node and to all below it.
  var paths: [[Step]] {
    switch content {
    case .scalar, .null: [[]]
    case .list(let nodes):
      [[]] + nodes.enumerated().flatMap { index, node in node.paths.map { [.element(index)] + $0 } }
    case .map(let entries):
      [[]] + entries.flatMap { entry in entry.value.paths.map { [.key(entry.key)] + $0 } }
    }
  }

  /// The node at the end of the steps.
  func at(_ path: ArraySlice<Step>) -> Node? {
    guard let step = path.first else { return self }
    switch (content, step) {
    case (.list(let nodes), .element(let index)): return nodes[index].at(path.dropFirst())
    case (.map(let entries), .key(let key)):
      return entries.first { $0.key == key }?.value.at(path.dropFirst())
    default: return nil
    }
  }

  /// The node with the one at the end of the steps changed, or taken out.
  func changing(_ path: ArraySlice<Step>, _ change: (Node) -> Node?) -> Node? {
    guard let step = path.first else { return change(self) }
    switch (content, step) {
    case (.list(let nodes), .element(let index)):
      let changed = nodes.enumerated().compactMap { offset, node in
        offset == index ? node.changing(path.dropFirst(), change) : node
      }
      return Node(.list(changed), at: place)
    case (.map(let entries), .key(let key)):
      let changed = entries.compactMap { entry -> Node.Entry? in
        guard entry.key == key else { return entry }
        return entry.value.changing(path.dropFirst(), change).map {
          Node.Entry(key: key, keyPlace: entry.keyPlace, value: $0)
        }
      }
      return Node(.map(changed), at: place)
    default: return self
    }
  }
}
