import Diagnostics
import TestSupport
import Testing

/// What a finding says wrong of measures, ratings, checklists and periods.
@Suite struct ObservationMessageTests {
  @Test(arguments: files) func says(_ file: BrokenFile) throws {
    let (audit, problems) = try read(file.source.text, by: readScheme(methodSchemeText))
    #expect(audit == nil)
    file.expect(problems)
  }

  private static func broken(
    _ name: String, _ parts: KeyValuePairs<String, String>, _ printed: String
  ) -> BrokenFile {
    BrokenFile(name, replacing(parts, in: methodAuditText), printed)
  }

  private static let files = [
    broken(
      "a measure without its value, and one outside its range",
      [
        "{clause: \"1.1\", value: 3, evidence": "{▸clause: \"1.1\", evidence",
        "{clause: \"2.3\", value: 0": "{clause: \"2.3\", value: ▸-1",
      ],
      """
      audit.yaml:15:6: error: 'findings[1]' must have 'value' [MissingKey]
        15 |   - {clause: "1.1", evidence: 庚}
           |      ^^^^^^
        fix: add 'value'

      audit.yaml:20:28: error: 'findings[6].value' must be a number that is not negative, found '-1' [NotANumber]
        20 |   - {clause: "2.3", value: -1, evidence: 庚}
           |                            ^^
        fix: write a decimal such as 4.5, or a fraction such as 10/3, without quotes
      """),
    broken(
      "a value that is not whole", ["{clause: \"2.3\", value: 0": "{clause: \"2.3\", value: ▸0.5"],
      """
      audit.yaml:20:28: error: 'findings[6].value' must be a whole number from 0, found 0.5 [ValueOutside]
        20 |   - {clause: "2.3", value: 0.5, evidence: 庚}
           |                            ^^^
        fix: correct the value; the unit is times
      """),
    broken(
      "a value of a measure where samples are asked for",
      ["{clause: \"4\", outcome: conforming": "{clause: \"4\", outcome: conforming, ▸value: 3"],
      """
      audit.yaml:22:40: error: 'findings[8]' has no key 'value' [UnknownKey]
        22 |   - {clause: "4", outcome: conforming, value: 3, evidence: 庚}
           |                                        ^^^^^
        fix: use one of 'clause', 'evidence', 'outcome', 'samples'
      """),
    broken(
      "more months than the period has", ["values: [60, 61, 62.9]": "▸values: [60, 61, 62.9, 63]"],
      """
      audit.yaml:18:21: error: the period has 3 months, but there are 4 values [OtherMonths]
        18 |   - {clause: "2.1", values: [60, 61, 62.9, 63], evidence: 庚}
           |                     ^^^^^^
        fix: give a value for each month, earliest first, or correct the period
      """),
    broken(
      "fewer months than a newcomer has",
      ["since: 2025-12-20": "since: 2026-01-05", "values: [60, 61, 62.9]": "▸values: [60]"],
      """
      audit.yaml:18:21: error: the period has 2 months, but there is 1 value [OtherMonths]
        18 |   - {clause: "2.1", values: [60], evidence: 庚}
           |                     ^^^^^^
        fix: give a value for each month, earliest first, or correct the period
      """),
    broken(
      "a value that is no number among months",
      ["values: [60, 61, 62.9]": "values: [60, ▸\"61\", 62.9]"],
      """
      audit.yaml:18:34: error: 'findings[4].values[2]' must be a number that is not negative, found '61' [NotANumber]
        18 |   - {clause: "2.1", values: [60, "61", 62.9], evidence: 庚}
           |                                  ^^^^
        fix: write a decimal such as 4.5, or a fraction such as 10/3, without quotes
      """),
    broken(
      "too few raters",
      ["ratings: [{by: 甲, rating: 5}, {by: 乙, rating: \"3\"}]": "▸ratings: [{by: 甲, rating: 5}]"],
      """
      audit.yaml:16:21: error: the clause needs 2 ratings, found 1 [TooFewRaters]
        16 |   - {clause: "1.2", ratings: [{by: 甲, rating: 5}], evidence: 庚}
           |                     ^^^^^^^
        fix: add the ratings of the other raters, or write 'outcome: not-seen'
      """),
    broken(
      "a rating that the clause does not have",
      ["{by: 乙, rating: \"3\"}": "{by: 乙, rating: ▸\"4\"}, {by: 甲, rating: 1}"],
      """
      audit.yaml:16:67: error: 'findings[2].ratings[2].rating' must be a rating of the clause, found '4' [UnknownRating]
        16 |   - {clause: "1.2", ratings: [{by: 甲, rating: 5}, {by: 乙, rating: "4"}, {by: 甲, rating: 1}], evidence: 庚}
           |                                                                     ^^^
        fix: use one of '5', '3', '1'
      """),
    broken(
      "a rater twice", ["{by: 乙, rating: \"3\"}": "{by: 乙, rating: \"3\"}, {▸by: 甲, rating: 1}"],
      """
      audit.yaml:16:74: error: '甲' has rated this clause already [RaterTwice]
        16 |   - {clause: "1.2", ratings: [{by: 甲, rating: 5}, {by: 乙, rating: "3"}, {by: 甲, rating: 1}], evidence: 庚}
           |                                                                            ^^
        fix: delete one of the two, or correct the name
      """),
    broken(
      "a rating in place of ratings",
      [
        "ratings: [{by: 甲, rating: 5}, {by: 乙, rating: \"3\"}]": "▸rating: 5",
        "{clause: \"1.2\"": "{▸clause: \"1.2\"",
      ],
      """
      audit.yaml:16:6: error: 'findings[2]' must have 'ratings' [MissingKey]
        16 |   - {clause: "1.2", rating: 5, evidence: 庚}
           |      ^^^^^^
        fix: add 'ratings'

      audit.yaml:16:21: error: 'findings[2]' has no key 'rating' [UnknownKey]
        16 |   - {clause: "1.2", rating: 5, evidence: 庚}
           |                     ^^^^^^
        fix: write 'ratings'
      """),
    broken(
      "items that are not in the checklist, said twice, and left out",
      [
        "met: [greet, close], unmet: [listen]": "met: [greet, ▸gret], unmet: [▸greet, listen]",
        "{clause: \"1.3\"": "{▸clause: \"1.3\"",
      ],
      """
      audit.yaml:17:6: error: nothing is said of item 'close' [MissingItems]
        17 |   - {clause: "1.3", met: [greet, gret], unmet: [greet, listen], evidence: 庚}
           |      ^^^^^^
        why: every item of a checklist is met or unmet
        fix: add each to 'met' or 'unmet'

      audit.yaml:17:34: error: the checklist has no item 'gret' [UnknownItem]
        17 |   - {clause: "1.3", met: [greet, gret], unmet: [greet, listen], evidence: 庚}
           |                                  ^^^^
        fix: write 'greet'

      audit.yaml:17:49: error: item 'greet' is met or unmet once [ItemTwice]
        17 |   - {clause: "1.3", met: [greet, gret], unmet: [greet, listen], evidence: 庚}
           |                                                 ^^^^^
        fix: delete one of the two
      audit.yaml:17:27: note: 'greet' stands here already
        17 |   - {clause: "1.3", met: [greet, gret], unmet: [greet, listen], evidence: 庚}
           |                           ^^^^^
      """),
    broken(
      "an outcome where points are won by degrees",
      ["value: 3, evidence": "value: 3, outcome: ▸conforming, evidence"],
      """
      audit.yaml:15:40: error: indicator '1.1' wins points by degrees, so it is not 'conforming' [OutcomeByDegrees]
        15 |   - {clause: "1.1", value: 3, outcome: conforming, evidence: 庚}
           |                                        ^^^^^^^^^^
        fix: delete 'outcome', or write 'not-seen'
      """),
    broken(
      "an outcome that the value contradicts",
      ["value: 24, outcome: conforming": "value: 24.1, outcome: ▸conforming"],
      """
      audit.yaml:21:41: error: indicator '3' is stated as 'conforming', but what was observed makes it 'nonconforming' [OtherOutcome]
        21 |   - {clause: "3", value: 24.1, outcome: conforming, evidence: 庚}
           |                                         ^^^^^^^^^^
        fix: delete 'outcome', or correct what was observed
      """),
    broken(
      "an outcome that the checklist contradicts",
      ["unmet: [listen], evidence": "unmet: [listen], outcome: ▸conforming, evidence"],
      """
      audit.yaml:17:68: error: indicator '1.3' is stated as 'conforming', but what was observed makes it 'nonconforming' [OtherOutcome]
        17 |   - {clause: "1.3", met: [greet, close], unmet: [listen], outcome: conforming, evidence: 庚}
           |                                                                    ^^^^^^^^^^
        fix: delete 'outcome', or correct what was observed
      """),
    broken(
      "a deduction that was not seen",
      ["{clause: \"2.3\", value: 0,": "{clause: \"2.3\", outcome: ▸not-seen,"],
      """
      audit.yaml:20:30: error: indicator '2.3' cannot be 'not-seen' [MustBeSeen]
        20 |   - {clause: "2.3", outcome: not-seen, evidence: 庚}
           |                              ^^^^^^^^
        why: it takes points away or caps the level, so not to have looked would be best of all
        fix: find out the value and write it
      """),
    broken(
      "something observed that was not seen",
      ["value: 3, evidence": "value: 3, outcome: ▸not-seen, evidence"],
      """
      audit.yaml:15:40: error: indicator '1.1' is 'not-seen', but something was observed [ObservedButNotJudged]
        15 |   - {clause: "1.1", value: 3, outcome: not-seen, evidence: 庚}
           |                                        ^^^^^^^^
        fix: delete 'outcome', or what was observed
      """),
    broken(
      "a period that is missing",
      [
        "period: {since: 2025-12-20, ratedOn: 2026-03-12}\n": "",
        "format: accolade-audit/1": "▸format: accolade-audit/1",
      ],
      """
      audit.yaml:1:1: error: scheme 'methods' rates over months, so it needs a 'period' [MissingPeriod]
        1 | format: accolade-audit/1
          | ^^^^^^
        fix: add 'period: {since: …, ratedOn: …}'
      """),
    broken(
      "a rating before joining",
      ["since: 2025-12-20, ratedOn: 2026-03-12": "since: 2025-12-20, ratedOn: ▸2025-12-12"],
      """
      audit.yaml:3:38: error: 'ratedOn' on 2025-12-12 is too early: 'since' is 2025-12-20 [TooEarly]
        3 | period: {since: 2025-12-20, ratedOn: 2025-12-12}
          |                                      ^^^^^^^^^^
        fix: correct one of the two days
      """),
  ]
}
