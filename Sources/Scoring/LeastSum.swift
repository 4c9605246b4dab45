internal import BigInt

extension Climb {
  /// The fewest points of any way, told without looking at the ways: the smallest total that may be
  /// one of gains (`Residues`), and a way that comes to just that (`SumSearch`).
  ///
  /// The more clauses lost points, the more totals there are, and the sooner such a way is found;
  /// where they are few, searching through them all finds the best one.
  ///
  /// - Parameters:
  ///   - mayChange: whether the clause of a result may be improved.
  ///   - most: more points than these are not asked about.
  /// - Returns: fewer points than these lead nowhere; and a way that wins just these, if one was
  ///   found. `nil` where points are not worth the same everywhere, or are more.
  func leastSum(
    changing mayChange: (Int) -> Bool = { _ in true }, within most: Fraction? = nil
  ) -> (points: Fraction, way: WayUp?)? {
    guard isComplete else { return nil }
    var least = Fraction.zero
    var picked: [Possibility?] = Array(repeating: nil, count: possibilities.count)
    for group in gradient.groups {
      if group.needs.allSatisfy({ $0 <= .zero }) {
        for item in group.indicators {
          let now = evaluation.results[item].won
          guard let best = possibilities[item].min(by: { $0.more(than: now) < $1.more(than: now) })
          else { return nil }
          (picked[item], least) = (best, least + best.more(than: now))
        }
        continue
      }
      guard let puzzle = SumPuzzle(of: self, group, changing: mayChange),
        let total = Residues(of: puzzle).first(from: puzzle.whole.need), total <= puzzle.whole.most
      else { return nil }
      least = least + Fraction(BigInt(total), over: BigInt(puzzle.units))
      if let most, least > most { return nil }
      var search = SumSearch(puzzle)
      guard let gains = search.gains(of: total) else { continue }
      for item in puzzle.items {
        picked[item] = possibilities[item][puzzle.picks[item][gains[item]]]
      }
    }
    let all = picked.compactMap(\.self)
    let way = all.count == picked.count ? way(all) : nil
    return (least, way.flatMap { $0.points == least ? $0 : nil })
  }
}

extension Possibility {
  fileprivate func more(than won: Fraction) -> Fraction { max(self.won - won, .zero) }
}
