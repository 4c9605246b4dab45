/// Finds what a misspelt word was meant to be.
public enum NearMiss {
  /// Longer words are no misspelt names, and comparing them would cost time.
  private static let longest = 64

  /// The candidates close to `word`, nearest first; at most three.
  ///
  /// Close is an edit distance (insert, delete, replace, swap neighbours; case ignored) of at most
  /// a third of the longer word's length.
  public static func of(_ word: String, among candidates: [String]) -> [String] {
    unique(candidates).enumerated()
      .compactMap { index, candidate -> (distance: Int, index: Int, word: String)? in
        let longer = max(word.count, candidate.count)
        // Words of such different lengths are not close, whatever their letters.
        guard longer <= longest, abs(word.count - candidate.count) * 3 <= longer else { return nil }
        let distance = distance(word.lowercased(), candidate.lowercased())
        return distance * 3 <= longer ? (distance, index, candidate) : nil
      }
      .sorted { ($0.distance, $0.index) < ($1.distance, $1.index) }
      .prefix(3).map(\.word)
  }

  /// A phrase for a fix: the near misses if there are any, else the valid values, else nothing.
  public static func fix(for word: String, among candidates: [String]) -> String? {
    let candidates = unique(candidates)
    let near = of(word, among: candidates)
    if !near.isEmpty { return "write \(near.map { "'\($0)'" }.joined(separator: " or "))" }
    guard !candidates.isEmpty else { return nil }
    if candidates.count == 1 { return "write '\(candidates[0])'" }
    let shown = candidates.prefix(12).map { "'\($0)'" }.joined(separator: ", ")
    let rest = candidates.count > 12 ? ", … (\(candidates.count) in all)" : ""
    return "use one of \(shown)\(rest)"
  }

  /// Each candidate once: editions of a scheme share its name.
  private static func unique(_ candidates: [String]) -> [String] {
    var seen: Set<String> = []
    return candidates.filter { seen.insert($0).inserted }
  }

  /// The optimal string alignment distance of two words.
  private static func distance(_ left: String, _ right: String) -> Int {
    let a = Array(left)
    let b = Array(right)
    var rows = [Array(0...b.count)]
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        let replaced = rows[i][j] + (a[i] == b[j] ? 0 : 1)
        var best = min(replaced, rows[i][j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          best = min(best, rows[i - 1][j - 1] + 1)
        }
        row.append(best)
      }
      rows.append(row)
    }
    return rows[a.count][b.count]
  }
}
