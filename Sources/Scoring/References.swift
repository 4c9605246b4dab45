internal import Diagnostics
internal import Reading

/// What the parts of a scheme are called and what they refer to, gathered while it is read.
struct References {
  /// Kinds of things with ids; an id stands once within its kind.
  enum Kind: String {
    case source, assumption, level, ground, cap, measure
    case rating = "rating of this clause"
    case item = "item of this clause"
  }

  private var ids: [Kind: [(id: String, place: Place)]] = [:]
  private var used: [(id: String, kind: Kind, place: Place)] = []
  private var numbers: [(number: String, place: Place)] = []
  private var usedNumbers: [(number: String, place: Place)] = []

  /// Reads the `id` of something new.
  mutating func newID(
    _ kind: Kind, _ map: inout Mapping, _ problems: inout Problems
  ) -> String? {
    guard let id = map.id("id", &problems), let place = map.optional("id", &problems)?.place else {
      return nil
    }
    if let first = ids[kind]?.first(where: { $0.id == id }) {
      problems.report(.idTwice(id, kind.rawValue, at: place, first: first.place))
    }
    ids[kind, default: []].append((id, place))
    return id
  }

  /// Begins a clause, whose ratings and items have ids of their own.
  mutating func beginClause() { (ids[.rating], ids[.item]) = (nil, nil) }

  /// Reads the `source` of a figure.
  @discardableResult
  mutating func source(_ map: inout Mapping, _ problems: inout Problems) -> String? {
    use(.source, map.required("source", &problems), map.path("source"), &problems)
  }

  /// Reads a reference to something with an id.
  @discardableResult
  mutating func use(
    _ kind: Kind, _ node: Node?, _ name: String, _ problems: inout Problems
  ) -> String? {
    guard let node, let id = node.text(name, &problems) else { return nil }
    used.append((id, kind, node.place))
    return id
  }

  /// Notes a clause number; each stands once.
  mutating func clause(_ number: String, at place: Place, _ problems: inout Problems) {
    if let first = numbers.first(where: { $0.number == number }) {
      problems.report(.clauseTwice(number, at: place, first: first.place))
    }
    numbers.append((number, place))
  }

  /// Whether a clause number stands more than once.
  func isTwice(clause number: String) -> Bool { numbers.count { $0.number == number } > 1 }

  /// Reads a reference to a clause.
  mutating func useClause(
    _ node: Node?, _ name: String, _ problems: inout Problems
  ) -> String? {
    guard let node, let number = node.text(name, &problems) else { return nil }
    usedNumbers.append((number, node.place))
    return number
  }

  /// Warns of each source that no figure names.
  func checkSources(_ sources: [Scheme.Reference], _ problems: inout Problems) {
    let cited = Set(used.filter { $0.kind == .source }.map(\.id))
    for (id, place) in ids[.source] ?? [] where !cited.contains(id) {
      if sources.contains(where: { $0.id == id && $0.isOfRules }) { continue }
      problems.report(.sourceNotCited(id, at: place))
    }
  }

  /// Reports every reference to something that is not there.
  ///
  /// Where nothing of a kind could be read, that is a problem of its own.
  func check(_ problems: inout Problems) {
    for (id, kind, place) in used {
      let known = ids[kind]?.map(\.id) ?? []
      if known.isEmpty || known.contains(id) { continue }
      problems.report(
        kind == .source
          ? .unknownSource(id, known: known, at: place)
          : .unknownReference(id, kind.rawValue, known: known, at: place))
    }
    let known = numbers.map(\.number)
    for (number, place) in usedNumbers where !known.contains(number) && !known.isEmpty {
      problems.report(.unknownClause(number, known: known, at: place))
    }
  }
}
