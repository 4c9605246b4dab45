extension Scheme {
  /// A level of the scheme.
  public struct Level: Hashable, Sendable {
    /// The level a sub-level belongs to.
    public struct Main: Hashable, Sendable {
      /// Its id.
      public var id: String
      /// Its name.
      public var name: Name
    }

    /// A share of its applicable points that each of some clauses must win.
    public struct Floor: Hashable, Sendable {
      /// The numbers of the clauses.
      public var clauses: [String]
      /// From 0 to 1.
      public var share: Fraction
    }

    /// A stable name, such as `four-star`.
    public var id: String
    /// How many stars it has; `nil` for a level without stars.
    public var stars: Int?
    /// The final score from which on it is reached, inclusive.
    public var from: Fraction
    /// Its name, such as 四星级.
    public var name: Name
    /// Whether its figures are known from the standard itself.
    public var isConfirmed: Bool
    /// The level it is a part of; `nil` for a level of its own.
    public var within: Main?
    /// The clauses in which every indicator must win all its points.
    public var requires: [String]
    /// What its clauses must win at least.
    public var floors: [Floor]
  }

  /// A measure that holds the level down whatever the score.
  public struct Cap: Hashable, Sendable {
    /// A stable name.
    public var id: String
    /// What it says.
    public var text: Name
    /// The clause whose measure decides.
    public var clause: String
    /// When it holds.
    public var when: Interval
    /// The best level there can then be: a level or a sub-level.
    public var level: String
    /// Whether it is known from the standard itself.
    public var isConfirmed: Bool

    /// What it says, as a part of a longer sentence.
    public var rule: Name { Name(zh: text.zh.withoutStop, en: text.en.withoutStop) }
  }

  /// Points outside the normalised score.
  public struct Special: Hashable, Sendable {
    /// A kind of finding that costs a special deduction.
    public struct Ground: Hashable, Sendable {
      /// A stable name.
      public var id: String
      /// What it is.
      public var name: Name
    }

    /// What each special deduction costs; `nil` where the scheme has none.
    public var deductionPoints: Fraction?
    /// How many of them fail an audit whatever its score; `nil` for no such number.
    public var failsAt: Int?
    /// The grounds a special deduction may have.
    public var grounds: [Ground]
    /// What a bonus adds.
    public var bonusPoints: Fraction
    /// How many bonuses an audit may have at most.
    public var mostBonuses: Int

    /// No special points.
    public static let none = Special(
      deductionPoints: nil, failsAt: nil, grounds: [], bonusPoints: .zero, mostBonuses: 0)
  }

  /// Where in `levels` a level stands, or the first of its sub-levels.
  func rank(ofLevel id: String) -> Int? {
    levels.firstIndex { $0.id == id || $0.within?.id == id }
  }
}
