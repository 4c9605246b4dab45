import TestSupport
import Testing

/// What a scheme says of rules that change nothing; it can be used all the same.
@Suite struct EffectMessageTests {
  @Test(arguments: files) func warns(_ file: BrokenFile) { expectAcceptedScheme(file) }

  private static let files = [
    brokenMethodScheme(
      "a target that every value meets",
      [
        "measure: {id: repair, unit: {zh: 小时, en: hours}}":
          "measure: {id: repair, unit: {zh: 小时, en: hours}, least: 0, most: 24}",
        "    target: {": "    ▸target: {",
      ],
      """
      scheme.yaml:120:5: warning: every value of clause '3' meets its target [TargetAlwaysMet]
        120 |     target: {upTo: 24}
            |     ^^^^^^
        why: its measure is always from 0, up to 24
        fix: correct the target, or the bounds of the measure
      """),
    brokenMethodScheme(
      "two levels of one name",
      ["{id: gold-base, from: 60, name: {zh: 金下": "{▸id: gold-base, from: 60, name: {zh: 金上"],
      """
      scheme.yaml:27:10: warning: levels 'gold-plus' and 'gold-base' are both called '金上', with 5 \
      stars [LevelsAlike]
        27 |       - {id: gold-base, from: 60, name: {zh: 金上, en: Gold base}, source: s}
           |          ^^
        why: no document can tell them apart
        fix: give each its own name
      scheme.yaml:26:10: note: 'gold-plus' stands here
        26 |       - {id: gold-plus, from: 90, name: {zh: 金上, en: Gold plus}, source: s, confirmed: \
      false}
           |          ^^
      """),
    brokenMethodScheme(
      "two ratings of the same points",
      [
        "- {id: \"1\", name: {zh: 差, en: Poor}, points: 1}":
          "- {▸id: \"1\", name: {zh: 差, en: Poor}, points: 3}"
      ],
      """
      scheme.yaml:67:14: note: ratings '3' and '1' give the same points, 3 [RatingsAlike]
        67 |           - {id: "1", name: {zh: 差, en: Poor}, points: 3}
           |              ^^
        fix: correct one of them, unless both are meant to
      """),
    brokenMethodScheme(
      "a clause in which nothing can be lost",
      ["points: 0.5\n": "points: ▸0\n"],
      """
      scheme.yaml:125:13: warning: clause '4' has 0 points, so it changes nothing \
      [ClauseWithoutPoints]
        125 |     points: 0
            |             ^
        why: nothing can be lost there, not even by a veto
        fix: write its points, or delete it
      """),
    brokenMethodScheme(
      "a band without values",
      [
        "measure: {id: response, unit: {zh: 小时, en: hours}, least: 0}":
          "measure: {id: response, unit: {zh: 小时, en: hours}, least: 0, most: 24}",
        "{above: 24": "{▸above: 24",
      ],
      """
      scheme.yaml:55:14: warning: no value lies in this band [BandWithoutValues]
        55 |           - {above: 24, points: 1}
           |              ^^^^^
        why: its measure is always from 0, up to 24
        fix: delete the band, or correct the bounds of the measure
      """),
    brokenMethodScheme(
      "a minimum that is all there is",
      ["perUnit: 0.5": "perUnit: 0.5\n        minimum: ▸10"],
      """
      scheme.yaml:102:18: warning: clause '2.2' wins 10 points whatever the value, for its minimum \
      is 10 [MinimumNotBelowPoints]
        102 |         minimum: 10
            |                  ^^
        fix: lower 'minimum', or correct the points
      """),
    brokenMethodScheme(
      "a cap at the best level",
      ["level: silver": "level: ▸gold"],
      """
      scheme.yaml:35:12: warning: cap 'stops' allows the best level, so it holds nobody down \
      [CapWithoutEffect]
        35 |     level: gold
           |            ^^^^
        fix: name a lower level, or delete the cap
      """),
    brokenMethodScheme(
      "a cap that never holds",
      [
        "least: 0, whole: true}": "least: 0, most: 2, whole: true}",
        "when: {from: 3}": "▸when: {from: 3}",
      ],
      """
      scheme.yaml:34:5: warning: cap 'stops' holds at no value of clause '2.3' [CapWithoutEffect]
        34 |     when: {from: 3}
           |     ^^^^
        why: its measure is always a whole number from 0, up to 2
        fix: correct 'when', or the bounds of the measure
      """),
    brokenMethodScheme(
      "a cap within another",
      [
        "caps:\n":
          "caps:\n  - {id: ▸five, text: {zh: 五, en: Five}, clause: \"2.3\", when: {from: 5}, level: silver, source: s}\n"
      ],
      """
      scheme.yaml:31:10: warning: cap 'five' changes nothing beside 'stops' [CapWithoutEffect]
        31 |   - {id: five, text: {zh: 五, en: Five}, clause: "2.3", when: {from: 5}, level: silver, source: s}
           |          ^^^^
        why: cap 'stops' holds wherever it does, and allows no better level
        fix: correct 'when' or 'level', or delete the cap
      scheme.yaml:32:9: note: 'stops' stands here
        32 |   - id: stops
           |         ^^^^^
      """),
    brokenMethodScheme(
      "a cap that stands twice",
      [
        "clauses:\n  - number: \"1\"":
          "  - {id: ▸again, text: {zh: 又, en: Again}, clause: \"2.3\", when: {from: 3}, level: silver, source: s}\nclauses:\n  - number: \"1\""
      ],
      """
      scheme.yaml:37:10: warning: cap 'again' changes nothing beside 'stops' [CapWithoutEffect]
        37 |   - {id: again, text: {zh: 又, en: Again}, clause: "2.3", when: {from: 3}, level: silver, source: s}
           |          ^^^^^
        why: cap 'stops' holds wherever it does, and allows no better level
        fix: correct 'when' or 'level', or delete the cap
      scheme.yaml:31:9: note: 'stops' stands here
        31 |   - id: stops
           |         ^^^^^
      """),
    brokenMethodScheme(
      "a cap where no better level is in reach",
      [
        "clause: \"2.3\"": "clause: \"2.1\"", "id: stops\n": "id: ▸stops\n",
        "when: {from: 3}": "when: {below: 20}",
      ],
      """
      scheme.yaml:31:9: warning: cap 'stops' changes nothing, for where it holds no score reaches \
      60 [CapWithoutEffect]
        31 |   - id: stops
           |         ^^^^^
        why: any level better than 'silver' begins there or above
        fix: correct 'when' or 'level', or delete the cap
      """),
    brokenMethodScheme(
      "a floor of the score that is enough for the last level",
      ["score: {floor: 0}": "score: {▸floor: 30}"],
      """
      scheme.yaml:9:9: warning: no score is below the floor of 30, so every score is enough for \
      level 'silver' [FloorReachesLevel]
        9 | score: {floor: 30}
          |         ^^^^^
        fix: lower the floor, or write 'from: 0' if that is meant
      """),
    brokenMethodScheme(
      "a share of nothing",
      ["share: 1/2": "share: ▸0"],
      """
      scheme.yaml:24:38: warning: a share of 0 asks for nothing [ShareOfNothing]
        24 |     floors: [{clauses: ["1"], share: 0}]
           |                                      ^
        fix: write a share above 0, or delete the floor
      """),
    brokenMethodScheme(
      "clauses required twice",
      [
        "requires: [\"3\"]": "requires: [\"3\", ▸\"1.2\", \"1\", ▸\"3\"]",
        "clauses: [\"1\"]": "clauses: [\"2.2\"]",
      ],
      """
      scheme.yaml:23:21: warning: clause '1.2' is required already, as a part of '1' \
      [RequiredAlready]
        23 |     requires: ["3", "1.2", "1", "3"]
           |                     ^^^^^
        fix: delete it

      scheme.yaml:23:33: warning: clause '3' is required already [RequiredAlready]
        23 |     requires: ["3", "1.2", "1", "3"]
           |                                 ^^^
        fix: delete it
      """),
    brokenMethodScheme(
      "a veto that is required",
      ["requires: [\"3\"]": "requires: [\"3\", ▸\"4\"]"],
      """
      scheme.yaml:23:21: warning: clause '4' is required already, as a veto [RequiredAlready]
        23 |     requires: ["3", "4"]
           |                     ^^^
        fix: delete it
      """),
    brokenMethodScheme(
      "a floor of what is required",
      [
        "requires: [\"3\"]": "requires: [\"3\", \"1\"]",
        "{clauses: [\"1\"]": "{▸clauses: [\"1.1\"]",
      ],
      """
      scheme.yaml:24:15: warning: this floor changes nothing [FloorWithoutEffect]
        24 |     floors: [{clauses: ["1.1"], share: 1/2}]
           |               ^^^^^^^
        why: all points of clause '1.1' are required
        fix: raise the share, or delete the floor
      """),
    brokenScheme(
      "floors that the score keeps, but for the one that a lower level has too",
      [
        "excludable: true": "excludable: false",
        "from: 95, name: {zh: 五, en: Five}, source: s":
          "from: 95, name: {zh: 五, en: Five}, source: s, floors: [{▸clauses: [\"1\", \"2\"], share: 0.8}, {clauses: [\"1\"], share: 0.9}]",
        "from: 70, name: {zh: 达标, en: Qualified}, source: s":
          "from: 70, name: {zh: 达标, en: Qualified}, source: s, floors: [{clauses: [\"1\"], share: 0.9}]",
        "from: 90, name: {zh: 四, en: Four}, source: s":
          "from: 90, name: {zh: 四, en: Four}, source: s, floors: [{clauses: [\"1\"], share: 0.9}]",
        "from: 80, name: {zh: 三, en: Three}, source: s":
          "from: 80, name: {zh: 三, en: Three}, source: s, floors: [{clauses: [\"1\"], share: 0.9}]",
      ],
      """
      scheme.yaml:17:87: warning: this floor changes nothing [FloorWithoutEffect]
        17 |   - {id: five-star, stars: 5, from: 95, name: {zh: 五, en: Five}, source: s, floors: [{clauses: ["1", "2"], share: 0.8}, {clauses: ["1"], share: 0.9}]}
           |                                                                                        ^^^^^^^
        why: who reaches 95 wins at least 64 of the 70 points of clause '1'; who reaches 95 wins \
      at least 24 of the 30 points of clause '2'
        fix: raise the share, or delete the floor
      """),
    brokenMethodScheme(
      "points that are whole before they are rounded",
      ["perUnit: -10": "perUnit: -10\n        ▸round: up"],
      """
      scheme.yaml:111:9: warning: the points of clause '2.3' are whole before they are rounded \
      [RoundWithoutEffect]
        111 |         round: up
            |         ^^^^^
        why: its measure is always a whole number, and 'perUnit' is one
        fix: delete 'round', or correct 'perUnit' or 'whole'
      """),
    brokenScheme(
      "a cap of the score above all scores",
      ["cap: 100,": "▸cap: 101,"],
      """
      scheme.yaml:15:21: warning: the cap of 101 holds no score down, for no score is above 101 \
      [ScoreCapWithoutEffect]
        15 | score: {scale: 100, cap: 101, floor: 0}
           |                     ^^^
        fix: lower the cap, or delete it
      """),
    brokenScheme(
      "a source that no figure names, beside one of rules",
      [
        "sources: [{id: s, text: A source.}]":
          "sources: [{id: s, text: A source.}, {id: ▸t, text: T}, {id: u, text: U, rules: true}]"
      ],
      """
      scheme.yaml:8:42: warning: no figure names the source 't' [SourceNotCited]
        8 | sources: [{id: s, text: A source.}, {id: t, text: T}, {id: u, text: U, rules: true}]
          |                                          ^
        fix: name it at the figures it holds for, write 'rules: true' beside it if it tells of rules \
      without figures, or delete it
      """),
    brokenScheme(
      "a level that asks for more than the better one",
      [
        "{id: three-star": "{▸id: three-star",
        "from: 80, name: {zh: 三, en: Three}, source: s":
          "from: 80, name: {zh: 三, en: Three}, source: s, requires: [\"1.1\"]",
      ],
      """
      scheme.yaml:19:6: warning: level 'three-star' asks for more beside the score than the better \
      level 'four-star' [LevelAsksForMore]
        19 |   - {id: three-star, stars: 3, from: 80, name: {zh: 三, en: Three}, source: s, requires: ["1.1"]}
           |      ^^
        why: who misses it can be given 'four-star', but not 'three-star'
        fix: let 'four-star' ask for it too, or delete it here
      """),
    brokenScheme(
      "rules of levels where there are no levels",
      [
        "failsAt: 5": "▸failsAt: 5",
        "method: qualitative": "method: qualitative\n        ▸veto: true",
        """
        levels:
          - {id: five-star, stars: 5, from: 95, name: {zh: 五, en: Five}, source: s}
          - {id: four-star, stars: 4, from: 90, name: {zh: 四, en: Four}, source: s}
          - {id: three-star, stars: 3, from: 80, name: {zh: 三, en: Three}, source: s}
          - {id: qualified, from: 70, name: {zh: 达标, en: Qualified}, source: s}
        none
        """: "▸none",
      ],
      """
      scheme.yaml:10:26: warning: 'failsAt' forbids every level, and the scheme has no levels \
      [FailsWithoutLevels]
        10 |   deduction: {points: 1, failsAt: 5, source: s}
           |                          ^^^^^^^
        fix: delete 'failsAt', or add 'levels'

      scheme.yaml:16:1: warning: 'none' names what lies below all levels, and the scheme has no \
      levels [NoneWithoutLevels]
        16 | none: {zh: 无, en: None}
           | ^^^^
        fix: delete 'none', or add 'levels'

      scheme.yaml:34:9: warning: clause '1.1' decides whether there is a level, and the scheme has \
      no levels [VetoWithoutLevels]
        34 |         veto: true
           |         ^^^^
        fix: delete 'veto', or add 'levels'
      """),
    brokenScheme(
      "special points of nothing",
      [
        "deduction: {points: 1, failsAt: 5,": "▸deduction: {points: 0,",
        "bonus: {points: 1, most: 1": "▸bonus: {points: 1, most: 0", "cap: 100, ": "",
      ],
      """
      scheme.yaml:10:3: warning: this special deduction costs nothing [DeductionWithoutPoints]
        10 |   deduction: {points: 0, source: s}
           |   ^^^^^^^^^
        fix: write 'points' above 0, or 'failsAt'

      scheme.yaml:14:3: warning: this bonus adds nothing [BonusWithoutPoints]
        14 |   bonus: {points: 1, most: 0, source: s}
           |   ^^^^^
        fix: write 'points' and 'most' above 0, or delete 'bonus'
      """),
  ]
}
