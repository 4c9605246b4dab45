public import Diagnostics

/// A strict view of a map: every key is asked for by name, and what nobody asked for is a problem.
///
/// ```swift
/// guard var map = Mapping(node, "holder", &problems) else { return nil }
/// let code = map.text("code", &problems)
/// map.finish(&problems)
/// ```
/// A getter returns `nil` after it has reported why, or where an optional key is absent.
public struct Mapping {
  /// What the map is, for messages: `holder`, `findings[3]`.
  public let name: String
  /// The map.
  public let node: Node
  private let entries: [Node.Entry]
  private var asked: [String] = []

  /// Takes `node` as a map; reports and returns `nil` if it is something else.
  public init?(_ node: Node, _ name: String, _ problems: inout Problems) {
    if node.isRefused { return nil }
    guard case .map(let entries) = node.content else {
      problems.report(.wrongKind(name, expected: "a map of keys", found: node.kind, at: node.place))
      return nil
    }
    self.name = name
    self.node = node
    self.entries = entries
  }

  /// The value of an optional key; a key without a value is a problem.
  public mutating func optional(_ key: String, _ problems: inout Problems) -> Node? {
    value(key, isRequired: false, &problems)
  }

  private mutating func value(
    _ key: String, isRequired: Bool, _ problems: inout Problems
  ) -> Node? {
    let isFirst = !asked.contains(key)
    if isFirst { asked.append(key) }
    guard let entry = entries.first(where: { $0.key == key }) else { return nil }
    if case .null = entry.value.content {
      guard isFirst, !entry.value.isEmptyCell else { return nil }
      problems.report(
        .missingValue(key, in: name, isRequired: isRequired, at: entry.keyPlace))
      return nil
    }
    return entry.value
  }

  /// The value of a key that must be there.
  public mutating func required(_ key: String, _ problems: inout Problems) -> Node? {
    if let entry = entries.first(where: { $0.key == key }) {
      if entry.value.isEmptyCell, !entry.value.isRefused {
        problems.report(
          .missingValue(key, in: name, isRequired: true, at: entry.value.place))
      }
    } else if let header {
      problems.report(.missingColumn(column(key), in: sheet, at: header))
    } else {
      problems.report(.missingKey(key, in: name, at: node.label))
    }
    return value(key, isRequired: true, &problems)
  }

  /// What a sheet shows for guidance in a column such as `分值 (points)`, beside this row.
  ///
  /// It is not part of the file's values; but where somebody changed it, they meant something by
  /// it.
  public func guidance(_ id: String) -> Node? {
    entries.first { $0.isGuidance && $0.key == "(\(id))" }?.value
  }

  /// Reports every key that was never asked for; call it last.
  public func finish(_ problems: inout Problems) {
    for entry in entries where !asked.contains(entry.key) && !entry.isGuidance {
      if problems.isFull { return }
      guard header != nil else {
        problems.report(.unknownKey(entry.key, in: name, known: asked, at: entry.keyPlace))
        continue
      }
      // A sheet has the columns that any of its rows may need.
      if entry.value.isEmptyCell { continue }
      let lacking = asked.filter { key in !entries.contains { $0.key == key } }
      if NearMiss.of(entry.key, among: lacking).isEmpty {
        problems.report(.unknownKey(entry.key, in: name, known: asked, at: entry.value.place))
      } else {
        let known = lacking.map(column)
        problems.report(
          .unknownColumn(column(entry.key), in: sheet, known: known, at: entry.keyPlace))
      }
    }
  }

  /// The name of a value below this map, for messages.
  public func path(_ key: String) -> String { name.isEmpty ? key : "\(name).\(key)" }

  /// A place in the header of the sheet, if the map is a row of one; what is wrong with a column
  /// is said there, once for all rows.
  private var header: Place? {
    guard name.contains("["), let place = entries.first?.keyPlace, place.cell != nil else {
      return nil
    }
    return place
  }

  /// Whether the map is put together from sheets, and no row of one.
  private var isOfSheets: Bool { node.place.cell != nil && !name.contains("[") }

  /// The sheet a row is in: `findings` of `findings[3].samples`.
  private var sheet: String { String(name.prefix { $0 != "[" }) }

  /// The id of a column: `samples.drawn` for the key `drawn` of `findings[3].samples`.
  private func column(_ key: String) -> String {
    let below = name.split(separator: "]", maxSplits: 1).dropFirst().joined()
    return below.isEmpty ? key : "\(below.dropFirst()).\(key)"
  }
}

extension Mapping {
  /// The elements of a list; each is built by `element`, which is given the element's name.
  ///
  /// - Parameter needsSheet: whether a file that is made of sheets must have one for the list, so
  ///   that a sheet that was lost or cut off is told from one with nothing in it.
  /// - Returns: the elements that could be built; empty if an optional key is absent.
  public mutating func list<Element>(
    _ key: String, isRequired: Bool = false, needsSheet: Bool = false,
    _ problems: inout Problems, _ element: (Node, String, inout Problems) -> Element?
  ) -> [Element] {
    if needsSheet, isOfSheets, !entries.contains(where: { $0.key == key }) {
      problems.report(.missingSheet(path(key), in: node.place.path))
      return []
    }
    let value = isRequired ? required(key, &problems) : optional(key, &problems)
    guard let value else { return [] }
    guard case .list(let nodes) = value.content else {
      problems.report(
        .wrongKind(path(key), expected: "a list", found: value.kind, at: value.place))
      return []
    }
    if isRequired, nodes.isEmpty { problems.report(.emptyList(path(key), at: value.label)) }
    return nodes.enumerated().compactMap { index, node in
      element(node, "\(path(key))[\(index + 1)]", &problems)
    }
  }

  /// A value built from an optional map.
  public mutating func map<Value>(
    _ key: String, isRequired: Bool = false, _ problems: inout Problems,
    _ value: (Node, String, inout Problems) -> Value?
  ) -> Value? {
    let node = isRequired ? required(key, &problems) : optional(key, &problems)
    return node.flatMap { value($0, path(key), &problems) }
  }
}
