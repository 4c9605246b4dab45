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
      ("34000", "0!.0,", "shows its digits among others"),
      ("34000", "0,.0", "shows it in thousands"),
      ("3.4", ";;;", "shows no digit of it"), ("3.4", "&quot;5&quot;", "shows no digit of it"),
      ("3.4", "0.0&quot;万&quot;", "shows its digits among others"),
      ("3.4", "&quot;5&quot;0.0", "shows its digits among others"),
      ("34", "0\\.0", "shows its digits among others"),
      ("3", "\\.0", "shows its digits among others"),
      ("34", "0-0", "shows its digits among others"),
      ("3.5", "# ?/?", "shows its digits among others"),
      ("3.4", "-0.0", "shows it with another sign"),
      ("-3.4", "0.0;0.0", "shows it with another sign"),
      ("3.4", "(0.0)", "shows it with another sign"),
      ("0", "#", "shows no digit of it"), ("0.2", "#", "shows no digit of it"),
      ("0", "0;-0;;@", "shows no digit of it"), ("0", "0;-0;&quot;-&quot;", "shows no digit of it"),
      ("3", "aaaa", "shows no digit of it"),
      ("3", "[&lt;5]0;0.0%", "shows it in one way or another by a condition"),
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
}
