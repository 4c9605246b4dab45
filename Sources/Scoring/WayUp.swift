/// The shortest ways to a level, or why no points lead there.
///
/// Points are compared exactly, and whether a way leads to the level is decided exactly.
///
/// The way that wins the fewest points may touch many clauses to save what does not show in print.
/// Where it touches over ten more than one whose points are the same in hundredths and rounded up,
/// as documents print them, that one is given, and `leastPoints` tells how few points would do.
///
/// Where there are so many ways that the one that wins the fewest points is not found, it is one
/// whose points are the fewest in print, or little more; what is proven of it is said. Where it
/// saves less than a hundredth against the way by the fewest clauses, and it is not proven that this
/// shows in print, the way by the fewest clauses stands for both.
public enum WaysUp: Hashable, Sendable {
  /// The way that touches the fewest clauses, of these the one that wins the fewest points; and the
  /// way that wins the fewest points, exactly or in print, of these one that touches few clauses.
  ///
  /// Of ways that are still equal it is one whose clauses come early.
  case ways(fewestClauses: WayUp, fewestPoints: WayUp)
  /// Not even all points that can be won lead there: the rules that then still forbid the level,
  /// and the final score that there then is, if it is too low.
  case blocked(by: [Obstacle], most: Fraction?)
}

/// Clauses to improve, and the level that is then reached.
public struct WayUp: Hashable, Sendable {
  /// What is done on one clause.
  public struct Step: Hashable, Sendable {
    /// The number of the clause.
    public var clause: String
    /// The points it wins now.
    public var from: Fraction
    /// The points it then wins.
    public var to: Fraction
    /// What that takes.
    public var effort: Effort
    /// The finding there would then be.
    public var finding: Finding

    /// The points won more; none where a cap has to be left at the cost of points.
    public var points: Fraction { max(to - from, .zero) }
  }

  /// One for each clause, in the order of the scheme.
  public var steps: [Step]
  /// The final score now.
  public var scoreNow: Fraction
  /// The final score then.
  public var score: Fraction
  /// The level then: the one aimed at, or a better one.
  public var level: Scheme.Level
  /// What is proven of it.
  public var proven = Proof()
  /// No way wins fewer points: of as many clauses, for the way by the fewest clauses; at all, for
  /// the way by the fewest points.
  public var leastPoints = Fraction.zero

  /// The points won more, clause by clause, before averages and weights.
  public var points: Fraction { steps.map(\.points).sum() }

  /// The points won more, rounded up to hundredths.
  var hundredths: Fraction { points.roundedUp(to: .hundredth) }

  /// The least points as they are told: exactly where some way wins just these, else in millionths
  /// and rounded down.
  public var bound: Fraction {
    proven.points ? leastPoints : leastPoints.roundedDown(to: Fraction(1, of: 1_000_000))
  }

  /// Whether no way wins fewer points as documents print them, in hundredths and rounded up.
  public var isProvenInPrint: Bool { hundredths <= leastPoints.roundedUp(to: .hundredth) }

  /// What is proven of a way, by the search or by plain arithmetic.
  public struct Proof: Hashable, Sendable {
    /// Whether no way touches fewer clauses.
    public var clauses = false
    /// Whether the fewest points are known: some way wins just `leastPoints`.
    ///
    /// That is this way, but for the way by the fewest points where it is given for one that wins
    /// a trifle less on many more clauses.
    public var points = false
  }

  /// What an improvement of one clause takes.
  public enum Effort: Hashable, Sendable {
    /// Meeting the requirement.
    case conform
    /// Putting right some of the samples that failed.
    case samples(putRight: Int, failed: Int)
    /// A value of the measure in the interval, such as `value`, instead of the one observed.
    case measure(Measure, Interval, value: Fraction, now: Fraction?)
    /// These ratings, combined by a rule, instead of the ones given.
    case ratings([Rating], now: [Rating], Raters?)
    /// Meeting items of a checklist.
    case items([Item])
  }
}

