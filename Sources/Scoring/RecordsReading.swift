internal import Diagnostics
internal import Reading

/// The lists of an audit that speak of clauses, held against the scheme while they are read.
///
/// Without a scheme, because the file named none we know, only their form is checked.
struct Records {
  let scheme: Scheme?
  let term: Term?
  /// The indicators of the scheme by their number.
  private let indicators: [String: Indicator]
  private(set) var findings: [Finding] = []
  private(set) var exclusions: [Exclusion] = []
  private(set) var specialDeductions: [SpecialDeduction] = []
  private(set) var bonuses: [Bonus] = []
  private(set) var nonconformities: [Nonconformity] = []
  private(set) var photographs: [Photograph] = []
  private var met = Met()

  init(scheme: Scheme?, term: Term?) {
    self.scheme = scheme
    self.term = term
    indicators = Dictionary(
      scheme?.indicators.map { ($0.number, $0) } ?? [], uniquingKeysWith: { first, _ in first })
  }

  /// Where clauses and numbers were met before.
  private struct Met {
    var exclusions: [String: Place] = [:]
    var findings: [String: Place] = [:]
    var nonconformities: [String: Place] = [:]
  }

  mutating func read(_ map: inout Mapping, _ problems: inout Problems) {
    // A score sheet has the sheets that its scheme has a use for.
    let special = scheme?.special
    let mayExclude = scheme?.indicators.contains(where: \.isExcludable) ?? false
    exclusions = map.list("exclusions", needsSheet: mayExclude, &problems) {
      exclusion($0, $1, &$2)
    }
    findings = map.list("findings", isRequired: true, needsSheet: true, &problems) {
      finding($0, $1, &$2)
    }
    specialDeductions = map.list(
      "specialDeductions", needsSheet: special?.deductionPoints != nil, &problems
    ) { specialDeduction($0, $1, &$2) }
    bonuses = map.list("bonus", needsSheet: (special?.mostBonuses ?? 0) > 0, &problems) {
      bonus($0, $1, &$2)
    }
    nonconformities = map.list("nonconformities", needsSheet: true, &problems) {
      nonconformity($0, $1, &$2)
    }
    photographs = map.list("photographs", needsSheet: true, &problems) {
      Photograph($0, $1, of: scheme, &$2)
    }
    if let list = map.node.descendant("photographs"), list.elements.count > Photograph.most {
      problems.report(
        .tooManyPhotographs(list.elements.count, most: Photograph.most, at: list.label))
    }
    reportMissing(at: map, &problems)
  }

  private mutating func exclusion(
    _ node: Node, _ name: String, _ problems: inout Problems
  ) -> Exclusion? {
    guard var map = Mapping(node, name, &problems) else { return nil }
    let clause = indicator(&map, &problems)
    let reason = map.prose("reason", &problems)
    map.finish(&problems)
    guard let clause else { return nil }
    if let first = met.exclusions[clause.number] {
      problems.report(.excludedTwice(clause.number, at: clause.place, first: first))
      return nil
    }
    met.exclusions[clause.number] = clause.place
    if let indicator = clause.indicator, !indicator.isExcludable, let scheme {
      problems.report(.notExcludable(indicator.number, in: scheme, at: clause.place))
    }
    return reason.map { Exclusion(clause: clause.number, reason: $0) }
  }

  private mutating func finding(
    _ node: Node, _ name: String, _ problems: inout Problems
  ) -> Finding? {
    guard var map = Mapping(node, name, &problems) else { return nil }
    let clause = indicator(&map, &problems)
    let evidence = map.prose("evidence", &problems)
    var reader = FindingReader(indicator: clause?.indicator, scheme: scheme, term: term)
    reader.read(&map, &problems)
    if let clause, let indicator = clause.indicator, let shown = map.guidance("points") {
      indicator.check(shownPoints: shown, &problems)
    }
    map.finish(&problems)
    guard let clause else { return nil }
    if let first = met.findings[clause.number] {
      problems.report(.foundTwice(clause.number, at: clause.place, first: first))
      return nil
    }
    met.findings[clause.number] = clause.place
    guard let evidence, reader.isWhole else { return nil }
    let finding = Finding(
      clause: clause.number, outcome: reader.outcome, evidence: evidence,
      observation: reader.observation)
    let excluded = met.exclusions[clause.number]
    if let problem = FindingRules.problem(
      of: finding, by: clause.indicator, tenure: reader.tenure, excludedAt: excluded,
      at: reader.outcomePlace ?? map.node.place)
    {
      problems.report(problem)
    }
    return finding
  }

  private func specialDeduction(
    _ node: Node, _ name: String, _ problems: inout Problems
  ) -> SpecialDeduction? {
    guard var map = Mapping(node, name, &problems) else { return nil }
    let groundNode = map.required("ground", &problems)
    let ground = groundNode?.text(map.path("ground"), &problems)
    let finding = map.prose("finding", &problems)
    let closed = map.map("closed", &problems, SpecialDeduction.Closing.init)
    map.finish(&problems)
    let known = scheme?.special.grounds.map(\.id) ?? []
    if let ground, let groundNode, scheme != nil, !known.contains(ground) {
      problems.report(.unknownGround(ground, known: known, at: groundNode.place))
    }
    guard let ground, let finding else { return nil }
    return SpecialDeduction(ground: ground, finding: finding, closed: closed)
  }

