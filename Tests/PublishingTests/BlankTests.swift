import Diagnostics
import Foundation
import Reading
import Scoring
import TestSupport
import Testing

@testable import Publishing

/// Score sheets: what they are when blank, and that they say the same as YAML when filled in.
@Suite struct BlankTests {
  private static let allSchemes = (try? schemes()) ?? []

  private static let schemeNames = allSchemes.map { "\($0.id) \($0.edition)" }
  private static let gb = "gb-t-27922-2011 2011"

  private static func scheme(_ name: String) throws -> Scheme {
    try #require(allSchemes.first { "\($0.id) \($0.edition)" == name })
  }

  private static func blank(
    of scheme: Scheme, in language: Language = .usual
  ) throws -> Blank {
    var problems = Problems()
    let blank = Press(house: house, language: language).blank(of: scheme, into: &problems)
    #expect(problems.isEmpty, "\(problems.printed)")
    return try #require(blank)
  }

  private static func files(_ workbook: Workbook) throws -> [(path: String, bytes: [UInt8])] {
    [("a.xlsx", try #require(workbook.xlsx)), ("a.csv", Array(workbook.csv.utf8))]
  }

  private func read(_ bytes: [UInt8], _ path: String) -> (CheckedAudit?, Problems) {
    var problems = Problems()
    let audit = CheckedAudit.read(
      bytes, path: path, schemes: Self.allSchemes, into: &problems)
    return (audit, problems)
  }

  @Test(arguments: schemeNames, Language.allCases)
  func missesOnlyValuesWhileItIsBlank(name: String, language: Language) throws {
    let blank = try Self.blank(of: Self.scheme(name), in: language)
    let files = try Self.files(blank.workbook) + [("a.yaml", Array(blank.yaml.utf8))]
    for (path, bytes) in files {
      let (audit, problems) = read(bytes, path)
      #expect(audit == nil)
      let known: Set = ["MissingValue", "MissingKey", "MissingPeriod", "EmptyList", "MissingItems"]
      let others = problems.diagnostics.filter { !known.contains($0.identifier) }
      #expect(others.isEmpty, "\(path): \(Problems(others).printed)")
    }
  }

  @Test(arguments: schemeNames, Language.allCases)
  func readsAsTheYAMLDoesByEveryScheme(name: String, language: Language) throws {
    let scheme = try Self.scheme(name)
    let blank = try Self.blank(of: scheme, in: language).workbook
    try expectTheSame(Array(scheme.auditText.utf8), "whole.yaml", blank)
  }

  @Test(arguments: exampleNames, Language.allCases)
  func readsAsTheExampleDoes(name: String, language: Language) throws {
    let blank = try Self.blank(of: Self.scheme(Self.gb), in: language).workbook
    try expectTheSame(Array(textInOneLanguage(name).utf8), name, blank)
  }

  /// An auditor who records in two languages gives each a column; the one the sheet began with may
  /// stay, empty.
  @Test(arguments: [true, false])
  func readsTextsInTwoLanguages(keepsTheFirst: Bool) throws {
    let name = "haoran-appliances.yaml"
    let blank = try Self.blank(of: Self.scheme(Self.gb)).workbook
      .inTwoLanguages(Self.texts, keepingTheFirst: keepsTheFirst)
    let audit = try expectTheSame(Array(exampleText(name).utf8), name, blank)
    #expect(audit.findings.contains { $0.evidence.en != nil })
    #expect(audit.findings.contains { $0.samples?.of.en != nil })
  }

  @Test func refusesATextInOneLanguageBesideBoth() throws {
    let blank = try Self.blank(of: Self.scheme(Self.gb)).workbook
      .inTwoLanguages(Self.texts, keepingTheFirst: true)
    let original = try read(Array(exampleText("haoran-appliances.yaml").utf8), "a.yaml").0
    var sheet = FilledSheet(of: try #require(original).audit.origin, for: blank)
    sheet.lists["bonus"]?[0]["evidence"] = "奖状"
    let (_, problems) = read(try #require(sheet.filled(blank).xlsx), "a.xlsx")
    #expect(
      problems.printed == """
        a.xlsx:'特别加分 bonus'!E1: error: 'evidence.zh' cannot be given beside a part of it, or \
        what it is part of [KeyAndMap]
          E1 | evidence.zh
          fix: delete one of the two
        a.xlsx:'特别加分 bonus'!D2: note: the other one
          D2 | 奖状

        a.xlsx:'特别加分 bonus'!F1: error: 'evidence.en' cannot be given beside a part of it, or \
        what it is part of [KeyAndMap]
          F1 | evidence.en
          fix: delete one of the two
        a.xlsx:'特别加分 bonus'!D2: note: the other one
          D2 | 奖状
        """)
  }

  /// What the example records in two languages and a blank sheet asks for in one.
  private static let texts: Set = [
    "purpose", "methods.documents", "methods.staff", "methods.sites", "methods.customers",
    "deviations", "uncertainty", "recommendation", "decision.by", "body.query", "evidence",
    "samples.of", "reason", "finding", "closed.evidence", "advantage", "statement",
    "correctiveAction", "caption", "place", "name",
  ]

  @discardableResult
  private func expectTheSame(
    _ bytes: [UInt8], _ path: String, _ blank: Workbook
  ) throws -> Audit {
    let (read, problems) = read(bytes, path)
    let original = try #require(read, "\(problems.printed)")
    let filled = FilledSheet(of: original.audit.origin, for: blank).filled(blank)
    for (path, bytes) in try Self.files(filled) {
      let (read, problems) = self.read(bytes, path)
      var copy = try #require(read, "\(path): \(problems.printed)").audit
      #expect(problems.diagnostics.map(\.identifier) == self.warnings(of: original))
      copy.origin = original.audit.origin
      #expect(copy == original.audit, "\(path)")
    }
    return original.audit
  }

  private func warnings(of audit: CheckedAudit) -> [String] {
    var problems = Problems()
    _ = Audit.read(audit.audit.origin, schemes: Self.allSchemes, into: &problems)
    return problems.diagnostics.map(\.identifier)
  }

  /// Some schemes have no use for some sheets and columns; no label is without any use.
  @Test(arguments: Language.allCases)
  func labelsEverythingAndNothingElse(language: Language) throws {
    var used: Set<String> = []
    for scheme in Self.allSchemes {
      let workbook = try Self.blank(of: scheme, in: language).workbook
      let ends: [Language: String] = [
        .simplifiedChinese: "结束 end", .traditionalChinese: "結束 end", .english: "end",
      ]
      #expect(workbook.end == ends[language])
      used.insert(Workbook.end)
      for sheet in workbook.sheets {
        #expect(BlankLabel.canName(sheet.name), "\(sheet.name)")
        used.insert(sheet.id)
        used.formUnion(sheet.columns.map { BlankLabel.name("\(sheet.id).\($0.id)") })
        let isEnglish = sheet.columns.allSatisfy { $0.header.allSatisfy(\.isASCII) }
        #expect(isEnglish == (language == .english), "\(sheet.name)")
        guard sheet.id == "audit" else { continue }
        used.formUnion(sheet.rows.map { BlankLabel.name($0[0]) })
        #expect(sheet.rows.allSatisfy { !$0[1].isEmpty })
      }
    }
    #expect(used == Set(BlankLabel.all))
  }

  @Test func showsTheRequirementsInItsLanguage() throws {
    func cells(_ language: Language) throws -> [String] {
      let blank = try Self.blank(of: Self.scheme(Self.gb), in: language)
      let findings = try #require(blank.workbook.sheets.first { $0.id == "findings" })
      return Array(findings.rows[0].prefix(4))
    }
    #expect(
      try cells(.traditionalChinese)[0...1] == ["5.1.1.1", "機構與職責\nDepartment and duties"])
    #expect(try cells(.traditionalChinese)[3] == "定性")
    #expect(try cells(.english)[0...1] == ["5.1.1.1", "Department and duties\n机构与职责"])
    #expect(try cells(.english)[3] == "Met or not")
  }

  @Test func isTheSameEveryTime() throws {
    let scheme = try #require(Self.allSchemes.first)
    let (one, other) = try (Self.blank(of: scheme), Self.blank(of: scheme))
    #expect(one.workbook.xlsx == other.workbook.xlsx)
  }

  /// What the spreadsheet program lets nobody type is what the reader refuses.
  @Test(
    "checks a measure by its own bounds",
    arguments: [
      ("hotel-stars", "quality", Workbook.Check.number(from: "0", to: "100", isWhole: false)),
      ("gas-service-commitments", "homes", .number(from: "0", to: nil, isWhole: true)),
      ("gas-service-commitments", "service-hours", .number(from: "0", to: "24", isWhole: false)),
    ])
  func checksMeasures(id: String, measure: String, check: Workbook.Check) throws {
    func row(in scheme: Scheme) -> Int? {
      scheme.indicators.firstIndex { $0.method.measure?.id == measure }
    }
    let scheme = try #require(Self.allSchemes.first { $0.id == id && row(in: $0) != nil })
    let row = try #require(row(in: scheme))
    let sheet = try #require(Self.blank(of: scheme).workbook.sheets.first { $0.id == "findings" })
    let column = try #require(sheet.columns.firstIndex { $0.id == "value" })
    #expect(sheet.checks.contains { $0.row == row && $0.column == column && $0.check == check })
  }

  /// A sheet that was deleted takes with it what it said, such as a deduction that failed the
  /// audit.
  @Test(arguments: schemeNames) func refusesASheetThatIsMissing(name: String) throws {
    let scheme = try Self.scheme(name)
    let (read, _) = read(Array(scheme.auditText.utf8), "whole.yaml")
    let blank = try Self.blank(of: scheme).workbook
    let filled = FilledSheet(of: try #require(read).audit.origin, for: blank).filled(blank)
    for (index, sheet) in filled.sheets.enumerated() where sheet.id != "audit" {
      var lacking = filled
      lacking.sheets.remove(at: index)
      for (path, bytes) in try Self.files(lacking) {
        let (_, problems) = self.read(bytes, path)
        #expect(
          problems.diagnostics.filter { $0.identifier == "MissingSheet" }.map(\.printed) == [
            """
            \(path): error: the file must have the sheet '\(sheet.id)' [MissingSheet]
              why: a sheet that was deleted or cut off is not the same as one with nothing to say
              fix: add it with its header row, and no rows below if there is nothing to say
            """
          ])
      }
    }
  }

  /// No row of a CSV can be cut off without a word.
  @Test func refusesACSVCutAtTheEndOfAnyLine() throws {
    let blank = try Self.blank(of: try Self.scheme(Self.gb)).workbook
    let filled = FilledSheet(of: try #require(try inOneLanguage()).audit.origin, for: blank).filled(
      blank)
    let bytes = Array(filled.csv.utf8)
    for end in bytes.indices where bytes[end] == 0x0D && end + 2 < bytes.count {
      let (audit, problems) = read(Array(bytes[..<end]), "a.csv")
      #expect(audit == nil)
      let found = problems.diagnostics.map(\.identifier)
      // The last line end may be missing, not the row before it.
      #expect(found == ["NoEnd"] || found == ["OpenQuote"], "the first \(end) bytes")
    }
  }

  /// The fuzzers start from the score sheets of today.
  @Test func areWhatFuzzersStartFrom() throws {
    let scheme = try #require(Self.allSchemes.first { $0.id == "customer-service-quality" })
    let blank = try Self.blank(of: scheme).workbook
    let seeds = packageRoot.appending(path: "Tests/Fuzzing/Seeds")
    let csv = try Data(contentsOf: seeds.appending(path: "csv/blank.csv"))
    #expect(Array(csv) == Array(blank.csv.utf8))
    let xlsx = try Data(contentsOf: seeds.appending(path: "xlsx/blank.xlsx"))
    var problems = Problems()
    let seed = try #require(Node.read(Array(xlsx), path: "a", into: &problems))
    #expect(seed == Node.read(try #require(blank.xlsx), path: "a", into: &problems))
  }

  private func inOneLanguage() throws -> CheckedAudit? {
    try read(Array(textInOneLanguage("haoran-appliances.yaml").utf8), "a.yaml").0
  }

  @Test func refusesPointsThatWereTypedOver() throws {
    let scheme = try Self.scheme(Self.gb)
    let blank = try Self.blank(of: scheme).workbook
    let original = try #require(try inOneLanguage())
    var filled = FilledSheet(of: original.audit.origin, for: blank).filled(blank)
    let sheet = try #require(filled.sheets.firstIndex { $0.id == "findings" })
    let column = try #require(filled.sheets[sheet].columns.firstIndex { $0.id == "(points)" })
    filled.sheets[sheet].rows[0][column] = "30"
    let (_, problems) = read(try #require(filled.xlsx), "a.xlsx")
    #expect(
      problems.printed == """
        a.xlsx:'评分 findings'!E2: error: clause '5.1.1.1' has 3 points, this sheet shows 30 \
        [OtherPoints]
          E2 | 30
          why: an audit does not change the points of its scheme
          fix: write 3 again; for the figures of your own copy of the standard use '--points'
        """)
  }

  @Test func namesSheetAndCellOfAWrongValue() throws {
    let scheme = try Self.scheme(Self.gb)
    let blank = try Self.blank(of: scheme).workbook
    var sheet = FilledSheet(of: try #require(try inOneLanguage()).audit.origin, for: blank)
    sheet.lists["findings"]?[2]["outcome"] = "conformng"
    sheet.keys["decision.on"] = "2026/10/28"
    let (_, problems) = read(try #require(sheet.filled(blank).xlsx), "a.xlsx")
    #expect(
      problems.printed == """
        a.xlsx:'审核 audit'!D26: error: 'decision.on' must be a day of the calendar, found \
        '2026/10/28' [NotADay]
          D26 | 2026/10/28
          fix: write it as YYYY-MM-DD, such as 2026-09-14

        a.xlsx:'评分 findings'!F4: error: 'findings[3].outcome' must be one of its known words, \
        found 'conformng' [NotAChoice]
          F4 | conformng
          fix: write 'conforming' or 'nonconforming'
        """)
  }

  /// A cell that cannot be read is one problem: nothing that hangs on it is told of, too.
  @Test(arguments: [
    ("findings", 0, "clause"), ("findings", 2, "outcome"), ("findings", 2, "evidence"),
    ("findings", 2, "samples.drawn"), ("nonconformities", 0, "closedOn"),
    ("nonconformities", 0, "clause"), ("specialDeductions", 0, "closed.on"), ("audit", 3, "value"),
    ("audit", 4, "value"), ("audit", 6, "value"), ("team", 0, "role"), ("visits", 0, "to"),
  ])
  func saysOneThingOfACellThatCannotBeRead(sheet: String, row: Int, column: String) throws {
    let blank = try Self.blank(of: Self.scheme(Self.gb)).workbook
    let filled = FilledSheet(of: try #require(try inOneLanguage()).audit.origin, for: blank).filled(
      blank)
    let book = WorkbookFixture(
      filled.sheets.map { table in
        let rows = [table.columns.map(\.header)] + table.rows
        var content = rows.enumerated().map { WorkbookFixture.row($0 + 1, $1.map(\.asXML)) }
        if table.id == sheet {
          let index = table.columns.firstIndex { $0.id == column } ?? 0
          let cell = "\(Character(Unicode.Scalar(UInt8(0x41 + index))))\(row + 2)"
          let text = "<is><t>\(rows[row + 1][index].asXML)</t></is>"
          content[row + 1].replace(
            "<c r=\"\(cell)\" t=\"inlineStr\">\(text)",
            with: "<c r=\"\(cell)\" t=\"e\"><v>#N/A</v>")
        }
        return (table.name, content.joined())
      })
    let (_, problems) = read(book.bytes, "a.xlsx")
    #expect(problems.diagnostics.map(\.identifier) == ["ErrorValue"], "\(problems.printed)")
  }

  /// A Python that has openpyxl, if the environment names one.
  private static let interpreter = ProcessInfo.processInfo.environment["ACCOLADE_JUDGES"]

  @Test(arguments: exampleNames + schemeNames)
  func readsWhatAnotherProgramFilledIn(name: String) throws {
    guard let interpreter = Self.interpreter else {
      if name == exampleNames[0] {
        print("skipped: ACCOLADE_JUDGES names no Python with openpyxl")
      }
      return
    }
    let isExample = exampleNames.contains(name)
    let scheme = try Self.scheme(isExample ? Self.gb : name)
    let text = isExample ? try textInOneLanguage(name) : scheme.auditText
    let (read, problems) = read(Array(text.utf8), isExample ? name : "whole.yaml")
    let original = try #require(read, "\(problems.printed)")
    let blank = try Self.blank(of: scheme).workbook
    let folder = try TemporaryFolder()
    let empty = try folder.write(try #require(blank.xlsx), "blank.xlsx")
    let values = try JSONEncoder().encode(
      FilledSheet(of: original.audit.origin, for: blank))
    let verdict = try run(
      interpreter,
      [
        packageRoot.appending(path: "Tests/Judges/fill_score_sheet.py").path, empty.path,
        folder.url.appending(path: "filled.xlsx").path,
      ], input: String(decoding: values, as: UTF8.self))
    #expect(verdict.code == 0, "\(verdict.complaints)")
    let bytes = try Array(Data(contentsOf: folder.url.appending(path: "filled.xlsx")))
    let (again, found) = self.read(bytes, "filled.xlsx")
    var copy = try #require(again, "\(found.printed)").audit
    #expect(copy.canonicalJSON == original.audit.canonicalJSON)
    copy.origin = original.audit.origin
    #expect(copy == original.audit)
  }
}
