import TestSupport

/// A scheme with every construct that the tiny one does not have, as short as it can be.
///
/// Clause 1 is an average by weight of a banded, a rated and a checklist clause; 2 sums measures of
/// a period; 3 does not count, but a level requires it; 4 is a veto.
let methodSchemeText = """
  format: accolade-scheme/1
  id: methods
  edition: "1"
  standard: T 2
  name: {zh: 法, en: Methods}
  inForce: 2026-01-01
  inForceUntil: 2026-12-31
  sources: [{id: s, text: A source.}]
  score: {floor: 0}
  period:
    months: 3
    firstMonth: counted
    least: 2
    unrated: {zh: 未评, en: Not yet}
    day: 12
    source: s
  levels:
    - id: gold
      stars: 5
      from: 60
      name: {zh: 金, en: Gold}
      source: s
      requires: ["3"]
      floors: [{clauses: ["1"], share: 1/2}]
      sublevels:
        - {id: gold-plus, from: 90, name: {zh: 金上, en: Gold plus}, source: s, confirmed: false}
        - {id: gold-base, from: 60, name: {zh: 金下, en: Gold base}, source: s}
    - {id: silver, from: 30, name: {zh: 银, en: Silver}, source: s}
  none: {zh: 无, en: None}
  caps:
    - id: stops
      text: {zh: 停机, en: Three stops cap the level at silver}
      clause: "2.3"
      when: {from: 3}
      level: silver
      source: s
  clauses:
    - number: "1"
      name: {zh: 一, en: One}
      combine: average
      clauses:
        - number: "1.1"
          name: {zh: 响应, en: Response}
          requirement: {zh: 要求, en: Required}
          method: banded
          points: 5
          confirmed: true
          source: s
          weight: 2
          measure: {id: response, unit: {zh: 小时, en: hours}, least: 0}
          bands:
            - {below: 1, points: 5}
            - {from: 1, upTo: 3, points: 4}
            - {above: 3, upTo: 24, points: 3}
            - {above: 24, points: 1}
        - number: "1.2"
          name: {zh: 沟通, en: Communication}
          requirement: {zh: 要求, en: Required}
          method: rated
          points: 5
          confirmed: true
          source: s
          excludable: true
          ratings:
            - {id: "5", name: {zh: 好, en: Good}, points: 5}
            - {id: "3", name: {zh: 中, en: Fair}, points: 3}
            - {id: "1", name: {zh: 差, en: Poor}, points: 1}
          raters: {combine: mean, least: 2}
        - number: "1.3"
          name: {zh: 流程, en: Process}
          requirement: {zh: 要求, en: Required}
          method: checklist
          points: 5
          confirmed: true
          source: s
          items:
            - {id: greet, text: {zh: 问候, en: Greets}, points: 2}
            - {id: listen, text: {zh: 倾听, en: Listens}, points: 2}
            - {id: close, text: {zh: 道别, en: Says goodbye}, points: 1}
    - number: "2"
      name: {zh: 二, en: Two}
      clauses:
        - number: "2.1"
          name: {zh: 消费, en: Spend}
          requirement: {zh: 要求, en: Required}
          method: linear
          points: unlimited
          confirmed: true
          source: s
          measure: {id: spend, unit: {zh: 元, en: yuan}, of: monthly-average, least: 0}
          perUnit: 1
          round: down
        - number: "2.2"
          name: {zh: 网龄, en: Tenure}
          requirement: {zh: 要求, en: Required}
          method: linear
          points: 10
          confirmed: true
          source: s
          measure: {id: tenure, unit: {zh: 月, en: months}, of: tenure}
          perUnit: 0.5
        - number: "2.3"
          name: {zh: 停机, en: Stops}
          requirement: {zh: 要求, en: Required}
          method: linear
          points: 0
          confirmed: true
          source: s
          measure: {id: stops, unit: {zh: 次, en: times}, least: 0, whole: true}
          perUnit: -10
    - number: "3"
      name: {zh: 三, en: Three}
      requirement: {zh: 要求, en: Required}
      method: target
      points: 1
      confirmed: true
      source: s
      counted: false
      measure: {id: repair, unit: {zh: 小时, en: hours}}
      target: {upTo: 24}
    - number: "4"
      name: {zh: 四, en: Four}
      requirement: {zh: 要求, en: Required}
      method: qualitative
      points: 0.5
      confirmed: true
      source: s
      veto: true

  """

/// What an audit by the scheme of all methods needs beside the tiny audit's rest.
let methodAuditText = tinyAuditText.replacing(
  "scheme: tiny\nedition: \"1\"",
  with: "scheme: methods\nperiod: {since: 2025-12-20, ratedOn: 2026-03-12}"
).replacing(
  """
  findings:
    - {clause: 1.1, outcome: conforming, evidence: 庚}
    - {clause: 1.2, outcome: conforming, evidence: 辛}
    - {clause: 2, outcome: conforming, evidence: 壬}
  """,
  with: """
    findings:
      - {clause: "1.1", value: 3, evidence: 庚}
      - {clause: "1.2", ratings: [{by: 甲, rating: 5}, {by: 乙, rating: "3"}], evidence: 庚}
      - {clause: "1.3", met: [greet, close], unmet: [listen], evidence: 庚}
      - {clause: "2.1", values: [60, 61, 62.9], evidence: 庚}
      - {clause: "2.2", evidence: 庚}
      - {clause: "2.3", value: 0, evidence: 庚}
      - {clause: "3", value: 24, outcome: conforming, evidence: 庚}
      - {clause: "4", outcome: conforming, evidence: 庚}
    """)

/// The scheme of all methods with some of its parts broken.
func brokenMethodScheme(
  _ name: String, _ parts: KeyValuePairs<String, String>, _ printed: String
) -> BrokenFile {
  BrokenFile(name, path: "scheme.yaml", replacing(parts, in: methodSchemeText), printed)
}
