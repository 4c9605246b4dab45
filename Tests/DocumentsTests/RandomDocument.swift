import Documents
import TestSupport

/// Random documents that hold what Markdown likes to take for markup.
struct RandomDocument {
  /// What stands after the fences of blocks.
  var fenceNames = ["", "chart", "a b", "`", "~x", "&amp;", "*"]
  private var random: Seeded

  init(seed: UInt64) { random = Seeded(seed) }

  mutating func document() -> Document { Document(blocks(depth: 0)) }

  private mutating func upTo(_ count: Int) -> Int { Int.random(in: 0...count, using: &random) }

  private mutating func chance(_ one: Int) -> Bool { upTo(one - 1) == 0 }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[upTo(elements.count - 1)]
  }

  private mutating func blocks(depth: Int) -> [Block<Never>] {
    (0..<upTo(depth == 0 ? 5 : 3)).map { _ in block(depth: depth) }
  }

  private mutating func block(depth: Int) -> Block<Never> {
    switch upTo(depth < 3 ? 10 : 6) {
    case 0: .heading(level: 1 + upTo(5), inlines())
    case 1, 2, 3: .paragraph(inlines())
    case 4: .rule
    case 5:
      .fence(
        name: pick(fenceNames),
        text: code() + pick(["", "\n", "\n```", "\n~~~~"]))
    case 6: .table(table())
    case 7: .quote(blocks(depth: depth + 1))
    default:
      .list(
        List(
          start: chance(2) ? nil : pick([1, 1, 0, 7, 9, 99, 999_999_999]), isTight: chance(2),
          items: (0...upTo(2)).map { _ in .item(blocks(depth: depth + 1)) }))
    }
  }

  private mutating func table() -> Table<Never> {
    let columns = 1 + upTo(2)
    return Table(
      alignments: (0..<columns).map { _ in pick([.natural, .left, .center, .right]) },
      header: (0..<columns).map { _ in inlines() },
      rows: (0..<upTo(2)).map { _ in .cells((0..<columns).map { _ in inlines() }) })
  }

  private mutating func inlines(depth: Int = 0) -> [Inline<Never>] {
    (0..<upTo(4)).map { _ in inline(depth: depth) }
  }

  private mutating func inline(depth: Int) -> Inline<Never> {
    switch upTo(depth < 3 ? 12 : 7) {
    case 0...5: .text(text())
    case 6: .code(code())
    case 7: .lineBreak
    case 8, 9: .emphasis(inlines(depth: depth + 1))
    case 10, 11: .strong(inlines(depth: depth + 1))
    default:
      .link(
        destination: pick(Self.addresses),
        chance(3) ? [.text(pick(Self.addresses))] : inlines(depth: depth + 1))
    }
  }

  mutating func text() -> String {
    (0...upTo(3)).map { _ in pick(Self.snippets) }.joined()
  }

  private mutating func code() -> String {
    (0..<upTo(3)).map { _ in pick(["`", "``", " ", "x", "|", "\\", "*", "\\|", "中", "```", "<b>"]) }
      .joined()
  }

  private static let addresses = [
    "", "https://example.com/a?b=c&d=e", "?top", "a b", "(", "a)b(", "<x>", "\\", "&amp;", " x ",
    "mailto:a@b.c", "中文/路径", "a|b", "a*b_c", "\"x\"", "line\nbreak", "x\\|y", "mailto:b",
    "http://x*y*",
  ]

  static let snippets = [
    "a", "b", "word", "内容", "重要", "“", "”", "，", "。", "（", "）", "《", "￥", "℃", "+", "-", "--",
    "---", "===", "=", "#", "##", "# x", "1.", "1)", "12. ", "2024.", "*", "**", "_", "__", "a_b",
    "~", "~~", "~~~", "`", "```", "\\", "\\\\", "<", "<b>", "<br>", "<!--", ">", "&", "&amp;",
    "&#32;",
    "[", "]", "[x](y)", "[x]: /u", "![", "!", "(", ")", "{{", "{{name}}", "}}", "|", "| a |", ":-",
    ":",
    " ", "  ", "    ", "\t", "\u{A0}", "\u{3000}", "\u{FEFF}", "\r", "\n", "http://x.y/*a*",
    "www.a.b",
    "a@b.c", "ftp://x", "\"", "'", "\u{301}", "👨‍👩‍👧", "𠮷", "\u{200B}", "\u{202E}", "\0", "$x$", "@a",
    "- a", "+ b", "* c", "> q", "0", "9", ".", "\u{2028}",
  ]
}
