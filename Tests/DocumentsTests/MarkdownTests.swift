import Documents
import Testing

/// How texts look in Markdown, so that they read back and still please.
@Suite struct MarkdownTests {
  @Test(arguments: [
    ("*A|B*", "\\*A\\|B\\*"),
    ("# heading", "\\# heading"),
    ("C# and #5", "C# and #<!---->5"),
    ("@name, a@b.cn, 甲@乙", "@<!---->name, a@b.cn, 甲@乙"),
    ("GH-12 and x/y#7", "GH-<!---->12 and x/y#<!---->7"),
    ("甲:smile:乙 :+1:", "甲:<!---->smile:乙 :<!---->+1:"),
    ("10:30:15, a: b", "10:30:15, a: b"),
    ("1. item", "1\\. item"),
    ("2024.", "2024\\."),
    ("12) item", "12\\) item"),
    ("90.5 of 100", "90.5 of 100"),
    ("- item", "\\- item"),
    ("-5 ℃", "-5 ℃"),
    ("---", "\\---"),
    ("===", "\\==="),
    ("+ item", "\\+ item"),
    ("+86 138", "+86 138"),
    ("> quote", "\\> quote"),
    ("a > b", "a > b"),
    ("~~gone~~", "\\~\\~gone\\~\\~"),
    ("<b>bold</b>", "\\<b>bold\\</b>"),
    ("&amp; & AT&T &#9;", "\\&amp; & AT\\&T \\&#9;"),
    ("`code`", "\\`code\\`"),
    ("C:\\path", "C:\\\\path"),
    ("[x](javascript:alert(1))", "\\[x\\](javascript:alert(1))"),
    ("![x](y)", "!\\[x\\](y)"),
    ("[x]: /url", "\\[x\\]: /url"),
    ("snake_case and _it_", "snake_case and \\_it\\_"),
    ("https://example.com/a_b", "https\\://example.com/a_b"),
    ("www.example.com", "www\\.example.com"),
    ("info@example.com", "info@example.com"),
    ("{{name}}", "\\{\\{name}}"),
    (" edge ", "&#32;edge&#32;"),
    ("a\tb", "a&#9;b"),
    ("　　正文", "&#12288;　正文"),
    ("：- x", "：- x"),
    (":-", "\\:-"),
    ("a  b", "a  b"),
  ])
  func escapesWhatMarkdownWouldTakeForMarkup(text: String, markdown: String) throws {
    let original = Document([.paragraph([.text(text)])])
    #expect(original.markdown == markdown + "\n")
    #expect(try document(original.markdown) == original)
  }

  @Test(
    arguments: [
      ([.strong([.text("“重要”")]), .text("内容")], "**“重要”**&#20869;容"),
      ([.text("内容"), .strong([.text("“重要”")])], "内&#23481;**“重要”**"),
      ([.strong([.text("重要")]), .text("，内容")], "**重要**，内容"),
      ([.text("见 "), .strong([.text("“重要”")]), .text(" 内容")], "见 **“重要”** 内容"),
      ([.text("，"), .strong([.text("“重要”")]), .text("。")], "，**“重要”**。"),
      ([.text("内"), .emphasis([.text("重")]), .text("容")], "内*重*容"),
      ([.emphasis([.text("a"), .strong([.text("b")]), .text("c")])], "*&#97;__b__&#99;*"),
      ([.emphasis([.text("a")]), .strong([.text("b")])], "*a*__b__"),
      ([.strong([.text(" a ")])], "**&#32;a&#32;**"),
      ([.strong([.text("90%")]), .text("以上")], "**90%**&#20197;上"),
      ([.strong([.text("5℃")]), .text("以上")], "**5℃**&#20197;上"),
      ([.code("a`b"), .text(" "), .code("`")], "``a`b`` `` ` ``"),
      ([.link(destination: "https://a.b/c", [.text("https://a.b/c")])], "<https://a.b/c>"),
      ([.link(destination: "a b)", [.text("x]")])], "[x\\]](<a b)>)"),
      ([.text("!"), .link(destination: "u", [.text("x")])], "\\![x](u)"),
      ([.text("a"), .lineBreak, .text("- b"), .lineBreak, .text("# c")], "a\\\n\\- b\\\n\\# c"),
    ] as [([Inline<Never>], String)])
  func findsAFormThatReadsBack(inlines: [Inline<Never>], markdown: String) throws {
    let original = Document([.paragraph(inlines)])
    #expect(original.markdown == markdown + "\n")
    #expect(try document(original.markdown) == original)
  }

  @Test func keepsListsAndQuotationsApart() throws {
    let bullets = Block<Never>.list(
      List(start: nil, isTight: true, items: [.item([.paragraph([.text("a")])])]))
    let numbers = Block<Never>.list(
      List(start: 1, isTight: true, items: [.item([.paragraph([.text("a")])])]))
    let quote = Block<Never>.quote([.paragraph([.text("a")])])
    let original = Document([bullets, bullets, bullets, numbers, numbers, quote, quote])
    #expect(
      original.markdown == """
        - a

        * a

        - a

        1. a

        1) a

        > a

        > a

        """)
    #expect(try document(original.markdown) == original)
  }

  @Test func writesHeadingsThatEndInNumberSigns() throws {
    let original = Document([.heading(level: 2, [.text("C #")]), .heading(level: 1, [.text("C#")])])
    #expect(original.markdown == "## C \\#\n\n# C#\n")
    #expect(try document(original.markdown) == original)
  }

  @Test func choosesAFenceThatItsTextDoesNotHold() throws {
    let original = Document([
      .fence(name: "chart", text: "```\na\n````"), .fence(name: "`", text: ""),
    ])
    #expect(original.markdown == "`````chart\n```\na\n````\n`````\n\n~~~`\n~~~\n")
    #expect(try document(original.markdown) == original)
  }
}
