import Diagnostics
import Reading
import Scoring
import TestSupport
import Testing

@Suite struct CaseTests {
  private static func cases(_ text: String) -> String {
    "format: accolade-cases/1\nscheme: tiny\nedition: \"1\"\ncases:\n\(text)\n"
  }

  private static func brokenCases(
    _ name: String, _ text: String, _ printed: String
  ) -> BrokenFile {
    BrokenFile(name, path: "tiny.cases.yaml", cases(text), printed)
  }

  private func check(_ source: Source) throws -> (cases: [Case], problems: Problems) {
    var problems = Problems()
    let root = try #require(YAML.read(source, into: &problems))
    let cases = try Case.check(root, against: tinyScheme(), into: &problems)
    return (cases, problems)
  }

  @Test func comeToWhatTheyExpect() throws {
    let (cases, problems) = try check(
      Source(
        path: "tiny.cases.yaml",
        text: Self.cases(
          """
            - name: thirds of an indicator
              samples: [{clause: "2", drawn: 9, failed: 1}]
              exclusions: [1.2]
              specialDeductions: 1
              bonus: 1
              expect:
                {raw: 200/3, applicable: 70, normalised: 2000/21, final: 2000/21, level: five-star}
            - name: samples that all conform
              samples: [{clause: "2", drawn: 9, failed: 0}]
              nonconforming: [1.1]
              expect: {raw: 60, applicable: 100, normalised: 60, final: 60, level: none}
          """)))
    #expect(problems.isEmpty, "\(problems.printed)")
    #expect(cases.map(\.name) == ["thirds of an indicator", "samples that all conform"])
    let scheme = try tinyScheme()
    #expect(cases[0].evaluation(by: scheme).specialDeductions == (1, 0))
    #expect(cases.allSatisfy { $0.differences(by: scheme).isEmpty })
  }

  @Test(arguments: files) func say(_ file: BrokenFile) throws {
    try file.expect(check(file.source).problems)
  }

