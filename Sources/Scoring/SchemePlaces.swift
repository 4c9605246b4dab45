internal import Diagnostics
internal import Reading

// Where the parts of a scheme stand in its file.

extension Node {
  /// The place of a key or element, for a message on the whole of it.
  func place(of path: String) -> Place {
    let node = descendant(path)
    return node.map { path.hasSuffix("]") ? $0.place : $0.label } ?? place
  }

  /// The clause with a number, at any depth.
  func clause(_ number: String) -> Node? {
    for clause in descendant("clauses")?.elements ?? [] {
      guard case .scalar(let text, _)? = clause.descendant("number")?.content else { continue }
      if text == number { return clause }
      if number.hasPrefix(text + ".") { return clause.clause(number) }
    }
    return nil
  }

  /// The place of the number of a clause.
  func place(ofClause number: String) -> Place {
    clause(number)?.descendant("number")?.place ?? place
  }

  /// The places of levels and sub-levels by id.
  var levelPlaces: [String: Place] {
    var places: [String: Place] = [:]
    for level in descendant("levels")?.elements ?? [] {
      for node in [level] + (level.descendant("sublevels")?.elements ?? []) {
        guard case .scalar(let id, _)? = node.descendant("id")?.content else { continue }
        places[id] = node.place
      }
    }
    return places
  }
}
