internal import Diagnostics
internal import Reading

/// What a finding says beside its clause and evidence, as its indicator's method asks for it.
///
/// Without an indicator, because the file names none we know, every form is read and none held
/// against a method.
struct FindingReader {
  let indicator: Indicator?
  let scheme: Scheme?
  let term: Term?
  private(set) var outcome: Finding.Outcome?
  private(set) var outcomePlace: Place?
  private(set) var observation: Finding.Observation?
  /// Whether everything could be read that must be there.
  private(set) var isWhole = true

  init(indicator: Indicator?, scheme: Scheme?, term: Term?) {
    self.indicator = indicator
    self.scheme = scheme
    self.term = term
  }

  /// The months since joining.
  var tenure: Int? { term.flatMap { scheme?.period?.tenure(of: $0) } }

  mutating func read(_ map: inout Mapping, _ problems: inout Problems) {
    let before = problems.errorCount
    readOutcome(&map, &problems)
    let isJudged = outcome != .notSeen && outcome != .notApplicable
    switch indicator?.method {
    case .qualitative?, .sampled?: readSamples(&map, &problems)
    case .banded(let measure, _)?, .linear(let measure, _)?, .target(let measure, _)?:
      readMeasure(measure, isJudged: isJudged, &map, &problems)
    case .rated(let ratings, let raters)?:
      readRatings(ratings, raters, isJudged: isJudged, &map, &problems)
    case .checklist(let items)?: readItems(items, isJudged: isJudged, &map, &problems)
    case nil:
      // The clause is unknown, and so is its method.
      for key in ["samples", "value", "values", "rating", "ratings", "met", "unmet"] {
        _ = map.optional(key, &problems)
      }
    }
    isWhole = problems.errorCount == before && !map.node.hasRefusals
  }

  private mutating func readOutcome(_ map: inout Mapping, _ problems: inout Problems) {
    let kind = indicator?.method.kind
    let isRequired = kind == .qualitative || kind == .sampled
    if isRequired || map.optional("outcome", &problems) != nil {
      outcome = map.choice("outcome", of: Finding.Outcome.self, &problems)
    }
    outcomePlace = outcome.flatMap { _ in map.optional("outcome", &problems)?.place }
    if outcome == .notSeen, let indicator, let scheme, scheme.mustBeSeen(indicator),
      let outcomePlace
    {
      problems.report(.mustBeSeen(indicator.number, at: outcomePlace))
    }
  }

  private mutating func readSamples(_ map: inout Mapping, _ problems: inout Problems) {
    let place = map.optional("samples", &problems)?.label
    observation = map.map("samples", &problems, Finding.Samples.init).map { .samples($0) }
    if let place, let indicator, indicator.method == .qualitative {
      problems.report(.samplesOnQualitative(indicator.number, at: place))
    }
  }

  private mutating func readMeasure(
    _ measure: Measure, isJudged: Bool, _ map: inout Mapping, _ problems: inout Problems
  ) {
    switch measure.origin {
    case .tenure: return
    case .value:
      guard isJudged || map.optional("value", &problems) != nil else { return }
      let value = map.required("value", &problems)?
        .value(of: measure, map.path("value"), &problems)
      observation = value.map { .value($0) }
    case .monthlyAverage, .monthlySum:
      guard isJudged || map.optional("values", &problems) != nil else { return }
      let values = map.list("values", isRequired: tenure != 0, &problems) {
        $0.value(of: measure, $1, &$2)
      }
      observation = .months(values)
      guard let list = map.optional("values", &problems), let term,
        let months = scheme?.period?.monthsMeasured(in: term), list.elements.count != months
      else { return }
      problems.report(.otherMonths(list.elements.count, months: months, at: list.label))
    }
  }

  private mutating func readRatings(
    _ ratings: [Rating], _ raters: Raters?, isJudged: Bool, _ map: inout Mapping,
    _ problems: inout Problems
  ) {
    guard let raters else {
      guard isJudged || map.optional("rating", &problems) != nil else { return }
      let given = map.required("rating", &problems)?
        .rating(of: ratings, map.path("rating"), &problems)
      observation = given.map { .ratings([Finding.RatingGiven(by: nil, rating: $0)]) }
      return
    }
    guard isJudged || map.optional("ratings", &problems) != nil else { return }
    let given = map.list("ratings", isRequired: true, &problems) {
      Finding.RatingGiven($0, $1, of: ratings, &$2)
    }
    observation = .ratings(given)
    guard let list = map.optional("ratings", &problems) else { return }
    if list.elements.count < raters.least {
      problems.report(
        .tooFewRaters(list.elements.count, least: raters.least, at: list.label))
    }
    // A rater who could not be read would shift the places of those after.
    guard given.count == list.elements.count else { return }
    let names = given.compactMap(\.by)
    for (index, name) in names.enumerated() where names[..<index].contains(name) {
      problems.report(.raterTwice(name, at: list.elements[index].place))
    }
  }

