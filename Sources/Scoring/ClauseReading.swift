internal import Diagnostics
internal import Reading

/// What the figures of a scheme refer to, and where clause numbers were met.
struct References {
  private let sources: [String]
  private var used: [(id: String, place: Place)] = []
  private var numbers: [String: Place] = [:]

  init(sources: [String]) { self.sources = sources }

  /// Reads the `source` of a figure.
  @discardableResult
  mutating func source(_ map: inout Mapping, _ problems: inout Problems) -> String? {
    guard let node = map.required("source", &problems),
      let id = node.text(map.path("source"), &problems)
    else { return nil }
    used.append((id, node.place))
    return id
  }

  /// Notes a clause number; each stands once.
  mutating func clause(_ number: String, at place: Place, _ problems: inout Problems) {
    if let first = numbers[number] {
      problems.report(.clauseTwice(number, at: place, first: first))
    }
    numbers[number] = place
  }

  /// Reports every source that is not listed; an empty list is a problem of its own.
  func check(_ problems: inout Problems) {
    if sources.isEmpty { return }
    for (id, place) in used where !sources.contains(id) {
      problems.report(.unknownSource(id, known: sources, at: place))
    }
  }
}

extension Clause {
  init?(
    _ node: Node, _ name: String, parent: String?, _ references: inout References,
    _ problems: inout Problems
  ) {
    guard var map = Mapping(node, name, &problems) else { return nil }
    let numberNode = map.required("number", &problems)
    let number = numberNode?.text(map.path("number"), &problems)
    if let number, let place = numberNode?.place {
      references.clause(number, at: place, &problems)
      if let parent, !number.hasPrefix(parent + ".") {
        problems.report(.clauseElsewhere(number, parent: parent, at: place))
      }
    }
    let title = map.name("name", &problems)
    var content: Content?
    if let below = map.optional("clauses", &problems) {
      content = Clause.heading(over: below, number, &map, &references, &problems)
    } else if let number, let title {
      content = Indicator(number, title, &map, &references, &problems).map(Content.indicator)
    }
    map.finish(&problems)
    guard let number, let title, let content else { return nil }
    self.init(number: number, name: title, content: content)
  }

  /// The clauses below a heading; points stated beside them must be their sum.
  private static func heading(
    over below: Node, _ number: String?, _ map: inout Mapping, _ references: inout References,
    _ problems: inout Problems
  ) -> Content? {
    let before = problems.errorCount
    let children = map.list("clauses", isRequired: true, &problems) {
      Clause($0, $1, parent: number, &references, &$2)
    }
    if let node = map.optional("points", &problems) {
      let stated = map.fraction("points", &problems)
      let sum = children.map(\.points).sum()
      if problems.errorCount == before, let number, let stated, stated != sum {
        problems.report(.wrongSum(number, stated: stated, sum: sum, at: node.place))
      }
      _ = map.flag("confirmed", &problems)
      references.source(&map, &problems)
    }
    return .clauses(children)
  }
}

extension Indicator {
  fileprivate init?(
    _ number: String, _ name: Name, _ map: inout Mapping, _ references: inout References,
    _ problems: inout Problems
  ) {
    let requirement = map.name("requirement", limit: TextLimit.prose, &problems)
    let points = map.fraction("points", &problems)
    let isConfirmed = map.flag("confirmed", &problems)
    let source = references.source(&map, &problems)
    let method = map.choice("method", of: Method.self, &problems)
    let isExcludable = map.flag("excludable", &problems)
    let note = map.optionalName("note", limit: TextLimit.prose, &problems)
    guard let requirement, let points, let source, let method else { return nil }
    self.init(
      number: number, name: name, requirement: requirement, points: points,
      isConfirmed: isConfirmed, source: source, method: method, isExcludable: isExcludable,
      note: note)
  }
}
