import TestSupport
import Testing

/// What a scheme says of points, targets and levels that no audit can reach.
@Suite struct ReachMessageTests {
  @Test(arguments: files) func says(_ file: BrokenFile) { expectRefusedScheme(file) }

  private static let files = [
    brokenMethodScheme(
      "a cap that holds at every value",
      ["when: {from: 3}": "▸when: {from: 0}"],
      """
      scheme.yaml:34:5: error: cap 'stops' holds at every value of clause '2.3', so no level above \
      'silver' can be reached [LevelUnreachable]
        34 |     when: {from: 0}
           |     ^^^^
        why: its measure is always a whole number from 0
        fix: correct 'when', or the bounds of the measure
      """),
    brokenMethodScheme(
      "a level out of reach beside a cap that holds at every value",
      [
        "caps:\n":
          "caps:\n  - {id: rich, text: {zh: 富, en: Rich}, clause: \"2.1\", when: {from: 50}, level: silver, source: s}\n",
        "when: {from: 3}": "▸when: {from: 0}", "{id: gold-plus": "{▸id: gold-plus",
      ],
      """
      scheme.yaml:26:10: error: level 'gold-plus' begins at 90, but where cap 'rich' does not hold \
      no score is above 64.5 [LevelUnreachable]
        26 |       - {id: gold-plus, from: 90, name: {zh: 金上, en: Gold plus}, source: s, confirmed: false}
           |          ^^
        fix: lower 'from', or correct the points or 'when'

      scheme.yaml:35:5: error: cap 'stops' holds at every value of clause '2.3', so no level above \
      'silver' can be reached [LevelUnreachable]
        35 |     when: {from: 0}
           |     ^^^^
        why: its measure is always a whole number from 0
        fix: correct 'when', or the bounds of the measure
      """),
    brokenMethodScheme(
      "a level out of reach beside a target that no value meets",
      [
        "caps:\n":
          "caps:\n  - {id: rich, text: {zh: 富, en: Rich}, clause: \"2.1\", when: {from: 50}, level: silver, source: s}\n",
        "measure: {id: repair, unit: {zh: 小时, en: hours}}":
          "measure: {id: repair, unit: {zh: 小时, en: hours}, least: 25}",
        "    target: {": "    ▸target: {", "{id: gold-plus": "{▸id: gold-plus",
      ],
      """
      scheme.yaml:26:10: error: level 'gold-plus' begins at 90, but where caps 'rich', 'stops' do \
      not hold no score is above 64.5 [LevelUnreachable]
        26 |       - {id: gold-plus, from: 90, name: {zh: 金上, en: Gold plus}, source: s, confirmed: false}
           |          ^^
        fix: lower 'from', or correct the points or 'when'

      scheme.yaml:121:5: error: no value of clause '3' meets its target [TargetNeverMet]
        121 |     target: {upTo: 24}
            |     ^^^^^^
        why: its measure is always from 25; levels 'gold-plus', 'gold-base' cannot be reached \
      without it
        fix: correct the target, or the bounds of the measure
      """),
    BrokenFile(
      "a level that falls into a gap beside one out of reach", path: "scheme.yaml",
      """
      format: accolade-scheme/1
      id: gaps
      edition: "1"
      standard: T 3
      name: {zh: 隙, en: Gaps}
      sources: [{id: s, text: A source.}]
      score: {scale: 100}
      levels:
        - {▸id: best, from: 101, name: {zh: 优, en: Best}, source: s}
        - {id: good, from: 95, name: {zh: 良, en: Good}, source: s}
        - {▸id: fair, from: 90, name: {zh: 中, en: Fair}, source: s}
        - {id: poor, from: 0, name: {zh: 差, en: Poor}, source: s}
      none: {zh: 无, en: None}
      clauses:
        - {number: "1", name: {zh: 一, en: One}, requirement: {zh: 要求, en: Required}, method: qualitative, points: 5, confirmed: true, source: s}
        - {number: "2", name: {zh: 二, en: Two}, requirement: {zh: 要求, en: Required}, method: qualitative, points: 5, confirmed: true, source: s}
      """,
      """
      scheme.yaml:9:6: error: level 'best' begins at 101, but no score is above 100 \
      [LevelUnreachable]
        9 |   - {id: best, from: 101, name: {zh: 优, en: Best}, source: s}
          |      ^^
        fix: lower 'from', or correct the points, the scale or the cap

      scheme.yaml:11:6: error: level 'fair' is never given, for no score is at least 90 and below \
      95, where 'good' begins [LevelUnreachable]
        11 |   - {id: fair, from: 90, name: {zh: 中, en: Fair}, source: s}
           |      ^^
        why: the nearest scores are 50 and 100
        fix: correct 'from' of one of the two, or the points
      """),
    brokenMethodScheme(
      "caps that hold at every value together",
      [
        "caps:\n":
          "caps:\n  - {id: few, text: {zh: 少, en: Few}, clause: \"2.3\", when: {below: 3}, level: silver, source: s}\n",
        "when: {from: 3}": "▸when: {from: 3}",
      ],
      """
      scheme.yaml:35:5: error: caps 'few', 'stops' together hold at every value of clause '2.3', \
      so no level above 'silver' can be reached [LevelUnreachable]
        35 |     when: {from: 3}
           |     ^^^^
        why: its measure is always a whole number from 0
        fix: correct 'when', or the bounds of the measure
      """),
    brokenMethodScheme(
      "a cap that holds at every whole value",
      [
        "least: 0, whole: true": "least: 0, most: 3, whole: true",
        "when: {from: 3}": "▸when: {above: -1, below: 3.5}",
      ],
      """
      scheme.yaml:34:5: error: cap 'stops' holds at every value of clause '2.3', so no level above \
      'silver' can be reached [LevelUnreachable]
        34 |     when: {above: -1, below: 3.5}
           |     ^^^^
        why: its measure is always a whole number from 0, up to 3
        fix: correct 'when', or the bounds of the measure
      """),
    brokenMethodScheme(
      "a cap that leaves too few points for a level",
      [
        "clause: \"2.3\"": "clause: \"2.1\"", "when: {from: 3}": "when: {from: 50}",
        "{id: gold-plus": "{▸id: gold-plus",
      ],
      """
      scheme.yaml:26:10: error: level 'gold-plus' begins at 90, but where cap 'stops' does not \
      hold no score is above 64.5 [LevelUnreachable]
        26 |       - {id: gold-plus, from: 90, name: {zh: 金上, en: Gold plus}, source: s, confirmed: false}
           |          ^^
        fix: lower 'from', or correct the points or 'when'
      """),
    brokenMethodScheme(
      "a cap that leaves not quite enough points for a level",
      [
        "clause: \"2.3\"": "clause: \"2.1\"", "when: {from: 3}": "when: {from: 44.5}",
        "round: down": "round: half-up", "perUnit: 1\n": "perUnit: 0.5\n", "from: 60": "from: 37.5",
        "from: 90": "from: 38", "{id: gold-plus": "{▸id: gold-plus",
      ],
      """
      scheme.yaml:26:10: error: level 'gold-plus' begins at 38, but where cap 'stops' does not \
      hold no score is above 37.5 [LevelUnreachable]
        26 |       - {id: gold-plus, from: 38, name: {zh: 金上, en: Gold plus}, source: s, confirmed: false}
           |          ^^
        fix: lower 'from', or correct the points or 'when'
      """),
    brokenMethodScheme(
      "a cap at an end that is not reached",
      [
        "clause: \"2.3\"": "clause: \"2.1\"", "when: {from: 3}": "when: {from: 74.5}",
        "        round: down\n": "", "{id: gold-plus": "{▸id: gold-plus",
      ],
      """
      scheme.yaml:26:10: error: level 'gold-plus' begins at 90, but where cap 'stops' does not \
      hold every score is below 90 [LevelUnreachable]
        26 |       - {id: gold-plus, from: 90, name: {zh: 金上, en: Gold plus}, source: s, confirmed: false}
           |          ^^
        fix: lower 'from', or correct the points or 'when'
      """),
    brokenMethodScheme(
      "a cap where a level needs all points",
      [
        "clause: \"2.3\"": "clause: \"3\"", "when: {from: 3}": "when: {upTo: 30}",
        "{id: gold-plus": "{▸id: gold-plus", "{id: gold-base": "{▸id: gold-base",
      ],
      """
      scheme.yaml:26:10: error: level 'gold-plus' needs all points of clause '3', but where cap \
      'stops' does not hold it wins at most 0 of 1 [LevelUnreachable]
        26 |       - {id: gold-plus, from: 90, name: {zh: 金上, en: Gold plus}, source: s, confirmed: false}
           |          ^^
        fix: correct the points of the clause, or 'when'

      scheme.yaml:27:10: error: level 'gold-base' needs all points of clause '3', but where cap \
      'stops' does not hold it wins at most 0 of 1 [LevelUnreachable]
        27 |       - {id: gold-base, from: 60, name: {zh: 金下, en: Gold base}, source: s}
           |          ^^
        fix: correct the points of the clause, or 'when'
      """),
    brokenMethodScheme(
      "a cap where a level needs a share",
      [
        "clause: \"2.3\"": "clause: \"2.2\"", "when: {from: 3}": "when: {from: 10}",
        "clauses: [\"1\"], share: 1/2": "clauses: [\"2.2\"], share: 3/4",
        "{id: gold-plus": "{▸id: gold-plus", "{id: gold-base": "{▸id: gold-base",
      ],
      """
      scheme.yaml:26:10: error: level 'gold-plus' asks for 0.75 of the points of clause '2.2', but \
      where cap 'stops' does not hold it wins at most 0.45 of them [LevelUnreachable]
        26 |       - {id: gold-plus, from: 90, name: {zh: 金上, en: Gold plus}, source: s, confirmed: false}
           |          ^^
        fix: lower the share, or correct 'when'

      scheme.yaml:27:10: error: level 'gold-base' asks for 0.75 of the points of clause '2.2', but \
      where cap 'stops' does not hold it wins at most 0.45 of them [LevelUnreachable]
        27 |       - {id: gold-base, from: 60, name: {zh: 金下, en: Gold base}, source: s}
           |          ^^
        fix: lower the share, or correct 'when'
      """),
    brokenMethodScheme(
      "a target that no value meets",
      [
        "measure: {id: repair, unit: {zh: 小时, en: hours}}":
          "measure: {id: repair, unit: {zh: 小时, en: hours}, least: 25}",
        "    target: {": "    ▸target: {",
      ],
      """
      scheme.yaml:120:5: error: no value of clause '3' meets its target [TargetNeverMet]
        120 |     target: {upTo: 24}
            |     ^^^^^^
        why: its measure is always from 25; levels 'gold-plus', 'gold-base' cannot be reached \
      without it
        fix: correct the target, or the bounds of the measure
      """),
    brokenMethodScheme(
      "bands whose best has no value",
      [
        "measure: {id: response, unit: {zh: 小时, en: hours}, least: 0}":
          "measure: {id: response, unit: {zh: 小时, en: hours}, least: 2}",
        "- number: \"1.1\"\n        name: {zh: 响应, en: Response}\n        requirement: {zh: 要求, en: Required}\n        method: banded\n        points: 5":
          "- number: \"1.1\"\n        name: {zh: 响应, en: Response}\n        requirement: {zh: 要求, en: Required}\n        method: banded\n        points: ▸5",
      ],
      """
      scheme.yaml:46:17: error: clause '1.1' has 5 points, but every value wins at most 4 \
      [PointsUnreachable]
        46 |         points: 5
           |                 ^
        why: its measure is always from 2
        fix: correct the points, or the bounds of the measure
      """),
    brokenMethodScheme(
      "points in proportion that no value wins",
      ["of: tenure}": "least: 0, most: 18}", "points: 10\n": "points: ▸10\n"],
      """
      scheme.yaml:97:17: error: clause '2.2' has 10 points, but every value wins at most 9 \
      [PointsUnreachable]
        97 |         points: 10
           |                 ^^
        why: its measure is always from 0, up to 18
        fix: correct the points, or the bounds of the measure
      """),
    brokenMethodScheme(
      "points that the end alone would win",
      [
        "of: tenure}": "of: tenure, least: 0}", "perUnit: 0.5": "perUnit: -0.5",
        "points: 10\n": "points: ▸10\n",
      ],
      """
      scheme.yaml:97:17: error: clause '2.2' has 10 points, but every value wins at most -1 \
      [PointsUnreachable]
        97 |         points: 10
           |                 ^^
        why: its measure is always a whole number from 2
        fix: correct the points, or the bounds of the measure
      """),
    brokenMethodScheme(
      "a measure without values",
      [
        "least: 0, whole: true}": "least: 0.2, most: 0.8, whole: true}",
        "measure: {id: stops": "measure: {▸id: stops",
      ],
      """
      scheme.yaml:109:19: error: no whole number lies from 0.2, up to 0.8 [EmptyInterval]
        109 |         measure: {id: stops, unit: {zh: 次, en: times}, least: 0.2, most: 0.8, whole: true}
            |                   ^^
        fix: correct the bounds
      """),
    brokenMethodScheme(
      "a floor of the score that always gives a better level",
      [
        "score: {floor: 0}": "score: {floor: 70}", "level: silver": "level: gold",
        "    requires: [\"3\"]\n    ": "    ", "floors: [{clauses: [\"1\"], share: 1/2}]\n    ": "",
        "{id: silver": "{▸id: silver", "    level: gold": "    level: gold",
      ],
      """
      scheme.yaml:26:6: error: level 'silver' is never given, for no score is below the floor of \
      70, which is enough for 'gold-base' [LevelUnreachable]
        26 |   - {id: silver, from: 30, name: {zh: 银, en: Silver}, source: s}
           |      ^^
        fix: lower 'score.floor', or delete the level
      """),
  ]
}
