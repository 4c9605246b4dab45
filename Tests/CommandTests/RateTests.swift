import Foundation
import TestSupport
import Testing

@Suite struct RateTests {
  private static let list = #"""
    customer,since,spend,contracts,suspensions
    13900000001,2016-11-05,400,6,0
    13900000002,2016-11-05,399.99,6,0
    13900000003,2016-11-05,400,6,3
    13900000004,2026-08-01,50,0,0
    "=cmd|'/c'!A0, ""x""",2020-01-01,10/3,0,0
    '-a,2020-01-01,1,0,0
    +8613900000007,2020-01-01,1,0,0

    """#

  private static let rated = #"""
    customer,final,level,name,reasons
    13900000001,550,five-star-diamond,五星钻,
    13900000002,549.99,five-star-gold,五星金,
    13900000003,520,three-star,三星级,一年内欠费停机三次及以上的，最高评为三星（3）
    13900000004,53,unrated,未评星,至今 3 个月，满 6 个月方可评定
    "'=cmd|'/c'!A0, ""x""",85.33,one-star,一星级,
    ''-a,83,one-star,一星级,
    +8613900000007,83,one-star,一星级,

    """#

  private func rate(_ list: String, _ arguments: String...) throws -> Verdict {
    try run(
      commandPath, ["rate", "mobile-stars-henan", "-", "--on", "2026-11-12"] + arguments,
      input: list, folder: packageRoot)
  }

  @Test func ratesAListToStandardOutput() throws {
    let verdict = try rate(Self.list)
    #expect(verdict.complaints == "")
    #expect(verdict.output == Self.rated)
    #expect(verdict.code == 0)
  }

  @Test(
    "tells names and reasons in one language",
    arguments: [
      ("zh-Hant", "三星級,一年內欠費停機三次及以上的，最高評為三星（3）", "未評星,至今 3 個月，滿 6 個月方可評定"),
      (
        "en",
        "Three-star,Three or more suspensions for arrears within a year cap the level at three stars (3)",
        "Not yet rated,3 months so far; a rating needs 6"
      ),
    ])
  func tellsNamesAndReasonsInOneLanguage(
    language: String, capped: String, unrated: String
  ) throws {
    let rated = lines(try rate(Self.list, "--lang", language).output)
    #expect(rated[3] == "13900000003,520,three-star,\(capped)")
    #expect(rated[4] == "13900000004,53,unrated,\(unrated)")
  }

  @Test func ratesTheExampleAsTheReadmeShows() throws {
    let verdict = try accolade(
      "rate", "mobile-stars-henan", "Examples/customers.csv", "--on", "2026-11-12")
    let readme = try String(
      contentsOf: packageRoot.appending(path: "README.md"), encoding: .utf8)
    #expect(verdict.code == 0)
    #expect(lines(verdict.output).count == 5 && readme.contains(verdict.output))
  }

  @Test func ratesAFileToAFile() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      ("\u{FEFF}" + Self.list.replacing("\n", with: "\r\n")).utf8, "a.csv")
    let target = folder.url.appending(path: "rated.csv")
    let verdict = try accolade(
      "rate", "mobile-stars-henan", file.path, "--on", "2026-11-12", "--to", target.path)
    #expect(verdict.complaints == "")
    #expect(verdict.output == "\(target.path): 7 customers rated\n")
    #expect(try String(contentsOf: target, encoding: .utf8) == Self.rated)
    #expect(verdict.code == 0)
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()
    #expect(left == ["a.csv", "rated.csv"])
  }

  @Test func leavesOutRowsWithProblemsAndEndsWith1() throws {
    let broken = Self.list.replacing("13900000002,2016-11-05", with: "13900000002,2016-13-05")
      .replacing("13900000004,2026-08-01,50", with: "13900000004,2026-08-01,\"50")
    let verdict = try rate(broken)
    #expect(
      verdict.complaints == """
        -:3:13: error: 'since' must be a day of the calendar, found '2016-13-05' [NotADay]
          3 | 13900000002,2016-13-05,399.99,6,0
            |             ^^^^^^^^^^
          fix: write it as YYYY-MM-DD, such as 2026-09-14
        -:5:24: error: a quoted cell is not closed in its line [OpenQuote]
          5 | 13900000004,2026-08-01,"50,0,0
            |                        ^
          fix: end it with '"'; a cell holds no line break
        -: 2 rows with problems were left out

        """)
    let good = lines(Self.rated).filter {
      !$0.hasPrefix("13900000002") && !$0.hasPrefix("13900000004")
    }
    #expect(lines(verdict.output) == good)
    #expect(verdict.code == 1)
  }

  @Test func writesNothingForAListItCannotRate() throws {
    let folder = try TemporaryFolder()
    let target = folder.url.appending(path: "rated.csv")
    for list in ["", "customer,since\n", "customer,\"since\n"] {
      let verdict = try rate(list, "--to", target.path)
      #expect(verdict.code == 1)
      #expect(verdict.complaints.contains("error: "))
      #expect(verdict.output == "")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == [])
    }
  }

  @Test func answersAFileThatCannotBeWrittenWith2() throws {
    let verdict = try rate(Self.list, "--to", "/nowhere/rated.csv")
    #expect(verdict.code == 2)
    #expect(
      verdict.complaints == """
        /nowhere/rated.csv: error: the file cannot be written: there is no such folder [Unwritable]
          fix: name another file with '--to'

        """)
  }

  @Test func refusesToWriteOverTheList() throws {
    let folder = try TemporaryFolder()
    let list = try folder.write(
      Data(contentsOf: packageRoot.appending(path: "Examples/customers.csv")), "list.csv")
    let before = try Data(contentsOf: list)
    let same = folder.url.path + "/./list.csv"
    let verdict = try accolade(
      "rate", "mobile-stars-henan", list.path, "--on", "2026-11-12", "--to", same)
    #expect(verdict.code == 64)
    #expect(
      verdict.complaints.hasPrefix(
        "Error: '\(same)' is the list itself; name another file with --to, so that it stays as it is"
      ))
    #expect(try Data(contentsOf: list) == before)
  }

  @Test func answersWrongUsageWith64() throws {
    for arguments in [
      ["mobile-stars-hena", "-", "--on", "2026-11-12"], ["hotel-stars", "-", "--on", "2026-01-01"],
      ["mobile-stars-henan", "-", "--on", "2026-11-31"], ["mobile-stars-henan", "-"],
    ] {
      #expect(try run(commandPath, ["rate"] + arguments, folder: packageRoot).code == 64)
    }
  }

  @Test func warnsOfADayWithoutRatings() throws {
    let strict = try run(
      commandPath, ["rate", "mobile-stars-heilongjiang", "-", "--on", "2026-11-12", "--strict"],
      input: "customer,since,spend\n", folder: packageRoot)
    #expect(strict.code == 1)
    #expect(
      strict.complaints == """
        error: ratings are made on day 11 of a month, found 2026-11-12 [OtherRatingDay]
          fix: rate on day 11

        """)
  }
}
