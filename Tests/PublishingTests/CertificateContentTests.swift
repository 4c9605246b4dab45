import Diagnostics
import Documents
import Foundation
import Scoring
import TestSupport
import Testing

@testable import Publishing

/// What certificates say: versions, copies, sites, and how to check them.
@Suite struct CertificateContentTests {
  /// The certificates of an example, as their texts without white space, by their file names.
  private func certificates(
    _ replacements: [(String, String)] = [], sites: Bool = false, issue: String = ""
  ) throws -> [String: String] {
    let folder = try TemporaryFolder()
    _ = try folder.write(
      ("format: accolade-issue/1\n" + issue).utf8, "certificates/issue.yaml")
    var problems = Problems()
    let press = Press(house: House(path: house.path, templates: folder.url.path))
    let publication = try press.publication(
      of: example(replacing: replacements), [.certificate],
      from: packageRoot.appending(path: "Examples").path, isDraft: false, siteCertificates: sites,
      into: &problems)
    #expect(problems.isEmpty, "\(problems.printed)")
    var texts: [String: String] = [:]
    for file in publication.files where file.kind == .certificate {
      texts[file.name] = try text(of: file.name, file.bytes).filter { !$0.isWhitespace }
    }
    return texts
  }

  private static let term = "  validUntil: 2029-05-27\n"

  @Test func saysWhatItIsInTheWordsOfItsScheme() throws {
    let text = try #require(certificates()["certificate.pdf"])
    #expect(text.contains("售后服务认证证书"))
    #expect(text.contains("其商品售后服务经审核评价，符合GB/T27922-2011《商品售后服务评价体系》的要求，认证等级为"))
    #expect(text.contains("获证组织须每年接受监督审核并合格，本证书方继续有效。"))
    #expect(text.contains("有效期至：2029年5月27日"))
    #expect(!text.contains("副本") && !text.contains("替代"))
  }

  @Test func hasWordsForASchemeWithoutItsOwn() throws {
    var problems = Problems()
    let press = Press(house: house)
    let set = press.certificateFields(into: &problems)
    let fields = try #require(set)
    let wordless = try schemes().map { scheme in
      var scheme = scheme
      scheme.certificate = nil
      return scheme
    }
    let read = try CheckedAudit.read(
      Array(exampleText("haoran-appliances.yaml").utf8), path: "a.yaml", schemes: wordless,
      into: &problems)
    let checked = try #require(read, "\(problems.printed)")
    let award = try Award(of: checked.audit, checked.evaluation)
    let subject = Subject(checked: checked, award: award, folder: ".", isDraft: false)
    let values = fields.values(of: Granting(subject: subject, award: award, evaluation: []))
    #expect(values["certificate.title.zh"] == .text("服务评价等级证书"))
    #expect(values["certificate.title.en"] == .text("Service Rating Certificate"))
    #expect(
      values["certificate.statement.zh"]
        == .text("经审核评价，符合GB/T 27922-2011《商品售后服务评价体系》的要求，等级为"))
    #expect(values["certificate.surveillance.zh"] == .absent)
  }

  @Test func tellsARevisedCertificateFromTheOneItReplaces() throws {
    let text = try #require(
      certificates([
        (
          Self.term,
          "  validFrom: 2026-06-01\n  version: 2\n"
            + "  replaces: {number: HH-ASC-2025-00017, grantedOn: 2025-06-30}\n"
        )
      ])["certificate.pdf"])
    #expect(text.contains("颁证日期：2026年5月28日，自2026年6月1日起有效"))
    #expect(text.contains("Grantedon28May2026,validfrom1June2026"))
    #expect(text.contains("有效期至：2029年5月31日"))
    #expect(text.contains("第2版Version2，替代replacesHH-ASC-2025-00017（2025年6月30日）"))
  }

  @Test func marksNumberedCopies() throws {
    let text = try #require(
      certificates([(Self.term, Self.term + "  copy: {number: 2, of: 3}\n")])["certificate.pdf"])
    #expect(text.contains("副本COPY2/3"))
  }

  @Test func givesEachSiteACertificate() throws {
    let texts = try certificates(sites: true)
    #expect(
      texts.keys.sorted() == [
        "certificate-site-01.pdf", "certificate-site-02.pdf", "certificate-site-03.pdf",
        "certificate-site-04.pdf", "certificate.pdf",
      ])
    let second = try #require(texts["certificate-site-02.pdf"])
    #expect(second.contains("HH-ASC-2026-00142-02"))
    #expect(second.contains("主证书MaincertificateHH-ASC-2026-00142"))
    #expect(second.contains("云泽中心备件库，江苏省云泽市保税物流园C区3号库"))
    #expect(second.contains("本场所活动：备品备件的储存与发运"))
    #expect(!second.contains("华东客户服务中心"))
    #expect(try #require(texts["certificate.pdf"]).contains("华东客户服务中心"))
  }

  @Test func numbersSitesByThePattern() throws {
    let texts = try certificates(sites: true, issue: "sites: \"{number}/{site}\"\n")
    #expect(try #require(texts["certificate-site-03.pdf"]).contains("HH-ASC-2026-00142/3"))
  }

  @Test func saysHowItCanBeChecked() throws {
    let text = try #require(
      certificates(
        issue: """
          checking:
            text: {zh: "扫码或访问：", en: "Look it up at"}
            address: "https://huaheng.example/c/{{certificate.number}}?h={{holder.code}}"
          """)["certificate.pdf"])
    #expect(text.contains("扫码或访问："))
    #expect(text.contains("Lookitupat"))
    #expect(text.contains("https://huaheng.example/c/HH-ASC-2026-00142?h=91320998MA0000A196"))
  }

  @Test func refusesTwoCertificatesOfOneNumberAmongSites() throws {
    var numbers = CertificateNumbers()
    var problems = Problems()
    let press = Press(house: house)
    let checked = try example()
    numbers.take(checked.audit, into: &problems)
    numbers.take(
      press.siteNumbers(of: checked, into: &problems), of: checked.audit, into: &problems)
    #expect(problems.isEmpty)
    numbers.take(["hh-asc-2026-142-1"], of: checked.audit, into: &problems)
    #expect(
      problems.diagnostics.map(\.summary) == [
        "certificate number 'hh-asc-2026-142-1' reads as 'HH-ASC-2026-00142-01', which is given "
          + "already"
      ])
  }
}
