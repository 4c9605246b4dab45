import TestSupport
import Testing

/// What a scheme says of levels between whose bounds no score falls.
@Suite struct GapMessageTests {
  @Test(arguments: files) func says(_ file: BrokenFile) { expectRefusedScheme(file) }

  @Test("says where it is not decided whether a level is given")
  func saysWhatIsNotDecided() {
    expectAcceptedScheme(
      Self.file(
        "a narrow level where much can be left out",
        Self.level("high", "90") + Self.marked(Self.level("low", "89.9999999")),
        of: Self.clause(1, points: "90", "method: qualitative, excludable: true")
          + Self.tiny(18, ", excludable: true"), score: "{scale: 100}",
        """
        scheme.yaml:11:6: note: it is not decided whether level 'low' can ever be given \
        [LevelUndecided]
          11 |   - {id: low, from: 89.9999999, name: {zh: low级, en: Level low}, source: s}
             |      ^^
          why: the clauses make more different scores than are looked at
          fix: write a case that ends at 'low'; if there is none, correct 'from' or the points
        """))
  }

  @Test("accepts a level that some score falls to", arguments: given)
  func accepts(_ name: String, _ levels: String, _ clauses: String, _ score: String) {
    expectAcceptedScheme(Self.file(name, levels, of: clauses, score: score, ""))
  }

  /// Two clauses of five points, as the method of each says.
  private static let both = "\(clause(1, "method: qualitative"))\(clause(2, "method: qualitative"))"

  private static func clause(_ number: Int, points: String = "5", _ rest: String) -> String {
    """
      - {number: "\(number)", name: {zh: 条, en: Clause}, requirement: {zh: 要求, en: Required}, \
    points: \(points), confirmed: true, source: s, \(rest)}

    """
  }

  /// Clauses of so few and so different points that their sums are too many to list.
  private static func tiny(_ count: Int, _ rest: String = "") -> String {
    (0..<count).map { index in
      let millionths = String(1 << index)
      let points = "0." + String(repeating: "0", count: 6 - millionths.count) + millionths
      return clause(index + 2, points: points, "method: qualitative\(rest)")
    }.joined()
  }

  private static func level(_ id: String, _ from: String, _ rest: String = "") -> String {
    "  - {id: \(id), from: \(from), name: {zh: \(id)级, en: Level \(id)}, source: s\(rest)}\n"
  }

  private static func marked(_ level: String) -> String { level.replacing("{id", with: "{▸id") }

  private static func file(
    _ name: String, _ levels: String, of clauses: String = both, score: String = "{combine: sum}",
    _ printed: String
  ) -> BrokenFile {
    BrokenFile(
      name, path: "scheme.yaml",
      """
      format: accolade-scheme/1
      id: gap
      edition: "1"
      standard: T 1
      name: {zh: 隙, en: Gap}
      sources: [{id: s, text: A source.}]
      score: \(score)
      none: {zh: 无, en: None}
      levels:
      \(levels)clauses:
      \(clauses)
      """, printed)
  }

  private static let rated = """
    ratings: [{id: "a", name: {zh: 好, en: Good}, points: 10}, \
    {id: "b", name: {zh: 差, en: Bad}, points: 4}]
    """

