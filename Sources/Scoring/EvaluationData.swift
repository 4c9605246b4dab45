// The evaluation as data: exact numbers as texts, in a form scripts can rest on.

extension Evaluation: Encodable {
  private enum Key: String, CodingKey {
    case scheme, edition, score, level, reasons, clauses
    case raw, applicable, total, normalised, specialDeductions, bonus, final
    case id, stars, name, clause, points, confirmed, won, outcome, trace
  }

  /// Writes the evaluation; numbers are exact decimals such as `"84.6"`, or fractions such as
  /// `"10/3"` where no decimal is finite.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(scheme, forKey: .scheme)
    try container.encode(edition, forKey: .edition)
    var numbers = container.nestedContainer(keyedBy: Key.self, forKey: .score)
    try numbers.encode(score.raw.description, forKey: .raw)
    try numbers.encode(score.applicable?.description, forKey: .applicable)
    try numbers.encode(score.total?.description, forKey: .total)
    try numbers.encode(score.normalised.description, forKey: .normalised)
    try numbers.encode(score.specialDeductions.description, forKey: .specialDeductions)
    try numbers.encode(score.bonus.description, forKey: .bonus)
    try numbers.encode(score.final.description, forKey: .final)
    var given = container.nestedContainer(keyedBy: Key.self, forKey: .level)
    try given.encode(levelID, forKey: .id)
    try given.encode(level?.stars, forKey: .stars)
    try container.encode(reasons.map(\.description), forKey: .reasons)
    var clauses = container.nestedUnkeyedContainer(forKey: .clauses)
    for result in results {
      var clause = clauses.nestedContainer(keyedBy: Key.self)
      try clause.encode(result.indicator.number, forKey: .clause)
      try clause.encode(result.indicator.name.zh, forKey: .name)
      try clause.encode(result.indicator.points?.description, forKey: .points)
      try clause.encode(result.indicator.isConfirmed, forKey: .confirmed)
      try clause.encode(result.applicable?.description, forKey: .applicable)
      try clause.encode(result.won.description, forKey: .won)
      try clause.encode(result.outcome?.rawValue, forKey: .outcome)
      try clause.encode(result.trace, forKey: .trace)
    }
  }
}
