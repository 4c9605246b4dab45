import Diagnostics
import Reading
import TestSupport
import Testing

/// A workbook with the key `a` and the given cell `B2` as its value.
func oneValue(
  _ cell: String, styles: [Int] = [0], codes: [(Int, String)] = [], properties: String = "",
  strings: String? = nil
) -> WorkbookFixture {
  var book = WorkbookFixture([
    (
      "keys",
      WorkbookFixture.row(1, ["key", "value"])
        + #"<row r="2"><c r="A2" t="inlineStr"><is><t>a</t></is></c>\#(cell)</row>"#
    )
  ])
  book.styles = styles
  book.codes = codes
  book.properties = properties
  book.strings = strings
  return book
}

/// What the cells of a workbook are read as.
@Suite struct XLSXTests {
  /// The scalar of the only value, with what it may stand for.
  private func value(_ book: WorkbookFixture) throws -> (text: String, notation: Node.Notation) {
    var problems = Problems()
    let root = Node.read(book.bytes, path: "a.xlsx", into: &problems)
    #expect(problems.isEmpty, "\(problems.printed)")
    guard case .scalar(let text, let notation)? = root?.descendant("a")?.content else {
      Issue.record("no value")
      return ("", .plain)
    }
    return (text, notation)
  }

  @Test(
    "reads numbers as the shortest decimal",
    arguments: [
      ("84.599999999999994", "84.6"), ("0.10000000000000001", "0.1"), ("95", "95"),
      ("-0.5", "-0.5"), ("1E-3", "0.001"), ("1.5E+3", "1500"),
      ("123456789012345", "123456789012345"),
      ("0", "0"), ("-0", "0"), ("100", "100"), ("1e2", "100"), ("2.5e-07", "0.00000025"),
    ])
  func readsNumbers(written: String, plain: String) throws {
    let read = try value(oneValue("<c r=\"B2\"><v>\(written)</v></c>"))
    #expect(read.text == plain)
    #expect(read.notation == .plain)
  }

