internal import Scoring

// The words of a comparison in Chinese.

extension Trend {
  var inChinese: String {
    switch self {
    case .risen: "上升"
    case .fallen: "下降"
    case .kept: "不变"
    case .changed: "变更"
    }
  }
}

extension Comparison.Figure {
  var inChinese: String {
    switch self {
    case .raw: "实际得分"
    case .applicable: "涉及项分值"
    case .normalised: "折算得分"
    case .specialDeductions: "特别扣分"
    case .bonus: "特别加分"
    case .final: "最终得分"
    }
  }

  /// The figure as documents print it: a score never reads as a level it missed.
  func shown(in side: Comparison.Side) -> String {
    guard let value = side.evaluation.score[self] else { return "—" }
    switch self {
    case .normalised, .final: return side.scheme.shown(value)
    case .raw, .applicable, .specialDeductions, .bonus: return value.shown
    }
  }
}

extension Change<Fraction?> {
  /// What was added, +4.04 or −3, to numbers that are printed as `shown`: the difference of what is
  /// printed, so that it holds on paper; a dash where one of the two is not there.
  func differenceInChinese(of shown: Change<String>) -> String {
    guard let difference else { return trend == .kept ? "不变" : "—" }
    if difference == .zero { return "不变" }
    let sign = difference < .zero ? "−" : "+"
    guard let before = Fraction(shown.before), let after = Fraction(shown.after), before != after
    else { return "\(sign)不足 0.01" }
    return sign + (before < after ? after - before : before - after).shown
  }

  /// What was added to points.
  var differenceInChinese: String { differenceInChinese(of: map(\.shown)) }
}

extension Comparison.SpecialCount {
  var inChinese: String { open == 0 ? "\(count) 项" : "\(count) 项，其中 \(open) 项未关闭" }
}

extension Comparison.HeadingChange {
  /// What was added to the points, or the shares where there were others to win.
  var inChinese: String {
    if difference != nil { return won.differenceInChinese }
    guard let before = shares.before, let after = shares.after else { return "—" }
    if before == after { return "得分率不变" }
    return "得分率 \(before.inPercent) → \(after.inPercent)"
  }
}

extension Comparison.ClauseChange {
  /// What became of the clause.
  func inChinese(editions: Change<String>) -> String {
    switch state {
    case .added: return "仅 \(editions.after) 版评价"
    case .removed: return "仅 \(editions.before) 版评价"
    case .excluded: return "新增删减"
    case .included: return "不再删减"
    case .otherPoints:
      let points = results.map { ($0?.indicator.points).shown }
      return "分值由 \(points.before) 变为 \(points.after)"
    case .gained, .lost: return "\(won.differenceInChinese) 分"
    case .otherwise: return "得分不变，情况有变"
    case .kept: return "不变"
    }
  }
}

extension Result {
  /// What an audit made of the clause: 11.5 / 12 分，抽样 24 件，不合格 1 件，按比例扣分.
  var inChinese: String {
    switch rule {
    case .excluded: "删减"
    case .allPoints: "\(won.shown) / \(applicable.shown)，符合"
    case .noPoints: "\(won.shown) / \(applicable.shown)，不符合"
    case .notSeen: "\(won.shown) / \(applicable.shown)，未查见"
    case .inProportion(let drawn, let failed):
      "\(won.shown) / \(applicable.shown)，抽样 \(drawn) 件，不合格 \(failed) 件"
    case .inBand, .perUnit, .onTarget, .rated:
      "\(won.shown) / \(applicable.shown)，\(outcomeInChinese)"
    case .items: "\(won.shown) / \(applicable.shown)，\(isFull ? "符合" : causeInChinese)"
    }
  }
}

extension Comparison.NonconformityChange {
  /// What became of the nonconformity.
  var inChinese: String {
    switch state {
    case .new: "本次新增" + (records.after.map { "，\($0.status.inChinese)" } ?? "")
    case .open: "仍未关闭"
    case .closed: "已关闭"
    case .reopened: "重新打开"
    case .untold: "上次未关闭，本次未说明"
    case .settled: "上次已关闭"
    }
  }
}
