import Diagnostics
import Reading
import TestSupport
import Testing

@testable import Scoring

@Suite struct AuditTests {
  @Test func isReadWhole() throws {
    let (read, problems) = try read(wholeAuditText, by: tinyScheme())
    #expect(problems.isEmpty, "\(problems.printed)")
    let audit = try #require(read)
    #expect(audit.kind == .recertification)
    #expect(audit.holder.name == Name(zh: "甲𠮷", en: "A & Co."))
    #expect(audit.holder.auditedAddress == Name(zh: "乙二", en: "B2"))
    #expect(audit.holder.sites.map(\.kind) == [.fixed, .temporary])
    #expect(audit.holder.sites.map(\.activities?.en) == ["R", nil])
    #expect(audit.team.map(\.role) == [.leader, .expert])
    #expect(audit.team.map(\.registration) == ["T-1", "0042"])
    #expect(audit.visits.map(\.kind) == [.remote, .temporary])
    #expect(audit.visits.map(\.to.description) == ["2026-03-02", "2026-03-04"])
    #expect(audit.methods.customers == "客" && audit.methods.documents == "文")
    #expect(audit.findings.map(\.outcome) == [.nonconforming, .notSeen, .notApplicable])
    #expect(audit.findings[0].samples == Finding.Samples(of: "单", drawn: 9, failed: 1))
    #expect(audit.exclusions == [Exclusion(clause: "1.2", reason: "由")])
    #expect(audit.specialDeductions.map(\.closed?.on.description) == ["2026-03-08", nil])
    #expect(audit.bonuses == [Bonus(advantage: "优", evidence: "据")])
    #expect(audit.nonconformities.map(\.status) == [.open, .closed])
    #expect(audit.nonconformities[1].closedOn?.description == "2026-03-07")
    #expect(audit.photographs.map(\.file) == ["photos/desk 1.jpg", "sign.png"])
    #expect(audit.photographs.map(\.clause) == ["1.1", nil])
    #expect(audit.photographs.map { $0.taken?.description } == ["2026-03-02", nil])
    #expect(audit.decision?.outcome == .deferred && audit.decision?.level == "none")
    #expect(audit.certificate?.validUntil.description == "2028-01-01")
    #expect(audit.body.mark == "body-mark.v2.svg" && audit.body.query == "https://example.org/q")
    #expect(audit.purpose == "目的" && audit.deviations == "偏" && audit.uncertainty == "险")
  }

  @Test func knowsThePlacesOfItsKeys() throws {
    let audit = try #require(read(wholeAuditText, by: tinyScheme()).audit)
    func start(_ path: String) -> String {
      let place = audit.place(of: path)
      return String(place.excerpt.dropFirst(place.column - 1).prefix(12))
    }
    #expect(start("decision.on") == "on: 2026-03-")
    #expect(start("specialDeductions[2]") == "ground: trad")
    #expect(start("team") == "team:")
    #expect(start("nothing.of.this") == "format: acco")
  }

  /// A name is text, whatever other languages make of its signs.
  @Test(arguments: [
    "<script>alert(1)</script>", "&amp;", "<span size='99999'>", "[x](javascript:alert(1))",
    "![](http://example.org)", "`a` *b|c* _d_", "# 甲", "---", "{{holder.name.zh}}", "{% if %}",
    "%s%n%d", "\\(x)", "=HYPERLINK(1)", "＝1", "../../etc/x", "CON", "NO", "012", "null", "~",
    "a\u{301}\u{302}\u{303}\u{304}", "葛\u{E0100}城", "𠮷龘㼆䶮", "аpple",
  ])
  func keepsNamesAsTheyAreWritten(name: String) throws {
    let quoted = "'\(name.replacing("'", with: "''"))'"
    let audit = try tinyAudit(["name: {zh: 甲, en: A}": "name: {zh: \(quoted), en: \(quoted)}"])
    #expect(Array(audit.holder.name.zh.unicodeScalars) == Array(name.unicodeScalars))
    #expect(Array(audit.holder.name.en.unicodeScalars) == Array(name.unicodeScalars))
  }

  /// The same content in both languages comes to the same, but for the places.
  @Test(arguments: ["", "qiwu-online.json"])
  func evaluatesTheSameInYAMLAndJSON(example: String) throws {
    let scheme = try example.isEmpty ? tinyScheme() : shippedScheme()
    let source = try example.isEmpty ? wholeAuditText : text(of: "Examples/\(example)")
    var problems = Problems()
    let root = try #require(
      Node.read(Array(source.utf8), path: example.isEmpty ? "a.yaml" : example, into: &problems))
    let (yaml, yamlProblems) = read(root.yaml(), by: scheme)
    let (json, jsonProblems) = read(root.json, path: "a.json", by: scheme)
    #expect(yamlProblems.isEmpty, "\(yamlProblems.printed)")
    #expect(jsonProblems.isEmpty, "\(jsonProblems.printed)")
    var (left, right) = try (#require(yaml), #require(json))
    #expect(Evaluation(of: left, by: scheme) == Evaluation(of: right, by: scheme))
    left.origin = root
    right.origin = root
    #expect(left == right)
  }
}