  private static let files = [
    file(
      "a level between all and nothing of two clauses",
      level("high", "9") + marked(level("middle", "6"))
        + level("low", "5"),
      """
      scheme.yaml:11:6: error: level 'middle' is never given, for no score is at least 6 and \
      below 9, where 'high' begins [LevelUnreachable]
        11 |   - {id: middle, from: 6, name: {zh: middle级, en: Level middle}, source: s}
           |      ^^
        why: the nearest scores are 5 and 10
        fix: correct 'from' of one of the two, or the points
      """),
    file(
      "a level between two ratings",
      level("high", "10") + marked(level("low", "5")),
      of: clause(1, points: "10", "method: rated, \(rated)"),
      """
      scheme.yaml:11:6: error: level 'low' is never given, for no score is at least 5 and below \
      10, where 'high' begins [LevelUnreachable]
        11 |   - {id: low, from: 5, name: {zh: low级, en: Level low}, source: s}
           |      ^^
        why: the nearest scores are 4 and 10
        fix: correct 'from' of one of the two, or the points
      """),
    file(
      "a level between multiples of three",
      level("high", "8") + marked(level("low", "7")),
      of: clause(
        1, points: "9",
        "method: linear, perUnit: 3, measure: {id: m, unit: {zh: 次, en: times}, least: 0, whole: true}"
      ),
      """
      scheme.yaml:11:6: error: level 'low' is never given, for no score is at least 7 and below \
      8, where 'high' begins [LevelUnreachable]
        11 |   - {id: low, from: 7, name: {zh: low级, en: Level low}, source: s}
           |      ^^
        why: the nearest scores are 6 and 9
        fix: correct 'from' of one of the two, or the points
      """),
    file(
      "a level between what is left after exclusions",
      level("high", "100") + marked(level("low", "60")),
      of: clause(1, "method: qualitative, excludable: true")
        + clause(2, "method: qualitative, excludable: true"),
      score: "{scale: 100}",
      """
      scheme.yaml:11:6: error: level 'low' is never given, for no score is at least 60 and below \
      100, where 'high' begins [LevelUnreachable]
        11 |   - {id: low, from: 60, name: {zh: low级, en: Level low}, source: s}
           |      ^^
        why: the nearest scores are 50 and 100
        fix: correct 'from' of one of the two, or the points
      """),
    file(
      "a level whose own rules leave one score",
      level("high", "8")
        + marked(level("low", "5", ", requires: [\"1\", \"2\"]")),
      """
      scheme.yaml:11:6: error: level 'low' is never given, for where its conditions are kept no \
      score is at least 5 and below 8, where 'high' begins [LevelUnreachable]
        11 |   - {id: low, from: 5, name: {zh: low级, en: Level low}, source: s, requires: ["1", "2"]}
           |      ^^
        why: the nearest score is 10
        fix: correct 'from' of one of the two, or the points
      """),
    file(
      "a level that asks for more than a better one which begins with it",
      level("high", "5", ", requires: [\"1\"]")
        + marked(level("low", "5", ", requires: [\"1\", \"2\"]")),
      """
      scheme.yaml:11:6: error: level 'low' is never given, for who reaches it reaches 'high' \
      [LevelUnreachable]
        11 |   - {id: low, from: 5, name: {zh: low级, en: Level low}, source: s, requires: ["1", "2"]}
           |      ^^
        why: 'high' begins at 5 too, and asks for nothing that 'low' does not ask for
        fix: let the better level begin higher, or ask for more
      """),
    file(
      "a level that who misses a better one does not reach",
      level("high", "80", ", requires: [\"1\"]") + marked(level("low", "60")),
      of: clause(1, points: "90", "method: qualitative")
        + clause(2, points: "10", "method: qualitative"),
      """
      scheme.yaml:11:6: error: level 'low' is never given, for who reaches it reaches a better \
      level [LevelUnreachable]
        11 |   - {id: low, from: 60, name: {zh: low级, en: Level low}, source: s}
           |      ^^
        why: no score of at least 60 is below 80, where 'high' begins, or goes with something \
      missed that the better levels ask for
        fix: correct 'from' of one of the two, or the points
      """),
    file(
      "a level between more sums than are listed",
      level("high", "80") + marked(level("low", "60")),
      of: clause(1, points: "90", "method: qualitative") + tiny(18),
      """
      scheme.yaml:11:6: error: level 'low' is never given, for no score is at least 60 and below \
      80, where 'high' begins [LevelUnreachable]
        11 |   - {id: low, from: 60, name: {zh: low级, en: Level low}, source: s}
           |      ^^
        why: the nearest scores are 0.262143 and 90
        fix: correct 'from' of one of the two, or the points
      """),
    BrokenFile(
      "a level that even special deductions do not reach", path: "scheme.yaml",
      replacing(
        [
          "sampled\n        excludable: true": "qualitative", "{id: four-star": "{▸id: four-star",
          "sampled\n    excludable: true": "qualitative", "{id: three-star": "{▸id: three-star",
        ],
        in: tinySchemeText),
      """
      scheme.yaml:18:6: error: level 'four-star' is never given, for no score is at least 90 and \
      below 95, where 'five-star' begins [LevelUnreachable]
        18 |   - {id: four-star, stars: 4, from: 90, name: {zh: 四, en: Four}, source: s}
           |      ^^
        fix: correct 'from' of one of the two, or the points

      scheme.yaml:19:6: error: level 'three-star' is never given, for no score is at least 80 and \
      below 90, where 'four-star' begins [LevelUnreachable]
        19 |   - {id: three-star, stars: 3, from: 80, name: {zh: 三, en: Three}, source: s}
           |      ^^
        fix: correct 'from' of one of the two, or the points
      """),
  ]

  private static let given: [(String, String, String, String)] = [
    (
      "the bound of a level belongs to it", level("high", "10") + level("low", "5"), both,
      "{combine: sum}"
    ),
    (
      "samples may fail in any proportion", level("high", "9") + level("low", "8.5"),
      clause(1, "method: sampled") + clause(2, "method: qualitative"), "{combine: sum}"
    ),
    (
      "a better level with a rule of its own leaves its score to the lower one",
      level("high", "5", ", requires: [\"1\"]") + level("low", "4"), both, "{combine: sum}"
    ),
    (
      "several ratings make a mean", level("high", "10") + level("low", "5"),
      clause(1, points: "10", "method: rated, \(rated), raters: {combine: mean, least: 2}"),
      "{combine: sum}"
    ),
    (
      "two ratings have a middle", level("high", "10") + level("low", "7"),
      clause(1, points: "10", "method: rated, \(rated), raters: {combine: median, least: 2}"),
      "{combine: sum}"
    ),
    (
      "some of the scores that are too many to list fall to it",
      level("high", "90") + level("low", "60"),
      clause(1, points: "70", "method: qualitative") + tiny(18)
        + clause(99, points: "25", "method: qualitative"), "{combine: sum}"
    ),
    (
      "who misses one of two better levels' rules may reach it",
      level("best", "9", ", requires: [\"1\"]") + level("high", "8", ", requires: [\"2\"]")
        + level("low", "7"),
      clause(1, points: "7", "method: sampled") + clause(2, points: "3", "method: sampled"),
      "{combine: sum}"
    ),
    (
      "points that a measure takes away have no end", level("high", "9") + level("low", "6"),
      both
        + clause(
          3, points: "0",
          "method: linear, perUnit: -1, measure: {id: m, unit: {zh: 次, en: times}, least: 0, whole: true}"
        ), "{combine: sum}"
    ),
  ]
}
