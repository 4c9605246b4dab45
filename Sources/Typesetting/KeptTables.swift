internal import Drawing

/// The tables of a report, set once for all its drafts.
///
/// Drafts differ only in the pages that references show, so only a table that refers to something
/// is set again.
final class KeptTables {
  private var pieces: [Int: [Piece]] = [:]
  private var next = 0

  /// Begins a draft.
  func start() { next = 0 }

  /// The pieces of the next table in the order of the document.
  func pieces(_ set: () -> [Piece]) -> [Piece] {
    defer { next += 1 }
    if let known = pieces[next] { return known }
    let found = set()
    if !found.contains(where: \.refers) { pieces[next] = found }
    return found
  }
}

extension Piece {
  fileprivate var refers: Bool {
    (marks + (opening?.marks ?? [])).contains { if case .jump = $0 { true } else { false } }
  }
}
