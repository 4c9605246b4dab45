/// A workbook written by hand, so that each part of it can be wrong.
public struct WorkbookFixture: Sendable {
  /// The sheets: name, and the rows as XML.
  public var sheets: [(name: String, content: String)]
  /// The attributes of each sheet's tab, such as `state="hidden"`, by its name.
  public var tabs: [String: String] = [:]
  /// What stands before the rows of each sheet, by its name.
  public var before: [String: String] = [:]
  /// What stands after the rows of each sheet, by its name.
  public var after: [String: String] = [:]
  /// The shared texts as XML; `nil` for a workbook without.
  public var strings: String?
  /// The ids of number formats, one for each style.
  public var styles: [Int] = [0]
  /// The codes of further number formats, by their ids.
  public var codes: [(Int, String)] = []
  /// Fonts, fills and borders, as XML.
  public var looks = ""
  /// What each style has beside its number format: the rest of its element, as XML.
  public var cells: [String] = []
  /// The looks that conditions give, as XML.
  public var conditions = ""
  /// Attributes of the workbook's properties.
  public var properties = ""
  /// Further relationships of the workbook, as XML.
  public var relationships = ""
  /// Further entries.
  public var entries: [ZipFixture.Entry] = []

  /// A workbook with these sheets.
  public init(_ sheets: [(name: String, content: String)]) { self.sheets = sheets }

  /// A workbook with one sheet called `list`, its cells as XML.
  public init(_ content: String) { sheets = [("list", content)] }

  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let office =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

  /// The parts.
  public var zip: ZipFixture {
    var zip: [ZipFixture.Entry] = [
      .init(
        "_rels/.rels",
        """
        <Relationships xmlns="\(Self.package)"><Relationship Id="r1" \
        Type="\(Self.office)/officeDocument" Target="xl/workbook.xml"/></Relationships>
        """)
    ]
    var tabs = ""
    var relations = relationships
    for (index, sheet) in sheets.enumerated() {
      tabs += """
        <sheet name="\(sheet.name)" sheetId="\(index + 1)" r:id="s\(index)" \
        \(self.tabs[sheet.name] ?? "")/>
        """
      relations += """
        <Relationship Id="s\(index)" Type="\(Self.office)/worksheet" \
        Target="worksheets/sheet\(index).xml"/>
        """
      zip.append(
        .init(
          "xl/worksheets/sheet\(index).xml",
          """
          <worksheet xmlns="\(Self.main)">\(before[sheet.name] ?? "")\
          <sheetData>\(sheet.content)</sheetData>\(after[sheet.name] ?? "")</worksheet>
          """))
    }
    if let strings {
      relations += """
        <Relationship Id="t" Type="\(Self.office)/sharedStrings" Target="sharedStrings.xml"/>
        """
      zip.append(.init("xl/sharedStrings.xml", strings))
    }
    relations += #"<Relationship Id="y" Type="\#(Self.office)/styles" Target="styles.xml"/>"#
    let formats = codes.map { #"<numFmt numFmtId="\#($0.0)" formatCode="\#($0.1)"/>"# }.joined()
    let cells = styles.enumerated().map { index, id in
      #"<xf numFmtId="\#(id)" \#(self.cells.indices.contains(index) ? self.cells[index] : "/>")"#
    }.joined()
    zip.append(
      .init(
        "xl/styles.xml",
        """
        <styleSheet xmlns="\(Self.main)"><numFmts>\(formats)</numFmts>\(looks)\
        <cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs>\(cells)</cellXfs>\
        <dxfs>\(conditions)</dxfs></styleSheet>
        """))
    zip.append(
      .init(
        "xl/workbook.xml",
        """
        <workbook xmlns="\(Self.main)" xmlns:r="\(Self.office)"><workbookPr \(properties)/>\
        <sheets>\(tabs)</sheets></workbook>
        """))
    zip.append(
      .init(
        "xl/_rels/workbook.xml.rels",
        #"<Relationships xmlns="\#(Self.package)">\#(relations)</Relationships>"#))
    return ZipFixture(zip + entries)
  }

  /// The file.
  public var bytes: [UInt8] { zip.bytes }

  /// A shared-strings part of some entries, as XML.
  public static func strings(_ entries: String) -> String {
    #"<sst xmlns="\#(main)">\#(entries)</sst>"#
  }

  /// A row of texts, written into the cells themselves.
  public static func row(_ number: Int, _ texts: [String]) -> String {
    let cells = texts.enumerated().map { index, text in
      let column = Character(Unicode.Scalar(UInt8(0x41 + index)))
      return text.isEmpty
        ? "" : #"<c r="\#(column)\#(number)" t="inlineStr"><is><t>\#(text)</t></is></c>"#
    }
    return #"<row r="\#(number)">\#(cells.joined())</row>"#
  }
}