extension WayUp.Effort: CustomStringConvertible {
  /// What it takes in English, with exact numbers.
  public var description: String {
    switch self {
    case .conform: "conform"
    case .samples(let putRight, let failed):
      putRight == failed
        ? "put right \(failed == 1 ? "the failed sample" : "all \(failed) failed samples")"
        : "put right \(putRight) of \(failed) failed samples"
    case .measure(let measure, let interval, let value, let now):
      "\(measure.words(for: interval) ?? "\(value)") "
        + measure.heading(for: measure.asked(by: interval).lastBound ?? value)
        + (now.map { " (now \($0.explained))" } ?? "")
    case .ratings(let ratings, let now, let raters):
      (raters == nil ? "a rating of " : "ratings such as ") + ratings.listed
        + (now.isEmpty ? "" : " (now \(now.listed))")
    case .items(let items): "meet " + items.map { "'\($0.id)'" }.joined(separator: ", ")
    }
  }
}

extension Measure {
  /// What is measured, in its unit as it stands behind `value`.
  fileprivate func heading(for value: Fraction) -> String {
    let unit = unit.name(for: value).en
    return switch origin {
    case .value, .tenure: unit
    case .monthlyAverage: "\(unit) on average of the months"
    case .monthlySum: "\(unit) over the months"
    }
  }

  /// An interval without the ends that no value passes.
  public func asked(by interval: Interval) -> Interval {
    Interval(
      lower: interval.lower.flatMap { $0.value == least && $0.isIncluded ? nil : $0 },
      upper: interval.upper.flatMap { $0.value == most && $0.isIncluded ? nil : $0 })
  }

  /// What is asked in words; `nil` where nothing bounds it.
  fileprivate func words(for interval: Interval) -> String? {
    let asked = asked(by: interval)
    switch (asked.lower, asked.upper) {
    case (nil, nil): return nil
    case (let bound?, nil) where bound.isIncluded: return "at least \(bound.value.explained)"
    case (nil, let bound?) where bound.isIncluded: return "at most \(bound.value.explained)"
    case (let low?, let high?) where low.value == high.value: return low.value.explained
    default: return asked.description
    }
  }
}

extension [Rating] {
  /// The ids, quoted and with commas.
  fileprivate var listed: String { map { "'\($0.id)'" }.joined(separator: ", ") }
}

extension WaysUp {
  /// How many pairs of partial selections are looked at in all searches together.
  private static let work = 16_000_000

  /// The shortest ways from `evaluation` to `level` at least.
  ///
  /// Every clause but the excluded ones may be improved, by what its method counts. Where a better
  /// level asks for less in some rule than `level` does, the ways there are looked at too.
  init(to level: Scheme.Level, from evaluation: Evaluation, term: Term?, by plan: Plan) {
    let levels = plan.scheme.levels
    let rank = levels.firstIndex(of: level) ?? 0
    let aims = levels[..<rank].indices.filter { !levels[$0].asks(all: level) } + [rank]
    let climbs = aims.map { Climb(to: $0, from: evaluation, term: term, by: plan) }
    let barriers = climbs.map(\.barrier)
    let open = zip(climbs, barriers).filter { $1 == nil }.map(\.0)
    let ways = open.map { $0.ways(work: WaysUp.work / open.count) }
    let clauses = ways.map(\.fewestClauses).min {
      ($0.steps.count, $0.points) < ($1.steps.count, $1.points)
    }
    let points = ways.map(\.fewestPoints).min {
      ($0.points, $0.steps.count) < ($1.points, $1.steps.count)
    }
    if var clauses, var points {
      clauses.leastPoints = ways.map(\.fewestClauses.leastPoints).min() ?? .zero
      points.leastPoints = ways.map(\.fewestPoints.leastPoints).min() ?? .zero
      // A way that is not proven to be the shortest of its own might be shorter than this one.
      clauses.proven = WayUp.Proof(
        clauses: ways.allSatisfy(\.fewestClauses.proven.clauses),
        points: ways.allSatisfy(\.fewestClauses.proven.points))
      points.proven = WayUp.Proof(
        clauses: clauses.proven.clauses && points.steps.count == clauses.steps.count,
        points: ways.allSatisfy(\.fewestPoints.proven.points))
      self = .ways(fewestClauses: clauses, fewestPoints: points)
    } else {
      let barrier = barriers.last.flatMap(\.self)
      self = .blocked(by: barrier?.obstacles ?? [], most: barrier?.most)
    }
  }
}

extension Scheme.Level {
  /// Whether it asks for everything that `other` asks for.
  fileprivate func asks(all other: Scheme.Level) -> Bool {
    other.requires.allSatisfy(requires.contains) && other.floors.allSatisfy(floors.contains)
  }
}
