import Testing

@testable import Batch

@Suite struct FolderNameTests {
  @Test(
    "makes a name of letters that lead nowhere",
    arguments: [
      ("HH-ASC-2026-00142", "HH-ASC-2026-00142"), ("证书 12 号", "证书-12-号"),
      ("../../etc/passwd", "etc-passwd"), ("/", nil), ("..", nil), ("", nil), ("…", nil),
      (".hidden", "hidden"), ("a//b", "a-b"), ("a\u{0}b\nc", "a-b-c"), ("é", nil),
      ("-rf", "rf"), ("a.", "a"), ("A*B?", "A-B"),
      (String(repeating: "x", count: 300), String(repeating: "x", count: 60)),
    ])
  func makesAName(value: String, name: String?) {
    #expect(FolderName.name(of: value) == name)
  }
}
