import Diagnostics
import Foundation
import Publishing
import Scoring
import TestSupport
import Testing

/// The annex of a certificate, as other programs see it.
@Suite struct AnnexTests {
  @Test(arguments: [
    "anhe-farm-machinery.yaml", "haoran-appliances.yaml", "jilong-care.yaml", "qiwu-online.json",
  ])
  func listsEverySiteOfTheAuditVerbatim(name: String) throws {
    let checked = try example(name)
    let sites = checked.audit.holder.sites
    let bytes = try certificate(of: checked)
    #expect(try pages(of: bytes) == (sites.isEmpty ? 1 : 2))
    let annex = sites.isEmpty ? "" : try text(of: bytes, page: 2)
    for (index, site) in sites.enumerated() {
      let kind = site.kind == .fixed ? "固定场所Fixed" : "临时场所Temporary"
      let names = "\(index + 1)" + (site.name.zh + site.name.en).unspaced + kind
      #expect(annex.contains(names), "\(names)")
      let addresses = (site.address.zh + site.address.en).unspaced
      #expect(annex.contains(addresses), "\(addresses)")
      let activities = site.activities.map { ($0.zh + $0.en).unspaced } ?? "—"
      #expect(annex.contains(addresses + activities), "\(activities)")
    }
  }

  @Test func belongsToTheCertificateOfItsNumber() throws {
    let bytes = try certificate(of: example())
    #expect(try text(of: bytes, page: 1).contains("认证场所：共4处，见附件"))
    #expect(try text(of: bytes, page: 1).contains("Sites:4,seeannex"))
    let annex = try text(of: bytes, page: 2)
    for words in [
      "附件：认证场所清单", "云泽浩然厨电股份有限公司", "YunzeHaoranKitchenAppliancesCo.,Ltd.",
      "证书编号CertificateNo.HH-ASC-2026-00142", "本附件须与编号为HH-ASC-2026-00142的证书同时出示方为有效。",
      "华衡认证中心（示例）", "第1页，共1页",
    ] {
      #expect(annex.contains(words), "\(words)")
    }
  }

  @Test(arguments: [(17, 1), (18, 2), (40, 4), (120, 12)])
  func goesOnOnAsManyPagesAsTheSitesNeed(count: Int, annexPages: Int) throws {
    let bytes = try certificate(of: withSites(count))
    #expect(try pages(of: bytes) == 1 + annexPages)
    #expect(try text(of: bytes, page: 1).contains("认证场所：共\(count)处，见附件"))
    var number = 1
    for page in 1...annexPages {
      let annex = try text(of: bytes, page: 1 + page)
      #expect(annex.contains("附件第\(page)页，共\(annexPages)页Annex,page\(page)of\(annexPages)"))
      #expect(annex.contains("证书编号CertificateNo.HH-ASC-2026-00142"))
      #expect(annex.contains("云泽浩然厨电股份有限公司"))
      #expect(annex.contains("以下空白Endoflist") == (page == annexPages))
      #expect(annex.contains("续下页Continuedonthenextpage") == (page < annexPages))
      while annex.contains("\(number)服务站第\(number)号ServiceStation\(number)固定场所Fixed") {
        number += 1
      }
    }
    #expect(number == count + 1)
  }

  @Test func givesTheSameBytesTwiceOnManyPages() throws {
    #expect(try certificate(of: withSites(40)) == certificate(of: withSites(40)))
  }

  @Test func isNotMadeWithoutSites() throws {
    let checked = try withoutSites()
    let bytes = try certificate(of: checked)
    #expect(try pages(of: bytes) == 1)
    let front = try text(of: bytes, page: 1)
    #expect(!front.contains("认证场所") && !front.contains("Sites:"))
  }

  @Test func givesTheSameBytesTwice() throws {
    let checked = try example()
    #expect(try certificate(of: checked) == certificate(of: checked))
  }

