/// The scores that audits can come to under what a level asks for, as far as they can be listed.
///
/// They are told by adding up clause by clause what each can win, so that a gap between two of them
/// is one that no audit falls into. Rather too many are told than too few, unless the list is
/// thinned.
struct PossibleScores {
  /// The normalised scores, lowest first, none of which overlap.
  let normalised: [Stretch]
  private let special: Scheme.Special
  private let bounds: (floor: Fraction?, cap: Fraction?)

  /// - Parameter budget: how many sums may be looked at; those that were are taken off.
  /// - Returns: `nil` where the scores have no limit or are too many to list.
  init?(
    of scheme: Scheme, under conditions: LevelConditions, excluding: Bool, _ listing: Listing,
    budget: inout Int
  ) {
    var parts = PossibleParts(
      scheme: scheme, conditions: conditions, excluding: excluding, listing: listing,
      budget: budget)
    let before = parts.budget
    defer { budget -= before - parts.budget }
    guard let all = parts.ofAll else { return nil }
    normalised =
      all.filter { $0.weight > .zero && (scheme.scale == nil || $0.applicable > .zero) }
      .map { part in scheme.scale.map { part.won * ($0 / part.applicable) } ?? part.won }
      .sorted().joined
    special = scheme.special
    bounds = (scheme.floor, scheme.cap)
  }

  /// Whether some final score lies from one bound on and, where there is another, below it.
  func reach(from: Fraction, below: Fraction?) -> Bool {
    (0...special.mostBonuses).contains { count in
      let bonus = Stretch(Fraction(count) * special.bonusPoints)
      return normalised.contains { stretch in
        let raised = stretch + bonus
        // The fewest deductions that bring the least below the upper bound.
        var cost = Fraction.zero
        if let below, held(raised.least) >= below {
          guard let points = special.deductionPoints, points > .zero,
            bounds.floor.map({ $0 < below }) ?? true
          else { return false }
          let count = ((raised.least - below) / points).roundedDown(to: Fraction(1)) + Fraction(1)
          if let failsAt = special.failsAt, count >= Fraction(failsAt) { return false }
          cost = count * points
        }
        return below.map { held(raised.least - cost) < $0 } ?? true
          && isHeld(raised + Stretch(cost.negated), from: from)
      }
    }
  }

  /// The final scores next to a gap, where nothing but clauses makes them.
  func neighbours(from: Fraction, below: Fraction?) -> (lower: Fraction?, upper: Fraction?) {
    guard special == .none else { return (nil, nil) }
    return (
      normalised.filter { !$0.isOpen }.map { held($0.most) }.filter { $0 < from }.max(),
      below.flatMap { below in
        normalised.map { held($0.least) }.filter { $0 >= below }.min()
      }
    )
  }

  private func held(_ score: Fraction) -> Fraction {
    let raised = bounds.floor.map { max(score, $0) } ?? score
    return bounds.cap.map { min(raised, $0) } ?? raised
  }

  /// Whether some score of a stretch is at least a bound once it is held.
  private func isHeld(_ scores: Stretch, from bound: Fraction) -> Bool {
    if let cap = bounds.cap, cap < bound { return false }
    if let floor = bounds.floor, floor >= bound { return true }
    return scores.from(bound) != nil
  }
}