  private mutating func readItems(
    _ items: [Item], isJudged: Bool, _ map: inout Mapping, _ problems: inout Problems
  ) {
    let isGiven =
      map.optional("met", &problems) != nil || map.optional("unmet", &problems) != nil
    guard isJudged || isGiven else { return }
    var said: [String: Place] = [:]
    func read(_ key: String, _ map: inout Mapping) -> [String] {
      map.list(key, &problems) { node, name, problems in
        guard let id = node.text(name, &problems) else { return nil }
        if !items.contains(where: { $0.id == id }) {
          problems.report(.unknownItem(id, known: items.map(\.id), at: node.place))
        }
        if let first = said[id] { problems.report(.itemTwice(id, at: node.place, first: first)) }
        said[id] = node.place
        return id
      }
    }
    let met = read("met", &map)
    let unmet = read("unmet", &map)
    observation = .items(met: met, unmet: unmet)
    let missing = items.map(\.id).filter { said[$0] == nil }
    if !missing.isEmpty, !map.node.hasRefusals {
      problems.report(.missingItems(missing, at: map.node.label))
    }
  }
}

extension Node {
  /// A value of a measure.
  func value(
    of measure: Measure, _ name: String, _ problems: inout Problems
  ) -> Fraction? {
    guard let value = fraction(name, mayBeNegative: measure.mayBeNegative, &problems) else {
      return nil
    }
    if !measure.allows(value) {
      problems.report(.valueOutside(name, value, measure, at: place))
      return nil
    }
    return value
  }

  /// The id of one of the ratings of a clause; it may look like a number.
  func rating(
    of ratings: [Rating], _ name: String, _ problems: inout Problems
  ) -> String? {
    if case .scalar(let id, let notation) = content, notation != .boolean,
      ratings.contains(where: { $0.id == id })
    {
      return id
    }
    problems.report(.unknownRating(name, found: self, known: ratings.map(\.id)))
    return nil
  }
}

extension Measure {
  /// Whether a value may be below 0: only if the scheme says so.
  var mayBeNegative: Bool { least.map { $0 < .zero } ?? false }

  /// Whether a value can be observed.
  func allows(_ value: Fraction) -> Bool {
    if value < least ?? .zero { return false }
    if let most, value > most { return false }
    return !isWhole || value.isWhole
  }
}

extension Finding.RatingGiven {
  fileprivate init?(
    _ node: Node, _ name: String, of ratings: [Rating], _ problems: inout Problems
  ) {
    guard var map = Mapping(node, name, &problems) else { return nil }
    let by = map.text("by", &problems)
    let rating = map.required("rating", &problems)?
      .rating(of: ratings, map.path("rating"), &problems)
    map.finish(&problems)
    guard let by, let rating else { return nil }
    self.init(by: by, rating: rating)
  }
}

extension Finding.Samples {
  /// How many can be drawn.
  public static let drawnCounts = 1...1_000_000
  /// How many of them can have failed.
  public static let failedCounts = 0...1_000_000

  fileprivate init?(_ node: Node, _ name: String, _ problems: inout Problems) {
    guard var map = Mapping(node, name, &problems) else { return nil }
    let of = map.prose("of", limit: TextLimit.name, &problems)
    let drawn = map.integer("drawn", in: Self.drawnCounts, &problems)
    let failedNode = map.required("failed", &problems)
    let failed = failedNode?.integer(map.path("failed"), in: Self.failedCounts, &problems)
    map.finish(&problems)
    guard let of, let drawn, let failed, let failedNode else { return nil }
    guard failed <= drawn else {
      problems.report(.moreFailedThanDrawn(failed: failed, drawn: drawn, at: failedNode.place))
      return nil
    }
    self.init(of: of, drawn: drawn, failed: failed)
  }
}
