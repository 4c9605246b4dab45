// The outlook as data, beside the evaluation's.

extension Outlook: Encodable {
  private enum Key: String, CodingKey {
    case next, nearBounds, waysUp
    case id, from, missing, obstacles, difference
  }

  /// Writes `next`, `nearBounds` and `waysUp`; what there is not is `null`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    if let next {
      var level = container.nestedContainer(keyedBy: Key.self, forKey: .next)
      try level.encode(next.level.id, forKey: .id)
      try level.encode(next.level.from.description, forKey: .from)
      try level.encode(next.missing.description, forKey: .missing)
      try level.encode(next.obstacles.map(\.description), forKey: .obstacles)
    } else {
      try container.encodeNil(forKey: .next)
    }
    var bounds = container.nestedUnkeyedContainer(forKey: .nearBounds)
    for bound in nearBounds {
      var level = bounds.nestedContainer(keyedBy: Key.self)
      try level.encode(bound.level.id, forKey: .id)
      try level.encode(bound.level.from.description, forKey: .from)
      try level.encode(bound.difference.description, forKey: .difference)
    }
    try container.encode(ways, forKey: .waysUp)
  }
}

extension WaysUp: Encodable {
  private enum Key: String, CodingKey {
    case fewestClauses, fewestPoints, blocked
    case by, most
  }

  /// Writes both ways, or what blocks them.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    switch self {
    case .ways(let fewestClauses, let fewestPoints):
      try container.encode(fewestClauses, forKey: .fewestClauses)
      try container.encode(fewestPoints, forKey: .fewestPoints)
    case .blocked(let obstacles, let most):
      var blocked = container.nestedContainer(keyedBy: Key.self, forKey: .blocked)
      try blocked.encode(obstacles.map(\.description), forKey: .by)
      try blocked.encode(most?.description, forKey: .most)
    }
  }
}

extension WayUp: Encodable {
  private enum Key: String, CodingKey {
    case points, leastPoints, rise, score, level, proven, clauses, steps
    case clause, from, to, takes
  }

  /// Writes the way; numbers are exact, but for a bound that is below the points.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(points.description, forKey: .points)
    try container.encode(bound.description, forKey: .leastPoints)
    try container.encode((score - scoreNow).description, forKey: .rise)
    try container.encode(score.description, forKey: .score)
    try container.encode(level.id, forKey: .level)
    var proven = container.nestedContainer(keyedBy: Key.self, forKey: .proven)
    try proven.encode(self.proven.clauses, forKey: .clauses)
    try proven.encode(self.proven.points, forKey: .points)
    var steps = container.nestedUnkeyedContainer(forKey: .steps)
    for step in self.steps {
      var entry = steps.nestedContainer(keyedBy: Key.self)
      try entry.encode(step.clause, forKey: .clause)
      try entry.encode(step.from.description, forKey: .from)
      try entry.encode(step.to.description, forKey: .to)
      try entry.encode(step.effort.description, forKey: .takes)
    }
  }
}
