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
    map.format(format, &problems)
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
    guard var map = Mapping(node, name, &problems) else { return nil }
    let title = map.text("name", &problems)
    var clauses = CaseClauses(scheme: scheme)
    let nonconforming = map.list("nonconforming", &problems) {
      clauses.indicator($0, $1, &$2)?.number
    }
    let samples = map.list("samples", &problems) { clauses.samples($0, $1, &$2) }
    let exclusions = map.list("exclusions", &problems) { clauses.exclusion($0, $1, &$2) }
    let special = map.optional("specialDeductions", &problems)?
      .integer(map.path("specialDeductions"), in: 0...1000, &problems)
    let bonuses = map.optional("bonus", &problems)?
      .integer(map.path("bonus"), in: 0...scheme.special.mostBonuses, &problems)
    let expectationPlace = map.optional("expect", &problems)?.label
    let expectation = map.map("expect", isRequired: true, &problems, Expectation.init)
    map.finish(&problems)
    guard let title, let expectation, let expectationPlace else { return nil }
    if clauses.excluded == scheme.total {
      problems.report(
        .nothingApplicable(at: node.descendant("exclusions")?.label ?? node.label))
      return nil
    }
    let sampled = Dictionary(
      samples.map { ($0.clause, $0.samples) }, uniquingKeysWith: { first, _ in first })
    let findings: [Finding] = scheme.indicators.map(\.number)
      .filter { !exclusions.contains($0) }
      .map { number in
        let samples = sampled[number]
        let fails = nonconforming.contains(number) || (samples?.failed ?? 0) > 0
        return Finding(
          clause: number, outcome: fails ? .nonconforming : .conforming, evidence: title,
          samples: samples)
      }
    self.init(
      name: title, findings: findings,
      exclusions: exclusions.map { Exclusion(clause: $0, reason: title) },
      specialDeductions: special ?? 0, bonuses: bonuses ?? 0, expectation: expectation)
    for difference in differences(by: scheme) {
      problems.report(
        .caseFails(
          title, difference.figure, expected: difference.expected,
          evaluated: difference.evaluated, at: expectationPlace))
    }
  }
}

/// The clauses one case names, each once, held against the scheme.
private struct CaseClauses {
  let scheme: Scheme
  /// The points that were excluded.
  private(set) var excluded = Fraction.zero
  private var met: [String: Place] = [:]

  init(scheme: Scheme) { self.scheme = scheme }

  mutating func indicator(
    _ node: Node, _ name: String, _ problems: inout Problems
  ) -> Indicator? {
    guard let number = node.text(name, &problems) else { return nil }
    guard let indicator = scheme.indicators.first(where: { $0.number == number }) else {
      problems.report(
        .unknownClause(number, known: scheme.indicators.map(\.number), at: node.place))
      return nil
    }
    if let first = met[number] {
      problems.report(.clauseTwice(number, at: node.place, first: first))
      return nil
    }
    met[number] = node.place
    return indicator
  }

  mutating func exclusion(
    _ node: Node, _ name: String, _ problems: inout Problems
  ) -> String? {
    guard let indicator = indicator(node, name, &problems) else { return nil }
    if !indicator.isExcludable {
      problems.report(.notExcludable(indicator.number, in: scheme, at: node.place))
    }
    excluded = excluded + indicator.points
    return indicator.number
  }

  mutating func samples(
    _ node: Node, _ name: String, _ problems: inout Problems
  ) -> (clause: String, samples: Finding.Samples)? {
    guard var map = Mapping(node, name, &problems) else { return nil }
    let clauseNode = map.required("clause", &problems)
    let clause = clauseNode.flatMap { indicator($0, map.path("clause"), &problems) }
    let drawn = map.integer("drawn", in: 1...1_000_000, &problems)
    let failed = map.integer("failed", in: 0...(drawn ?? 1_000_000), &problems)
    map.finish(&problems)
    if let clause, let clauseNode, clause.method == .qualitative {
      problems.report(.samplesOnQualitative(clause.number, at: clauseNode.place))
    }
    guard let clause, let drawn, let failed else { return nil }
    return (clause.number, Finding.Samples(of: name, drawn: drawn, failed: failed))
  }
}

extension Case.Expectation {
  fileprivate init?(_ node: Node, _ name: String, _ problems: inout Problems) {
    guard var map = Mapping(node, name, &problems) else { return nil }
    let raw = map.fraction("raw", &problems)
    let applicable = map.fraction("applicable", &problems)
    let normalised = map.fraction("normalised", &problems)
    let final = map.fraction("final", &problems)
    let level = map.text("level", &problems)
    map.finish(&problems)
    guard let raw, let applicable, let normalised, let final, let level else { return nil }
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
}
