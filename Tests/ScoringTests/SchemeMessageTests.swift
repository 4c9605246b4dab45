import Diagnostics
import Reading
import Scoring
import TestSupport
import Testing

@Suite struct SchemeMessageTests {
  @Test(arguments: files) func says(_ file: BrokenFile) { expectRefusedScheme(file) }

  private static let files = [
    brokenScheme(
      "an audit in place of a scheme, which nothing else is said of",
      ["accolade-scheme/1": "▸accolade-audit/1", "edition: \"1\"": "holder: {}"],
      """
      scheme.yaml:1:9: error: this is a file of kind 'audit', where one of kind 'scheme' belongs \
      [OtherKindOfFile]
        1 | format: accolade-audit/1
          |         ^^^^^^^^^^^^^^^^
        fix: name a file that begins with 'format: accolade-scheme/1'
      """),
    brokenScheme(
      "a scheme of another version", ["accolade-scheme/1": "▸accolade-scheme/2"],
      """
      scheme.yaml:1:9: error: the format of this file must be 'accolade-scheme/1', found \
      'accolade-scheme/2' [WrongFormat]
        1 | format: accolade-scheme/2
          |         ^^^^^^^^^^^^^^^^^
        fix: write 'format: accolade-scheme/1'
      """),
    brokenMethodScheme(
      "a sub-level above the next level",
      [
        "- {id: silver, from: 30, name: {zh: 银, en: Silver}, source: s}":
          "- id: silver\n    from: 30\n    name: {zh: 银, en: Silver}\n    source: s\n    sublevels:\n      - {▸id: silver-plus, from: 70, name: {zh: 银上, en: Silver plus}, source: s}\n      - {id: silver-base, from: 30, name: {zh: 银下, en: Silver base}, source: s}"
      ],
      """
      scheme.yaml:33:10: error: sub-level 'silver-plus' begins at 70, but its level 'silver' ends \
      where 'gold' begins, at 60 [SublevelAboveLevel]
        33 |       - {id: silver-plus, from: 70, name: {zh: 银上, en: Silver plus}, source: s}
           |          ^^
        fix: let it begin below 60
      """),
    brokenScheme(
      "caps without levels",
      [
        """
        levels:
          - {id: five-star, stars: 5, from: 95, name: {zh: 五, en: Five}, source: s}
          - {id: four-star, stars: 4, from: 90, name: {zh: 四, en: Four}, source: s}
          - {id: three-star, stars: 3, from: 80, name: {zh: 三, en: Three}, source: s}
          - {id: qualified, from: 70, name: {zh: 达标, en: Qualified}, source: s}
        none: {zh: 无, en: None}
        """:
          "▸caps: [{id: c, text: {zh: 限, en: Cap}, clause: \"2\", when: {from: 3}, level: gold, source: s}]"
      ],
      """
      scheme.yaml:16:1: error: caps hold levels down, and the scheme has no levels \
      [CapsWithoutLevels]
        16 | caps: [{id: c, text: {zh: 限, en: Cap}, clause: "2", when: {from: 3}, level: gold, source: s}]
           | ^^^^
        fix: delete 'caps', or add 'levels'
      """),
    brokenScheme(
      "stars that rise as levels fall",
      ["- {id: four-star, stars: 4": "- {▸id: four-star, stars: 6"],
      """
      scheme.yaml:18:6: error: level 'four-star' has 6 stars, more than the 5 of the better level \
      'five-star' [StarsOutOfOrder]
        18 |   - {id: four-star, stars: 6, from: 90, name: {zh: 四, en: Four}, source: s}
           |      ^^
        why: levels stand best first
        fix: correct 'stars' of one of the two
      """),
    brokenScheme(
      "a sum that the clauses below do not make", ["points: 70": "points: ▸71"],
      """
      scheme.yaml:28:13: error: clause '1' has 71 points, but those below it sum to 70 [WrongSum]
        28 |     points: 71
           |             ^^
        fix: correct the points below it, or write 70
      """),
    brokenScheme(
      "a sum that the clauses below exceed", ["points: 70": "points: ▸69.5"],
      """
      scheme.yaml:28:13: error: clause '1' has 69.5 points, but those below it sum to 70 [WrongSum]
        28 |     points: 69.5
           |             ^^^^
        fix: correct the points below it, or write 70
      """),
    brokenScheme(
      "a clause number that stands twice", ["number: \"2\"": "number: ▸\"1.2\""],
      """
      scheme.yaml:47:13: error: clause '1.2' can only stand once [ClauseTwice]
        47 |   - number: "1.2"
           |             ^^^^^
        fix: delete one of the two
      scheme.yaml:39:17: note: '1.2' stands here already
        39 |       - number: "1.2"
           |                 ^^^^^
      """),
    brokenScheme(
      "a clause below another number", ["number: \"1.2\"": "number: ▸\"2.1\""],
      """
      scheme.yaml:39:17: error: clause '2.1' stands below '1', but its number is not \
      [ClauseElsewhere]
        39 |       - number: "2.1"
           |                 ^^^^^
        fix: number it '1.…', or move it
      """),
    brokenScheme(
      "a clause beside the heading it belongs below", ["number: \"2\"": "number: ▸\"1.3\""],
      """
      scheme.yaml:47:13: error: clause '1.3' stands beside '1', but its number is below it \
      [ClauseElsewhere]
        47 |   - number: "1.3"
           |             ^^^^^
        fix: move it below '1', or give it another number
      scheme.yaml:26:13: note: '1' stands here
        26 |   - number: "1"
           |             ^^^
      """),
    brokenScheme(
      "a clause below its own sister", ["number: \"1.2\"": "number: ▸\"1.1.7\""],
      """
      scheme.yaml:39:17: error: clause '1.1.7' stands beside '1.1', but its number is below it \
      [ClauseElsewhere]
        39 |       - number: "1.1.7"
           |                 ^^^^^^^
        fix: move it below '1.1', or give it another number
      scheme.yaml:32:17: note: '1.1' stands here
        32 |       - number: "1.1"
           |                 ^^^^^
      """),
    brokenScheme(
      "a source that is not listed",
      ["bonus: {points: 1, most: 1, source: s}": "bonus: {points: 1, most: 1, source: ▸t}"],
      """
      scheme.yaml:14:39: error: no source is called 't' [UnknownSource]
        14 |   bonus: {points: 1, most: 1, source: t}
           |                                       ^
        fix: write 's'
      """),
    brokenScheme(
      "levels that are not best first",
      [
        "  - {id: three-star, stars: 3, from: 80": "  - {▸id: three-star, stars: 3, from: 90",
        "  - {id: qualified, from: 70": "  - {▸id: qualified, from: 91",
      ],
      """
      scheme.yaml:19:6: error: level 'three-star' from 90 cannot stand after 'four-star' from 90 \
      [LevelsOutOfOrder]
        19 |   - {id: three-star, stars: 3, from: 90, name: {zh: 三, en: Three}, source: s}
           |      ^^
        why: levels stand best first, and the first one reached is given
        fix: order the levels by 'from', highest first

      scheme.yaml:20:6: error: level 'qualified' from 91 cannot stand after 'three-star' from 90 \
      [LevelsOutOfOrder]
        20 |   - {id: qualified, from: 91, name: {zh: 达标, en: Qualified}, source: s}
           |      ^^
        why: levels stand best first, and the first one reached is given
        fix: order the levels by 'from', highest first
      """),
    brokenScheme(
      "figures that are no numbers",
      ["points: 40": "points: ▸4,5", "cap: 100": "cap: ▸-1", "from: 70": "from: ▸\"70\""],
      """
      scheme.yaml:15:26: error: 'score.cap' must be a number that is not negative, found '-1' \
      [NotANumber]
        15 | score: {scale: 100, cap: -1, floor: 0}
           |                          ^^
        fix: write a decimal such as 4.5, or a fraction such as 10/3, without quotes

      scheme.yaml:20:27: error: 'levels[4].from' must be a number that is not negative, found \
      '70' [NotANumber]
        20 |   - {id: qualified, from: "70", name: {zh: 达标, en: Qualified}, source: s}
           |                           ^^^^
        fix: write a decimal such as 4.5, or a fraction such as 10/3, without quotes

      scheme.yaml:35:17: error: 'clauses[1].clauses[1].points' must be a number that is not \
      negative, found '4,5' [NotANumber]
        35 |         points: 4,5
           |                 ^^^
        fix: write 4.5
      """),
    brokenScheme(
      "a number of too many digits",
      ["points: 40": "points: ▸40.00000000000000000000000000001"],
      """
      scheme.yaml:35:17: error: 'clauses[1].clauses[1].points' must have at most 30 digits; this \
      one has 31 [TooManyDigits]
        35 |         points: 40.00000000000000000000000000001
           |                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        fix: write fewer of them
      """),
    brokenScheme(
      "a judged clause without its figures",
      [
        "    requirement: {zh: 要求, en: Required}\n    points: 30\n    confirmed: false\n": "",
        "    source: s\n    method: sampled\n    excludable: true\n    note": "    note",
        "- number: \"2\"": "- ▸▸▸▸▸number: \"2\"",
      ],
      """
      scheme.yaml:47:5: error: 'clauses[2]' must have 'requirement' [MissingKey]
        47 |   - number: "2"
           |     ^^^^^^
        fix: add 'requirement'

      scheme.yaml:47:5: error: 'clauses[2]' must have 'method' [MissingKey]
        47 |   - number: "2"
           |     ^^^^^^
        fix: add 'method'

      scheme.yaml:47:5: error: 'clauses[2]' must have 'points' [MissingKey]
        47 |   - number: "2"
           |     ^^^^^^
        fix: add 'points'

      scheme.yaml:47:5: error: 'clauses[2]' must have 'confirmed' [MissingKey]
        47 |   - number: "2"
           |     ^^^^^^
        fix: add 'confirmed'

      scheme.yaml:47:5: error: 'clauses[2]' must have 'source' [MissingKey]
        47 |   - number: "2"
           |     ^^^^^^
        fix: add 'source'
      """),
    brokenScheme(
      "a clause that is judged and stands over others",
      [
        "    source: s\n    clauses":
          "    source: s\n    ▸method: sampled\n    ▸excludable: true\n    clauses"
      ],
      """
      scheme.yaml:31:5: error: 'clauses[1]' has no key 'method' [UnknownKey]
        31 |     method: sampled
           |     ^^^^^^
        fix: use one of 'number', 'name', 'weight', 'counted', 'clauses', 'combine', 'points', \
      'confirmed', 'source'

      scheme.yaml:32:5: error: 'clauses[1]' has no key 'excludable' [UnknownKey]
        32 |     excludable: true
           |     ^^^^^^^^^^
        fix: use one of 'number', 'name', 'weight', 'counted', 'clauses', 'combine', 'points', \
      'confirmed', 'source'
      """),
    brokenScheme(
      "a method and a flag that are not known",
      ["method: qualitative": "method: ▸checked", "confirmed: false": "confirmed: ▸no"],
      """
      scheme.yaml:38:17: error: 'clauses[1].clauses[1].method' must be one of its known words, \
      found 'checked' [NotAChoice]
        38 |         method: checked
           |                 ^^^^^^^
        fix: use one of 'qualitative', 'sampled', 'banded', 'linear', 'target', 'rated', 'checklist'

      scheme.yaml:51:16: error: 'clauses[2].confirmed' must be true or false, found 'no' [NotAFlag]
        51 |     confirmed: no
           |                ^^
        fix: write true or false, without quotes
      """),
    brokenScheme(
      "rules of special points out of their range",
      ["failsAt: 5": "failsAt: ▸0", "most: 1": "most: ▸-1", "stars: 5": "stars: ▸0"],
      """
      scheme.yaml:10:35: error: 'special.deduction.failsAt' must be a whole number from 1 to \
      1000, found '0' [NotAnInteger]
        10 |   deduction: {points: 1, failsAt: 0, source: s}
           |                                   ^
        fix: write a number from 1 to 1000

      scheme.yaml:14:28: error: 'special.bonus.most' must be a whole number from 0 to 1000, found \
      '-1' [NotAnInteger]
        14 |   bonus: {points: 1, most: -1, source: s}
           |                            ^^
        fix: write a number from 0 to 1000

      scheme.yaml:17:28: error: 'levels[1].stars' must be a whole number from 1 to 9, found '0' \
      [NotAnInteger]
        17 |   - {id: five-star, stars: 0, from: 95, name: {zh: 五, en: Five}, source: s}
           |                            ^
        fix: write a number from 1 to 9
      """),
    brokenScheme(
      "lists without elements",
      ["sources: [{id: s, text: A source.}]": "▸sources: []"],
      """
      scheme.yaml:8:1: error: 'sources' must have at least one element [EmptyList]
        8 | sources: []
          | ^^^^^^^
      """),
  ]

