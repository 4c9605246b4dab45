public import Diagnostics
public import Reading

/// A customer of a list, and the level reached.
public struct Customer: Hashable, Sendable {
  /// Who it is, as the list says.
  public let id: String
  /// The final score.
  public let final: Fraction
  /// Where the level stands in the scheme, best first; `nil` for none.
  public let rank: Int?
  /// Whether it is too early for a level.
  public let isUnrated: Bool
  /// What forbids the level that the score alone would give.
  public let obstacles: [Obstacle]
}

/// A list of customers, a row each, held against a scheme: the same rules as for an audit.
///
/// Its columns are `customer`, `since` where the scheme has a period, and what the indicators ask
/// for: a measure by its id, for measures of months either a column for each (`spend.1`, …) or one
/// for what they come to; every other indicator by the number of its clause.
public struct CustomerList: Sendable {
  /// The word of a cell for what could not be observed.
  static let notSeen = Array(Finding.Outcome.notSeen.rawValue.utf8)

  private let plan: Plan
  private let ratedOn: Day
  private let columns: CustomerColumns

  /// Reads the header row.
  ///
  /// - Returns: `nil` after an error.
  public init?(
    _ header: CSVStream.Row, by scheme: Scheme, ratedOn: Day, into problems: inout Problems
  ) {
    let plan = Plan(scheme)
    guard let columns = CustomerColumns(header, plan, into: &problems) else { return nil }
    self.plan = plan
    self.ratedOn = ratedOn
    self.columns = columns
  }

  /// Rates the customer of a row; `nil` after an error.
  public func customer(_ row: CSVStream.Row, into problems: inout Problems) -> Customer? {
    guard row.count == columns.names.count else {
      problems.report(
        .otherLength(count: row.count, columns: columns.names.count, at: row.place(of: 0)))
      return nil
    }
    var cells = CustomerCells(row: row, names: columns.names)
    let id = cells.id(columns.customer, &problems)
    let term = readTerm(&cells, &problems)
    let judgements = judge(&cells, term, &problems)
    guard let id, cells.isWhole else { return nil }
    let tally = Tally(judgements, by: plan)
    let standing = Standing(judgements, tally, special: (0, 0), term: term, by: plan)
    return Customer(
      id: id, final: standing.score.final, rank: standing.rank, isUnrated: standing.isUnrated,
      obstacles: standing.obstacles)
  }

  /// What each indicator came to.
  private func judge(
    _ cells: inout CustomerCells, _ term: Term?, _ problems: inout Problems
  ) -> [Judgement] {
    let tenure = term.flatMap { plan.scheme.period?.tenure(of: $0) }
    let months = term.flatMap { plan.scheme.period?.monthsMeasured(in: $0) }
    var judgements: [Judgement] = []
    judgements.reserveCapacity(plan.indicators.count)
    for index in plan.indicators.indices {
      let indicator = plan.indicators[index]
      let rule: Result.Rule
      switch columns.origins[index] {
      case .tenure:
        rule = Result.Rule(tenure.map { Fraction($0) }, by: indicator.method)
      case .value(let column, let measure):
        let value = cells.value(column, measure, &problems)
        if value == nil, plan.mustBeSeen[index] {
          cells.mustBeSeen(column, indicator.number, &problems)
        }
        rule = Result.Rule(value, by: indicator.method)
      case .wholePeriod(let column, let measure):
        let value = cells.value(column, measure, months: months, &problems)
        if value == nil, plan.mustBeSeen[index] {
          cells.mustBeSeen(column, indicator.number, &problems)
        }
        rule = Result.Rule(value, by: indicator.method)
      case .months(let columns, let measure):
        let values = cells.months(columns, measure, count: months, &problems)
        rule = Result.Rule(measure.origin.value(ofMonths: values), by: indicator.method)
      case .words(let column):
        let finding = cells.finding(column, of: indicator, &problems)
        rule = Result.Rule(indicator, finding: finding, tenure: tenure)
      }
      judgements.append(rule.judgement(of: indicator))
    }
    return judgements
  }

  /// How long the customer has been one; `nil` without a period, or after an error.
  private func readTerm(_ cells: inout CustomerCells, _ problems: inout Problems) -> Term? {
    guard let column = columns.since, let since = cells.day(column, &problems) else { return nil }
    if ratedOn < since {
      problems.report(.joinedLater(since, ratedOn: ratedOn, at: cells.row.place(of: column)))
      cells.isWhole = false
      return nil
    }
    return Term(since: since, ratedOn: ratedOn)
  }
}

extension Scheme {
  /// Warns of a day on which customers are not rated.
  public func checkRatingDay(_ ratedOn: Day, into problems: inout Problems) {
    guard let day = period?.day, ratedOn.day != day else { return }
    problems.report(.otherRatingDay(ratedOn, day: day, fix: "rate on day \(day)"))
  }
}
