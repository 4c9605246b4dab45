import Diagnostics
import Reading
import TestSupport
import Testing

/// Cells that show another number than they hold.
@Suite struct NumberFormatTests {
  private func printed(_ number: String, _ code: String, formula: String = "") throws -> String {
    let book = oneValue(
      "<c r=\"B2\" s=\"1\">\(formula)<v>\(number)</v></c>", styles: [0, 164], codes: [(164, code)])
    var problems = Problems()
    _ = Node.read(book.bytes, path: "a.xlsx", into: &problems)
    return problems.printed
  }

  @Test(
    "warns of a number that is shown rounded",
    arguments: [
      ("3.4", "0", "3"), ("3.5", "0", "4"), ("-3.5", "0", "-4"), ("9.96", "0.0", "10.0"),
      ("0.004", "0.00", "0.00"), ("-0.004", "0.00", "0.00"), ("1234.567", "#,##0.00", "1234.57"),
      ("84.65", "0.0", "84.7"), ("2.675", "0.00", "2.68"), ("3.4", "0;[Red]-0", "3"),
      ("123456", "0.00E+00", "1.23E+05"), ("0.00099996", "0.00E+00", "1.00E-03"),
      ("-99999", "0E+00", "-1E+05"),
    ])
  func warnsOfRounding(number: String, code: String, shown: String) throws {
    #expect(
      try printed(number, code) == """
        a.xlsx:keys!B2: warning: the cell shows \(shown), but holds \(number), which was read \
        [ShownRounded]
          B2 | \(number)
          why: its number format '\(code)' rounds
          fix: type the number that is meant, or show all of its decimals
        """)
  }

  @Test(
    "refuses a number that is not shown as it is",
    arguments: [
      ("3400", "0,", "shows it in thousands"), ("3400", "0.0,,", "shows it in thousands"),
      ("34000", "0!.0,", "shows its digits among other signs"),
      ("34000", "0,.0", "shows it in thousands"),
      ("3.4", ";;;", "shows no digit of it"), ("3.4", "&quot;5&quot;", "shows no digit of it"),
      ("3.4", "0.0&quot;万&quot;", "shows its digits among other signs"),
      ("3.4", "&quot;5&quot;0.0", "shows its digits among other signs"),
      ("34", "0\\.0", "shows its digits among other signs"),
      ("3", "\\.0", "shows its digits among other signs"),
      ("34", "0-0", "shows its digits among other signs"),
      ("3.5", "# ?/?", "shows its digits among other signs"),
      ("3.4", "-0.0", "shows it with another sign"),
      ("-3.4", "0.0;0.0", "shows it with another sign"),
      ("3.4", "(0.0)", "shows it with another sign"),
      ("0", "#", "shows no digit of it"), ("0.2", "#", "shows no digit of it"),
      ("0", "0;-0;;@", "shows no digit of it"), ("0", "0;-0;&quot;-&quot;", "shows no digit of it"),
      ("3", "[&lt;5]0;0.0%", "shows it in one way or another by a condition"),
      ("3", "0&quot;%&quot;", "shows its digits among other signs"),
      ("3", "0\\%", "shows its digits among other signs"),
      ("3", "0‰", "shows its digits among other signs"),
      ("3", "0&quot;k&quot;", "shows its digits among other signs"),
      ("3", "0&quot;M&quot;", "shows its digits among other signs"),
      ("3", "&quot;负&quot;0", "shows its digits among other signs"),
      ("3", "–0", "shows its digits among other signs"),
      ("3", "&quot;&lt;&quot;0", "shows its digits among other signs"),
      ("3", "0&quot;days&quot;", "shows its digits among other signs"),
      ("3.4", "General&quot;元&quot;", "shows its digits among other signs"),
      ("3.4", "[$¥-804]#,##0.00", "shows its digits among other signs"),
      ("-3", "0;–0", "shows its digits among other signs"),
      ("-3", "0;--0", "shows its digits among other signs"),
      ("-3", "0;*-0", "shows its digits among other signs"),
      ("-3", "0;0-", "shows its digits among other signs"),
      ("3", "+0;-0;0", "shows its digits among other signs"),
      ("3", "@@", "shows its digits among other signs"),
      ("3", "General@", "shows its digits among other signs"),
      ("3", "**0", "shows its digits among other signs"),
      ("3", "0?0", "shows its digits among other signs"),
      ("3.4", "0.#0", "shows its digits among other signs"),
      ("3", "[DBNum1]0", "shows it in other digits, or white"),
      ("3", "[DBNum2][$-804]General", "shows it in other digits, or white"),
      ("3", "[$-D000000]0", "shows it in other digits, or white"),
      ("3", "[$-41E]0", "shows it in other digits, or white"),
      ("3", "[White]0", "shows it in other digits, or white"),
      ("3", "[Color2]0", "shows it in other digits, or white"),
    ])
  func refusesADisguise(number: String, code: String, how: String) throws {
    let plain = code.replacing("&quot;", with: "\"").replacing("&lt;", with: "<")
    #expect(
      try printed(number, code) == """
        a.xlsx:keys!B2: error: the cell holds \(number) and \(how) [ShownOtherwise]
          B2 | \(number)
          why: its number format is '\(plain)'
          fix: format the cell as General, then type the number that is meant
        """)
  }

  @Test func tellsOfAFormulaThatIsShownRounded() throws {
    #expect(
      try printed("3.4", "0", formula: "<f>17/5</f>") == """
        a.xlsx:keys!B2: warning: a formula stands here; its last computed value '3.4' was read \
        [Formula]
          B2 | 3.4
          why: the value is as old as the last time a spreadsheet program computed it
          fix: paste the value in place of the formula
        a.xlsx:keys!B2: note: the cell shows 3, but holds 3.4, which was read
          B2 | 3.4
        """)
  }

  @Test(
    "refuses a day that is not shown whole",
    arguments: [
      "mm-dd", "yyyy-mm", "yyyy&quot;年&quot;m&quot;月&quot;", "mmm", "aaaa", "dddd", "mmmmm d yyyy",
      "&quot;2027&quot;-mm-dd", "&quot;2&quot;yyyy-mm-dd", "yyyy-mm-dd&quot; + 3&quot;",
      "yyyy-mm-dd&quot;d&quot;", "yyyy-dd-mm", "yyyy&quot;年&quot;d&quot;月&quot;m&quot;日&quot;",
      "yyyy-mm-dd yyyy", "yyyy-mm-dd 0", "yyyyy-mm-dd", "h:mm yyyy-dd", "[$-1070000]d/mm/yyyy",
      "[$-107041E]d mmm yyyy", "[$-41E]d mmm yyyy", "[$-th-TH,107]d mmm yyyy", "bbbb-mm-dd",
      "B2yyyy-mm-dd", "[$-404]e/m/d", "ggge&quot;年&quot;m&quot;月&quot;d&quot;日&quot;",
      "[$-ja-JP-x-gannen]yyyy-mm-dd", "[White]yyyy-mm-dd", "[DBNum1]yyyy-mm-dd",
    ])
  func refusesADayInPart(code: String) throws {
    #expect(
      try printed("46279", code) == """
        a.xlsx:keys!B2: error: the cell holds the day 2026-09-14 and does not show its year, month \
        and day as they are [ShownOtherwise]
          B2 | 2026-09-14
          why: its number format is '\(code.replacing("&quot;", with: "\""))'
          fix: format the cell as YYYY-MM-DD, then type the day that is meant
        """)
  }

  /// Formats that every program knows by a number, as they are in China.
  @Test(arguments: [16, 17, 27, 28, 29, 36, 50, 51, 52, 53, 54, 57, 58])
  func refusesADayInPartByItsNumber(id: Int) {
    let book = oneValue(#"<c r="B2" s="1"><v>46279</v></c>"#, styles: [0, id])
    var problems = Problems()
    _ = Node.read(book.bytes, path: "a.xlsx", into: &problems)
    #expect(problems.diagnostics.map(\.identifier) == ["ShownOtherwise"])
  }

  /// People take two digits of a year for one of this century.
  @Test(arguments: [("11215", "1930-09-14"), ("73051", "2100-01-01")])
  func refusesAnotherCenturyInTwoDigits(serial: String, day: String) throws {
    #expect(
      try printed(serial, "yy-mm-dd") == """
        a.xlsx:keys!B2: error: the cell holds the day \(day) and does not show its year, month and \
        day as they are [ShownOtherwise]
          B2 | \(day)
          why: its number format is 'yy-mm-dd'
          fix: format the cell as YYYY-MM-DD, then type the day that is meant
        """)
    #expect(try printed(serial, "yyyy-mm-dd") == "")
  }

  @Test(
    "refuses a text that is not shown as it is",
    arguments: [
      ";;;", "@;@;@;&quot;conforming&quot;", "&quot;non&quot;@", "@&quot;!&quot;", "@@", "[White]@",
      "General;General;General;&quot;x&quot;", "0;-0;0;", "*x@", "0;@;0", "0;0;0;@;@",
    ])
  func refusesATextInDisguise(code: String) throws {
    #expect(
      try text("conforming", code) == """
        a.xlsx:keys!B2: error: the cell holds a text and does not show it as it is [ShownOtherwise]
          B2 | conforming
          why: its number format is '\(code.replacing("&quot;", with: "\""))'
          fix: format the cell as text, then type what is meant
        """)
  }

  @Test(arguments: [
    "General", "@", "@ ", "0.00", "0;-0;0;@", "_(@_)", "[Red]@", "yyyy-mm-dd;@", "0;-0;0", "0;@",
  ])
  func readsATextThatIsShown(code: String) throws { #expect(try text("conforming", code) == "") }

  private func text(_ text: String, _ code: String) throws -> String {
    let book = oneValue(
      "<c r=\"B2\" s=\"1\" t=\"inlineStr\"><is><t>\(text)</t></is></c>", styles: [0, 164],
      codes: [(164, code)])
    var problems = Problems()
    let root = Node.read(book.bytes, path: "a.xlsx", into: &problems)
    #expect((root == nil) == problems.hasErrors)
    return problems.printed
  }

  @Test func refusesTrueOrFalseInDisguise() {
    let book = oneValue(
      #"<c r="B2" s="1" t="b"><v>1</v></c>"#, styles: [0, 164], codes: [(164, ";;;")])
    var problems = Problems()
    _ = Node.read(book.bytes, path: "a.xlsx", into: &problems)
    #expect(problems.diagnostics.map(\.identifier) == ["ShownOtherwise"])
  }

  @Test func refusesAStyleThatTheWorkbookLacks() {
    for cell in [
      #"<c r="B2" s="7"><v>3</v></c>"#, #"<c r="B2" s="7" t="inlineStr"><is><t>x</t></is></c>"#,
    ] {
      var problems = Problems()
      _ = Node.read(oneValue(cell).bytes, path: "a.xlsx", into: &problems)
      #expect(problems.diagnostics.map(\.identifier) == ["ShownOtherwise"])
    }
  }

  @Test(.timeLimit(.minutes(1))) func refusesACodeThatIsTooLong() throws {
    for code in ["yyyy", "-", "0", "m"] {
      let printed = try printed("3", String(repeating: code, count: 200_000))
      #expect(printed.contains("shows no digit of it [ShownOtherwise]"))
    }
  }
}
