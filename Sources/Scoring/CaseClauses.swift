internal import Diagnostics
internal import Reading

/// What one case says of clauses, each once, held against the scheme.
struct CaseClauses {
  let scheme: Scheme
  let term: Term?
  private var met: [String: Place] = [:]
  private var nonconforming: Set<String> = []
  private var notSeen: Set<String> = []
  private var excluded: [String] = []
  private var observations: [String: Finding.Observation] = [:]

  init(scheme: Scheme, term: Term?) {
    self.scheme = scheme
    self.term = term
  }

  mutating func read(_ map: inout Mapping, _ problems: inout Problems) {
    let plain: [Method.Kind] = [.qualitative, .sampled]
    nonconforming = Set(numbers("nonconforming", of: plain, &map, &problems).map(\.number))
    notSeen = Set(
      map.list("notSeen", &problems) { node, name, problems -> String? in
        guard let indicator = indicator(node, name, of: Method.Kind.allCases, &problems) else {
          return nil
        }
        if scheme.mustBeSeen(indicator) {
          problems.report(.mustBeSeen(indicator.number, at: node.place))
        }
        return indicator.number
      })
    let sampled = map.list("samples", &problems) { samples($0, $1, &$2) }
    for (number, samples) in sampled {
      observations[number] = .samples(samples)
      if samples.failed > 0 { nonconforming.insert(number) }
    }
    excluded = map.list("exclusions", &problems) { node, name, problems in
      guard let indicator = indicator(node, name, of: Method.Kind.allCases, &problems) else {
        return nil
      }
      if !indicator.isExcludable {
        problems.report(.notExcludable(indicator.number, in: scheme, at: node.place))
      }
      return indicator.number
    }
    byClause("values", of: [.banded, .linear, .target], &map, &problems) {
      indicator, node, name, problems in
      guard let measure = indicator.method.measure else { return nil }
      guard case .list(let nodes) = node.content else {
        return node.value(of: measure, name, &problems).map { .value($0) }
      }
      return .months(
        nodes.enumerated().compactMap {
          $0.element.value(of: measure, "\(name)[\($0.offset + 1)]", &problems)
        })
    }
    byClause("ratings", of: [.rated], &map, &problems) { indicator, node, name, problems in
      guard case .rated(let ratings, _) = indicator.method else { return nil }
      let nodes = if case .list(let nodes) = node.content { nodes } else { [node] }
      return .ratings(
        nodes.compactMap { $0.rating(of: ratings, name, &problems) }
          .enumerated().map { Finding.RatingGiven(by: "\($0.offset + 1)", rating: $0.element) })
    }
    byClause("unmet", of: [.checklist], &map, &problems) { indicator, node, name, problems in
      guard case .checklist(let items) = indicator.method else { return nil }
      let known = items.map(\.id)
      let unmet = node.elements.compactMap { node in
        node.text(name, &problems).map { (id: $0, node: node) }
      }
      for (id, node) in unmet where !known.contains(id) {
        problems.report(.unknownItem(id, known: known, at: node.place))
      }
      return .items(
        met: known.filter { id in !unmet.contains { $0.id == id } }, unmet: unmet.map(\.id))
    }
  }

  /// Whether no clause with points is left.
  var excludesAll: Bool {
    scheme.indicators.allSatisfy { excluded.contains($0.number) || $0.points == .zero }
  }

  /// Whether a clause was taken out.
  func isExcluded(_ number: String) -> Bool { excluded.contains(number) }

  /// The exclusions, in the order of the file.
  func exclusions(reason: String) -> [Exclusion] {
    excluded.map { Exclusion(clause: $0, reason: Prose(reason)) }
  }

  /// A finding for each indicator that is not excluded, as far as something is known of it.
  func findings(evidence: String) -> [Finding] {
    scheme.indicators.filter { !isExcluded($0.number) }.compactMap { indicator in
      let number = indicator.number
      var finding = Finding(
        clause: number, outcome: nil, evidence: Prose(evidence), observation: observations[number])
      if notSeen.contains(number) {
        finding.outcome = .notSeen
        return finding
      }
      switch indicator.method {
      case .qualitative, .sampled:
        finding.outcome = nonconforming.contains(number) ? .nonconforming : .conforming
      case .checklist(let items):
        finding.observation = finding.observation ?? .items(met: items.map(\.id), unmet: [])
      case .banded(let measure, _), .linear(let measure, _), .target(let measure, _):
        if finding.observation == nil, measure.origin != .tenure { return nil }
      case .rated: if finding.observation == nil { return nil }
      }
      return finding
    }
  }

  private mutating func numbers(
    _ key: String, of kinds: [Method.Kind], _ map: inout Mapping, _ problems: inout Problems
  ) -> [Indicator] {
    map.list(key, &problems) { indicator($0, $1, of: kinds, &$2) }
  }

  /// What a key says of each of some clauses.
  private mutating func byClause(
    _ key: String, of kinds: [Method.Kind], _ map: inout Mapping, _ problems: inout Problems,
    _ observation: (Indicator, Node, String, inout Problems) -> Finding.Observation?
  ) {
    guard let node = map.optional(key, &problems),
      Mapping(node, map.path(key), &problems) != nil, case .map(let entries) = node.content
    else { return }
    for entry in entries {
      let number = Node(.scalar(entry.key, .quoted), at: entry.keyPlace)
      let name = "\(map.path(key)).\(entry.key)"
      guard let indicator = indicator(number, name, of: kinds, &problems) else { continue }
      observations[indicator.number] = observation(indicator, entry.value, name, &problems)
    }
  }

  private mutating func indicator(
    _ node: Node, _ name: String, of kinds: [Method.Kind], _ problems: inout Problems
  ) -> Indicator? {
    guard let number = node.text(name, &problems) else { return nil }
    guard let indicator = scheme.indicator(number) else {
      problems.report(
        .unknownClause(number, known: scheme.indicators.map(\.number), at: node.place))
      return nil
    }
    if let first = met[number] {
      problems.report(.clauseTwice(number, at: node.place, first: first))
      return nil
    }
    met[number] = node.place
    if !kinds.contains(indicator.method.kind) {
      problems.report(.otherMethod(number, indicator.method.kind, of: kinds, at: node.place))
      return nil
    }
    return indicator
  }

  private mutating func samples(
    _ node: Node, _ name: String, _ problems: inout Problems
  ) -> (clause: String, samples: Finding.Samples)? {
    guard var map = Mapping(node, name, &problems) else { return nil }
    let clauseNode = map.required("clause", &problems)
    let clause = clauseNode.flatMap {
      indicator($0, map.path("clause"), of: [.qualitative, .sampled], &problems)
    }
    let drawn = map.integer("drawn", in: 1...1_000_000, &problems)
    let failed = map.integer("failed", in: 0...(drawn ?? 1_000_000), &problems)
    map.finish(&problems)
    if let clause, let clauseNode, clause.method == .qualitative {
      problems.report(.samplesOnQualitative(clause.number, at: clauseNode.place))
    }
    guard let clause, let drawn, let failed else { return nil }
    return (clause.number, Finding.Samples(of: Prose(name), drawn: drawn, failed: failed))
  }
}

extension Diagnostic {
  fileprivate static func otherMethod(
    _ number: String, _ kind: Method.Kind, of kinds: [Method.Kind], at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "OtherMethod",
      "clause '\(number)' is judged by the method '\(kind.rawValue)', not by "
        + kinds.map { "'\($0.rawValue)'" }.joined(separator: " or "),
      at: place, fix: "say of it what its method asks for")
  }
}
