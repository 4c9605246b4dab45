internal import Diagnostics

/// The entries of a map being read, no name twice.
struct EntryList {
  private(set) var entries: [Node.Entry] = []
  private var places: [String: Place] = [:]

  /// Adds an entry, or reports that its name stands there already.
  mutating func add(_ key: String, at place: Place, _ value: Node, into problems: inout Problems) {
    Node.checkLength(of: key, isKey: true, at: place, &problems)
    if let first = places[key] {
      problems.report(.duplicateKey(key, at: place, first: first))
      return
    }
    places[key] = place
    var value = value
    value.label = place
    entries.append(Node.Entry(key: key, keyPlace: place, value: value))
  }
}
