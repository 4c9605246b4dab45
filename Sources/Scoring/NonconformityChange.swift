extension Comparison {
  /// What became of a nonconformity.
  ///
  /// Two audits speak of one where its number and its clause are the same: some bodies begin to
  /// number anew with each audit.
  public struct NonconformityChange: Hashable, Sendable {
    /// What became of it.
    public enum State: String, Hashable, Sendable, CaseIterable {
      /// Only the later audit tells of it.
      case new
      /// It was open and is open.
      case open
      /// It was open and is closed.
      case closed
      /// It was closed and is open.
      case reopened
      /// It was open, and the later audit does not tell of it.
      case untold
      /// It was closed, and the later audit tells nothing else.
      case settled
    }

    /// Its number.
    public var number: String
    /// The number of its clause.
    public var clause: String
    /// What each audit says of it; `nil` where it says nothing.
    public var records: Change<Nonconformity?>

    /// What became of it.
    public var state: State {
      switch (records.before?.status, records.after?.status) {
      case (nil, _): .new
      case (.open?, .open?): .open
      case (.open?, .closed?): .closed
      case (.closed?, .open?): .reopened
      case (.open?, nil): .untold
      case (.closed?, .closed?), (.closed?, nil): .settled
      }
    }
  }
}

extension Comparison.NonconformityChange {
  static func all(_ earlier: [Nonconformity], _ later: [Nonconformity]) -> [Self] {
    later.map { after in
      Self(
        number: after.number, clause: after.clause,
        records: Change(before: earlier.first { $0.isSame(as: after) }, after: after))
    }
      + earlier.filter { before in !later.contains { $0.isSame(as: before) } }.map {
        Self(number: $0.number, clause: $0.clause, records: Change(before: $0, after: nil))
      }
  }
}

extension Nonconformity {
  fileprivate func isSame(as other: Nonconformity) -> Bool {
    number == other.number && clause == other.clause
  }
}
