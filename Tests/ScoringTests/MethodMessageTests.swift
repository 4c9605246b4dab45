import TestSupport
import Testing

/// What a scheme says wrong of methods and weights.
@Suite struct MethodMessageTests {
  @Test(arguments: files) func says(_ file: BrokenFile) { expectRefusedScheme(file) }

  private static let files = [
    brokenMethodScheme(
      "bands that leave a gap between their bounds",
      ["{from: 1, upTo: 3, points: 4}": "{▸from: 2, upTo: 3, points: 4}"],
      """
      scheme.yaml:53:14: error: no band holds what lies from 1 to 2 [BandGap]
        53 |           - {from: 2, upTo: 3, points: 4}
           |              ^^^^
        fix: let the band begin where the one before it ends
      """),
    brokenMethodScheme(
      "bands that both leave out their bound",
      ["{from: 1, upTo: 3, points: 4}": "{▸above: 1, upTo: 3, points: 4}"],
      """
      scheme.yaml:53:14: error: no band holds 1 itself [BandGap]
        53 |           - {above: 1, upTo: 3, points: 4}
           |              ^^^^^
        fix: let the band begin where the one before it ends
      """),
    brokenMethodScheme(
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
    brokenMethodScheme(
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
    brokenMethodScheme(
      "bands that begin after the least value",
      ["{below: 1, points: 5}": "{▸above: 0, below: 1, points: 5}"],
      """
      scheme.yaml:52:14: error: no band holds 0 itself [BandGap]
        52 |           - {above: 0, below: 1, points: 5}
           |              ^^^^^
        fix: let the band begin where the one before it ends
      """),
    brokenMethodScheme(
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
    brokenMethodScheme(
      "bands that end before the last value",
      ["{above: 24, points: 1}": "{▸above: 24, upTo: 48, points: 1}"],
      """
      scheme.yaml:55:14: error: no band holds what lies above 48 [BandGap]
        55 |           - {above: 24, upTo: 48, points: 1}
           |              ^^^^^
        fix: add a band, or give the measure a 'most' of 48
      """),
    brokenMethodScheme(
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
    brokenMethodScheme(
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
    brokenMethodScheme(
      "a best band with other points than the clause",
      [" bands:": " ▸bands:", "{below: 1, points: 5}": "{below: 1, points: 4.5}"],
      """
      scheme.yaml:51:9: error: the best band gives 4.5 points, but the clause has 5 [OtherMost]
        51 |         bands:
           |         ^^^^^
        fix: correct one of the two
      """),
    brokenMethodScheme(
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
    brokenMethodScheme(
      "no points per unit", ["perUnit: 0.5": "perUnit: ▸0"],
      """
      scheme.yaml:101:18: error: 'perUnit' of 0 gives no points whatever the value [NoPointsPerUnit]
        101 |         perUnit: 0
            |                  ^
        fix: write the points for each unit
      """),
    brokenMethodScheme(
      "a target without a bound", ["target: {upTo: 24}": "▸target: {}"],
      """
      scheme.yaml:120:5: error: 'clauses[3].target' must have a bound [NoBounds]
        120 |     target: {}
            |     ^^^^^^
        fix: write 'from', 'above', 'upTo' or 'below'
      """),
    brokenMethodScheme(
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
    brokenMethodScheme(
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
    brokenMethodScheme(
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
        fix: write a number from 1 to 1000
      """),
    brokenMethodScheme(
      "items whose points are not the clause's",
      [" items:": " ▸items:", "en: Says goodbye}, points: 1": "en: Says goodbye}, points: 2"],
      """
      scheme.yaml:76:9: error: the items have 6 points together, but the clause has 5 [OtherItemSum]
        76 |         items:
           |         ^^^^^
        fix: correct the points of the items, or those of the clause
      """),
    brokenMethodScheme(
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
    brokenMethodScheme(
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
    brokenMethodScheme(
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
  ]
}
