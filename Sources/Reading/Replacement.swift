public import Diagnostics

extension Node {
  /// The value with another one at a path of keys and elements, such as `certificate.number`,
  /// `team[1].name.zh` or `findings[5.1.2.2].outcome`: an element is named by its number or, where
  /// it has a `clause`, by that.
  ///
  /// Keys that are missing are added, and a value in their way is replaced. `null` takes away what
  /// stands there.
  ///
  /// - Returns: `nil` where an element is named that is not there; then it is a problem.
  public func replacing(
    _ path: String, with value: Node, at place: Place, into problems: inout Problems
  ) -> Node? {
    guard let steps = Node.steps(of: path),
      let result = replaced(steps[...], with: value, at: place)
    else {
      problems.report(.noElement(path, at: place))
      return nil
    }
    return result
  }

  private enum Step {
    case key(String)
    case element(String)
  }

  private static func steps(of path: String) -> [Step]? {
    var steps: [Step] = []
    var rest = path[...]
    while !rest.isEmpty {
      if rest.first == "[" {
        guard let close = rest.firstIndex(of: "]") else { return nil }
        steps.append(.element(String(rest[rest.index(after: rest.startIndex)..<close])))
        rest = rest[rest.index(after: close)...]
      } else {
        if rest.first == "." { rest = rest.dropFirst() }
        let key = rest.prefix { $0 != "." && $0 != "[" }
        guard !key.isEmpty else { return nil }
        steps.append(.key(String(key)))
        rest = rest[key.endIndex...]
      }
    }
    return steps
  }

  private func replaced(
    _ steps: ArraySlice<Step>, with value: Node, at place: Place
  ) -> Node? {
    guard let step = steps.first else { return value }
    let rest = steps.dropFirst()
    switch step {
    case .key(let key):
      var entries: [Entry] = []
      if case .map(let own) = content { entries = own }
      if let index = entries.firstIndex(where: { $0.key == key }) {
        guard let below = entries[index].value.replaced(rest, with: value, at: place) else {
          return nil
        }
        // What is absent, or holds nothing any more, is as if it had never been written.
        if below.isNothing {
          entries.remove(at: index)
        } else {
          entries[index].value = below
          if rest.isEmpty { entries[index].keyPlace = place }
        }
      } else {
        let empty = Node(.map([]), at: place)
        guard let below = empty.replaced(rest, with: value, at: place) else { return nil }
        if !below.isNothing { entries.append(Entry(key: key, keyPlace: place, value: below)) }
      }
      return Node(.map(entries), at: self.place, label: label)
    case .element(let name):
      guard case .list(var nodes) = content,
        let index = nodes.indices.first(where: {
          "\($0 + 1)" == name || nodes[$0].descendant("clause")?.isScalar(name) == true
        }), let below = nodes[index].replaced(rest, with: value, at: place)
      else { return nil }
      nodes[index] = below
      return Node(.list(nodes), at: self.place, label: label)
    }
  }

  private var isNothing: Bool {
    switch content {
    case .null: !isRefused
    case .map(let entries): entries.isEmpty
    case .scalar, .list: false
    }
  }

  private func isScalar(_ text: String) -> Bool {
    if case .scalar(text, _) = content { true } else { false }
  }
}

extension Diagnostic {
  fileprivate static func noElement(_ path: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "NoSuchElement", "the audit that the list goes with has no '\(path)' to be replaced",
      at: place,
      fix: "name an element by its number from 1, or a finding by its clause, as in "
        + "'findings[5.1.2.2].outcome'")
  }
}
