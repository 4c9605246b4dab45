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
      ["requires: [\"3\"]": "requires: [\"3\", ▸\"1.2\", \"1\", ▸\"3\"]"],
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
    brokenScheme(
      "special points of nothing",
      [
        "deduction: {points: 1, failsAt: 5,": "▸deduction: {points: 0,",
        "bonus: {points: 1, most: 1": "▸bonus: {points: 1, most: 0",
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
