internal import Drawing

/// The tables of a report, set once for all its drafts.
///
/// Drafts differ only in the pages that references show, so only a table that refers to something
/// is set again.
final class KeptTables {
  private var tables: [Int: SetTable] = [:]
  private var next = 0

  /// Begins a draft.
  func start() { next = 0 }

  /// The next table in the order of the document.
  func table(_ set: () -> SetTable) -> SetTable {
    defer { next += 1 }
    if let known = tables[next] { return known }
    let found = set()
    if !found.pieces.contains(where: \.refers) { tables[next] = found }
    return found
  }
}

/// A table as pieces, and its element.
struct SetTable {
  var pieces: [Piece]
  var element: Structure.ID
}

extension Piece {
  fileprivate var refers: Bool {
    (marks + (opening?.marks ?? [])).contains { if case .jump = $0 { true } else { false } }
  }
}
