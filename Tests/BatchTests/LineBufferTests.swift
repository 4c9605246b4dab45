import Testing

@testable import Batch

@Suite struct LineBufferTests {
  @Test func cutsLinesInBlocksOfAnySize() {
    let text = "a\n\nlong line\n" + String(repeating: "x", count: 200_000) + "\nrest"
    for size in [1, 2, 3, 7, 65_536, 1 << 20] {
      var buffer = LineBuffer()
      var lines: [String] = []
      let bytes = Array(text.utf8)
      for start in stride(from: 0, to: bytes.count, by: size) {
        buffer.take(bytes[start..<min(start + size, bytes.count)])
        while let line = buffer.next() { lines.append(String(decoding: line, as: UTF8.self)) }
      }
      lines.append(String(decoding: buffer.rest(), as: UTF8.self))
      #expect(
        lines == text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
      #expect(buffer.count == 0)
    }
  }
}
