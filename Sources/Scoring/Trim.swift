/// A selection made cheaper as long as every need stays met.
///
/// What is spare only shrinks, so once every item has had its turn nothing is left that could be
/// cheaper by itself.
struct Trim {
  /// The choice of each item.
  private(set) var picks: [Int]
  private let choices: [[Selection.Choice]]
  /// For each group what it gains beyond its need, and the group around it.
  private var groups: [(spare: Selection.Amount, outer: Int?)] = []
  /// The group that each item stands in; `nil` where none needs it.
  private var places: [Int?]

  /// What the picks cost with all their room.
  var cost: Selection.Amount {
    zip(choices, picks).reduce(0) { $0 + $1.0[$1.1].wholeCost }
  }

  /// - Parameter picks: a selection that meets every need.
  init(_ picks: [Int], of choices: [[Selection.Choice]], _ groups: [Selection.Group]) {
    (self.picks, self.choices) = (picks, choices)
    places = Array(repeating: nil, count: choices.count)
    for group in groups { _ = add(group, in: nil) }
  }

  /// Whether every need is met.
  var isEnough: Bool { groups.allSatisfy { $0.spare >= 0 } }

  private mutating func add(_ group: Selection.Group, in outer: Int?) -> Selection.Amount {
    let place = groups.count
    groups.append((0, outer))
    var gain = Selection.Amount(0)
    for member in group.members {
      switch member {
      case .item(let item):
        places[item] = place
        gain += choices[item][picks[item]].most
      case .group(let group): gain += add(group, in: place)
      }
    }
    // Where there is no need nothing is short, whatever is taken.
    groups[place].spare = group.need.map { gain - $0 } ?? Selection.unreachable
    return gain
  }

  /// Makes the picks of all items cheaper, one after the other.
  ///
  /// - Parameter dearestFirst: whether the dearest are first; else they are last, and the cheap
  ///   ones are rather left as they were.
  mutating func lower(dearestFirst: Bool) {
    let costs = zip(choices, picks).map { $0[$1].wholeCost }
    let order = picks.indices.filter { costs[$0] > 0 }
      .sorted { (costs[$0], $0) < (costs[$1], $1) }
    for item in dearestFirst ? order.reversed() : order { lower(item) }
  }

  private mutating func lower(_ item: Int) {
    let all = choices[item]
    let now = all[picks[item]]
    var spare = Selection.unreachable
    var next = places[item]
    while let place = next {
      spare = min(spare, groups[place].spare)
      next = groups[place].outer
    }
    let enough = all.indices.filter {
      all[$0].most >= now.most - spare && all[$0].wholeCost < now.wholeCost
        && (now.isChange || !all[$0].isChange)
    }
    guard let best = enough.min(by: { all[$0].wholeCost < all[$1].wholeCost }) else { return }
    picks[item] = best
    let less = now.most - all[best].most
    next = places[item]
    while let place = next {
      groups[place].spare -= less
      next = groups[place].outer
    }
  }
}
