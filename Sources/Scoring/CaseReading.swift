public import Diagnostics
public import Reading

extension Case {
  /// The format name in the first line of a file of cases.
  public static let format = "accolade-cases/1"

  /// Reads the cases of `scheme` and evaluates them; a case that comes to something else is a
  /// problem at its expectation.
  ///
  /// - Returns: the cases that could be read.
  public static func check(
    _ root: Node, against scheme: Scheme, into problems: inout Problems
  ) -> [Case] {
    guard var map = Mapping(root, "", &problems) else { return [] }
    guard map.format(format, &problems) else { return [] }
    for (key, value) in [("scheme", scheme.id), ("edition", scheme.edition)] {
      guard let node = map.required(key, &problems), let text = node.text(key, &problems),
        text != value
      else { continue }
      problems.report(.otherScheme(key, text, value, at: node.place))
    }
    let cases = map.list("cases", isRequired: true, &problems) { node, name, problems in
      Case(node, name, scheme, &problems)
    }
    map.finish(&problems)
    return cases
  }

  private init?(_ node: Node, _ name: String, _ scheme: Scheme, _ problems: inout Problems) {
    let before = problems.errorCount
    guard var map = Mapping(node, name, &problems) else { return nil }
    let title = map.text("name", &problems)
    let term = map.map("period", &problems, Term.init)
    scheme.check(term, at: node, &problems)
    var clauses = CaseClauses(scheme: scheme, term: term)
    clauses.read(&map, &problems)
    let special = map.optional("specialDeductions", &problems)?
      .integer(map.path("specialDeductions"), in: 0...1000, &problems)
    let bonuses = map.optional("bonus", &problems)?
      .integer(map.path("bonus"), in: 0...scheme.special.mostBonuses, &problems)
    let expectationPlace = map.optional("expect", &problems)?.label
    let expectation = map.map("expect", isRequired: true, &problems, Expectation.init)
    map.finish(&problems)
    guard problems.errorCount == before, let title, let expectation, let expectationPlace else {
      return nil
    }
    if clauses.excludesAll {
      problems.report(
        .nothingApplicable(at: node.descendant("exclusions")?.label ?? node.label))
      return nil
    }
    let findings = clauses.findings(evidence: title)
    let silent = scheme.indicators.map(\.number).filter { number in
      !clauses.isExcluded(number) && !findings.contains { $0.clause == number }
    }
    if !silent.isEmpty {
      problems.report(.missingObservations(silent, at: node.label))
      return nil
    }
    self.init(
      name: title, findings: findings, exclusions: clauses.exclusions(reason: title),
      specialDeductions: special ?? 0, bonuses: bonuses ?? 0, term: term,
      expectation: expectation)
    for difference in differences(by: scheme) {
      problems.report(
        .caseFails(
          title, difference.figure, expected: difference.expected,
          evaluated: difference.evaluated, at: expectationPlace))
    }
  }
}

extension Case.Expectation {
  fileprivate init?(_ node: Node, _ name: String, _ problems: inout Problems) {
    guard var map = Mapping(node, name, &problems) else { return nil }
    let raw = map.optionalFraction("raw", mayBeNegative: true, &problems)
    let applicable = map.optionalFraction("applicable", mayBeNegative: true, &problems)
    let normalised = map.optionalFraction("normalised", mayBeNegative: true, &problems)
    let final = map.required("final", &problems)?
      .fraction(map.path("final"), mayBeNegative: true, &problems)
    let level = map.text("level", &problems)
    map.finish(&problems)
    guard let final, let level else { return nil }
    self.init(
      raw: raw, applicable: applicable, normalised: normalised, final: final, level: level)
  }
}

extension Diagnostic {
  fileprivate static func caseFails(
    _ name: String, _ figure: String, expected: String, evaluated: String, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "CaseFails", "case '\(name)' expects \(figure) \(expected), but it comes to \(evaluated)",
      at: place, fix: "correct the case or the scheme")
  }

  fileprivate static func otherScheme(
    _ key: String, _ text: String, _ expected: String, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "OtherScheme", "these cases are checked with \(key) '\(expected)', found '\(text)'",
      at: place, fix: "write '\(expected)', or put the cases beside their scheme")
  }

  fileprivate static func missingObservations(
    _ numbers: [String], at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "MissingObservations",
      "the case says nothing of " + numbers.map { "'\($0)'" }.joined(separator: ", "),
      at: place, why: "measures and ratings are always given",
      fix: "add them to 'values', 'ratings', 'notSeen' or 'exclusions'")
  }
}
