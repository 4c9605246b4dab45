import TestSupport
import Testing

/// What a scheme says wrong of averages, scores, levels, caps and periods.
@Suite struct LanguageMessageTests {
  @Test(arguments: files) func says(_ file: BrokenFile) { expectRefusedScheme(file) }

  private static let files = [
    brokenMethodScheme(
      "points that are not the average of those below",
      [
        "    combine: average\n":
          "    combine: average\n    points: ▸10\n    confirmed: true\n    source: s\n"
      ],
      """
      scheme.yaml:41:13: error: clause '1' has 10 points, but those below it average to 5 [WrongSum]
        41 |     points: 10
           |             ^^
        fix: correct the points below it, or write 5
      """),
    brokenMethodScheme(
      "unlimited points under a scale",
      [
        "score: {floor: 0}": "score: {scale: 100, floor: 0}",
        "- number: \"2.1\"": "- number: ▸\"2.1\"",
      ],
      """
      scheme.yaml:83:17: error: clause '2.1' has unlimited points, but the score is scaled by all points [UnlimitedWithScale]
        83 |       - number: "2.1"
           |                 ^^^^^
        fix: give it a number of points, or delete 'score.scale'
      """),
    brokenMethodScheme(
      "unlimited points of a method that is not linear", ["points: 0.5": "points: ▸unlimited"],
      """
      scheme.yaml:125:13: error: 'clauses[4].points' must be a number that is not negative, found 'unlimited' [NotANumber]
        125 |     points: unlimited
            |             ^^^^^^^^^
        fix: write a decimal such as 4.5, or a fraction such as 10/3, without quotes
      """),
    brokenMethodScheme(
      "an exclusion that would simply lose points",
      [
        "- number: \"4\"": "- number: ▸\"4\"",
        "    veto: true": "    veto: true\n    excludable: true",
      ],
      """
      scheme.yaml:121:13: error: clause '4' may be excluded, but its points would simply be lost [ExcludableWithoutScale]
        121 |   - number: "4"
            |             ^^^
        why: without 'score.scale' the raw points are the score
        fix: delete 'excludable', or add 'score.scale'
      """),
    brokenMethodScheme(
      "a floor above the cap", ["score: {floor: 0}": "score: {cap: 90, ▸floor: 91}"],
      """
      scheme.yaml:9:18: error: the floor of 91 is above the cap of 90 [FloorAboveCap]
        9 | score: {cap: 90, floor: 91}
          |                  ^^^^^
        fix: correct one of the two
      """),
    brokenMethodScheme(
      "an edition that ends before it begins",
      ["inForceUntil: 2026-12-31": "▸inForceUntil: 2025-12-31"],
      """
      scheme.yaml:7:1: error: the edition is in force from 2026-01-01, so it cannot end on 2025-12-31 [EndsBeforeItBegins]
        7 | inForceUntil: 2025-12-31
          | ^^^^^^^^^^^^
        fix: correct 'inForce' or 'inForceUntil'
      """),
    brokenMethodScheme(
      "levels and sources with one id twice",
      [
        "{id: gold-base, from": "{id: ▸gold-plus, from",
        "sources: [{id: s, text: A source.}]":
          "sources: [{id: s, text: A source.}, {id: ▸s, text: Another.}]",
      ],
      """
      scheme.yaml:8:42: error: 's' names one source; this is a second [IDTwice]
        8 | sources: [{id: s, text: A source.}, {id: s, text: Another.}]
          |                                          ^
        fix: give each an id of its own
      scheme.yaml:8:16: note: 's' stands here already
        8 | sources: [{id: s, text: A source.}, {id: s, text: Another.}]
          |                ^

      scheme.yaml:27:14: error: 'gold-plus' names one level; this is a second [IDTwice]
        27 |       - {id: gold-plus, from: 60, name: {zh: 金下, en: Gold base}, source: s}
           |              ^^^^^^^^^
        fix: give each an id of its own
      scheme.yaml:26:14: note: 'gold-plus' stands here already
        26 |       - {id: gold-plus, from: 90, name: {zh: 金上, en: Gold plus}, source: s, confirmed: false}
           |              ^^^^^^^^^
      """),
    brokenMethodScheme(
      "an id in capitals", ["- id: stops": "- id: ▸Stops"],
      """
      scheme.yaml:31:9: error: 'caps[1].id' must be of small Latin letters, digits, points and hyphens, found 'Stops' [NotAnID]
        31 |   - id: Stops
           |         ^^^^^
        fix: write an id such as 'five-star'
      """),
    brokenMethodScheme(
      "levels no score reaches",
      ["score: {floor: 0}": "score: {floor: 0, cap: 60}", "{id: gold-plus": "{▸id: gold-plus"],
      """
      scheme.yaml:26:10: error: level 'gold-plus' begins at 90, but no score is above 60 [LevelUnreachable]
        26 |       - {id: gold-plus, from: 90, name: {zh: 金上, en: Gold plus}, source: s, confirmed: false}
           |          ^^
        fix: lower 'from', or correct the points, the scale or the cap
      """),
    brokenMethodScheme(
      "a level that begins above a better one",
      ["- {id: silver, from: 30": "- {▸id: silver, from: 61"],
      """
      scheme.yaml:28:6: error: level 'silver' from 61 cannot stand after 'gold-base' from 60 [LevelsOutOfOrder]
        28 |   - {id: silver, from: 61, name: {zh: 银, en: Silver}, source: s}
           |      ^^
        why: levels stand best first, and the first one reached is given
        fix: order the levels by 'from', highest first
      """),
    brokenMethodScheme(
      "sub-levels that begin elsewhere than their level",
      [" sublevels:": " ▸sublevels:", "{id: gold-base, from: 60": "{id: gold-base, from: 70"],
      """
      scheme.yaml:25:5: error: level 'gold' begins at 60, but its last sub-level at 70 [SublevelsBeginElsewhere]
        25 |     sublevels:
           |     ^^^^^^^^^
        why: every score of a level lies in one of its sub-levels
        fix: let the last sub-level begin at 60
      """),
    brokenMethodScheme(
      "references to clauses and levels that do not exist",
      [
        "requires: [\"3\"]": "requires: [▸\"5\"]",
        "floors: [{clauses: [\"1\"]": "floors: [{clauses: [▸\"1.4\"]",
        "level: silver": "level: ▸slver",
      ],
      """
      scheme.yaml:23:16: error: the scheme has no clause '5' [UnknownClause]
        23 |     requires: ["5"]
           |                ^^^
        fix: use one of '1', '1.1', '1.2', '1.3', '2', '2.1', '2.2', '2.3', '3', '4'

      scheme.yaml:24:25: error: the scheme has no clause '1.4' [UnknownClause]
        24 |     floors: [{clauses: ["1.4"], share: 1/2}]
           |                         ^^^^^
        fix: write '1.1' or '1.2' or '1.3'

      scheme.yaml:35:12: error: no level is called 'slver' [UnknownReference]
        35 |     level: slver
           |            ^^^^^
        fix: write 'silver'
      """),
    brokenMethodScheme(
      "a share of more than the whole", ["share: 1/2": "share: ▸3/2"],
      """
      scheme.yaml:24:38: error: a share is at most 1, found 1.5 [ShareAboveOne]
        24 |     floors: [{clauses: ["1"], share: 3/2}]
           |                                      ^^^
        fix: write a share such as 0.5 or 1/2
      """),
    brokenMethodScheme(
      "a floor under unlimited points",
      [
        "clauses: [\"1\"], share": "clauses: [\"2\"], share",
        "- {id: gold-plus": "- {▸id: gold-plus", "- {id: gold-base": "- {▸id: gold-base",
      ],
      """
      scheme.yaml:26:10: error: level 'gold-plus' asks for a share of clause '2', which has unlimited points [FloorWithoutPoints]
        26 |       - {id: gold-plus, from: 90, name: {zh: 金上, en: Gold plus}, source: s, confirmed: false}
           |          ^^
        fix: give the clause a number of points

      scheme.yaml:27:10: error: level 'gold-base' asks for a share of clause '2', which has unlimited points [FloorWithoutPoints]
        27 |       - {id: gold-base, from: 60, name: {zh: 金下, en: Gold base}, source: s}
           |          ^^
        fix: give the clause a number of points
      """),
    brokenMethodScheme(
      "a cap on a clause without a measure", ["clause: \"2.3\"": "▸clause: \"4\""],
      """
      scheme.yaml:33:5: error: clause '4' has no measure a cap could look at [CapWithoutMeasure]
        33 |     clause: "4"
           |     ^^^^^^
        fix: name a banded, linear or target clause
      """),
    brokenMethodScheme(
      "measures of months without a period",
      [
        "period:\n  months: 3\n  firstMonth: counted\n  least: 2\n  unrated: {zh: 未评, en: Not yet}\n  day: 12\n  source: s\n":
          "", "number: \"2.1\"": "number: ▸\"2.1\"", "number: \"2.2\"": "number: ▸\"2.2\"",
      ],
      """
      scheme.yaml:76:17: error: clause '2.1' measures 'monthly-average', but the scheme has no period [MeasureWithoutPeriod]
        76 |       - number: "2.1"
           |                 ^^^^^
        fix: add 'period'

      scheme.yaml:86:17: error: clause '2.2' measures 'tenure', but the scheme has no period [MeasureWithoutPeriod]
        86 |       - number: "2.2"
           |                 ^^^^^
        fix: add 'period'
      """),
    brokenMethodScheme(
      "a period with figures out of their range",
      [
        "months: 3": "months: ▸0", "firstMonth: counted": "firstMonth: ▸half",
        "day: 12": "day: ▸29",
      ],
      """
      scheme.yaml:11:11: error: 'period.months' must be a whole number from 1 to 120, found '0' [NotAnInteger]
        11 |   months: 0
           |           ^
        fix: write a number from 1 to 120

      scheme.yaml:12:15: error: 'period.firstMonth' must be one of its known words, found 'half' [NotAChoice]
        12 |   firstMonth: half
           |               ^^^^
        fix: use one of 'counted', 'not-counted'

      scheme.yaml:15:8: error: 'period.day' must be a whole number from 1 to 28, found '29' [NotAnInteger]
        15 |   day: 29
           |        ^^
        fix: write a number from 1 to 28
      """),
  ]
}