  @Test(
    "lets the number format decide what a number is",
    arguments: [
      (0, "", "5.1", "5.1", Node.Notation.plain),
      (49, "", "2011", "2011", .plain),
      (1, "", "2011", "2011", .plain),
      (2, "", "5.1", "5.1", .number),
      (14, "", "46279", "2026-09-14", .day),
      (31, "", "46279", "2026-09-14", .day),
      (22, "", "46279", "2026-09-14", .day),
      (164, "yyyy\\-mm\\-dd", "46279", "2026-09-14", .day),
      (164, "yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@", "46279", "2026-09-14", .day),
      (164, "[Red]0.00", "3", "3", .number),
      (164, "0.00E+00", "3", "3", .number),
      (164, "[$-804]G/通用格式", "3.4", "3.4", .plain),
      (164, "#,##0.00_);[Red](#,##0.00)", "-1234.5", "-1234.5", .number),
      (164, "#,##0.00;[Red]-#,##0.00", "-3", "-3", .number),
      (164, "0.0;-0.0;0.0;@", "0", "0", .number),
      (164, "00000", "3", "3", .number),
      (164, "0.0##", "3.25", "3.25", .number),
      (164, "0.00E+00", "34000", "34000", .number),
      (164, "0.0E+00", "0.0034", "0.0034", .number),
      (164, "[Red][&lt;60]0.0;[Green]0.0", "3", "3", .number),
      (164, "yyyy/m/d;@", "46279", "2026-09-14", .day),
      (164, "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "46279", "2026-09-14", .day),
      (4, "", "1234.5", "1234.5", .number),
      (43, "", "-2", "-2", .number),
      (164, "_(* #,##0.00_);_(* (#,##0.00);_(* &quot;-&quot;??_);_(@_)", "-2", "-2", .number),
      (164, "[红色]0.0_ ", "3.4", "3.4", .number),
      (164, "0;−0", "-3", "-3", .number),
      (164, "yy-mm-dd", "46279", "2026-09-14", .day),
      (164, "d-mmm-yy", "46279", "2026-09-14", .day),
      (164, "dd.mm.yyyy", "46279", "2026-09-14", .day),
      (164, "yyyy&quot;年&quot; m &quot;月&quot; d &quot;日&quot; aaaa", "46279", "2026-09-14", .day),
      (164, "yyyy-mm-dd hh:mm:ss", "46279", "2026-09-14", .day),
      (164, "yyyy-mm-dd AM/PM h&quot;时&quot;mm&quot;分&quot;", "46279", "2026-09-14", .day),
      (164, "[$-x-sysdate]dddd, mmmm dd, yyyy", "46279", "2026-09-14", .day),
      (164, "[$-en-US]mmmm\\ d\\,\\ yyyy;@", "46279", "2026-09-14", .day),
      (11, "", "3400", "3400", .number),
      (164, "[&gt;=100]General", "3", "3", .plain),
    ])
  func readsByFormat(
    id: Int, code: String, written: String, text: String, notation: Node.Notation
  ) throws {
    let codes = code.isEmpty ? [] : [(id, code)]
    let book = oneValue(
      "<c r=\"B2\" s=\"1\"><v>\(written)</v></c>", styles: [0, id], codes: codes)
    let read = try value(book)
    #expect(read.text == text)
    #expect(read.notation == notation)
  }

  @Test(
    "counts days from 1900 and from 1904",
    arguments: [
      ("1", "", "1900-01-01"), ("59", "", "1900-02-28"), ("61", "", "1900-03-01"),
      ("36526", "", "2000-01-01"), ("36585", "", "2000-02-29"), ("46022", "", "2025-12-31"),
      ("0", "1", "1904-01-01"), ("59", "1", "1904-02-29"), ("44817", "true", "2026-09-14"),
      ("401768", "", "2999-12-31"),
    ])
  func countsDays(serial: String, from1904: String, day: String) throws {
    let properties = from1904.isEmpty ? "" : "date1904=\"\(from1904)\""
    let book = oneValue(
      "<c r=\"B2\" s=\"1\"><v>\(serial)</v></c>", styles: [0, 14], properties: properties)
    #expect(try value(book).text == day)
  }

  @Test(
    "reads texts however they are kept",
    arguments: [
      (#"<c r="B2" t="s"><v>0</v></c>"#, "甲乙"),
      (#"<c r="B2" t="s"><v>1</v></c>"#, "東京都"),
      (#"<c r="B2" t="s"><v>2</v></c>"#, "one two"),
      (#"<c r="B2" t="s"><v>3</v></c>"#, "a\nb _x0041_ A"),
      (#"<c r="B2" t="inlineStr"><is><r><t>rich </t></r><r><t>text</t></r></is></c>"#, "rich text"),
      (#"<c r="B2" t="inlineStr"><is><t>&lt;b&gt; &#20013;</t></is></c>"#, "<b> 中"),
      (#"<c t="inlineStr"><is><t>no reference</t></is></c>"#, "no reference"),
      (#"<c r="B2" t="d"><v>2026-09-14T00:00:00Z</v></c>"#, "2026-09-14"),
      (#"<c r="B2" t="b"><v>1</v></c>"#, "true"),
    ])
  func readsTexts(cell: String, text: String) throws {
    let strings = WorkbookFixture.strings(
      """
      <si><r><rPr><b/></rPr><t>甲</t></r><r><t>乙</t></r></si>
      <si><t>東京都</t><rPh sb="0" eb="3"><t>トウキョウト</t></rPh><phoneticPr fontId="1"/></si>
      <si><t xml:space="preserve">  one two\u{3000} </t></si>
      <si><t>a&#10;b _x005F_x0041_ _x0041_</t></si>
      """)
    #expect(try value(oneValue(cell, strings: strings)).text == text)
  }

  @Test func readsPrefixedAndStrictWorkbooks() throws {
    var zip = oneValue(#"<c r="B2"><v>7</v></c>"#).zip
    for index in zip.entries.indices {
      let strict = String(decoding: zip.entries[index].bytes, as: UTF8.self)
        .split(separator: "schemas.openxmlformats.org/spreadsheetml/2006/main")
        .joined(separator: "purl.oclc.org/ooxml/spreadsheetml/main")
        .split(separator: "schemas.openxmlformats.org/officeDocument/2006/relationships")
        .joined(separator: "purl.oclc.org/ooxml/officeDocument/relationships")
      zip.entries[index] = .init(zip.entries[index].name, strict)
    }
    var problems = Problems()
    let root = Node.read(zip.bytes, path: "a.xlsx", into: &problems)
    #expect(root?.texts == ["a=7"])
  }

  @Test func readsOneCellInASheetThatClaimsToBeFull() throws {
    var book = oneValue(#"<c r="B2"><v>7</v></c>"#)
    book.before["keys"] = #"<dimension ref="A1:XFD1048576"/>"#
    #expect(try value(book).text == "7")
  }

  @Test func readsMergedTitlesAndHeaders() throws {
    var book = WorkbookFixture([
      (
        "评分 list",
        WorkbookFixture.row(1, ["审核评分表 Score sheet"]) + WorkbookFixture.row(3, ["甲 a", "", "b"])
          + WorkbookFixture.row(4, ["1", "", "2"])
      )
    ])
    book.after["评分 list"] =
      #"<mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="A3:B3"/></mergeCells>"#
    var problems = Problems()
    let root = Node.read(book.bytes, path: "a.xlsx", into: &problems)
    #expect(root?.texts == ["list[1].a=1", "list[1].b=2"])
    #expect(problems.isEmpty, "\(problems.printed)")
  }

  @Test func leavesOutWhatIsNotToBeRead() throws {
    var book = WorkbookFixture([
      ("说明 (guide)", WorkbookFixture.row(1, ["one", "=1/0"])),
      (
        "list",
        WorkbookFixture.row(1, ["clause", "要求 (requirement)", "note"])
          + WorkbookFixture.row(2, ["1.1", "…", "x"]) + WorkbookFixture.row(3, ["1.2", "…", ""])
      ),
      ("Sheet3", ""),
    ])
    book.tabs["说明 (guide)"] = #"state="hidden""#
    book.before["list"] = #"<cols><col min="2" max="2" hidden="1"/></cols>"#
    var problems = Problems()
    let root = Node.read(book.bytes, path: "a.xlsx", into: &problems)
    #expect(root?.texts == ["list[1].clause=1.1", "list[1].note=x"])
    #expect(problems.isEmpty, "\(problems.printed)")
  }
}
