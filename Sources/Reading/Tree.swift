internal import Diagnostics

/// A value being put together from the tables of a file, path by path.
struct Tree {
  private(set) var root = Node(.map([]), at: Place(path: "", line: 0, column: 0))
  private var budget: Int
  /// What was said already; a hidden column is one problem, however many rows it has.
  private var remarked: Set<Diagnostic> = []

  init(budget: Int) { self.budget = budget }

  /// Adds a table of keys and values, one a row.
  mutating func addKeys(of table: Table, into problems: inout Problems) throws(Diagnostic) {
    guard let keys = table.columns.first(where: { $0.id == "key" }),
      let values = table.columns.first(where: { $0.id == "value" })
    else {
      problems.report(.noValueColumn(table.id, at: table.columns[0].place))
      return
    }
    for column in table.columns where column.id != "key" && column.id != "value" {
      problems.report(
        .unknownColumn(column.id, in: table.id, known: ["key", "value"], at: column.place))
    }
    for row in table.rows {
      let key = value(keys, of: row, in: table, into: &problems)
      let value = value(values, of: row, in: table, into: &problems)
      guard case .scalar(let path, _) = key.content else {
        if case .scalar = value.content, !key.isRefused {
          problems.report(.valueWithoutKey(at: value.place))
        }
        continue
      }
      guard SheetName.isID(path) else {
        problems.report(.notAKey(path, at: key.place))
        continue
      }
      try add(value, path, at: key.place, into: &problems)
    }
  }

  /// Adds a table as the list at the path of its id.
  mutating func addList(of table: Table, into problems: inout Problems) throws(Diagnostic) {
    var elements: [Node] = []
    for row in table.rows where !table.isUnfilled(row) {
      guard let first = row.first else { continue }
      var element = Tree(budget: budget)
      for column in table.columns {
        let value = value(column, of: row, in: table, into: &problems)
        try element.add(
          value, column.id, at: column.place, label: value.place, into: &problems)
      }
      for column in table.guidance where SheetName.isID(column.id) {
        guard let cell = row.cell(inColumn: column.number), !cell.text.isEmpty else { continue }
        let value = Node(.scalar(cell.text, cell.notation), at: cell.place)
        element.addGuidance(value, column)
      }
      element.collapse()
      budget = element.budget
      elements.append(Node(element.root.content, at: first.place))
    }
    // A sheet in which nothing was filled in is a list that is not there.
    let list = elements.isEmpty ? Node.Content.null : .list(elements)
    let place = elements.first?.place ?? table.sheet.place
    try add(Node(list, at: place), table.id, at: table.sheet.place, into: &problems)
  }

  /// Adds what cannot be read, of which was said why.
  mutating func addRefused(
    _ path: String, at place: Place, into problems: inout Problems
  ) throws(Diagnostic) {
    var value = Node(.null, at: place)
    value.isRefused = true
    try add(value, path, at: place, into: &problems)
  }

  private mutating func value(
    _ column: Table.Column, of row: Sheet.Row, in table: Table, into problems: inout Problems
  ) -> Node {
    if let remark = table.remark(column, of: row), remarked.insert(remark).inserted {
      problems.report(remark)
    }
    return table.value(column, of: row)
  }

  private mutating func add(
    _ value: Node, _ path: String, at place: Place, label: Place? = nil,
    into problems: inout Problems
  ) throws(Diagnostic) {
    budget -= 1
    guard budget >= 0 else { throw .tooManyValues(at: place) }
    // An element is a step of its own, `2]`, until all of its list are known.
    let steps = path.split { $0 == "." || $0 == "[" }[...]
    if let first = root.add(value, steps, at: place, label: label ?? place) {
      problems.report(
        first.isSame
          ? .duplicateKey(path, at: place, first: first.place)
          : .keyAndMap(path, at: place, first: first.place))
    }
  }

  /// Keeps what a row shows for guidance, so that a reader who knows better can tell where it is
  /// wrong; see `Node.Entry.isGuidance`.
  private mutating func addGuidance(_ value: Node, _ column: Table.Column) {
    guard case .map(var entries) = root.content else { return }
    entries.append(Node.Entry(key: "(\(column.id))", keyPlace: column.place, value: value))
    root.content = .map(entries)
  }

  /// Makes a map in which nothing has a value as absent as they are; to be called when all is in.
  mutating func collapse() {
    guard case .map(let entries) = root.content else { return }
    root.content = .map(
      entries.map {
        Node.Entry(key: $0.key, keyPlace: $0.keyPlace, value: $0.value.collapsed)
      })
  }
}

/// A value that stands where another one should go.
private struct Standing {
  var place: Place
  /// Whether it has the same path, and not only the start of it.
  var isSame: Bool
}

extension Node {
  /// Puts a value at a path of keys; what stands in the way stays.
  ///
  /// An empty cell stands in nothing's way: a text may be given in one language or in both, and a
  /// sheet may have room for either.
  fileprivate mutating func add(
    _ value: Node, _ path: ArraySlice<Substring>, at place: Place, label: Place
  ) -> Standing? {
    if isAbsent { content = .map([]) }
    guard case .map(var entries) = content, let key = path.first else {
      return Standing(place: self.label, isSame: false)
    }
    let rest = path.dropFirst()
    if let index = entries.firstIndex(where: { $0.key == key }) {
      guard !rest.isEmpty else {
        if case .map = entries[index].value.content {
          return value.isAbsent
            ? nil : Standing(place: entries[index].keyPlace, isSame: false)
        }
        return Standing(place: entries[index].keyPlace, isSame: true)
      }
      content = .null
      let standing = entries[index].value.add(value, rest, at: place, label: label)
      content = .map(entries)
      return standing
    }
    var below = rest.isEmpty ? value : Node(.map([]), at: label)
    below.label = label
    if !rest.isEmpty { _ = below.add(value, rest, at: place, label: label) }
    entries.append(Entry(key: String(key), keyPlace: place, value: below))
    content = .map(entries)
    return nil
  }

  /// Whether it is an empty cell, and not one that cannot be read.
  private var isAbsent: Bool { isEmptyCell && !isRefused }

  fileprivate var collapsed: Node {
    guard case .map(let entries) = content else { return self }
    var node = self
    let values = entries.map(\.value.collapsed)
    let isBlank = values.allSatisfy { if case .null = $0.content { true } else { false } }
    if isBlank, let first = values.first {
      var blank = Node(.null, at: first.place, label: label)
      blank.isRefused = values.contains(where: \.isRefused)
      return blank
    }
    if entries.allSatisfy({ $0.key.hasSuffix("]") }) {
      let elements = zip(entries, values).filter { !$1.isEmptyCell || $1.isRefused }
        .sorted { $0.0.element < $1.0.element }
      node.content = .list(elements.map(\.1))
      return node
    }
    node.content = .map(
      zip(entries, values).map { Entry(key: $0.key, keyPlace: $0.keyPlace, value: $1) })
    return node
  }
}

extension Node.Entry {
  /// The number of an element of a list, `2` of `2]`.
  fileprivate var element: Int { Int(key.dropLast()) ?? 0 }
}
