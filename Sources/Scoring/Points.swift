public import Diagnostics
internal import Reading

extension Scheme {
  /// The columns of a points file.
  public static let pointsColumns = ["clause", "points"]

  /// Puts a certification body's own figures in place: a CSV of clause and points.
  ///
  /// Each row gives the points of an indicator, which are confirmed from then on; a row of a
  /// heading states a sum and is held against the rows below it. Headings keep the sums of the
  /// scheme, so the figures of a block cannot quietly move to another.
  ///
  /// - Returns: `nil` after an error.
  public func withPoints(from source: Source, into problems: inout Problems) -> Scheme? {
    let before = problems.errorCount
    guard let rows = CSV.read(source, columns: Scheme.pointsColumns, into: &problems) else {
      return nil
    }
    var figures: [String: (points: Fraction, place: Place)] = [:]
    for row in rows {
      let (number, text) = (row[0].text, row[1].text)
      guard let found = clause(number) else {
        problems.report(
          .unknownClause(number, known: indicators.map(\.number), at: row[0].place))
        continue
      }
      guard let points = Fraction(text), points >= .zero else {
        problems.report(.notPoints(text, of: found.number, at: row[1].place))
        continue
      }
      if case .indicator(let indicator) = found.content, indicator.isConfirmed,
        indicator.points != points
      {
        problems.report(.otherThanConfirmed(indicator, points, at: row[1].place))
      }
      if let first = figures[number] {
        problems.report(.clauseTwice(number, at: row[0].place, first: first.place))
      } else {
        figures[number] = (points, row[0].place)
      }
    }
    guard problems.errorCount == before else { return nil }
    var scheme = self
    scheme.clauses = clauses.map { $0.withPoints(figures.mapValues(\.points)) }
    scheme.checkSums(against: self, figures, source.place(line: 1, column: 1), &problems)
    return problems.errorCount == before ? scheme : nil
  }

  /// The sums that the scheme states or a row states must still be the sums.
  private func checkSums(
    against old: Scheme, _ figures: [String: (points: Fraction, place: Place)], _ top: Place,
    _ problems: inout Problems
  ) {
    for (new, old) in zip(clauses, old.clauses) {
      let stated = figures[new.number]
      let expected = stated?.points ?? old.points
      if new.points != expected || expected != old.points {
        problems.report(
          .otherSum(
            new.number, sum: new.points, expected: old.points, at: stated?.place ?? top))
      }
    }
    for (number, figure) in figures.sorted(by: { $0.value.place < $1.value.place }) {
      guard let clause = clause(number), !clause.children.isEmpty,
        !clauses.contains(where: { $0.number == number }), clause.points != figure.points
      else { continue }
      problems.report(
        .wrongSum(number, stated: figure.points, sum: clause.points, at: figure.place))
    }
  }
}

extension Clause {
  /// The clause with the figures of a body in the indicators it names.
  fileprivate func withPoints(_ figures: [String: Fraction]) -> Clause {
    var clause = self
    switch content {
    case .clauses(let below):
      clause.content = .clauses(below.map { $0.withPoints(figures) })
    case .indicator(var indicator):
      guard let points = figures[number] else { return self }
      indicator.points = points
      indicator.isConfirmed = true
      clause.content = .indicator(indicator)
    }
    return clause
  }
}

extension Diagnostic {
  fileprivate static func notPoints(
    _ text: String, of number: String, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "NotPoints", "the points of clause '\(number)' must be a number, found '\(text)'", at: place,
      fix: "write a decimal such as 4.5")
  }

  fileprivate static func otherThanConfirmed(
    _ indicator: Indicator, _ points: Fraction, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "OtherThanConfirmed",
      "clause '\(indicator.number)' has \(indicator.points) confirmed points, the file gives "
        + "\(points)",
      severity: .warning, at: place, why: "the figures of the file are used",
      fix: "compare the figure with your copy of the standard")
  }

  fileprivate static func otherSum(
    _ number: String, sum: Fraction, expected: Fraction, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "OtherSum",
      "the points below clause '\(number)' sum to \(sum), but the scheme gives it \(expected)",
      at: place, why: "the points of the blocks are confirmed",
      fix: "give points for every indicator below '\(number)' so that they sum to \(expected)")
  }
}
