import Diagnostics
import Foundation
import Reading
import TestSupport
import Testing

@testable import Scoring

/// A scheme of three indicators with the levels and special points of GB/T 27922-2011.
///
/// One is judged all or nothing and two by samples; the points of the last are not confirmed.
let tinySchemeText = """
  format: accolade-scheme/1
  id: tiny
  edition: "1"
  standard: T 1
  name: {zh: 小, en: Tiny}
  published: 2025-12-30
  inForce: 2026-02-01
  sources: [{id: s, text: A source.}]
  special:
    deduction: {points: 1, failsAt: 5, source: s}
    grounds:
      - {id: law, name: {zh: 法, en: Law}}
      - {id: trade, name: {zh: 业, en: Trade}}
    bonus: {points: 1, most: 1, source: s}
  score: {scale: 100, cap: 100, floor: 0}
  levels:
    - {id: five-star, stars: 5, from: 95, name: {zh: 五, en: Five}, source: s}
    - {id: four-star, stars: 4, from: 90, name: {zh: 四, en: Four}, source: s}
    - {id: three-star, stars: 3, from: 80, name: {zh: 三, en: Three}, source: s}
    - {id: qualified, from: 70, name: {zh: 达标, en: Qualified}, source: s}
  none: {zh: 无, en: None}
  assumptions:
    - {id: exact, text: {zh: 精确, en: Exact}}
    - {id: points, text: {zh: 分值, en: Points}, unconfirmedPoints: true}
  clauses:
    - number: "1"
      name: {zh: 一, en: One}
      points: 70
      confirmed: true
      source: s
      clauses:
        - number: "1.1"
          name: {zh: 一一, en: One one}
          requirement: {zh: 要求, en: Required}
          points: 40
          confirmed: true
          source: s
          method: qualitative
        - number: "1.2"
          name: {zh: 一二, en: One two}
          requirement: {zh: 要求, en: Required}
          points: 30
          confirmed: true
          source: s
          method: sampled
          excludable: true
    - number: "2"
      name: {zh: 二, en: Two}
      requirement: {zh: 要求, en: Required}
      points: 30
      confirmed: false
      source: s
      method: sampled
      excludable: true
      note: {zh: 注, en: Note}

  """

/// A complete audit by the tiny scheme, as short as one can be.
let tinyAuditText = """
  format: accolade-audit/1
  scheme: tiny
  edition: "1"
  report: R-1
  kind: initial
  holder:
    name: {zh: 甲, en: A}
    code: 91350100M000100Y43
    registeredAddress: {zh: 乙, en: B}
  scope: {zh: 丙, en: C}
  team: [{name: 丁, role: leader, registration: T-1}]
  visits: [{from: 2026-03-02, to: 2026-03-03, place: 戊, kind: fixed}]
  methods: {staff: 己}
  findings:
    - {clause: 1.1, outcome: conforming, evidence: 庚}
    - {clause: 1.2, outcome: conforming, evidence: 辛}
    - {clause: 2, outcome: conforming, evidence: 壬}
  recommendation: 癸
  body:
    name: {zh: 子, en: D}
    address: {zh: 丑, en: E}
    signatory: {name: {zh: 寅, en: F}, title: {zh: 卯, en: G}}

  """

/// A text with some of its parts replaced; each part stands there once at least.
func replacing(_ parts: KeyValuePairs<String, String>, in text: String) -> String {
  var text = text
  for (old, new) in parts {
    precondition(text.contains(old), "the text has no '\(old)'")
    text = text.replacingOccurrences(of: old, with: new)
  }
  return text
}

/// The tiny scheme with some of its parts replaced.
func tinyScheme(_ parts: KeyValuePairs<String, String> = [:]) throws -> Scheme {
  try readScheme(replacing(parts, in: tinySchemeText))
}

/// A scheme without problems.
func readScheme(_ text: String) throws -> Scheme {
  var problems = Problems()
  let scheme = Node.read(Array(text.utf8), path: "scheme.yaml", into: &problems) {
    Scheme.read($0, into: &$1)
  }
  return try #require(scheme, "\(problems.printed)")
}

/// The tiny scheme with some of its parts broken.
func brokenScheme(
  _ name: String, _ parts: KeyValuePairs<String, String>, _ printed: String
) -> BrokenFile {
  BrokenFile(name, path: "scheme.yaml", replacing(parts, in: tinySchemeText), printed)
}

/// Reads a broken scheme, which must give none, and holds its problems against the words.
func expectRefusedScheme(_ file: BrokenFile) {
  var problems = Problems()
  let scheme = Node.read(Array(file.source.text.utf8), path: "scheme.yaml", into: &problems) {
    Scheme.read($0, into: &$1)
  }
  #expect(scheme == nil)
  file.expect(problems)
}

/// Reads a scheme that can be used, and holds what it is warned of against the words.
func expectAcceptedScheme(_ file: BrokenFile) {
  var problems = Problems()
  let scheme = Node.read(Array(file.source.text.utf8), path: "scheme.yaml", into: &problems) {
    Scheme.read($0, into: &$1)
  }
  #expect(scheme != nil)
  file.expect(problems)
}

/// The shipped scheme.
func shippedScheme() throws -> Scheme {
  try readScheme(text(of: "Assets/Schemes/gb-t-27922-2011.yaml"))
}

/// A file of this checkout.
func text(of path: String) throws -> String {
  try String(contentsOf: packageRoot.appending(path: path), encoding: .utf8)
}

/// What reading an audit comes to.
func read(
  _ text: String, path: String = "audit.yaml", by scheme: Scheme
) -> (audit: Audit?, problems: Problems) {
  var problems = Problems()
  let audit = Node.read(Array(text.utf8), path: path, into: &problems) {
    Audit.read($0, schemes: [scheme], into: &$1)?.audit
  }
  return (audit, problems)
}

/// The tiny audit with some of its parts replaced, which must leave it without problems.
func tinyAudit(_ parts: KeyValuePairs<String, String> = [:]) throws -> Audit {
  let (audit, problems) = try read(replacing(parts, in: tinyAuditText), by: tinyScheme())
  #expect(problems.isEmpty, "\(problems.printed)")
  return try #require(audit)
}

/// What was found on a clause, in short.
enum Found: Hashable {
  case conforms, fails, notSeen, excluded
  case samples(failed: Int, of: Int)
}

extension Evaluation {
  /// Evaluates what was found; clauses that are not named conform.
  init(
    _ found: [String: Found], special: (count: Int, open: Int) = (0, 0), bonuses: Int = 0,
    by scheme: Scheme
  ) {
    var findings: [Finding] = []
    var exclusions: [Exclusion] = []
    for number in scheme.indicators.map(\.number) {
      func finding(_ outcome: Finding.Outcome, _ samples: Finding.Samples? = nil) -> Finding {
        Finding(
          clause: number, outcome: outcome, evidence: "x", observation: samples.map { .samples($0) }
        )
      }
      switch found[number] ?? .conforms {
      case .conforms: findings.append(finding(.conforming))
      case .fails: findings.append(finding(.nonconforming))
      case .notSeen: findings.append(finding(.notSeen))
      case .excluded: exclusions.append(Exclusion(clause: number, reason: "why"))
      case .samples(let failed, let drawn):
        findings.append(
          finding(
            failed > 0 ? .nonconforming : .conforming,
            Finding.Samples(of: "x", drawn: drawn, failed: failed)))
      }
    }
    self.init(
      findings: findings, exclusions: exclusions, specialDeductions: special, bonuses: bonuses,
      by: scheme)
  }
}
