import Foundation
import TestSupport
import Testing

/// `accolade schemes`, and what the commands say of schemes that are not there.
@Suite struct SchemesTests {
  @Test(
    "shows every rule and figure",
    arguments: [
      "gb-t-27922-2011", "sb-t-10401-2006-durable", "hotel-stars-2010", "mobile-stars-henan",
      "telecom-growth-guizhou", "customer-service-quality", "customer-service-appraisal",
      "beauty-salon-process", "tower-service-high", "gold-service",
    ])
  func showsEveryRule(scheme: String) throws {
    let verdict = try accolade("schemes", "show", scheme)
    #expect(verdict.code == 0)
    #expect(verdict.complaints == "")
    try expectGolden(verdict.output, "Schemes/\(scheme).txt")
  }

  @Test func showsAllEditionsOfAnID() throws {
    let all = try accolade("schemes", "show", "hotel-stars").output
    let each = try ["2003", "2010"].map {
      try accolade("schemes", "show", "hotel-stars-\($0)").output
    }
    #expect(all == each.joined(separator: "\n"))
  }

  @Test(
    "says in one line that there is no such scheme",
    arguments: [
      (
        ["schemes", "show", "nope"],
        "no scheme is called 'nope'; 'accolade schemes list' tells them"
      ),
      (
        ["schemes", "show", "hotel-stars-2011"],
        "no scheme is called 'hotel-stars-2011'; write 'hotel-stars-2010' or 'hotel-stars-2003' or "
          + "'hotel-stars'"
      ),
      (
        ["rate", "mobile-stars-hunan", "customers.csv", "--on", "2026-11-12"],
        "no scheme is called 'mobile-stars-hunan'; write 'mobile-stars-henan' or "
          + "'mobile-stars-shanghai' or 'mobile-stars-henan-2020'"
      ),
      (["blank", "gold-servise"], "no scheme is called 'gold-servise'; write 'gold-service'"),
    ])
  func saysThatThereIsNoSuchScheme(arguments: [String], words: String) throws {
    let verdict = try run(commandPath, arguments)
    #expect(verdict.code == 64)
    #expect(verdict.output == "")
    #expect(verdict.complaints == "error: \(words) [UnknownScheme]\n")
  }

  @Test func saysOnceThatAFileIsOfAnotherKind() throws {
    let audit = try accolade("schemes", "check", "Examples/haoran-appliances.yaml")
    #expect(audit.code == 1)
    #expect(
      audit.complaints == """
        Examples/haoran-appliances.yaml:3:9: error: this is a file of kind 'audit', where one of \
        kind 'scheme' belongs [OtherKindOfFile]
          3 | format: accolade-audit/1
            |         ^^^^^^^^^^^^^^^^
          fix: name a file that begins with 'format: accolade-scheme/1'

        """)
    let scheme = try accolade("check", "Assets/Schemes/gold-service.yaml")
    #expect(scheme.code == 1)
    #expect(
      scheme.complaints == """
        Assets/Schemes/gold-service.yaml:6:9: error: this is a file of kind 'scheme', where one of \
        kind 'audit' belongs [OtherKindOfFile]
          6 | format: accolade-scheme/1
            |         ^^^^^^^^^^^^^^^^^
          fix: name a file that begins with 'format: accolade-audit/1'

        """)
  }
}
