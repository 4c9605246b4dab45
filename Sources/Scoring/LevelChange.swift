extension Comparison {
  /// The ids of the levels of both audits, and which way the level went.
  public struct LevelChange: Hashable, Sendable {
    /// The ids, `none` and `unrated` among them.
    public var ids: Change<String>
    /// Which way it went: `changed` where no edition ranks both, or where it was or is too early
    /// for a level.
    public var trend: Trend
  }

  /// What became of the level.
  public var level: LevelChange {
    LevelChange(ids: change { $0.evaluation.levelID }, trend: levelTrend)
  }

  /// Every edition that knows both levels must tell the same.
  private var levelTrend: Trend {
    let ids = change { $0.evaluation.levelID }
    if ids.before == ids.after { return .kept }
    if earlier.evaluation.isUnrated || later.evaluation.isUnrated { return .changed }
    let trends = [earlier.scheme, later.scheme].compactMap { scheme -> Trend? in
      guard let before = scheme.height(ofLevel: ids.before),
        let after = scheme.height(ofLevel: ids.after)
      else { return nil }
      return Trend(from: before, to: after)
    }
    guard let trend = trends.first, trends.allSatisfy({ $0 == trend }) else { return .changed }
    return trend
  }
}

extension Scheme {
  /// How high a level stands, 0 for none; `nil` if the scheme does not know it.
  fileprivate func height(ofLevel id: String) -> Int? {
    if id == "none" { return 0 }
    return levels.firstIndex { $0.id == id }.map { levels.count - $0 }
  }
}
