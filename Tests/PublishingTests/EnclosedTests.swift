import Archiving
import Diagnostics
import Foundation
import Scoring
import TestSupport
import Testing

@testable import Publishing

/// What documents carry inside.
@Suite struct EnclosedTests {
  private func kept(_ bytes: [UInt8]?) throws -> KeptPDF {
    var problems = Problems()
    let pdf = KeptPDF(try #require(bytes), path: "file.pdf", into: &problems)
    return try #require(pdf, "\(problems.printed)")
  }

  @Test func carriesAuditEvaluationAndScheme() throws {
    let audit = try example()
    let files = publish(audit, [.report, .certificate]).files
    for name in ["report.pdf", "certificate.pdf"] {
      let pdf = try kept(files[name])
      #expect(pdf.attachments.map(\.name) == ["audit.json", "evaluation.json", "scheme.yaml"])
      #expect(pdf.attachments.map(\.relationship) == [.source, .data, .supplement])
      #expect(pdf.attachments[1].bytes == files["evaluation.json"])
      let scheme = packageRoot.appending(path: "Assets/Schemes/gb-t-27922-2011.yaml")
      #expect(try pdf.attachments[2].bytes == Array(Data(contentsOf: scheme)))
      for attachment in pdf.attachments {
        let stem = attachment.name.split(separator: ".")[0]
        let stated = pdf.properties.first { $0.name == "\(stem)Digest" }?.value
        #expect(stated == Digest(of: attachment.bytes).hex)
      }
    }
  }

  @Test func statesWhatTheDocumentIs() throws {
    let files = try publish(example(), [.report, .certificate]).files
    func stated(_ name: String) throws -> [String] {
      try kept(files[name]).properties.filter { !$0.name.hasSuffix("Digest") }
        .map { "\($0.name): \($0.value)" }
    }
    let award = [
      "report: HH-ASR-2026-0142", "holder: 91320998MA0000A196", "scheme: gb-t-27922-2011",
      "edition: 2011", "level: five-star", "finalScore: 1060/11",
    ]
    let pages = try kept(files["report.pdf"]).pageCount
    #expect(try stated("report.pdf") == ["document: report", "pages: \(pages)"] + award)
    #expect(
      try stated("certificate.pdf") == [
        "document: certificate", "pages: 2", "certificateNumber: HH-ASC-2026-00142",
      ] + award)
  }

  @Test(arguments: [
    ("evaluation", ["evaluation.json"]), ("nothing", []),
  ])
  func leavesOutOfCertificatesWhatABodyKeeps(extent: String, names: [String]) throws {
    let folder = try TemporaryFolder()
    let text = "format: accolade-issue/1\nenclosed: \(extent)\n"
    _ = try folder.write(text.utf8, "certificates/issue.yaml")
    let own = House(path: house.path, templates: folder.url.path)
    var problems = Problems()
    let publication = try Press(house: own).publication(
      of: example(), [.report, .certificate], from: packageRoot.appending(path: "Examples").path,
      isDraft: false, siteCertificates: true, into: &problems)
    #expect(problems.isEmpty, "\(problems.printed)")
    for file in publication.files where file.kind == .certificate {
      let pdf = try kept(file.bytes)
      #expect(pdf.attachments.map(\.name) == names)
      // What it does not carry it still states.
      #expect(pdf.properties.contains { $0.name == "auditDigest" })
    }
    let report = try #require(publication.files.first { $0.kind == .report })
    #expect(try kept(report.bytes).attachments.count == 3)
  }

  @Test func carriesThePointsOfABody() throws {
    var problems = Problems()
    let source = Source.read(
      fileAt: packageRoot.appending(path: "Examples/points.csv").path, into: &problems)
    let points = try #require(source)
    let own = try schemes().map { scheme in
      var ignored = Problems()
      return scheme.withPoints(from: points, into: &ignored) ?? scheme
    }
    let text = try exampleText("haoran-appliances.yaml")
    let audit = CheckedAudit.read(Array(text.utf8), path: "a.yaml", schemes: own, into: &problems)
    let files = publish(try #require(audit, "\(problems.printed)"), [.certificate]).files
    let pdf = try kept(files["certificate.pdf"])
    #expect(pdf.attachments.map(\.name).contains("points.csv"))
    let verification = Verification(
      of: try #require(files["certificate.pdf"]), path: "certificate.pdf", house: house)
    #expect(
      verification.problems.printed == """
        certificate.pdf: note: the audit was scored with the body's own points, which are attached [OwnPoints]
        """)
  }

  @Test(arguments: exampleNames) func writesAnAuditThatReadsToAnEqualOne(name: String) throws {
    let original = try example(name)
    let json = original.audit.canonicalJSON
    try expectCanonical(json)
    var problems = Problems()
    let again = try CheckedAudit.read(
      Array(json.utf8), path: "audit.json", schemes: schemes(), into: &problems)
    var copy = try #require(again, "\(problems.printed)").audit
    #expect(copy.canonicalJSON == json)
    copy.origin = original.audit.origin
    #expect(copy == original.audit)
    #expect(again?.evaluationJSON == original.evaluationJSON)
  }

  @Test func writesAuditsOfEverySchemeThatReadToEqualOnes() throws {
    for scheme in try schemes() {
      var problems = Problems()
      let read = CheckedAudit.read(
        Array(scheme.auditText.utf8), path: "a.yaml", schemes: [scheme], into: &problems)
      let original = try #require(read, "\(problems.printed)")
      let json = original.audit.canonicalJSON
      let again = CheckedAudit.read(
        Array(json.utf8), path: "audit.json", schemes: [scheme], into: &problems)
      var copy = try #require(again, "\(scheme.editionID): \(problems.printed)").audit
      copy.origin = original.audit.origin
      #expect(copy == original.audit)
    }
  }

  /// Holds the text against what another program makes of it.
  private func expectCanonical(_ json: String) throws {
    let script = packageRoot.appending(path: "Tests/Judges/canonical_json.py").path
    let verdict = try run("python3", [script], input: json)
    #expect(verdict.code == 0, "\(verdict.complaints)")
    #expect(verdict.output == json)
  }
}
