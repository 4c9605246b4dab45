internal import Documents
internal import Scoring

// The charts of the report; their captions are the template's.

extension FieldSet<Subject> {
  /// The evaluation in pictures; each is absent where it would show nothing.
  static func chartFields(_ wording: Wording) -> [Field] {
    [
      .chart("radar", "the indicators' points won, as a share of those that apply") {
        $0.radar(wording)
      },
      .chart("bars", "the points won in each block, of those that apply") { $0.bars(wording) },
      .chart("losses", "what was lost of the score, the greatest loss first, with its sums") {
        $0.losses(wording)
      },
      .chart("development", "the final scores of the audits given, where an earlier one is") {
        $0.development(wording)
      },
      .chart("gauge", "the final score between the bounds of the levels") { $0.gauge(wording) },
    ]
  }
}

extension Subject {
  /// How many axes a radar needs to have an area, and can have with labels that are still read.
  private static let axes = 3...20

  /// The clauses below the blocks, or the blocks themselves where those are too few or too many.
  fileprivate func radar(_ wording: Wording) -> Chart? {
    let blocks = scheme.clauses
    let below = blocks.flatMap { $0.children.isEmpty ? [$0] : $0.children }
    return [below, blocks].map { shares(of: $0, wording) }.first { Self.axes.contains($0.count) }
      .map { .radar($0) }
  }

  private func shares(of clauses: [Clause], _ wording: Wording) -> [Chart.Share] {
    clauses.compactMap { clause in
      let part = Part(subject: self, clause: clause)
      guard part.counts, let share = part.share else { return nil }
      return Chart.Share(
        number: clause.number, name: wording.text(of: clause.name), share: share.drawn,
        printed: share.shareShown)
    }
  }

  fileprivate func bars(_ wording: Wording) -> Chart? {
    let bars = scheme.clauses.compactMap { clause -> Chart.Bar? in
      let part = Part(subject: self, clause: clause)
      guard part.counts, part.applicable != .zero else { return nil }
      let of = part.applicable.map { " / \($0.shown)" } ?? ""
      return Chart.Bar(
        label: wording.title(of: clause), won: part.won.drawn, of: part.applicable?.drawn,
        printed: part.won.shown + of)
    }
    return bars.count > 1 ? .bars(bars) : nil
  }

  fileprivate func losses(_ wording: Wording) -> Chart? {
    let deductions = evaluation.deductions(.report)
    let lost =
      deductions.told.map { result in
        ("\(result.indicator.number) \(wording.text(of: result.indicator.name))", result.cost)
      } + deductions.others.map { (wording(.more, ["count": "\($0.count)"]), $0.cost) }
    let whole = lost.map(\.1).sum()
    guard lost.count > 1, whole > .zero else { return nil }
    var sum = Fraction.zero
    return .losses(
      lost.map { label, lost in
        sum = sum + lost
        return Chart.Loss(
          label: label, lost: lost.drawn, printed: lost.shown, cumulated: (sum / whole).inPercent)
      })
  }

  fileprivate func development(_ wording: Wording) -> Chart? {
    guard !earlier.isEmpty else { return nil }
    let steps = (earlier + [checked]).map { audit in
      Chart.Step(
        label: audit.audit.lastDay.map(wording.text) ?? audit.audit.report,
        value: audit.evaluation.score.final.drawn,
        printed: audit.scheme.shown(audit.evaluation.score.final))
    }
    return .development(
      steps,
      bounds: distinctLevels.reversed().map {
        Chart.Bound(name: wording.text(of: $0.name), value: $0.from.drawn, printed: $0.from.shown)
      })
  }

  /// Sub-levels and their level may share a bound; the better one is reached there.
  private var distinctLevels: [Scheme.Level] {
    var bounds: [Scheme.Level] = []
    for level in scheme.levels where level.from != bounds.last?.from { bounds.append(level) }
    return bounds
  }

  fileprivate func gauge(_ wording: Wording) -> Chart? {
    let bounds = distinctLevels
    guard let highest = bounds.first?.from, let lowest = bounds.last?.from,
      let below = scheme.noLevel
    else { return nil }
    let score = evaluation.score.final
    // Where nothing limits the score, the chart ends at the total or what was reached.
    let limit = scheme.cap ?? scheme.scale ?? scheme.total
    let most = max(limit ?? score, highest)
    let all = min(scheme.floor ?? .zero, lowest, score)
    // Well above its least value a gauge need not show all of the way up to the lowest level; but
    // where that takes all the points, nothing else is left to show.
    let near =
      most > lowest ? (lowest - (most - lowest) / Fraction(3)).roundedDown(to: Fraction(1)) : all
    let least = score < near ? all : max(all, near)
    return .gauge(
      Chart.Gauge(
        label: wording(.finalScore), value: score.drawn, printed: scheme.shown(score),
        range: least.drawn...most.drawn,
        least: least.shown, most: limit == nil ? "" : most.shown,
        below: wording.text(of: below),
        bounds: bounds.reversed().map {
          Chart.Bound(name: wording.text(of: $0.name), value: $0.from.drawn, printed: $0.from.shown)
        }, isDecisive: evaluation.level == evaluation.levelByScore))
  }
}

extension Wording {
  /// Number and title of a clause.
  func title(of clause: Clause) -> String {
    "\(clause.number) \(text(of: clause.name))"
  }
}

extension Fraction {
  /// Where the number is drawn; what is printed is never made of it.
  fileprivate var drawn: Double { (Double((self * Fraction(10_000)).rounded()) ?? 0) / 10_000 }
}
