/// How a workbook shows the numbers and texts of cells: one section for all, or one for each sign
/// and one for texts.
struct NumberFormat: Hashable {
  /// As the workbook writes it, such as `0.00;[Red]-0.00`.
  let code: String
  /// At least one.
  private let sections: [NumberSection]
  /// Whether a text is shown as it is.
  let showsTexts: Bool

  /// The longest code, in UTF-16, as spreadsheet programs take it.
  private static let longest = 255

  /// Shows everything as it is.
  static let general = NumberFormat(code: "General")

  /// The format that a code such as `yyyy-mm-dd` writes out.
  init(code: String) {
    self.code = code
    // No program writes a longer one; it shows nothing that we would read.
    let isTooLong = code.utf16.count > NumberFormat.longest
    var sections = NumberSection.all(of: code.isEmpty ? "General" : isTooLong ? ";;;" : code)
    // The fourth is for texts, whatever it holds, and so is the last if it asks for them.
    let last = sections.count - 1
    showsTexts =
      last < 4
      && sections.enumerated().allSatisfy { index, section in
        section.isForTexts || index == 3 ? section.showsTexts && index == last : true
      }
    // The last of several may be for texts alone.
    if sections.count > 1, sections.last?.isForTexts == true { sections.removeLast() }
    self.sections = sections
  }

  /// The format with one of the numbers that every spreadsheet program knows.
  ///
  /// A number that none knows is no code, so that no cell is read by it.
  init(builtIn id: Int) { self.init(code: NumberFormat.codes[id] ?? "\"\(id)\"") }

  // Where these differ between countries they are those of China, and `¤` is any money.
  private static let codes = [
    0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 5: "¤#,##0;¤-#,##0",
    6: "¤#,##0;¤-#,##0", 7: "¤#,##0.00;¤-#,##0.00", 8: "¤#,##0.00;¤-#,##0.00", 9: "0%",
    10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??", 14: "yyyy/m/d", 15: "d-mmm-yy",
    16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss",
    22: "yyyy/m/d h:mm", 23: "General", 24: "General", 25: "General", 26: "General",
    27: "yyyy\"年\"m\"月\"", 28: "m\"月\"d\"日\"", 29: "m\"月\"d\"日\"", 30: "m/d/yy",
    31: "yyyy\"年\"m\"月\"d\"日\"", 32: "h\"时\"mm\"分\"", 33: "h\"时\"mm\"分\"ss\"秒\"",
    34: "AM/PM h\"时\"mm\"分\"", 35: "AM/PM h\"时\"mm\"分\"ss\"秒\"", 36: "yyyy\"年\"m\"月\"",
    37: "#,##0;-#,##0", 38: "#,##0;-#,##0", 39: "#,##0.00;-#,##0.00", 40: "#,##0.00;-#,##0.00",
    41: "#,##0;-#,##0;\"-\"", 42: "¤#,##0;¤-#,##0;\"-\"", 43: "#,##0.00;-#,##0.00;\"-\"",
    44: "¤#,##0.00;¤-#,##0.00;\"-\"", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0",
    48: "##0.0E+0", 49: "@", 50: "yyyy\"年\"m\"月\"", 51: "m\"月\"d\"日\"", 52: "yyyy\"年\"m\"月\"",
    53: "m\"月\"d\"日\"", 54: "m\"月\"d\"日\"", 55: "AM/PM h\"时\"mm\"分\"",
    56: "AM/PM h\"时\"mm\"分\"ss\"秒\"", 57: "yyyy\"年\"m\"月\"", 58: "m\"月\"d\"日\"",
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
