internal import Diagnostics

/// The entries of a map being read, no name twice.
struct EntryList {
  private(set) var entries: [Node.Entry] = []
  private var places: [String: Place] = [:]

  /// Adds an entry, or reports that its name stands there already.
  mutating func add(_ key: String, at place: Place, _ value: Node, into problems: inout Problems) {
    // Reported already; no message need name it, and no form has it.
    guard !key.isLonger(than: Limits.longestKey) else { return }
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
