/// The fewest changes that meet every need, whatever they cost.
///
/// Each item is changed once or not at all, and then gains as much as it can. So the most that a
/// group gains by so many changes are its largest gains, but for those that a group in it needs for
/// itself: groups take what they need from the inside out, the largest gains first, and what is
/// left stands open to the groups around them. What more changes gain grows less with each, so no
/// other order takes fewer.
struct FewestChanges {
  /// How many items are changed.
  private(set) var count = 0
  /// The choice of each item.
  private(set) var picks: [Int]

  private let choices: [[Selection.Choice]]
  /// Whether no number of changes meets some need.
  private var isMissing = false

  /// What the change of an item adds to its group.
  private struct Change {
    let item: Int
    let choice: Int
    let more: Selection.Amount
  }

  /// `nil` where no number of changes suffices.
  init?(_ choices: [[Selection.Choice]], _ groups: [Selection.Group]) {
    self.choices = choices
    picks = Array(repeating: 0, count: choices.count)
    for group in groups { _ = walk(group) }
    if isMissing { return nil }
  }

  /// Takes what a group needs.
  ///
  /// - Returns: what it gains, and the changes that are left, the largest first.
  private mutating func walk(
    _ group: Selection.Group
  ) -> (gain: Selection.Amount, left: [Change]) {
    var (gain, left) = (Selection.Amount(0), [Change]())
    for member in group.members {
      switch member {
      case .item(let item): gain += enter(item, &left)
      case .group(let group):
        let inner = walk(group)
        gain += inner.gain
        left += inner.left
      }
    }
    left.sort { ($1.more, $0.item) < ($0.more, $1.item) }
    guard let need = group.need else { return (gain, left) }
    var taken = 0
    while gain < need, taken < left.count {
      let change = left[taken]
      picks[change.item] = change.choice
      gain += change.more
      (taken, count) = (taken + 1, count + 1)
    }
    if gain < need { isMissing = true }
    return (gain, Array(left.dropFirst(taken)))
  }

  /// Leaves an item as it is, where it may stay.
  ///
  /// - Returns: what it gains.
  private mutating func enter(_ item: Int, _ left: inout [Change]) -> Selection.Amount {
    let all = choices[item]
    func best(isChange: Bool) -> Int? {
      all.indices.filter { all[$0].isChange == isChange }
        .max { (all[$0].most, -all[$0].wholeCost) < (all[$1].most, -all[$1].wholeCost) }
    }
    let (stay, change) = (best(isChange: false), best(isChange: true))
    guard let pick = stay ?? change else {
      isMissing = true
      return 0
    }
    picks[item] = pick
    if stay == nil { count += 1 }
    if stay != nil, let change, all[change].most > all[pick].most {
      left.append(Change(item: item, choice: change, more: all[change].most - all[pick].most))
    }
    return all[pick].most
  }
}

extension Selection.Choice {
  /// The most it gains.
  var most: Selection.Amount { gain + room }

  /// What it costs to gain that.
  var wholeCost: Selection.Amount { cost + roomCost }
}
