internal import Reading

// The comparison as data: exact numbers as texts, levels and states by their ids.

extension Comparison: Encodable {
  private enum Key: String, CodingKey {
    case holder, scheme, audit, score, level, specialDeductions, headings, clauses
    case clauseCount, keptCount, nonconformities
    case before, after, difference, share, trend, state
    case report, edition, lastDay, count, open, number, clause, name, points, applicable, won
    case outcome, samples, drawn, failed, value, ratings, unmet, trace
  }

  private typealias Container = KeyedEncodingContainer<Key>

  /// Writes the comparison.
  ///
  /// Every key is always there, with `null` where there is nothing to say. Numbers are exact decimals such as `"84.6"`, or fractions such as `"10/3"`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(later.audit.holder.code, forKey: .holder)
    try container.encode(later.scheme.id, forKey: .scheme)
    var audit = container.nestedContainer(keyedBy: Key.self, forKey: .audit)
    try Self.encode(change { $0 }, to: &audit) { side, audit in
      try audit.encode(side.audit.report, forKey: .report)
      try audit.encode(side.scheme.edition, forKey: .edition)
      try audit.encode(side.lastDay?.description, forKey: .lastDay)
    }
    var scores = container.nestedContainer(keyedBy: Figure.self, forKey: .score)
    for figure in Figure.allCases {
      var score = scores.nestedContainer(keyedBy: Key.self, forKey: figure)
      let change = change(of: figure)
      try score.encode(change.before?.description, forKey: .before)
      try score.encode(change.after?.description, forKey: .after)
      try score.encode(change.difference?.description, forKey: .difference)
      try score.encode(change.trend.rawValue, forKey: .trend)
    }
    var level = container.nestedContainer(keyedBy: Key.self, forKey: .level)
    try level.encode(self.level.ids.before, forKey: .before)
    try level.encode(self.level.ids.after, forKey: .after)
    try level.encode(self.level.trend.rawValue, forKey: .trend)
    var special = container.nestedContainer(keyedBy: Key.self, forKey: .specialDeductions)
    try Self.encode(specialDeductions.map { $0 }, to: &special) { special, side in
      try side.encode(special.count, forKey: .count)
      try side.encode(special.open, forKey: .open)
    }
    try container.encode(clauseCount, forKey: .clauseCount)
    try container.encode(keptCount, forKey: .keptCount)
    try Self.encode(headings, to: &container, .headings, Self.encode(heading:to:))
    try Self.encode(clauses, to: &container, .clauses, Self.encode(clause:to:))
    try Self.encode(nonconformities, to: &container, .nonconformities) { change, record in
      try record.encode(change.number, forKey: .number)
      try record.encode(change.clause, forKey: .clause)
      try record.encode(change.state.rawValue, forKey: .state)
      try record.encode(change.records.before?.status.rawValue, forKey: .before)
      try record.encode(change.records.after?.status.rawValue, forKey: .after)
    }
  }

  private static func encode(heading change: HeadingChange, to heading: inout Container) throws {
    try heading.encode(change.number, forKey: .clause)
    try heading.encode(change.name.zh, forKey: .name)
    try heading.encode(change.difference?.description, forKey: .difference)
    try encode(change.scores, to: &heading) { score, side in
      try side.encode(score.applicable?.description, forKey: .applicable)
      try side.encode(score.won.description, forKey: .won)
      try side.encode(score.share?.description, forKey: .share)
    }
  }

  private static func encode(clause change: ClauseChange, to clause: inout Container) throws {
    try clause.encode(change.indicator.number, forKey: .clause)
    try clause.encode(change.state.rawValue, forKey: .state)
    try clause.encode(change.difference?.description, forKey: .difference)
    try encode(change.results, to: &clause) { result, side in
      try side.encode(result.indicator.name.zh, forKey: .name)
      try side.encode(result.indicator.points?.description, forKey: .points)
      try side.encode(result.applicable?.description, forKey: .applicable)
      try side.encode(result.won.description, forKey: .won)
      try side.encode(result.outcome?.rawValue, forKey: .outcome)
      if let samples = result.finding?.samples {
        var nested = side.nestedContainer(keyedBy: Key.self, forKey: .samples)
        try nested.encode(samples.drawn, forKey: .drawn)
        try nested.encode(samples.failed, forKey: .failed)
      } else {
        try side.encodeNil(forKey: .samples)
      }
      try side.encode(result.rule.measured?.description, forKey: .value)
      try side.encode(result.finding?.ratingIDs, forKey: .ratings)
      try side.encode(result.rule.unmetItems?.map(\.id), forKey: .unmet)
      try side.encode(result.trace, forKey: .trace)
    }
  }

  /// Writes `before` and `after`, `null` for none.
  private static func encode<Value>(
    _ change: Change<Value?>, to container: inout Container,
    _ write: (Value, inout Container) throws -> Void
  ) throws {
    for (value, key) in [(change.before, Key.before), (change.after, .after)] {
      guard let value else {
        try container.encodeNil(forKey: key)
        continue
      }
      var side = container.nestedContainer(keyedBy: Key.self, forKey: key)
      try write(value, &side)
    }
  }

  /// Writes a list.
  private static func encode<Element>(
    _ elements: [Element], to container: inout Container, _ key: Key,
    _ write: (Element, inout Container) throws -> Void
  ) throws {
    var list = container.nestedUnkeyedContainer(forKey: key)
    for element in elements {
      var nested = list.nestedContainer(keyedBy: Key.self)
      try write(element, &nested)
    }
  }
}

extension Finding {
  /// The ids of the ratings given; `nil` where nothing is rated.
  fileprivate var ratingIDs: [String]? { ratings.isEmpty ? nil : ratings.map(\.rating) }
}

extension Result.Rule {
  /// The items that are not met; `nil` where there is no checklist.
  fileprivate var unmetItems: [Item]? {
    if case .items(_, let unmet) = self { unmet } else { nil }
  }
}
