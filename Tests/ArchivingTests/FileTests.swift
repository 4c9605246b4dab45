import Archiving
import Drawing
import Foundation
import TestSupport
import Testing

/// What the file is, besides its pages.
@Suite struct FileTests {
  @Test func isSound() throws {
    let drawn = try Drawn()
    let bookmarks = (0..<600).map { Bookmark(level: $0 % 3 + 1, title: "第 \($0)", page: 0, y: 9) }
    let pdf = try drawn.pdf([drawn.page()], bookmarks: bookmarks)
    let report = try told("qpdf", ["--check", "FILE"], of: pdf)
    #expect(report.contains("No syntax or stream encoding errors found"))
    #expect(!report.contains("WARNING"), "\(report)")
  }

  @Test func isCalledByTheDigestOfItself() throws {
    let drawn = try Drawn()
    let pdf = try drawn.pdf([drawn.page()])
    let end = try #require(Data(pdf).range(of: Data("/ID[<".utf8), options: .backwards)).upperBound
    let (first, second) = (end..<end + 64, end + 66..<end + 130)
    let identifier = String(decoding: pdf[first], as: UTF8.self)
    #expect(pdf[first] == pdf[second])
    func digest(_ pdf: [UInt8]) -> String {
      var blank = pdf
      for place in [first, second] {
        blank.replaceSubrange(place, with: Array(repeating: UInt8(ascii: "0"), count: 64))
      }
      return Digest(of: blank).hex
    }
    #expect(digest(pdf) == identifier)
    var flipped = pdf
    flipped[pdf.count / 2] ^= 1
    #expect(digest(flipped) != identifier)
  }

  @Test func givesBackWhatIsAttached() throws {
    let drawn = try Drawn()
    let attachments = [
      Attachment(
        name: "evaluation.json", mediaType: "application/json", relationship: .data,
        description: "评价 (结果)", bytes: Array(#"{"score": "90"}"#.utf8)),
      Attachment(
        name: "audit.json", mediaType: "application/json", relationship: .source,
        description: "审核", bytes: (0..<100_000).map { UInt8($0 * 31 % 251) }),
    ]
    let pdf = try drawn.pdf([drawn.page()], attachments: attachments)
    let folder = try TemporaryFolder()
    let file = try folder.write(pdf, "file.pdf")
    let list = try run("pdfdetach", ["-list", file.path]).output
    #expect(list == "2 embedded files\n1: audit.json\n2: evaluation.json\n")
    _ = try run("pdfdetach", ["-saveall", file.path], folder: folder.url)
    for attachment in attachments {
      let found = try Data(contentsOf: folder.url.appending(path: attachment.name))
      #expect(Array(found) == attachment.bytes)
    }
    let objects = try told("qpdf", ["--json", "--json-key=qpdf", "FILE"], of: pdf)
    for entry in [
      #""/AFRelationship": "/Source""#, #""/AFRelationship": "/Data""#,
      #""/Subtype": "/application/json""#, #""/Size": 100000"#, #""/Desc": "u:评价 (结果)""#,
    ] {
      #expect(objects.contains(entry), "\(entry)")
    }
  }

  @Test func saysWhatItIsInItsMetadata() throws {
    let drawn = try Drawn()
    let pdf = try drawn.pdf(
      [drawn.page()], properties: [Property(name: "auditDigest", value: "0af3 <&>")])
    let metadata = try told("pdfinfo", ["-meta", "FILE"], of: pdf)
    for line in [
      "<rdf:li xml:lang=\"x-default\">证书 &lt;A &amp; B&gt;</rdf:li>", "<rdf:li>某机构</rdf:li>",
      "<xmp:CreateDate>2026-03-09T00:00:00Z</xmp:CreateDate>", "<pdfaid:part>3</pdfaid:part>",
      "<pdf:Keywords>R-1</pdf:Keywords>", "xmlns:accolade=\"urn:accolade:evaluation#\"",
      "<accolade:auditDigest>0af3 &lt;&amp;&gt;</accolade:auditDigest>",
      "<pdfaProperty:name>auditDigest</pdfaProperty:name>",
    ] {
      #expect(metadata.contains(line), "\(line)")
    }
    // Without a structure it promises nothing to who cannot see it.
    #expect(!metadata.contains("pdfuaid"))
  }

  @Test func tellsWhereAPageIsCut() throws {
    let drawn = try Drawn()
    var page = try drawn.page()
    page.trim = Rect(x: 20, y: 30, width: 200, height: 100)
    page.bleed = Rect(x: 11.5, y: 21.5, width: 217, height: 117)
    let boxes = try told("pdfinfo", ["-box", "FILE"], of: drawn.pdf([page]))
    for line in [
      "MediaBox:            0.00     0.00   300.50   200.25",
      "BleedBox:           11.50    61.75   228.50   178.75",
      "TrimBox:            20.00    70.25   220.00   170.25",
    ] {
      #expect(boxes.contains(line), "\(boxes)")
    }
  }

  @Test func keepsTheNormOfArchives() throws {
    let drawn = try Drawn()
    let folder = try TemporaryFolder()
    let size = Rect(x: 0, y: 0, width: 300.5, height: 200.25)
    let link = Mark.link(address: "https://a.example/", area: size)
    let page = try drawn.page(below: [.picture(id: "rich", frame: size)], above: [link])
    let pdf = try drawn.pdf(
      [page], bookmarks: [Bookmark(level: 1, title: "一", page: 0, y: 0)],
      attachments: [
        Attachment(
          name: "a.json", mediaType: "application/json", relationship: .source, description: "a",
          bytes: [])
      ], properties: [Property(name: "level", value: "5")])
    let file = try folder.write(pdf, "file.pdf")
    guard let verdicts = try ArchivalVerdict.of([file], norms: ["3b"]) else { return }
    #expect(verdicts.map(\.broken) == [[]])
  }
}
