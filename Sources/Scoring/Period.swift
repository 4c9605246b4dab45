public import Reading

extension Scheme {
  /// The months a rating looks back on.
  public struct Period: Hashable, Sendable {
    /// How many months monthly measures look back at most.
    public var months: Int
    /// Whether the month of joining counts although it is a part.
    public var countsFirstMonth: Bool
    /// With fewer months there is no rating yet.
    public var least: Int
    /// The name for who is not rated yet.
    public var unrated: Name
    /// The day of the month on which ratings are made; `nil` for any.
    public var day: Int?
    /// Whether its figures are known from the standard itself.
    public var isConfirmed: Bool

    /// The months from joining to the month before the rating.
    public func tenure(of term: Term) -> Int {
      let months =
        (term.ratedOn.year - term.since.year) * 12 + term.ratedOn.month - term.since.month
      let isPart = term.since.day > 1 && !countsFirstMonth
      return max(0, months - (isPart ? 1 : 0))
    }

    /// How many months monthly measures have.
    public func monthsMeasured(in term: Term) -> Int { min(months, tenure(of: term)) }
  }
}

/// Since when somebody is a customer, and on what day they are rated.
public struct Term: Hashable, Sendable {
  /// The day of joining.
  public var since: Day
  /// The day of the rating, not before.
  public var ratedOn: Day
}