  private static let files = [
    brokenCases(
      "figures that differ, all in one run",
      """
        - name: wrong
          nonconforming: [1.1]
          ▸▸▸▸▸expect: {raw: 61, applicable: 99, normalised: 61, final: 61, level: qualified}
      """,
      """
      tiny.cases.yaml:7:5: error: case 'wrong' expects raw 61, but it comes to 60 [CaseFails]
        7 |     expect: {raw: 61, applicable: 99, normalised: 61, final: 61, level: qualified}
          |     ^^^^^^
        fix: correct the case or the scheme

      tiny.cases.yaml:7:5: error: case 'wrong' expects applicable 99, but it comes to 100 \
      [CaseFails]
        7 |     expect: {raw: 61, applicable: 99, normalised: 61, final: 61, level: qualified}
          |     ^^^^^^
        fix: correct the case or the scheme

      tiny.cases.yaml:7:5: error: case 'wrong' expects normalised 61, but it comes to 60 [CaseFails]
        7 |     expect: {raw: 61, applicable: 99, normalised: 61, final: 61, level: qualified}
          |     ^^^^^^
        fix: correct the case or the scheme

      tiny.cases.yaml:7:5: error: case 'wrong' expects final 61, but it comes to 60 [CaseFails]
        7 |     expect: {raw: 61, applicable: 99, normalised: 61, final: 61, level: qualified}
          |     ^^^^^^
        fix: correct the case or the scheme

      tiny.cases.yaml:7:5: error: case 'wrong' expects level qualified, but it comes to none \
      [CaseFails]
        7 |     expect: {raw: 61, applicable: 99, normalised: 61, final: 61, level: qualified}
          |     ^^^^^^
        fix: correct the case or the scheme
      """),
    BrokenFile(
      "cases of another scheme", path: "tiny.cases.yaml",
      """
      format: ▸accolade-cases/2
      scheme: ▸huge
      edition: ▸"2"
      ▸cases: []
      """,
      """
      tiny.cases.yaml:1:9: error: the format of this file must be 'accolade-cases/1', found \
      'accolade-cases/2' [WrongFormat]
        1 | format: accolade-cases/2
          |         ^^^^^^^^^^^^^^^^
        fix: write 'format: accolade-cases/1'

      tiny.cases.yaml:2:9: error: these cases are checked with scheme 'tiny', found 'huge' \
      [OtherScheme]
        2 | scheme: huge
          |         ^^^^
        fix: write 'tiny', or put the cases beside their scheme

      tiny.cases.yaml:3:10: error: these cases are checked with edition '1', found '2' [OtherScheme]
        3 | edition: "2"
          |          ^^^
        fix: write '1', or put the cases beside their scheme

      tiny.cases.yaml:4:1: error: 'cases' must have at least one element [EmptyList]
        4 | cases: []
          | ^^^^^
      """),
    brokenCases(
      "clauses that cannot be named so",
      """
        - name: clauses
          nonconforming: [▸1.3, "2", ▸1]
          samples: [{clause: ▸"2", drawn: 2, failed: 1}, {clause: ▸1.1, drawn: 1, failed: 1}]
          exclusions: [1.2, ▸1.2, ▸1.1]
          expect: {raw: 0, applicable: 70, normalised: 0, final: 0, level: none}
      """,
      """
      tiny.cases.yaml:6:21: error: the scheme has no clause '1.3' [UnknownClause]
        6 |     nonconforming: [1.3, "2", 1]
          |                     ^^^
        fix: write '1.1' or '1.2'

      tiny.cases.yaml:6:31: error: the scheme has no clause '1' [UnknownClause]
        6 |     nonconforming: [1.3, "2", 1]
          |                               ^
        fix: use one of '1.1', '1.2', '2'

      tiny.cases.yaml:7:24: error: clause '2' can only stand once [ClauseTwice]
        7 |     samples: [{clause: "2", drawn: 2, failed: 1}, {clause: 1.1, drawn: 1, failed: 1}]
          |                        ^^^
        fix: delete one of the two
      tiny.cases.yaml:6:26: note: '2' stands here already
        6 |     nonconforming: [1.3, "2", 1]
          |                          ^^^

      tiny.cases.yaml:7:60: error: indicator '1.1' is judged all or nothing, not by samples \
      [SamplesOnQualitative]
        7 |     samples: [{clause: "2", drawn: 2, failed: 1}, {clause: 1.1, drawn: 1, failed: 1}]
          |                                                            ^^^
        why: only where the scheme's method is 'sampled' are points lost in proportion
        fix: delete 'samples' and tell of them in 'evidence'

      tiny.cases.yaml:8:23: error: clause '1.2' can only stand once [ClauseTwice]
        8 |     exclusions: [1.2, 1.2, 1.1]
          |                       ^^^
        fix: delete one of the two
      tiny.cases.yaml:8:18: note: '1.2' stands here already
        8 |     exclusions: [1.2, 1.2, 1.1]
          |                  ^^^

      tiny.cases.yaml:8:28: error: clause '1.1' can only stand once [ClauseTwice]
        8 |     exclusions: [1.2, 1.2, 1.1]
          |                            ^^^
        fix: delete one of the two
      tiny.cases.yaml:7:60: note: '1.1' stands here already
        7 |     samples: [{clause: "2", drawn: 2, failed: 1}, {clause: 1.1, drawn: 1, failed: 1}]
          |                                                            ^^^
      """),
    brokenCases(
      "numbers out of their range",
      """
        - name: numbers
          samples: [{clause: "2", drawn: 5, failed: ▸6}, {clause: "1.2", drawn: ▸0, failed: 0}]
          specialDeductions: ▸-1
          bonus: ▸2
          expect: {raw: 60.0, applicable: ▸1e2, normalised: 60, final: ▸"60", level: none}
      """,
      """
      tiny.cases.yaml:6:47: error: 'cases[1].samples[1].failed' must be a whole number from 0 to \
      5, found '6' [NotAnInteger]
        6 |     samples: [{clause: "2", drawn: 5, failed: 6}, {clause: "1.2", drawn: 0, failed: 0}]
          |                                               ^
        fix: write a number from 0 to 5

      tiny.cases.yaml:6:74: error: 'cases[1].samples[2].drawn' must be a whole number from 1 to \
      1000000, found '0' [NotAnInteger]
        6 |     samples: [{clause: "2", drawn: 5, failed: 6}, {clause: "1.2", drawn: 0, failed: 0}]
          |                                                                          ^
        fix: write a number from 1 to 1000000

      tiny.cases.yaml:7:24: error: 'cases[1].specialDeductions' must be a whole number from 0 to \
      1000, found '-1' [NotAnInteger]
        7 |     specialDeductions: -1
          |                        ^^
        fix: write a number from 0 to 1000

      tiny.cases.yaml:8:12: error: 'cases[1].bonus' must be a whole number from 0 to 1, found '2' \
      [NotAnInteger]
        8 |     bonus: 2
          |            ^
        fix: write a number from 0 to 1

      tiny.cases.yaml:9:37: error: 'cases[1].expect.applicable' must be a number, found '1e2' \
      [NotANumber]
        9 |     expect: {raw: 60.0, applicable: 1e2, normalised: 60, final: "60", level: none}
          |                                     ^^^
        fix: write a decimal such as 4.5, or a fraction such as 10/3, without quotes

      tiny.cases.yaml:9:65: error: 'cases[1].expect.final' must be a number, found '60' \
      [NotANumber]
        9 |     expect: {raw: 60.0, applicable: 1e2, normalised: 60, final: "60", level: none}
          |                                                                 ^^^^
        fix: write a decimal such as 4.5, or a fraction such as 10/3, without quotes
      """),
  ]

  @Test func refuseToExcludeEverything() throws {
    let file = Self.brokenCases(
      "every clause is excluded",
      """
        - name: everything
          ▸exclusions: [1.1, 1.2, "2"]
          expect: {raw: 0, applicable: 0, normalised: 0, final: 0, level: none}
      """,
      """
      tiny.cases.yaml:6:5: error: every indicator with points is excluded, so there is nothing to \
      score [NothingApplicable]
        6 |     exclusions: [1.1, 1.2, "2"]
          |     ^^^^^^^^^^
        fix: delete the exclusions that do not apply
      """)
    var problems = Problems()
    let root = try #require(YAML.read(file.source, into: &problems))
    let scheme = try tinyScheme([
      "method: qualitative": "method: qualitative\n        excludable: true"
    ])
    #expect(Case.check(root, against: scheme, into: &problems).isEmpty)
    file.expect(problems)
  }
}
