import Foundation
import TestSupport
import Testing

/// Files made to take all time or memory: each ends soon, with a message, in little memory.
///
/// The shell holds the command to 200 MB of data and to seconds of the processor, which do not
/// depend on what else runs. The build under test is not optimised and gets ten where a user
/// waits for two.
@Suite(.serialized, .timeLimit(.minutes(5))) struct ExhaustingFileTests {
  /// A file by its name and what makes it.
  struct File: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let path: String
    let identifier: String
    let make: @Sendable () -> [UInt8]

    /// - Parameter identifier: of a problem that must be found.
    init(
      _ name: String, _ path: String, _ identifier: String,
      _ make: @escaping @Sendable () -> String
    ) {
      testDescription = name
      self.path = path
      self.identifier = identifier
      self.make = { Array(make().utf8.prefix(ExhaustingFileTests.most)) }
    }
  }

  @Test(arguments: files) func isRefusedInTimeAndMemory(_ file: File) throws {
    let folder = try TemporaryFolder()
    _ = try folder.write(file.make(), file.path)
    let verdict = try run(
      "bash",
      ["-c", "ulimit -t 10 -d 204800; exec \"$0\" \"$@\"", commandPath, "evaluate", file.path],
      folder: folder.url, environment: ["ACCOLADE_HOME": packageRoot.path])
    #expect(verdict.code == 1)
    #expect(verdict.output.isEmpty)
    let found = lines(verdict.complaints).filter { $0.hasPrefix("\(file.path):") }
    #expect(found.contains { $0.hasSuffix("[\(file.identifier)]") }, "\(found.prefix(3))")
    #expect(verdict.complaints.utf8.count < 500_000)
  }

  @Test("a file that never ends is read no further than a file may go")
  func isNotReadToTheEnd() throws {
    let verdict = try run(
      "bash",
      ["-c", "ulimit -t 10 -d 204800; exec \"$0\" evaluate /dev/zero", commandPath],
      environment: ["ACCOLADE_HOME": packageRoot.path])
    #expect(verdict.code == 1)
    #expect(
      verdict.complaints == """
        /dev/zero: error: a file has at most 4 MiB; this one has more [FileTooLarge]
          fix: split the file, or take images out of it

        """)
  }

  /// What a file may have.
  static let most = 4 << 20

  private static func many(_ part: String, _ end: String = "") -> String {
    String(repeating: part, count: (most - end.utf8.count) / part.utf8.count) + end
  }

  private static let files = [
    File("a string of 4 MB", "a.json", "TooLong") { "[\"" + many("x", "\"]").dropFirst(2) },
    File("escapes", "a.json", "TooLong") { "[\"" + many("\\u0041", "\"]").dropFirst(6) },
    File("a number of 4 MB", "a.json", "TooLong") { "[1" + many("0", "]").dropFirst(2) },
    File("marks on one letter", "a.json", "TooLong") {
      "[\""
        + many("\u{301}", "\"]").unicodeScalars.dropFirst().reduce(into: "") {
          $0.unicodeScalars.append($1)
        }
    },
    File("a million values", "a.json", "TooManyValues") { "[" + many("1,", "1]").dropFirst(2) },
    File("a million lists", "a.yaml", "TooManyValues") { "[" + many("[],", "1]").dropFirst(3) },
    File("one key ever again", "a.json", "DuplicateKey") {
      "{" + many("\"a\": 1,", "\"b\": 2}").dropFirst(7)
    },
    File("many unknown keys", "a.json", "MissingKey") {
      "{" + (0..<99_000).map { "\"k\($0)\": 1" }.joined(separator: ",") + "}"
    },
    File("invisible characters", "a.yaml", "UnsafeCharacter") { many("\u{202E}") },
    File("names for tags", "a.yaml", "Tag") {
      (0..<99_000).map { "%TAG !\($0)! b\n" }.joined() + "--- a"
    },
    File("aliases", "a.yaml", "AnchorOrAlias") { "[" + many("&a *a, ", "1]").dropFirst(7) },
    File("a deep list", "a.yaml", "TooDeep") { many("[") },
    File("a deep list in lines", "a.yaml", "TooDeep") { many("- ") },
    File("a deep key", "a.yaml", "TooDeep") { many("? ") },
    File("a long key", "a.yaml", "TooLong") { "? " + many("x", "\n: 1").dropFirst(2) },
    File("lines alone", "a.yaml", "TooManyLines") { many("\n") },
    File("a block of text", "a.yaml", "TooLong") {
      "- |\n" + String(repeating: "  xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n", count: 99_000)
    },
  ]
}
