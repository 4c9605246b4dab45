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
        let confirmed = indicator.points, confirmed != points
      {
        problems.report(.otherThanConfirmed(number, confirmed, points, at: row[1].place))
      }
      if case .indicator(let indicator) = found.content, !indicator.method.takesPoints {
        problems.report(
          .pointsOfMethod(number, indicator.method.kind, at: row[0].place))
      } else if let first = figures[number] {
        problems.report(.clauseTwice(number, at: row[0].place, first: first.place))
      } else {
        figures[number] = (points, row[0].place)
      }
    }
    guard problems.errorCount == before else { return nil }
    var scheme = self
    scheme.clauses = clauses.map { $0.withPoints(figures.mapValues(\.points)) }
    scheme.files.append(File(name: Scheme.pointsFile, bytes: Array(source.text.utf8)))
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
      guard let sum = new.points, let expected = old.points,
        sum != expected || stated.map({ $0.points != expected }) ?? false
      else { continue }
      problems.report(
        .otherSum(new.number, sum: sum, expected: expected, at: stated?.place ?? top))
    }
    for (number, figure) in figures.sorted(by: { $0.value.place < $1.value.place }) {
      guard let clause = clause(number), !clause.children.isEmpty,
        !clauses.contains(where: { $0.number == number }), let sum = clause.points,
        sum != figure.points
      else { continue }
      problems.report(
        .wrongSum(number, stated: figure.points, sum: sum, at: figure.place))
    }
  }
}

extension Clause {
  /// The clause with the figures of a body in the indicators it names.
  fileprivate func withPoints(_ figures: [String: Fraction]) -> Clause {
    var clause = self
    switch content {
    case .clauses(let below, let combination):
      clause.content = .clauses(below.map { $0.withPoints(figures) }, combination)
    case .indicator(var indicator):
      guard let points = figures[number] else { return self }
      indicator.setPoints(points)
      clause.content = .indicator(indicator)
    }
    return clause
  }
}

extension Method {
  /// Whether the points of an indicator can change without its method saying other figures.
  fileprivate var takesPoints: Bool {
    switch self {
    case .qualitative, .sampled, .target, .checklist: true
    case .banded, .linear, .rated: false
    }
  }
}

extension Indicator {
  /// Gives it a body's own points; the items of a checklist keep their shares.
  fileprivate mutating func setPoints(_ points: Fraction) {
    if case .checklist(let items) = method, let old = self.points {
      method = .checklist(
        items.map { item in
          var item = item
          item.points =
            old == .zero ? points / Fraction(items.count) : item.points * points / old
          return item
        })
    }
    self.points = points
    isConfirmed = true
  }
}

extension Diagnostic {
  fileprivate static func pointsOfMethod(
    _ number: String, _ kind: Method.Kind, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "PointsOfMethod",
      "the points of clause '\(number)' follow from its method '\(kind.rawValue)'",
      at: place, fix: "change the figures of the method in a copy of the scheme")
  }

  fileprivate static func notPoints(
    _ text: String, of number: String, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "NotPoints", "the points of clause '\(number)' must be a number, found '\(text)'", at: place,
      fix: "write a decimal such as 4.5")
  }

  fileprivate static func otherThanConfirmed(
    _ number: String, _ confirmed: Fraction, _ points: Fraction, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "OtherThanConfirmed",
      "clause '\(number)' has \(confirmed) confirmed points, the file gives "
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
