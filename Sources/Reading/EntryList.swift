internal import Diagnostics

/// The entries of a map being read, no name twice.
struct EntryList {
  private(set) var entries: [Node.Entry] = []
  /// The place of each name, once there are too many to look through.
  private var places: [String: Place] = [:]
  private static let many = 16

  /// Adds an entry, or reports that its name stands there already.
  mutating func add(_ key: String, at place: Place, _ value: Node, into problems: inout Problems) {
    // Reported already; no message need name it, and no form has it.
    guard !key.isLonger(than: Limits.longestKey) else { return }
    if let first = self.place(of: key) {
      problems.report(.duplicateKey(key, at: place, first: first))
      return
    }
    if entries.count == EntryList.many {
      for entry in entries { places[entry.key] = entry.keyPlace }
    }
    if entries.count >= EntryList.many { places[key] = place }
    var value = value
    value.label = place
    entries.append(Node.Entry(key: key, keyPlace: place, value: value))
  }

  private func place(of key: String) -> Place? {
    entries.count > EntryList.many
      ? places[key] : entries.first { $0.key == key }?.keyPlace
  }
}
