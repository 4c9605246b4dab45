import Diagnostics
import Reading
import TestSupport
import Testing

/// What is said of files that are no sound workbook.
///
/// The numbers are those of the list of bad inputs.
@Suite(.timeLimit(.minutes(5))) struct BrokenWorkbookTests {
  /// Bytes that are wrong, and the problem in them, word for word.
  struct Broken: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var bytes: [UInt8]
    var printed: String

    init(_ name: String, _ bytes: [UInt8], _ printed: String) {
      testDescription = name
      self.bytes = bytes
      self.printed = printed
    }

    init(_ name: String, _ printed: String, _ change: (inout ZipFixture) -> Void) {
      var zip = sound.zip
      change(&zip)
      self.init(name, zip.bytes, printed)
    }
  }

  private static let sound = oneValue(#"<c r="B2" t="s"><v>0</v></c>"#, strings: text("x"))

  private static func text(_ text: String) -> String {
    WorkbookFixture.strings("<si><t>\(text)</t></si>")
  }

  @Test func readsTheSoundOne() {
    var problems = Problems()
    #expect(Node.read(Self.sound.bytes, path: "a", into: &problems)?.texts == ["a=x"])
    #expect(problems.isEmpty, "\(problems.printed)")
  }

  /// 40: what is packed inside is never unpacked.
  @Test func leavesAZipInsideAWorkbookAlone() {
    var zip = Self.sound.zip
    var bomb = ZipFixture.Entry("xl/embeddings/bomb.zip", zip.bytes)
    bomb.sum ^= 1
    zip.entries.append(bomb)
    var problems = Problems()
    #expect(Node.read(zip.bytes, path: "a", into: &problems)?.texts == ["a=x"])
    #expect(problems.isEmpty, "\(problems.printed)")
  }

  @Test(arguments: files + entries + parts) func says(_ broken: Broken) {
    #expect(problems(of: broken.bytes, path: "a.xlsx").printed == broken.printed)
  }

  @Test func refusesAWorkbookBrokenOffAnywhere() {
    let bytes = Self.sound.bytes
    for count in stride(from: 0, to: bytes.count - 1, by: 7) {
      var found = Problems()
      #expect(Node.read(Array(bytes[..<count]), path: "a.xlsx", into: &found) == nil)
      #expect(found.hasErrors, "the first \(count) bytes")
    }
  }

  private static func compound(_ name: String) -> [UInt8] {
    [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 500)
      + name.utf8.flatMap { [$0, 0] as [UInt8] }
  }

  private static let files = [
    Broken(
      "39 a text called .xlsx", Array("a,b\n1,2".utf8),
      """
      a.xlsx: error: the file is no XLSX workbook: it is no zip archive [NotAWorkbook]
        fix: save it as .xlsx in a spreadsheet program, or write it as YAML, JSON or CSV
      """),
    Broken(
      "39 an archive of something else",
      ZipFixture([.init("word/document.xml", "<a/>")]).bytes,
      """
      a.xlsx: error: the file is no XLSX workbook: it has no workbook in it [NotAWorkbook]
        fix: save it as .xlsx in a spreadsheet program, or write it as YAML, JSON or CSV
      """),
    Broken(
      "39 an archive broken off", Array(sound.bytes.prefix(900)),
      """
      a.xlsx: error: the file is cut short or damaged: its end is missing [DamagedArchive]
        fix: copy or download it again, or ask who sent it for the whole file
      """),
    Broken(
      "39 an old workbook", compound("Workbook"),
      """
      a.xlsx: error: the file is an old workbook (.xls), whatever its name says [OldWorkbook]
        fix: open it in a spreadsheet program and save it as .xlsx
      """),
    Broken(
      "45 an encrypted workbook", compound("EncryptedPackage"),
      """
      a.xlsx: error: the workbook is encrypted [Encrypted]
        fix: open it with its password and save it without one
      """),
    Broken(
      "a file of too many bytes", [0x50, 0x4B, 3, 4] + [UInt8](repeating: 0, count: 16 << 20),
      """
      a.xlsx: error: a workbook has at most 16 MiB [FileTooLarge]
        fix: take the pictures out of it
      """),
  ]

  /// The shared texts in place of those of a sound workbook: deflated, a word of at most four
  /// letters of ASCII again and again, 258 bytes at a time.
  private static func again(
    _ word: String, times: Int, after start: String, _ zip: inout ZipFixture
  ) {
    guard let index = zip.entries.firstIndex(where: { $0.name == "xl/sharedStrings.xml" }) else {
      return
    }
    var bits: [Bool] = [true, true, false]
    // ASCII has codes of 8 bits from 0x30 on.
    for byte in start.utf8 + Array(word.utf8) { bits += number(0x30 + Int(byte), bits: 8) }
    // The longest match is code 285; the distance is short enough for a code without more bits.
    for _ in 0..<times { bits += number(0xC5, bits: 8) + number(word.utf8.count - 1, bits: 5) }
    bits += [Bool](repeating: false, count: 7)
    zip.entries[index].bytes = stride(from: 0, to: bits.count, by: 8).map { start in
      bits[start..<min(start + 8, bits.count)].reversed().reduce(0) { $0 << 1 | ($1 ? 1 : 0) }
    }
    zip.entries[index].declared = start.utf8.count + word.utf8.count + times * 258
    zip.entries[index].method = 8
  }

  private static func number(_ number: Int, bits: Int) -> [Bool] {
    (0..<bits).reversed().map { number >> $0 & 1 == 1 }
  }

  private static func unsafe(_ what: String) -> String {
    """
    a.xlsx: error: the file was not made by a spreadsheet program: \(what) [UnsafeArchive]
      fix: do not open it; ask who sent it
    """
  }

  private static let entries = [
    Broken("42 an entry that climbs", unsafe("entry '../../etc/x' points out of the archive")) {
      $0.entries.append(.init("../../etc/x", "x"))
    },
    Broken("42 an absolute entry", unsafe("entry '/etc/x' points out of the archive")) {
      $0.entries.append(.init("/etc/x", "x"))
    },
    Broken("42 an entry with a backslash", unsafe("entry 'xl\\x' points out of the archive")) {
      $0.entries.append(.init("xl\\x", "x"))
    },
    Broken("42 a link", unsafe("entry 'xl/link' is a link")) {
      var link = ZipFixture.Entry("xl/link", "/etc/passwd")
      link.mode = 0o120777
      $0.entries.append(link)
    },
    Broken("43 two entries of one name", unsafe("two entries have one name")) {
      $0.entries.append(.init("xl/workbook.xml", "x"))
    },
    Broken(
      "43 two entries whose names differ in case",
      unsafe("two entries have the name 'XL/Workbook.xml'")
    ) { $0.entries.append(.init("XL/Workbook.xml", "x")) },
    Broken(
      "44 a directory that differs from the entries",
      """
      a.xlsx: error: the file cannot be unpacked: Zip archive inconsistent [DamagedArchive]
        fix: open it in a spreadsheet program and save it as .xlsx again
      """
    ) { $0.entries[0].localName = "_rels/.xels" },
    Broken(
      "41 a declared size that is too small",
      """
      a.xlsx: error: the file cannot be unpacked: entry 'xl/worksheets/sheet0.xml' is larger than \
      the archive declares [DamagedArchive]
        fix: open it in a spreadsheet program and save it as .xlsx again
      """
    ) { $0.entries[1].declared = 5 },
    Broken(
      "41 a wrong check sum",
      """
      a.xlsx: error: the file cannot be unpacked: entry 'xl/worksheets/sheet0.xml' is not what the \
      archive declares [DamagedArchive]
        fix: open it in a spreadsheet program and save it as .xlsx again
      """
    ) { $0.entries[1].sum ^= 1 },
    Broken(
      "45 an encrypted entry",
      """
      a.xlsx: error: the workbook is encrypted [Encrypted]
        fix: open it with its password and save it without one
      """
    ) { $0.entries[1].flags = 1 },
    Broken(
      "40 too many entries",
      """
      a.xlsx: error: a workbook has at most 1000 parts; this one has 1006 [TooManyEntries]
      """
    ) { zip in zip.entries += (0..<1_000).map { .init("x/\($0)", "") } },
    Broken(
      "40 an entry that unpacks a thousandfold",
      """
      a.xlsx: error: part 'xl/bomb.xml' unpacks to more than 250 times its size [PackedTooTight]
        why: such files are made to exhaust a reader
      """
    ) {
      var bomb = ZipFixture.Entry("xl/bomb.xml", [UInt8](repeating: 0, count: 100))
      bomb.method = 8
      bomb.declared = 1 << 30
      $0.entries.append(bomb)
    },
    Broken(
      "40 a zip within a zip",
      ZipFixture([.init("b.xlsx", sound.bytes), .init("a.xlsx", sound.bytes)]).bytes,
      """
      a.xlsx: error: the file is an archive with 'a.xlsx' in it, and no workbook [PackedWorkbook]
        fix: unpack it, then name the workbook itself
      """),
    Broken(
      "40 more than a reader unpacks",
      """
      a.xlsx: error: a workbook unpacks to at most 48 MiB [TooMuchUnpacked]
        fix: delete the sheets that are not needed
      """
    ) { again(" ", times: 200_000, after: "", &$0) },
    Broken(
      "40 more elements than a reader counts",
      """
      a.xlsx: error: a workbook has at most 1000000 elements of XML [TooManyElements]
        fix: delete the sheets, rows and formats that are not needed
      """
    ) { again("<a/>", times: 24_000, after: "<sst>", &$0) },
    Broken(
      "54 macros",
      """
      a.xlsx: error: a workbook must not have macros [Macros]
        fix: save it as .xlsx, which has none
      """
    ) { $0.entries.append(.init("xl/vbaProject.bin", "x")) },
    Broken(
      "54 macros under another name",
      """
      a.xlsx: error: a workbook must not have macros [Macros]
        fix: save it as .xlsx, which has none
      """
    ) {
      $0.entries.append(
        .init(
          "[Content_Types].xml",
          """
          <Types><Override PartName="/xl/workbook.xml" \
          ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>
          """))
    },
    Broken(
      "54 macros that the workbook refers to",
      """
      a.xlsx: error: a workbook must not have macros [Macros]
        fix: save it as .xlsx, which has none
      """
    ) { zip in
      for (index, entry) in zip.entries.enumerated() where entry.name.hasSuffix("workbook.xml.rels")
      {
        let text = String(decoding: entry.bytes, as: UTF8.self)
        zip.entries[index] = .init(entry.name, text.replacing("/styles\"", with: "/vbaProject\""))
      }
    },
    Broken(
      "54 links to other workbooks",
      """
      a.xlsx: error: a workbook must not have links to other files [ExternalLinks]
        why: its values would come from files that nobody sees
        fix: break the links in a spreadsheet program, which keeps the values
      """
    ) { $0.entries.append(.init("xl/externalLinks/externalLink1.xml", "<a/>")) },
  ]

  private static func strings(_ name: String, _ xml: String, _ printed: String) -> Broken {
    var book = sound
    book.strings = xml
    return Broken(name, book.bytes, printed)
  }

  private static func sheet(_ name: String, _ rows: String, _ printed: String) -> Broken {
    Broken(name, WorkbookFixture(rows).bytes, printed)
  }

  private static let documentType = """
    a.xlsx: error: part 'xl/sharedStrings.xml' has a document type, which no workbook has \
    [DocumentType]
      why: such files are made to attack a reader
      fix: do not open it; ask who sent it
    """

  private static func damaged(_ what: String) -> String {
    """
    a.xlsx: error: \(what) [DamagedWorkbook]
      fix: open the file in a spreadsheet program and save it as .xlsx again
    """
  }

  private static let parts = [
    strings("46 a document type", "<!DOCTYPE sst><sst/>", documentType),
    strings(
      "46 entities within entities",
      #"<!DOCTYPE s [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>"#,
      documentType),
    strings(
      "46 an entity from a file",
      #"<!DOCTYPE s [<!ENTITY a SYSTEM "file:///etc/passwd">]><sst><si><t>&a;</t></si></sst>"#,
      documentType),
    strings(
      "an entity nobody declared", text("&a;"),
      damaged("part 'xl/sharedStrings.xml' is no XML at its line 1: undefined entity")),
    strings(
      "a part that is not whole", "<sst><si>",
      damaged("part 'xl/sharedStrings.xml' is no XML at its line 1: no element found")),
    strings(
      "elements without end", String(repeating: "<a>", count: 200_000),
      """
      a.xlsx: error: elements are nested at most 64 deep; part 'xl/sharedStrings.xml' goes deeper \
      [TooDeep]
      """),
    sheet(
      "a cell with two values", #"<row r="1"><c r="A1"><v>4</v><v>2</v></c></row>"#,
      """
      a.xlsx:list!A1: error: the cell has two values [DamagedWorkbook]
        fix: open the file in a spreadsheet program, type the value, and save it as .xlsx again
      """),
    sheet(
      "a cell with a text and a value",
      #"<row r="1"><c r="A1" t="inlineStr"><is><t>4</t></is><v>2</v></c></row>"#,
      """
      a.xlsx:list!A1: error: the cell has two values [DamagedWorkbook]
        fix: open the file in a spreadsheet program, type the value, and save it as .xlsx again
      """),
    sheet(
      "rows out of order", WorkbookFixture.row(2, ["a"]) + WorkbookFixture.row(1, ["b"]),
      """
      a.xlsx:list!A1: error: row 1 stands out of order in its sheet [DamagedWorkbook]
        fix: open the file in a spreadsheet program and save it as .xlsx again
      """),
    sheet(
      "a cell that stands twice",
      #"<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>"#,
      """
      a.xlsx:list!A1: error: cell A1 stands out of order in its sheet [DamagedWorkbook]
        fix: open the file in a spreadsheet program and save it as .xlsx again
      """),
    sheet(
      "more cells than a file has",
      (1...1_001).map {
        "<row r=\"\($0)\">" + String(repeating: "<c><v>1</v></c>", count: 100) + "</row>"
      }
      .joined(),
      """
      a.xlsx: error: a file has at most 100000 cells with 8 MiB of text [TooManyCells]
        fix: split the file
      """),
    sheet(
      "more formulas than a file has",
      (1...1_001).map {
        "<row r=\"\($0)\">" + String(repeating: "<c><f>1</f><v>1</v></c>", count: 10) + "</row>"
      }.joined(),
      """
      a.xlsx: error: a file has at most 10000 cells with formulas, or of other doubt [TooManyDoubts]
        fix: paste values in place of formulas, or put the names of sheets that are not to be read \
      in brackets
      """),
    Broken(
      "more sheets than a workbook has",
      WorkbookFixture((1...65).map { ("s\($0)", "") }).bytes,
      """
      a.xlsx: error: a workbook has at most 64 sheets; this one has 65 [TooManySheets]
        fix: delete the sheets that are not needed
      """),
    Broken("a part that is missing", damaged("the workbook lacks its part 'xl/styles.xml'")) {
      $0.entries.removeAll { $0.name == "xl/styles.xml" }
    },
  ]

  /// Many cells of one long text: a small file that would be large in memory.
  @Test func countsATextAsOftenAsItIsUsed() {
    let rows = (1...3_000).map {
      #"<row r="\#($0)"><c t="s"><v>0</v></c><c t="s"><v>0</v></c></row>"#
    }
    var book = WorkbookFixture(rows.joined())
    book.strings = Self.text(String(repeating: "x", count: 30_000))
    #expect(
      problems(of: book.bytes, path: "a.xlsx").printed == """
        a.xlsx: error: a file has at most 100000 cells with 8 MiB of text [TooManyCells]
          fix: split the file
        """)
  }
}
