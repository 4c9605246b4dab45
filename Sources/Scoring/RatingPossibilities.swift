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
    let places = start.map { rating in Int32(ratings.firstIndex { $0.id == rating.id } ?? 0) }
    let raised: [[Int32]] =
      switch raters?.combination {
      case nil, .mean?: RaisedSums(of: places, ratings, &isComplete).all
      case .lowest?:
        ratings.indices.map { least in places.map { better($0, Int32(least), ratings) } }
      case .median?: medians(of: places, ratings)
      }
    let changed = now.isEmpty ? raised : raised.filter { $0 != places }
    let make = { [indicator, evidence = result.finding?.evidence ?? ""] (places: [Int32]) in
      let given = places.enumerated().map { index, place in
        Finding.RatingGiven(
          by: index < names.count ? names[index].by : "\(index + 1)",
          rating: ratings[Int(place)].id)
      }
      let finding = Finding(
        clause: indicator.number, outcome: nil, evidence: evidence, observation: .ratings(given))
      let raised = places.map { ratings[Int($0)] }
      return (finding, WayUp.Effort.ratings(raised, now: now, raters))
    }
    return changed.map { places in
      let rule = Result.Rule.rated(places.map { ratings[Int($0)].points }, raters)
      return Possibility(places, by: make, rule.judgement(of: indicator))
    }
  }

  /// For each pair of numbers in the middle: who stands at or above the middle is raised to them.
  private func medians(of start: [Int32], _ ratings: [Rating]) -> [[Int32]] {
    let points = start.map { ratings[Int($0)].points }
    let order = start.indices.sorted { (points[$0], $0) < (points[$1], $1) }
    let (low, high) = ((order.count - 1) / 2, order.count / 2)
    return ratings.indices.flatMap { upper in
      ratings.indices.filter { lower in
        lower == upper || (low < high && ratings[lower].points <= ratings[upper].points)
      }.map { lower in
        var places = start
        for (place, index) in order.enumerated() where place >= low {
          places[index] = better(places[index], Int32(place < high ? lower : upper), ratings)
        }
        return places
      }
    }
  }

  /// The better of two ratings, by their places; the first if they are worth the same.
  private func better(_ place: Int32, _ other: Int32, _ ratings: [Rating]) -> Int32 {
    ratings[Int(place)].points < ratings[Int(other)].points ? other : place
  }
}