  @Test func refusesADesignWhoseAnnexIsMissing() throws {
    let folder = try TemporaryFolder()
    let path = folder.url.path
    try FileManager.default.createSymbolicLink(
      atPath: "\(path)/Assets", withDestinationPath: house.file("Assets"))
    let design = try String(
      contentsOfFile: house.file("Templates/certificates/classic.yaml"), encoding: .utf8)
    let line = try #require(
      design.split(separator: "\n", omittingEmptySubsequences: false)
        .firstIndex { $0 == "annex: classic-annex.yaml" })
    let changed = design.replacing("annex: classic-annex.yaml", with: "annex: sites.yaml")
    _ = try folder.write(changed.utf8, "Templates/certificates/classic.yaml")
    try FileManager.default.createSymbolicLink(
      atPath: "\(path)/Templates/wording", withDestinationPath: house.file("Templates/wording"))
    try FileManager.default.createSymbolicLink(
      atPath: "\(path)/Templates/certificates/issue.yaml",
      withDestinationPath: house.file("Templates/certificates/issue.yaml"))
    var problems = Problems()
    let files = try Press(house: House(path: path)).publication(
      of: example(), [.certificate], from: house.file("Examples"), isDraft: false, into: &problems
    ).files
    #expect(files.isEmpty)
    #expect(
      problems.printed == """
        \(path)/Templates/certificates/classic.yaml:\(line + 1):8: error: there is no design \
        '\(path)/Templates/certificates/sites.yaml' [NoDesign]
          \(line + 1) | annex: sites.yaml
             |        ^^^^^^^^^^
          fix: put the file there, or correct its name
        """)
  }

  /// The example with the whole list of its sites taken out.
  private func withoutSites() throws -> CheckedAudit {
    try example(replacing: [(siteList(), "")])
  }

  /// The example with so many other sites.
  private func withSites(_ count: Int) throws -> CheckedAudit {
    let sites = (1...count).map { number in
      """
          - name: {zh: 服务站第 \(number) 号, en: Service Station \(number)}
            kind: fixed
            address: {zh: 江苏省云泽市环城西路 \(number) 号, en: "\(number) West Ring Road, Yunze"}

      """
    }
    return try example(replacing: [(siteList(), "  sites:\n" + sites.joined())])
  }

  /// The whole list of sites in the text of the example.
  private func siteList() throws -> String {
    let text = try exampleText("haoran-appliances.yaml")
    let start = try #require(text.firstRange(of: "  sites:\n    - name")).lowerBound
    let end = try #require(text[start...].firstRange(of: "\nscope:")).lowerBound
    return String(text[start..<end])
  }

  private func certificate(of checked: CheckedAudit) throws -> [UInt8] {
    let (files, problems) = publish(checked, [.certificate])
    #expect(!problems.hasErrors, "\(problems.printed)")
    return try #require(files["certificate.pdf"])
  }

  private func pages(of bytes: [UInt8]) throws -> Int? {
    try tool("pdfinfo", ["FILE"], on: bytes).split(separator: "\n")
      .first { $0.hasPrefix("Pages:") }
      .flatMap { Int($0.dropFirst("Pages:".count).filter { !$0.isWhitespace }) }
  }

  /// The text of a page in the order of the file, without white space.
  private func text(of bytes: [UInt8], page: Int) throws -> String {
    try tool("pdftotext", ["-raw", "-f", "\(page)", "-l", "\(page)", "FILE", "-"], on: bytes)
      .unspaced
  }

  private func tool(_ name: String, _ arguments: [String], on bytes: [UInt8]) throws -> String {
    let folder = try TemporaryFolder()
    let file = try folder.write(bytes, "certificate.pdf")
    let verdict = try run(name, arguments.map { $0 == "FILE" ? file.path : $0 })
    #expect(verdict.code == 0, "\(verdict.complaints)")
    return verdict.output
  }
}

extension String {
  fileprivate var unspaced: String { filter { !$0.isWhitespace } }
}
