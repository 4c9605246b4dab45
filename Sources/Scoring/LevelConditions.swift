/// What a level asks for beside the score, and what of the better levels is missed.
struct LevelConditions: Hashable {
  /// One thing that a level asks for, and that is missed.
  enum Miss: Hashable {
    /// An indicator, by its number, loses points.
    case points(String)
    /// A clause, by its number, wins less than a share of its points.
    case share(String, Fraction)
    /// A cap holds.
    case cap(Scheme.Cap)
  }

  /// The numbers of the indicators that win all their points.
  var full: Set<String> = []
  /// The least share of its points that a clause wins, by its number.
  var shares: [String: Fraction] = [:]
  /// The caps that must not hold.
  var caps: [Scheme.Cap] = []
  /// What is missed.
  var missed: Set<Miss> = []

  /// With one thing more that is missed.
  func missing(_ miss: Miss) -> LevelConditions {
    var conditions = self
    conditions.missed.insert(miss)
    return conditions
  }

  /// Whether something of these is among what others say is missed.
  func areMissed(by other: LevelConditions) -> Bool {
    other.missed.contains { miss in
      switch miss {
      case .points(let number): full.contains(number)
      case .share(let number, let share): shares[number].map { $0 >= share } ?? false
      case .cap(let cap): caps.contains(cap)
      }
    }
  }
}

extension Scheme {
  /// What the level of a rank asks for beside the score.
  func conditions(ofRank rank: Int) -> LevelConditions {
    let level = levels[rank]
    var conditions = LevelConditions()
    conditions.full = Set(
      indicators.filter { $0.isVeto || level.requires.contains(where: $0.isWithin) }.map(\.number))
    for floor in level.floors {
      for clause in floor.clauses {
        conditions.shares[clause] = max(conditions.shares[clause] ?? .zero, floor.share)
      }
    }
    conditions.caps = caps.filter { self.rank(ofLevel: $0.level).map { rank < $0 } ?? false }
    return conditions
  }

  /// What can be missed of some conditions by who keeps others; nothing where those imply them.
  func misses(
    of other: LevelConditions, keeping own: LevelConditions
  ) -> [LevelConditions.Miss] {
    let points = indicators.filter {
      other.full.contains($0.number) && !own.full.contains($0.number)
    }
    let shares = other.shares.sorted { $0.key < $1.key }.filter { clause, share in
      let isKept = own.shares[clause].map { $0 >= share } ?? false
      let isFull =
        self.clause(clause)?.indicators.allSatisfy { own.full.contains($0.number) } ?? false
      return !isKept && !isFull
    }
    return points.map { .points($0.number) } + shares.map { .share($0.key, $0.value) }
      + other.caps.filter { !own.caps.contains($0) }.map { .cap($0) }
  }
}
