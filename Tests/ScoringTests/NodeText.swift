import Diagnostics
import Reading

extension Node {
  /// The node as JSON; numbers as they are written.
  var json: String {
    switch content {
    case .scalar(let text, .number): text
    case .scalar(let text, _): text.quoted
    case .null: "null"
    case .list(let nodes): "[\(nodes.map(\.json).joined(separator: ", "))]"
    case .map(let entries): "{\(entries.map(\.json).joined(separator: ", "))}"
    }
  }

  /// The node as YAML in blocks, below its key.
  func yaml(_ indent: String = "") -> String {
    switch content {
    case .scalar(let text, _): " " + text.quoted
    case .null: " ~"
    case .list(let nodes):
      nodes.map { "\n\(indent)-\($0.yaml(indent + "  "))" }.joined()
    case .map(let entries):
      entries.map { "\n\(indent)\($0.key):\($0.inYAML(indent + "  "))" }.joined()
    }
  }
}

extension Node.Entry {
  fileprivate var json: String {
    if key == "values", case .list(let nodes) = value.content {
      let numbers = nodes.map { node in
        Node.Entry(key: "value", keyPlace: keyPlace, value: node).digits ?? node.json
      }
      return "\(key.quoted): [\(numbers.joined(separator: ", "))]"
    }
    return "\(key.quoted): \(isCount ? digits ?? value.json : value.json)"
  }

  fileprivate func inYAML(_ indent: String) -> String {
    isCount ? " \(digits ?? "")" : value.yaml(indent)
  }

  /// Whether the format asks for a number here.
  private var isCount: Bool {
    switch key {
    case "drawn", "failed", "value", "version": return true
    case "number", "of":
      if case .scalar(let text, .plain) = value.content { return Int(text) != nil }
      return false
    default: return false
    }
  }

  private var digits: String? {
    guard case .scalar(let text, let notation) = value.content else { return nil }
    return notation == .quoted ? nil : text
  }
}

extension String {
  fileprivate var quoted: String {
    let escaped = replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("\n", with: "\\n").replacing("\t", with: "\\t")
    return "\"\(escaped)\""
  }
}
