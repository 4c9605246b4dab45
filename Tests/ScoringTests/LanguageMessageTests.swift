import Diagnostics
import Reading
import Scoring
import TestSupport
import Testing

/// What a scheme says wrong of methods, averages, levels, caps and periods.
@Suite struct LanguageMessageTests {
  @Test(arguments: files) func says(_ file: BrokenFile) {
    var problems = Problems()
    let scheme = Node.read(Array(file.source.text.utf8), path: "scheme.yaml", into: &problems) {
      Scheme.read($0, into: &$1)
    }
    #expect(scheme == nil)
    file.expect(problems)
  }

  private static func broken(
    _ name: String, _ parts: KeyValuePairs<String, String>, _ printed: String
  ) -> BrokenFile {
    BrokenFile(name, path: "scheme.yaml", replacing(parts, in: methodSchemeText), printed)
  }

  private static let files = [
    broken(
      "bands that leave a gap between their bounds",
      ["{from: 1, upTo: 3, points: 4}": "{▸from: 2, upTo: 3, points: 4}"],
      """
      scheme.yaml:53:14: error: no band holds what lies from 1 to 2 [BandGap]
        53 |           - {from: 2, upTo: 3, points: 4}
           |              ^^^^
        fix: let the band begin where the one before it ends
      """),
    broken(
      "bands that both leave out their bound",
      ["{from: 1, upTo: 3, points: 4}": "{▸above: 1, upTo: 3, points: 4}"],
      """
      scheme.yaml:53:14: error: no band holds 1 itself [BandGap]
        53 |           - {above: 1, upTo: 3, points: 4}
           |              ^^^^^
        fix: let the band begin where the one before it ends
      """),
    broken(
      "bands that both hold their bound",
      ["{above: 3, upTo: 24, points: 3}": "{▸from: 3, upTo: 24, points: 3}"],
      """
      scheme.yaml:54:14: error: two bands hold 3 itself [BandOverlap]
        54 |           - {from: 3, upTo: 24, points: 3}
           |              ^^^^
        fix: write 'above' or 'below' where the bound belongs to the other band
      scheme.yaml:53:14: note: the other band
        53 |           - {from: 1, upTo: 3, points: 4}
           |              ^^^^
      """),
    broken(
      "bands that overlap", ["{above: 3, upTo: 24, points: 3}": "{▸above: 2, upTo: 24, points: 3}"],
      """
      scheme.yaml:54:14: error: two bands hold what lies from 2 to 3 [BandOverlap]
        54 |           - {above: 2, upTo: 24, points: 3}
           |              ^^^^^
        fix: write 'above' or 'below' where the bound belongs to the other band
      scheme.yaml:53:14: note: the other band
        53 |           - {from: 1, upTo: 3, points: 4}
           |              ^^^^
      """),
    broken(
      "bands that begin after the least value",
      ["{below: 1, points: 5}": "{▸above: 0, below: 1, points: 5}"],
      """
      scheme.yaml:52:14: error: no band holds 0 itself [BandGap]
        52 |           - {above: 0, below: 1, points: 5}
           |              ^^^^^
        fix: let the band begin where the one before it ends
      """),
    broken(
      "bands that begin somewhere while there is no least value",
      [
        "{zh: 小时, en: hours}, least: 0}": "{zh: 小时, en: hours}}",
        "{below: 1, points: 5}": "{▸from: 0, below: 1, points: 5}",
      ],
      """
      scheme.yaml:52:14: error: no band holds what lies below 0 [BandGap]
        52 |           - {from: 0, below: 1, points: 5}
           |              ^^^^
        fix: add a band, or give the measure a 'least' of 0
      """),
    broken(
      "bands that end before the last value",
      ["{above: 24, points: 1}": "{▸above: 24, upTo: 48, points: 1}"],
      """
      scheme.yaml:55:14: error: no band holds what lies above 48 [BandGap]
        55 |           - {above: 24, upTo: 48, points: 1}
           |              ^^^^^
        fix: add a band, or give the measure a 'most' of 48
      """),
    broken(
      "a band without an end before another",
      [
        "{above: 3, upTo: 24, points: 3}": "{above: 3, points: 3}",
        "{above: 24, points: 1}": "{▸above: 24, points: 1}",
      ],
      """
      scheme.yaml:55:14: error: a band without a lower or upper bound ends the row on that side [BandsOutOfOrder]
        55 |           - {above: 24, points: 1}
           |              ^^^^^
        fix: order the bands from the lowest values to the highest, each with its bounds
      """),
    broken(
      "a band that holds no number and one with two lower bounds",
      [
        "{from: 1, upTo: 3, points: 4}": "{▸from: 3, upTo: 1, points: 4}",
        "{above: 24, points: 1}": "{from: 24, ▸above: 24, points: 1}",
      ],
      """
      scheme.yaml:53:14: error: no number lies from 3, up to 1 [EmptyInterval]
        53 |           - {from: 3, upTo: 1, points: 4}
           |              ^^^^
        fix: correct the bounds

      scheme.yaml:55:24: error: 'from' and 'above' bound the same side [TwoBounds]
        55 |           - {from: 24, above: 24, points: 1}
           |                        ^^^^^
        why: 'from' and 'upTo' include their bound, 'above' and 'below' do not
        fix: delete one of the two
      """),
    broken(
      "a best band with other points than the clause",
      [" bands:": " ▸bands:", "{below: 1, points: 5}": "{below: 1, points: 4.5}"],
      """
      scheme.yaml:51:9: error: the best band gives 4.5 points, but the clause has 5 [OtherMost]
        51 |         bands:
           |         ^^^^^
        fix: correct one of the two
      """),
    broken(
      "a measure of an unknown origin and words instead of numbers",
      [
        "of: monthly-average": "of: ▸average", "perUnit: 0.5": "perUnit: ▸half",
        "round: down": "round: ▸floor",
      ],
      """
      scheme.yaml:90:59: error: 'clauses[2].clauses[1].measure.of' must be one of its known words, found 'average' [NotAChoice]
        90 |         measure: {id: spend, unit: {zh: 元, en: yuan}, of: average, least: 0}
           |                                                            ^^^^^^^
        fix: use one of 'value', 'monthly-average', 'monthly-sum', 'tenure'

      scheme.yaml:92:16: error: 'clauses[2].clauses[1].round' must be one of its known words, found 'floor' [NotAChoice]
        92 |         round: floor
           |                ^^^^^
        fix: use one of 'down', 'up', 'half-up'

      scheme.yaml:101:18: error: 'clauses[2].clauses[2].perUnit' must be a number, found 'half' [NotANumber]
        101 |         perUnit: half
            |                  ^^^^
        fix: write a decimal such as 4.5, or a fraction such as 10/3, without quotes
      """),
    broken(
      "no points per unit", ["perUnit: 0.5": "perUnit: ▸0"],
      """
      scheme.yaml:101:18: error: 'perUnit' of 0 gives no points whatever the value [NoPointsPerUnit]
        101 |         perUnit: 0
            |                  ^
        fix: write the points for each unit
      """),
    broken(
      "a target without a bound", ["target: {upTo: 24}": "▸target: {}"],
      """
      scheme.yaml:120:5: error: 'clauses[3].target' must have a bound [NoBounds]
        120 |     target: {}
            |     ^^^^^^
        fix: write 'from', 'above', 'upTo' or 'below'
      """),
    broken(
      "ratings out of order",
      [
        "{id: \"1\", name: {zh: 差, en: Poor}, points: 1}":
          "{▸id: \"1\", name: {zh: 差, en: Poor}, points: 4}"
      ],
      """
      scheme.yaml:67:14: error: rating '1' with 4 points cannot stand after '3' with 3 [RatingsOutOfOrder]
        67 |           - {id: "1", name: {zh: 差, en: Poor}, points: 4}
           |              ^^
        fix: order the ratings by points, highest first
      """),
    broken(
      "a best rating with other points than the clause, and a rating twice",
      [
        " ratings:": " ▸ratings:",
        "{id: \"5\", name: {zh: 好, en: Good}, points: 5}":
          "{id: \"5\", name: {zh: 好, en: Good}, points: 4}",
        "{id: \"1\", name": "{id: ▸\"3\", name",
      ],
      """
      scheme.yaml:64:9: error: the best rating gives 4 points, but the clause has 5 [OtherMost]
        64 |         ratings:
           |         ^^^^^^^
        fix: correct one of the two

      scheme.yaml:67:18: error: '3' names one rating of this clause; this is a second [IDTwice]
        67 |           - {id: "3", name: {zh: 差, en: Poor}, points: 1}
           |                  ^^^
        fix: give each an id of its own
      scheme.yaml:66:18: note: '3' stands here already
        66 |           - {id: "3", name: {zh: 中, en: Fair}, points: 3}
           |                  ^^^
      """),
    broken(
      "raters who are combined by no known rule",
      ["raters: {combine: mean, least: 2}": "raters: {combine: ▸average, least: ▸0}"],
      """
      scheme.yaml:68:27: error: 'clauses[1].clauses[2].raters.combine' must be one of its known words, found 'average' [NotAChoice]
        68 |         raters: {combine: average, least: 0}
           |                           ^^^^^^^
        fix: use one of 'mean', 'median', 'lowest'

      scheme.yaml:68:43: error: 'clauses[1].clauses[2].raters.least' must be a whole number from 1 to 1000, found '0' [NotAnInteger]
        68 |         raters: {combine: average, least: 0}
           |                                           ^
        fix: write digits only, without quotes, sign or separators
      """),
    broken(
      "items whose points are not the clause's",
      [" items:": " ▸items:", "en: Says goodbye}, points: 1": "en: Says goodbye}, points: 2"],
      """
      scheme.yaml:76:9: error: the items have 6 points together, but the clause has 5 [OtherItemSum]
        76 |         items:
           |         ^^^^^
        fix: correct the points of the items, or those of the clause
      """),
    broken(
      "an item without points among others, and one twice",
      [
        "{id: close, text: {zh: 道别, en: Says goodbye}, points: 1}":
          "{▸id: close, text: {zh: 道别, en: Says goodbye}}"
      ],
      """
      scheme.yaml:79:14: error: item 'close' has no points, but others of this clause have [ItemWithoutPoints]
        79 |           - {id: close, text: {zh: 道别, en: Says goodbye}}
           |              ^^
        fix: give points to every item, or to none
      """),
    broken(
      "an item id twice", ["{id: close, text": "{id: ▸greet, text"],
      """
      scheme.yaml:79:18: error: 'greet' names one item of this clause; this is a second [IDTwice]
        79 |           - {id: greet, text: {zh: 道别, en: Says goodbye}, points: 1}
           |                  ^^^^^
        fix: give each an id of its own
      scheme.yaml:77:18: note: 'greet' stands here already
        77 |           - {id: greet, text: {zh: 问候, en: Greets}, points: 2}
           |                  ^^^^^
      """),
    broken(
      "a weight in a sum and a weight of nothing",
      ["      weight: 2": "      weight: ▸0", "    veto: true": "    veto: true\n    ▸weight: 2"],
      """
      scheme.yaml:49:17: error: a weight must be more than 0 [NoWeight]
        49 |         weight: 0
           |                 ^
        fix: write 'counted: false' for a clause that does not count

      scheme.yaml:129:5: error: a weight counts in an average, and this clause is part of a sum [WeightInSum]
        129 |     weight: 2
            |     ^^^^^^
        fix: delete 'weight', or write 'combine: average' at the heading
      """),
    broken(
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
    broken(
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
    broken(
      "unlimited points of a method that is not linear", ["points: 0.5": "points: ▸unlimited"],
      """
      scheme.yaml:125:13: error: 'clauses[4].points' must be a number that is not negative, found 'unlimited' [NotANumber]
        125 |     points: unlimited
            |             ^^^^^^^^^
        fix: write a decimal such as 4.5, or a fraction such as 10/3, without quotes
      """),
    broken(
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
    broken(
      "a floor above the cap", ["score: {floor: 0}": "score: {cap: 90, ▸floor: 91}"],
      """
      scheme.yaml:9:18: error: the floor of 91 is above the cap of 90 [FloorAboveCap]
        9 | score: {cap: 90, floor: 91}
          |                  ^^^^^
        fix: correct one of the two
      """),
    broken(
      "an edition that ends before it begins",
      ["inForceUntil: 2026-12-31": "▸inForceUntil: 2025-12-31"],
      """
      scheme.yaml:7:1: error: the edition is in force from 2026-01-01, so it cannot end on 2025-12-31 [EndsBeforeItBegins]
        7 | inForceUntil: 2025-12-31
          | ^^^^^^^^^^^^
        fix: correct 'inForce' or 'inForceUntil'
      """),
    broken(
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
    broken(
      "an id in capitals", ["- id: stops": "- id: ▸Stops"],
      """
      scheme.yaml:31:9: error: 'caps[1].id' must be of small Latin letters, digits, points and hyphens, found 'Stops' [NotAnID]
        31 |   - id: Stops
           |         ^^^^^
        fix: write an id such as 'five-star'
      """),
    broken(
      "levels no score reaches",
      ["score: {floor: 0}": "score: {floor: 0, cap: 60}", "{id: gold-plus": "{▸id: gold-plus"],
      """
      scheme.yaml:26:10: error: level 'gold-plus' begins at 90, but no score is above 60 [LevelUnreachable]
        26 |       - {id: gold-plus, from: 90, name: {zh: 金上, en: Gold plus}, source: s, confirmed: false}
           |          ^^
        fix: lower 'from', or correct the points, the scale or the cap
      """),
    broken(
      "a level that begins above a better one",
      ["- {id: silver, from: 30": "- {▸id: silver, from: 61"],
      """
      scheme.yaml:28:6: error: level 'silver' from 61 cannot stand after 'gold-base' from 60 [LevelsOutOfOrder]
        28 |   - {id: silver, from: 61, name: {zh: 银, en: Silver}, source: s}
           |      ^^
        why: levels stand best first, and the first one reached is given
        fix: order the levels by 'from', highest first
      """),
    broken(
      "sub-levels that begin elsewhere than their level",
      [" sublevels:": " ▸sublevels:", "{id: gold-base, from: 60": "{id: gold-base, from: 70"],
      """
      scheme.yaml:25:5: error: level 'gold' begins at 60, but its last sub-level at 70 [SublevelsBeginElsewhere]
        25 |     sublevels:
           |     ^^^^^^^^^
        why: every score of a level lies in one of its sub-levels
        fix: let the last sub-level begin at 60
      """),
    broken(
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
    broken(
      "a share of more than the whole", ["share: 1/2": "share: ▸3/2"],
      """
      scheme.yaml:24:38: error: a share is at most 1, found 1.5 [ShareAboveOne]
        24 |     floors: [{clauses: ["1"], share: 3/2}]
           |                                      ^^^
        fix: write a share such as 0.5 or 1/2
      """),
    broken(
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
    broken(
      "a cap on a clause without a measure", ["clause: \"2.3\"": "▸clause: \"4\""],
      """
      scheme.yaml:33:5: error: clause '4' has no measure a cap could look at [CapWithoutMeasure]
        33 |     clause: "4"
           |     ^^^^^^
        fix: name a banded, linear or target clause
      """),
    broken(
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
    broken(
      "a period with figures out of their range",
      [
        "months: 3": "months: ▸0", "firstMonth: counted": "firstMonth: ▸half",
        "day: 12": "day: ▸29",
      ],
      """
      scheme.yaml:11:11: error: 'period.months' must be a whole number from 1 to 120, found '0' [NotAnInteger]
        11 |   months: 0
           |           ^
        fix: write digits only, without quotes, sign or separators

      scheme.yaml:12:15: error: 'period.firstMonth' must be one of its known words, found 'half' [NotAChoice]
        12 |   firstMonth: half
           |               ^^^^
        fix: use one of 'counted', 'not-counted'

      scheme.yaml:15:8: error: 'period.day' must be a whole number from 1 to 28, found '29' [NotAnInteger]
        15 |   day: 29
           |        ^^
        fix: write digits only, without quotes, sign or separators
      """),
  ]
}
