internal import Diagnostics
internal import Reading

/// Which column of a customer list says what.
struct CustomerColumns: Sendable {
  /// Where what an indicator asks for stands.
  enum Origin: Sendable {
    /// Nowhere: the day of joining tells.
    case tenure
    /// A column with the value.
    case value(Int, Measure)
    /// A column with what the months come to.
    case wholePeriod(Int, Measure)
    /// A column for each month, earliest first.
    case months([Int], Measure)
    /// A column with an outcome, a rating or items.
    case words(Int)
  }

  let names: [String]
  let customer: Int
  /// `nil` where the scheme has no period.
  let since: Int?
  /// One for each indicator.
  let origins: [Origin]

  /// Finds what the scheme asks for in a header row; `nil` after an error.
  init?(_ header: CSVStream.Row, _ plan: Plan, into problems: inout Problems) {
    let before = problems.errorCount
    let severalRaters = plan.indicators.filter(\.hasSeveralRaters).map(\.number)
    if !severalRaters.isEmpty {
      problems.report(.severalRaters(severalRaters, in: plan.scheme, at: header.place(of: 0)))
      return nil
    }
    let names = (0..<header.count).map { header.text($0).trimmingBlanks }
    var search = Search(columns: names)
    customer = search.column("customer")
    since = plan.scheme.period == nil ? nil : search.column("since")
    let months = plan.scheme.period?.months ?? 0
    origins = plan.indicators.map { search.origin(of: $0, months: months) }
    self.names = names
    search.report(header, &problems)
    if problems.errorCount > before { return nil }
  }

  /// Looks for columns, and keeps what was asked for.
  private struct Search {
    let columns: [String]
    var known: [String] = []
    var missing: [String] = []
    /// Measures that stand in the list both by month and as a whole.
    var twofold: [(name: String, month: String)] = []

    /// Where a column stands; one that is missing is kept for the report.
    mutating func column(_ name: String) -> Int {
      known.append(name)
      if let index = columns.firstIndex(of: name) { return index }
      missing.append(name)
      return 0
    }

    mutating func origin(of indicator: Indicator, months: Int) -> Origin {
      guard let measure = indicator.method.measure else {
        return .words(column(indicator.number))
      }
      switch measure.origin {
      case .tenure: return .tenure
      case .value: return .value(column(measure.id), measure)
      case .monthlyAverage, .monthlySum:
        let byMonth = (0..<months).map { "\(measure.id).\($0 + 1)" }
        let month = byMonth.first { columns.contains($0) }
        if let month, columns.contains(measure.id) { twofold.append((measure.id, month)) }
        if month != nil { return .months(byMonth.map { column($0) }, measure) }
        defer { known += byMonth }
        return .wholePeriod(column(measure.id), measure.over(months: months))
      }
    }

    func report(_ header: CSVStream.Row, _ problems: inout Problems) {
      // Advice that holds for all of them is given once.
      var strange: [Int] = []
      let wanted = missing.isEmpty ? known : missing
      for (index, name) in columns.enumerated() {
        if let first = columns.firstIndex(of: name), first < index {
          problems.report(
            .columnTwice(name, at: header.place(of: index), first: header.place(of: first)))
        } else if let (whole, month) = twofold.first(where: { $0.name == name }) {
          problems.report(.monthsAndWhole(whole, month: month, at: header.place(of: index)))
        } else if !known.contains(name) {
          if NearMiss.of(name, among: wanted).isEmpty {
            strange.append(index)
          } else {
            problems.report(.unknownColumns([name], known: wanted, at: header.place(of: index)))
          }
        }
      }
      if let first = strange.first {
        problems.report(
          .unknownColumns(
            strange.map { columns[$0] }, known: wanted, at: header.place(of: first)))
      }
      if !missing.isEmpty {
        problems.report(.missingColumns(missing, at: header.place(of: 0)))
      }
    }
  }
}

extension Measure {
  /// What the values of at most so many months come to, as a measure.
  fileprivate func over(months: Int) -> Measure {
    var whole = self
    if origin == .monthlyAverage {
      // An average of whole numbers need not be one.
      whole.isWhole = false
    } else {
      whole.most = most.map { $0 * Fraction(months) }
      if mayBeNegative { whole.least = least.map { $0 * Fraction(months) } }
    }
    return whole
  }
}

extension Indicator {
  fileprivate var hasSeveralRaters: Bool {
    if case .rated(_, .some) = method { true } else { false }
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    let start = drop { $0 == " " || $0 == "\t" }
    let end = start.lastIndex { $0 != " " && $0 != "\t" }
    return end.map { String(start[...$0]) } ?? ""
  }
}