  @Test func readsWhatTheTinySchemeSays() throws {
    let scheme = try tinyScheme()
    #expect(scheme.id == "tiny" && scheme.edition == "1" && scheme.standard.en == "T 1")
    #expect(scheme.published?.description == "2025-12-30")
    #expect(scheme.inForce?.description == "2026-02-01")
    #expect(scheme.indicators.map(\.number) == ["1.1", "1.2", "2"])
    #expect(scheme.indicators.map(\.points?.description) == ["40", "30", "30"])
    #expect(scheme.indicators.map(\.method) == [.qualitative, .sampled, .sampled])
    #expect(scheme.indicators.map(\.isExcludable) == [false, true, true])
    #expect(scheme.indicators.map(\.isConfirmed) == [true, true, false])
    #expect(scheme.indicators.last?.note == Name(zh: "注", en: "Note"))
    #expect(scheme.total?.description == "100")
    #expect(scheme.clauses.map(\.points?.description) == ["70", "30"])
    #expect(scheme.special.grounds.map(\.id) == ["law", "trade"])
    #expect(scheme.hasUnconfirmedPoints)
    #expect(scheme.statedAssumptions.map(\.id) == ["exact", "points"])
    #expect(
      try tinyScheme(["confirmed: false": "confirmed: true"]).statedAssumptions.map(\.id)
        == ["exact"])
  }

  @Test func readsTheShippedScheme() throws {
    let scheme = try shippedScheme()
    #expect(scheme.indicators.count == 35)
    #expect(scheme.clauses.map(\.number) == ["5.1", "5.2", "5.3"])
    #expect(scheme.clauses.map(\.points?.description) == ["40", "35", "25"])
    #expect(scheme.clauses.flatMap(\.children).count == 15)
    #expect(scheme.special.failsAt == 5 && scheme.special.mostBonuses == 1)
    #expect(scheme.hasUnconfirmedPoints)
  }
}
