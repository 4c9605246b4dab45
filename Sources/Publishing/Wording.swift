internal import Reading
internal import Scoring

// The words of the documents for what an audit says in codes.

extension Audit.Kind {
  var inChinese: String {
    switch self {
    case .initial: "初次认证审查"
    case .surveillance: "监督审查"
    case .recertification: "再认证审查"
    }
  }
}

extension Holder.Site.Kind {
  var inChinese: String {
    switch self {
    case .fixed: "固定场所"
    case .temporary: "临时场所"
    }
  }

  var inEnglish: String {
    switch self {
    case .fixed: "Fixed"
    case .temporary: "Temporary"
    }
  }
}

extension Member.Role {
  var inChinese: String {
    switch self {
    case .leader: "组长"
    case .member: "组员"
    case .expert: "技术专家"
    }
  }
}

extension Visit.Kind {
  var inChinese: String {
    switch self {
    case .fixed: "固定场所"
    case .temporary: "临时场所"
    case .remote: "远程"
    }
  }
}

extension Result {
  /// The outcome, or what was measured or rated.
  var outcomeInChinese: String {
    switch rule {
    case .allPoints: "符合"
    case .noPoints: "不符合"
    case .inProportion: "部分不符合"
    case .notSeen: "未查见"
    case .excluded: "删减"
    case .inBand(let value, _), .perUnit(let value, _): "\(value.shown) \(unitInChinese)"
    case .onTarget(let value, _, let isMet):
      "\(value.shown) \(unitInChinese)，\(isMet ? "达到" : "未达到")"
    case .rated(let given, _): "评分 \(given.map(\.shown).joined(separator: "、"))"
    case .items(_, let unmet): unmet.isEmpty ? "符合" : "部分不符合"
    }
  }

  private var unitInChinese: String { indicator.method.measure?.unit.zh ?? "" }

  /// Why points were lost.
  var causeInChinese: String {
    switch rule {
    case .allPoints: "—"
    case .noPoints: "不符合，扣除该条款全部分值"
    case .inProportion(let drawn, let failed):
      "抽样 \(drawn) 件，不合格 \(failed) 件，按比例扣分"
    case .notSeen: "未查见证据，不得分"
    case .excluded: "删减，不计入涉及项分值"
    case .inBand(let value, let band):
      "实测 \(value.shown) \(unitInChinese)，在本档得 \(band.points.shown) 分"
    case .perUnit(let value, _): "实测 \(value.shown) \(unitInChinese)，得 \(won.shown) 分"
    case .onTarget(let value, let target, _):
      "实测 \(value.shown) \(unitInChinese)，目标为\(target.inChinese)"
    case .rated(let given, let raters):
      given.count > 1
        ? "\(given.count) 人评分，取\((raters?.combination ?? .mean).inChinese) \(won.shown) 分"
        : "评分为 \(won.shown) 分"
    case .items(_, let unmet): "未满足：" + unmet.map(\.text.zh).joined(separator: "；")
    }
  }
}

extension Nonconformity.Status {
  var inChinese: String {
    switch self {
    case .open: "未关闭"
    case .closed: "已关闭"
    }
  }
}

extension Decision.Outcome {
  /// The decision, which a surveillance audit does not make anew.
  func inChinese(after kind: Audit.Kind) -> String {
    switch (self, kind) {
    case (.awarded, .surveillance): "保持认证"
    case (.awarded, .initial), (.awarded, .recertification): "授予认证"
    case (.refused, _): "不予认证"
    case (.deferred, _): "暂缓决定"
    }
  }
}

extension Day {
  /// 2026年11月21日.
  var inChinese: String { "\(year)年\(month)月\(day)日" }

  /// 21 November 2026.
  var inEnglish: String {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    return "\(day) \(months[month - 1]) \(year)"
  }
}

extension Visit {
  /// 2026年9月14日 or 2026年9月14日至16日, as short as it is clear.
  var days: String {
    if from == to { return from.inChinese }
    if from.year != to.year { return "\(from.inChinese)至\(to.inChinese)" }
    if from.month != to.month { return "\(from.inChinese)至\(to.month)月\(to.day)日" }
    return "\(from.inChinese)至\(to.day)日"
  }
}

extension Obstacle {
  /// The obstacle in Chinese.
  var inChinese: String {
    switch self {
    case .required(let clause): "条款 \(clause) 须得全部分值"
    case .belowFloor(let clause, let won, let applicable, let share):
      "条款 \(clause) 得 \(won.shown) 分，不足涉及项分值 \(applicable.shown) 分的 \(share.inPercent)"
    case .capped(let cap, let value): "\(cap.text.zh)（\(value.shown)）"
    case .veto(let clause): "条款 \(clause) 失分，按规定不授予级别"
    case .failedByCount(let count, let failsAt):
      "特别扣分项 \(count) 项，达到 \(failsAt) 项即评价不合格，与得分无关"
    case .tooEarly(let months, let least): "至今 \(months) 个月，满 \(least) 个月方可评定"
    }
  }
}

extension Interval {
  /// 大于 1、不超过 3.
  var inChinese: String {
    let low = lower.map { "\($0.isIncluded ? "不小于" : "大于") \($0.value.shown)" }
    let high = upper.map { "\($0.isIncluded ? "不大于" : "小于") \($0.value.shown)" }
    return [low, high].compactMap { $0 }.joined(separator: "、")
  }
}

extension Raters.Combination {
  var inChinese: String {
    switch self {
    case .mean: "平均分"
    case .median: "中位数"
    case .lowest: "最低分"
    }
  }
}

extension Reason {
  /// The reason in Chinese, with numbers as `scheme` shows them.
  func inChinese(by scheme: Scheme) -> String {
    switch self {
    case .normalised(let raw, let applicable, _, let score):
      "实得 \(raw.shown) 分，涉及项分值 \(applicable.shown) 分，折算得分 \(scheme.shown(score)) 分"
    case .points(let raw, let applicable):
      "实得 \(raw.shown) 分" + (applicable.map { "，涉及项分值 \($0.shown) 分" } ?? "")
    case .specialDeductions(let count, let points):
      "特别扣分项 \(count) 项，共扣 \(points.shown) 分"
    case .bonus(let points): "特别加分 \(points.shown) 分"
    case .capped(let from, let cap): "得分 \(from.shown) 超过上限，按 \(cap.shown) 分计"
    case .floored(let from, let floor): "得分 \(from.shown) 低于下限，按 \(floor.shown) 分计"
    case .reaches(let level, let score):
      "最终得分 \(scheme.shown(score)) 分，达到 \(level.from.shown) 分，对应\(level.name.zh)"
    case .wouldReach(let level, let score):
      "最终得分 \(scheme.shown(score)) 分，仅按得分可达\(level.name.zh)（\(level.from.shown) 分）"
    case .reachesNone(let lowest, let score):
      "最终得分 \(scheme.shown(score)) 分，低于最低要求 \(lowest.from.shown) 分"
    case .obstacle(let obstacle): obstacle.inChinese
    case .remains(let level): "各项条件均满足的最高级别为\(level.name.zh)"
    case .open(let count): "特别扣分项有 \(count) 项尚未关闭，关闭之前不颁发证书"
    }
  }
}
