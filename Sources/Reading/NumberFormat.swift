/// How a workbook shows the numbers of cells: one section for all, or one for each sign.
struct NumberFormat: Hashable {
  /// As the workbook writes it, such as `0.00;[Red]-0.00`.
  let code: String
  /// At least one.
  private let sections: [NumberSection]

  /// Shows every number as it is.
  static let general = NumberFormat(code: "General")

  /// The format that a code such as `yyyy-mm-dd` writes out.
  init(code: String) {
    self.code = code
    var sections = NumberSection.all(of: code.isEmpty ? "General" : code)
    // The last of several may be for texts alone.
    if sections.count > 1, sections.last?.isForTexts == true { sections.removeLast() }
    self.sections = sections
  }

  /// The format with one of the numbers that every spreadsheet program knows.
  ///
  /// A number that none knows is no code, so that no cell is read by it.
  init(builtIn id: Int) {
    switch id {
    case 14...17, 22, 27...31, 36, 50...54, 57, 58: self.init(code: "yyyy-mm-dd")
    case 18...21, 32...35, 45...47, 55, 56: self.init(code: "hh:mm:ss")
    default: self.init(code: NumberFormat.codes[id] ?? "\"\(id)\"")
    }
  }

  private static let codes = [
    0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 5: "#,##0;-#,##0",
    6: "#,##0;-#,##0", 7: "#,##0.00;-#,##0.00", 8: "#,##0.00;-#,##0.00", 9: "0%", 10: "0.00%",
    11: "0.00E+00", 12: "# ?/?", 13: "# ??/??", 23: "General", 24: "General", 25: "General",
    26: "General", 37: "#,##0;-#,##0", 38: "#,##0;-#,##0", 39: "#,##0.00;-#,##0.00",
    40: "#,##0.00;-#,##0.00", 41: "#,##0;-#,##0;\"-\"", 42: "#,##0;-#,##0;\"-\"",
    43: "#,##0.00;-#,##0.00;\"-\"", 44: "#,##0.00;-#,##0.00;\"-\"", 48: "##0.0E+0", 49: "@",
  ]

  /// What is made of a number.
  func shape(of number: Double) -> NumberSection.Shape {
    if sections.contains(where: \.hasCondition), !sections.allSatisfy({ $0.isAlike(sections[0]) }) {
      return .otherwise(.byCondition)
    }
    let isSecond = number < 0 && sections.count > 1
    let section = isSecond ? sections[1] : sections[number == 0 && sections.count > 2 ? 2 : 0]
    // The second section shows no sign that it does not write; the others add one by themselves.
    if number != 0, section.hasMinus != isSecond, section.showsDigits {
      return .otherwise(.withOtherSign)
    }
    return section.shape
  }
}
