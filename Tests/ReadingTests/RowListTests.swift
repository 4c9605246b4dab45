import Diagnostics
import TestSupport
import Testing

@testable import Reading

@Suite struct RowListTests {
  private func names(_ text: String) throws -> ListNames {
    var problems = Problems()
    let root = try #require(Node.read(Array(text.utf8), path: "map.yaml", into: &problems))
    return try #require(ListNames(root, into: &problems))
  }

  /// The rows of a CSV that comes in blocks of so many bytes, as texts.
  private func rows(
    _ text: String, names: ListNames = ListNames(), blocks: Int = 1000,
    _ problems: inout Problems
  ) -> [String] {
    var list = RowList(csvAt: "l.csv", names: names)
    let bytes = Array(text.utf8)
    var rows: [String] = []
    for start in stride(from: 0, through: bytes.count, by: blocks) {
      let end = min(start + blocks, bytes.count)
      list.take(Array(bytes[start..<end]), isLast: end == bytes.count)
      if list.columns == nil { list.readHeader(into: &problems) }
      while list.columns != nil, let row = list.next(into: &problems) { rows.append(shown(row)) }
    }
    return rows
  }

  private func shown(_ row: RowList.Row) -> String {
    "\(row.number):"
      + row.values.map { path, value in
        switch value.content {
        case .scalar(let text, let notation): " \(path)=\(text)/\(notation)"
        case .list(let nodes): " \(path)=\(nodes.count)"
        case .null, .map: ""
        }
      }.joined() + row.problems.diagnostics.map { " \($0.identifier)" }.joined()
  }

  @Test(arguments: [1, 2, 3, 5, 1000])
  func readsACSVInBlocksOfAnySize(blocks: Int) throws {
    let text = """
      \u{FEFF}公司,姓名 holder.name.en,(备注),team[1].name.zh,findings[5.1.2.2].unmet[],x
      甲,"A, Ltd.",egal,乙,a；b,1
      ,,,,,

      丙,'=B,,,,2
      丁,zu wenig
      戊,"offen,,,,
      己,C,,,,3
      """
    var problems = Problems()
    let names = try names("公司: holder.name.zh\nx:\n")
    #expect(
      rows(text, names: names, blocks: blocks, &problems) == [
        "2: holder.name.zh=甲/plain holder.name.en=A, Ltd./plain team[1].name.zh=乙/plain "
          + "findings[5.1.2.2].unmet=2",
        "5: holder.name.zh=丙/plain holder.name.en==B/plain",
        "6: RaggedRow",
        "8: holder.name.zh=己/plain holder.name.en=C/plain",
      ])
    #expect(problems.diagnostics.map(\.identifier) == ["OpenQuote"])
  }

  @Test func readsTheSheetOfAWorkbook() throws {
    let workbook = WorkbookFixture(
      """
      <row r="1"><c r="A1" t="inlineStr"><is><t>公司</t></is></c>\
      <c r="B1" t="inlineStr"><is><t>数 findings[5.1.2.2].deduction</t></is></c></row>\
      <row r="2"><c r="A2" t="inlineStr"><is><t>甲</t></is></c><c r="B2"><v>2</v></c></row>\
      <row r="4"><c r="A4" t="inlineStr"><is><t>乙</t></is></c></row>
      """)
    var problems = Problems()
    var list = try #require(
      RowList(
        workbook: workbook.zip.bytes, path: "l.xlsx", names: try names("公司: holder.name.zh"),
        into: &problems))
    var rows: [String] = []
    while let row = list.next(into: &problems) { rows.append(shown(row)) }
    #expect(problems.diagnostics.map(\.printed) == [])
    #expect(
      rows == [
        "2: holder.name.zh=甲/plain findings[5.1.2.2].deduction=2/plain",
        "4: holder.name.zh=乙/plain",
      ])
  }

  @Test func refusesASecondSheet() throws {
    let row = """
      <row r="1"><c r="A1" t="inlineStr"><is><t>report</t></is></c>\
      <c r="B1" t="inlineStr"><is><t>kind</t></is></c></row>
      """
    var problems = Problems()
    let workbook = WorkbookFixture([("a", row), ("(guide)", row), ("b", row)])
    #expect(
      RowList(
        workbook: workbook.zip.bytes, path: "l.xlsx", names: ListNames(), into: &problems) == nil)
    #expect(
      problems.diagnostics.map(\.printed) == [
        """
        l.xlsx:b!A1: error: a list is one sheet; beside 'a' there is 'b' [SecondSheet]
          why: nobody could tell which of them is meant
          fix: delete it, or put '(…)' around its name if it is for people only
        """
      ])
  }
}
