public import Diagnostics
public import Reading

extension Scheme {
  /// The format name in the first line of a scheme file.
  public static let format = "accolade-scheme/1"

  /// Reads a scheme and checks that its figures agree with each other.
  ///
  /// - Returns: `nil` after an error.
  public static func read(_ root: Node, into problems: inout Problems) -> Scheme? {
    let before = problems.errorCount
    guard var map = Mapping(root, "", &problems) else { return nil }
    map.format(format, &problems)
    let id = map.text("id", &problems)
    let edition = map.text("edition", &problems)
    let standard = map.text("standard", &problems)
    let name = map.name("name", &problems)
    let published = map.optionalDay("published", &problems)
    let inForce = map.optionalDay("inForce", &problems)
    let sources = map.list("sources", isRequired: true, &problems, Reference.init)
    var references = References(sources: sources.map(\.id))
    let special = map.map("special", isRequired: true, &problems) {
      Special($0, $1, &references, &$2)
    }
    let final = map.map("final", isRequired: true, &problems, FinalRange.init)
    let levels = map.list("levels", isRequired: true, &problems) {
      Level($0, $1, &references, &$2)
    }
    let noLevel = map.name("none", &problems)
    let assumptions = map.list("assumptions", &problems, Assumption.init)
    let clauses = map.list("clauses", isRequired: true, &problems) {
      Clause($0, $1, parent: nil, &references, &$2)
    }
    map.finish(&problems)
    references.check(&problems)
    checkLevels(levels, at: root, &problems)
    guard problems.errorCount == before, let id, let edition, let standard, let name, let special,
      let final, let noLevel
    else { return nil }
    return Scheme(
      id: id, edition: edition, standard: standard, name: name, published: published,
      inForce: inForce, clauses: clauses, special: special, cap: final.cap, floor: final.floor,
      levels: levels, noLevel: noLevel, assumptions: assumptions, sources: sources)
  }

  /// Levels stand best first, so that the first one reached is the level.
  private static func checkLevels(
    _ levels: [Level], at root: Node, _ problems: inout Problems
  ) {
    guard case .map(let entries) = root.content,
      case .list(let nodes) = entries.first(where: { $0.key == "levels" })?.value.content,
      nodes.count == levels.count
    else { return }
    for (index, pair) in zip(levels, levels.dropFirst()).enumerated()
    where pair.0.from <= pair.1.from {
      problems.report(.levelsOutOfOrder(pair.1, after: pair.0, at: nodes[index + 1].place))
    }
  }
}

/// Where the final score may lie.
private struct FinalRange {
  let cap: Fraction
  let floor: Fraction

  init?(_ node: Node, _ name: String, _ problems: inout Problems) {
    guard var map = Mapping(node, name, &problems) else { return nil }
    let cap = map.fraction("cap", &problems)
    let floor = map.fraction("floor", &problems)
    map.finish(&problems)
    guard let cap, let floor else { return nil }
    self.cap = cap
    self.floor = floor
  }
}

extension Scheme.Reference {
  fileprivate init?(_ node: Node, _ name: String, _ problems: inout Problems) {
    guard var map = Mapping(node, name, &problems) else { return nil }
    let id = map.text("id", &problems)
    let text = map.text("text", limit: TextLimit.prose, &problems)
    map.finish(&problems)
    guard let id, let text else { return nil }
    self.init(id: id, text: text)
  }
}

extension Scheme.Assumption {
  fileprivate init?(_ node: Node, _ name: String, _ problems: inout Problems) {
    guard var map = Mapping(node, name, &problems) else { return nil }
    let id = map.text("id", &problems)
    let text = map.name("text", limit: TextLimit.prose, &problems)
    let isAboutPoints = map.flag("unconfirmedPoints", &problems)
    map.finish(&problems)
    guard let id, let text else { return nil }
    self.init(id: id, text: text, isAboutPoints: isAboutPoints)
  }
}

extension Scheme.Level {
  fileprivate init?(
    _ node: Node, _ name: String, _ references: inout References, _ problems: inout Problems
  ) {
    guard var map = Mapping(node, name, &problems) else { return nil }
    let id = map.text("id", &problems)
    let stars: Int? = map.optional("stars", &problems)?
      .integer(map.path("stars"), in: 1...9, &problems)
    let from = map.fraction("from", &problems)
    let title = map.name("name", &problems)
    references.source(&map, &problems)
    map.finish(&problems)
    guard let id, let from, let title else { return nil }
    self.init(id: id, stars: stars, from: from, name: title)
  }
}

extension Scheme.Special {
  fileprivate init?(
    _ node: Node, _ name: String, _ references: inout References, _ problems: inout Problems
  ) {
    guard var map = Mapping(node, name, &problems) else { return nil }
    var deduction: (points: Fraction?, failsAt: Int?)
    var bonus: (points: Fraction?, most: Int?)
    if let node = map.required("deduction", &problems),
      var map = Mapping(node, map.path("deduction"), &problems)
    {
      deduction.points = map.fraction("points", &problems)
      deduction.failsAt = map.integer("failsAt", in: 1...1000, &problems)
      references.source(&map, &problems)
      map.finish(&problems)
    }
    let grounds = map.list("grounds", isRequired: true, &problems, Ground.init)
    if let node = map.required("bonus", &problems),
      var map = Mapping(node, map.path("bonus"), &problems)
    {
      bonus.points = map.fraction("points", &problems)
      bonus.most = map.integer("most", in: 0...1000, &problems)
      references.source(&map, &problems)
      map.finish(&problems)
    }
    map.finish(&problems)
    guard let points = deduction.points, let failsAt = deduction.failsAt,
      let bonusPoints = bonus.points, let most = bonus.most
    else { return nil }
    self.init(
      deductionPoints: points, failsAt: failsAt, grounds: grounds, bonusPoints: bonusPoints,
      mostBonuses: most)
  }
}

extension Scheme.Special.Ground {
  fileprivate init?(_ node: Node, _ name: String, _ problems: inout Problems) {
    guard var map = Mapping(node, name, &problems) else { return nil }
    let id = map.text("id", &problems)
    let title = map.name("name", &problems)
    map.finish(&problems)
    guard let id, let title else { return nil }
    self.init(id: id, name: title)
  }
}
