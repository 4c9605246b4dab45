extension Prospect {
  /// Every better number that raised ratings make.
  ///
  /// Ratings are only raised, and each rater may come to any better one. Of several raters the
  /// combined number counts, so one way of raising stands for all that make the same number: for
  /// the lowest, who is below is raised to it; for the median, who stands in its upper half; for
  /// the mean, as few raters as can be. Who was not seen is rated by the least number of raters.
  func rated(
    _ ratings: [Rating], _ raters: Raters?, _ isComplete: inout Bool
  ) -> [Possibility] {
    guard let worst = ratings.last else { return [] }
    let names = result.finding?.ratings ?? []
    let now = names.compactMap { given in ratings.first { $0.id == given.rating } }
    let start =
      now.isEmpty ? Array(repeating: worst, count: raters?.least ?? 1) : now
    let raised: [[Rating]] =
      switch raters?.combination {
      case nil, .mean?: means(of: start, ratings, &isComplete)
      case .lowest?: ratings.map { least in start.map { $0.points < least.points ? least : $0 } }
      case .median?: medians(of: start, ratings)
      }
    let changed = now.isEmpty ? raised : raised.filter { $0 != now }
    return changed.map { raised in
      let given = raised.enumerated().map { index, rating in
        Finding.RatingGiven(
          by: index < names.count ? names[index].by : "\(index + 1)", rating: rating.id)
      }
      return possibility(.ratings(given), .ratings(raised, now: now, raters))
    }
  }

  private func means(
    of start: [Rating], _ ratings: [Rating], _ isComplete: inout Bool
  ) -> [[Rating]] {
    var sums = Sums<[Rating]>(from: .zero, [])
    for rating in start {
      let better = ratings.filter { $0.points > rating.points }
      sums.mustAdd([rating] + better, worth: \.points) {
        $0 + [$1]
      } by: {
        changes($0, start) < changes($1, start)
      }
    }
    isComplete = isComplete && sums.isComplete
    guard let best = ratings.first else { return [] }
    return [start.map { $0.points < best.points ? best : $0 }] + sums.all
  }

  private func changes(_ raised: [Rating], _ start: [Rating]) -> Int {
    zip(raised, start).count { $0 != $1 }
  }

  /// For each pair of numbers in the middle: who stands at or above the middle is raised to them.
  private func medians(of start: [Rating], _ ratings: [Rating]) -> [[Rating]] {
    let order = start.indices.sorted { (start[$0].points, $0) < (start[$1].points, $1) }
    let (low, high) = ((order.count - 1) / 2, order.count / 2)
    return ratings.flatMap { upper in
      ratings.filter { $0.points <= upper.points && (low < high || $0 == upper) }.map { lower in
        var raised = start
        for (place, index) in order.enumerated() where place >= low {
          let least = place < high ? lower : upper
          if raised[index].points < least.points { raised[index] = least }
        }
        return raised
      }
    }
  }
}
