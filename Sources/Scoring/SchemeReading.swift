public import Diagnostics
public import Reading

extension Scheme {
  /// The format name in the first line of a scheme file.
  public static let format = "accolade-scheme/1"

  /// How many clauses a scheme may have; those in use have a few hundred at most.
  private static let mostClauses = 1000

  /// Reads a scheme and checks that its figures agree with each other.
  ///
  /// - Returns: `nil` after an error.
  public static func read(_ root: Node, into problems: inout Problems) -> Scheme? {
    let before = problems.errorCount
    guard var map = Mapping(root, "", &problems) else { return nil }
    guard map.format(format, &problems) else { return nil }
    let id = map.id("id", &problems)
    let edition = map.text("edition", &problems)
    let standard = map.nameOrNumber("standard", &problems)
    let name = map.name("name", &problems)
    let reportTitle = map.optionalName("reportTitle", &problems)
    let published = map.optionalDay("published", &problems)
    let inForce = map.optionalDay("inForce", &problems)
    let inForceUntil = map.optionalDay("inForceUntil", &problems)
    var references = References()
    let sources = map.list("sources", isRequired: true, &problems) {
      Reference($0, $1, &references, &$2)
    }
    let certificate = map.map("certificate", &problems) {
      Certificate($0, $1, &references, &$2)
    }
    let score = map.map("score", isRequired: true, &problems, ScoreRange.init)
    let special = map.map("special", &problems) { Special($0, $1, &references, &$2) }
    let period = map.map("period", &problems) { Period($0, $1, &references, &$2) }
    let levels = map.list("levels", &problems) {
      Level.read($0, $1, &references, &$2)
    }
    let noLevel = Scheme.noLevel(&map, &problems)
    let caps = map.list("caps", &problems) { Cap($0, $1, &references, &$2) }
    let assumptions = map.list("assumptions", &problems) {
      Assumption($0, $1, &references, &$2)
    }
    if let node = root.descendant("clauses"), node.clauseCount > mostClauses {
      problems.report(.tooManyClauses(most: mostClauses, at: node.label))
      return nil
    }
    let clauses = map.list("clauses", isRequired: true, &problems) {
      Clause($0, $1, below: (nil, score?.combination ?? .sum), &references, &$2)
    }
    Clause.checkNumbers(in: root.descendant("clauses"), references, &problems)
    map.finish(&problems)
    references.check(&problems)
    guard problems.errorCount == before, let id, let edition, let standard, let name, let score
    else { return nil }
    let scheme = Scheme(
      id: id, edition: edition, standard: standard, name: name, reportTitle: reportTitle,
      certificate: certificate, published: published,
      inForce: inForce, inForceUntil: inForceUntil, clauses: clauses,
      combination: score.combination, scale: score.scale, cap: score.cap, floor: score.floor,
      special: special ?? .none, period: period, levels: levels.flatMap(\.self),
      noLevel: noLevel, caps: caps, assumptions: assumptions, sources: sources)
    references.checkSources(sources, &problems)
    scheme.check(at: root, &problems)
    return problems.errorCount == before ? scheme : nil
  }
}

extension Scheme {
  /// The name where no level is reached, which goes with levels.
  private static func noLevel(_ map: inout Mapping, _ problems: inout Problems) -> Name? {
    let levels = map.node.descendant("levels")
    if let levels, levels.content != .list([]) { return map.name("none", &problems) }
    if let node = map.optional("none", &problems) {
      problems.report(.noneWithoutLevels(at: node.label))
    }
    if let node = map.optional("caps", &problems) {
      problems.report(.capsWithoutLevels(at: node.label))
    }
    return nil
  }
}

extension Node {
  /// How many clauses a list of them holds, at any depth.
  fileprivate var clauseCount: Int {
    elements.reduce(0) { $0 + 1 + ($1.descendant("clauses")?.clauseCount ?? 0) }
  }
}

extension Diagnostic {
  fileprivate static func tooManyClauses(most: Int, at place: Place) -> Diagnostic {
    Diagnostic("TooManyClauses", "a scheme has at most \(most) clauses", at: place)
  }
}

/// How points become the score.
private struct ScoreRange {
  let combination: Clause.Combination
  let scale: Fraction?
  let cap: Fraction?
  let floor: Fraction?

  init?(_ node: Node, _ name: String, _ problems: inout Problems) {
    guard var map = Mapping(node, name, &problems) else { return nil }
    combination = map.combination(&problems)
    scale = map.optionalFraction("scale", &problems)
    cap = map.optionalFraction("cap", &problems)
    floor = map.optionalFraction("floor", &problems)
    map.finish(&problems)
  }
}

extension Mapping {
  /// How clauses become one number; a sum unless it says otherwise.
  mutating func combination(_ problems: inout Problems) -> Clause.Combination {
    optional("combine", &problems) == nil
      ? .sum : choice("combine", of: Clause.Combination.self, &problems) ?? .sum
  }

  /// A stable name of small Latin letters, digits, points and hyphens.
  mutating func id(_ key: String, _ problems: inout Problems) -> String? {
    guard let node = required(key, &problems), let id = node.text(path(key), &problems) else {
      return nil
    }
    let isPlain = id.utf8.allSatisfy {
      switch $0 {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"), UInt8(ascii: "."):
        true
      default: false
      }
    }
    guard isPlain else {
      problems.report(.notAnID(path(key), found: node))
      return nil
    }
    return id
  }
}

extension Scheme.Reference {
  fileprivate init?(
    _ node: Node, _ name: String, _ references: inout References, _ problems: inout Problems
  ) {
    guard var map = Mapping(node, name, &problems) else { return nil }
    let id = references.newID(.source, &map, &problems)
    let text = map.text("text", limit: TextLimit.prose, &problems)
    let isOfRules = map.flag("rules", &problems)
    map.finish(&problems)
    guard let id, let text else { return nil }
    self.init(id: id, text: text, isOfRules: isOfRules)
  }
}

extension Scheme.Assumption {
  fileprivate init?(
    _ node: Node, _ name: String, _ references: inout References, _ problems: inout Problems
  ) {
    guard var map = Mapping(node, name, &problems) else { return nil }
    let id = references.newID(.assumption, &map, &problems)
    let text = map.name("text", limit: TextLimit.prose, &problems)
    let isAboutPoints = map.flag("unconfirmedPoints", &problems)
    map.finish(&problems)
    guard let id, let text else { return nil }
    self.init(id: id, text: text, isAboutPoints: isAboutPoints)
  }
}
