import Documents
import Drawing
import Testing

@testable import Typesetting

/// Web addresses in running text.
@Suite struct WebAddressTests {
  @Test(arguments: [
    ("查询：www.huaheng.example/certificates。", "www.huaheng.example/certificates"),
    ("见https://a.example/b?c=1&d=2，", "https://a.example/b?c=1&d=2"),
    ("(see http://a.example/b_(c)).", "http://a.example/b_(c)"),
    ("https://a.example.", "https://a.example"), ("HTTP and www. are words", nil),
    ("awww.a.example", nil), ("版本 2.1", nil), ("https://", nil),
  ]) func findsWhatPeopleWrite(text: String, address: String?) {
    let found = WebAddress.first(in: text[...])
    #expect(found.map { String(text[$0.range]) } == address)
  }

  @Test func linksAddressesOfFields() throws {
    let report = try Setting.report("# 一\n\n查询：www.a.example/x 和 https://b.example。")
    #expect(report.pages[0].text.contains("查询：www.a.example/x 和 https://b.example。"))
    let addresses = report.pages[0].marks.compactMap { mark in
      if case .link(let address, _) = mark { address } else { nil }
    }
    #expect(addresses == ["http://www.a.example/x", "https://b.example"])
  }
}