  private func bonus(_ node: Node, _ name: String, _ problems: inout Problems) -> Bonus? {
    guard var map = Mapping(node, name, &problems) else { return nil }
    let advantage = map.prose("advantage", &problems)
    let evidence = map.prose("evidence", &problems)
    map.finish(&problems)
    if let most = scheme?.special.mostBonuses, name == "bonus[\(most + 1)]" {
      problems.report(.tooManyBonuses(most: most, at: node.place))
    }
    guard let advantage, let evidence else { return nil }
    return Bonus(advantage: advantage, evidence: evidence)
  }

  private mutating func nonconformity(
    _ node: Node, _ name: String, _ problems: inout Problems
  ) -> Nonconformity? {
    guard var map = Mapping(node, name, &problems) else { return nil }
    let numberNode = map.required("number", &problems)
    let number = numberNode?.text(map.path("number"), &problems)
    let clauseNode = map.required("clause", &problems)
    let clause = clauseNode?.text(map.path("clause"), &problems)
    let statement = map.prose("statement", &problems)
    let action = map.prose("correctiveAction", &problems)
    let status = map.choice("status", of: Nonconformity.Status.self, &problems)
    let closedNode = map.optional("closedOn", &problems)
    let closedOn = closedNode?.day(map.path("closedOn"), &problems)
    map.finish(&problems)
    if let clause, let scheme, scheme.clause(clause) == nil, let place = clauseNode?.place {
      problems.report(.unknownClause(clause, known: scheme.indicators.map(\.number), at: place))
    }
    if let number, let place = numberNode?.place {
      if let first = met.nonconformities[number] {
        problems.report(.nonconformityTwice(number, at: place, first: first))
      }
      met.nonconformities[number] = place
    }
    switch (status, closedNode) {
    case _ where node.hasRefusals: break
    case (.closed, nil): problems.report(.closedWithoutDay(number ?? name, at: node.label))
    case (.open, let node?): problems.report(.openWithDay(number ?? name, at: node.label))
    default: break
    }
    guard let number, let clause, let statement, let action, let status else { return nil }
    return Nonconformity(
      number: number, clause: clause, statement: statement, correctiveAction: action,
      status: status, closedOn: closedOn)
  }

  /// The indicator a record speaks of, with the place of its number.
  private func indicator(
    _ map: inout Mapping, _ problems: inout Problems
  ) -> (number: String, indicator: Indicator?, place: Place)? {
    guard let node = map.required("clause", &problems),
      let number = node.text(map.path("clause"), &problems)
    else { return nil }
    guard let scheme else { return (number, nil, node.place) }
    if let indicator = indicators[number] {
      return (number, indicator, node.place)
    }
    if let heading = scheme.clause(number) {
      problems.report(
        .headingIsNotJudged(
          number, indicators: heading.indicators.map(\.number), at: node.place))
    } else {
      problems.report(
        .unknownClause(number, known: scheme.indicators.map(\.number), at: node.place))
    }
    return nil
  }

  private func reportMissing(at map: Mapping, _ problems: inout Problems) {
    guard let scheme else { return }
    let applicable = scheme.indicators.filter { met.exclusions[$0.number] == nil }
    let missing = applicable.map(\.number).filter { met.findings[$0] == nil }
    if applicable.allSatisfy({ $0.points == .zero }) {
      let place = map.node.descendant("exclusions")?.label ?? map.node.label
      problems.report(.nothingApplicable(at: place))
    } else if let findings = map.node.descendant("findings"), !findings.elements.isEmpty,
      !missing.isEmpty,
      // A number that cannot be read may be any of them.
      !findings.elements.contains(where: { $0.descendant("clause")?.hasRefusals == true })
    {
      problems.report(.missingFindings(missing, at: findings.label))
    }
  }
}

extension Scheme {
  /// The indicator with a number.
  func indicator(_ number: String) -> Indicator? {
    indicators.first { $0.number == number }
  }

  /// The clause with a number, at any depth.
  func clause(_ number: String) -> Clause? {
    var open = clauses[...]
    while let clause = open.popFirst() {
      if clause.number == number { return clause }
      open = clause.children + open
    }
    return nil
  }
}

extension Indicator {
  /// Points that a score sheet shows are those of the scheme, whatever was typed over them.
  fileprivate func check(shownPoints node: Node, _ problems: inout Problems) {
    guard let points, let shown = node.fraction("points", &problems), shown != points else {
      return
    }
    problems.report(.otherPointsShown(shown, of: number, points: points, at: node.place))
  }
}

extension SpecialDeduction.Closing {
  fileprivate init?(_ node: Node, _ name: String, _ problems: inout Problems) {
    guard var map = Mapping(node, name, &problems) else { return nil }
    let on = map.day("on", &problems)
    let evidence = map.prose("evidence", &problems)
    map.finish(&problems)
    guard let on, let evidence else { return nil }
    self.init(on: on, evidence: evidence)
  }
}
