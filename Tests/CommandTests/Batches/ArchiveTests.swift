import Foundation
import TestSupport
import Testing

/// All that a run makes in one file.
@Suite struct ArchiveFileTests {
  @Test func holdsEveryFileAndTheManifest() throws {
    let corpus = try Corpus(4, broken: [1])
    let verdict = try corpus.render("--zip", "all.zip", "--jobs", "2")
    #expect(verdict.code == 3)
    let listed = try run("unzip", ["-Z1", "all.zip"], folder: corpus.scratch.url)
    #expect(
      lines(listed.output) == [
        "a00/summary.md", "a00/evaluation.json", "a03/summary.md", "a03/evaluation.json",
        "branch/a02/summary.md", "branch/a02/evaluation.json", "manifest.jsonl",
      ])
    let unpacked = try run(
      "unzip", ["-q", "all.zip", "-d", "unpacked"], folder: corpus.scratch.url)
    #expect(unpacked.code == 0, "\(unpacked.complaints)")
    let out = try tree(corpus.output())
      .filter { !$0.key.hasPrefix("errors") && !$0.key.hasPrefix(".") }
    #expect(try tree(corpus.output("unpacked")) == out)
    #expect(!FileManager.default.fileExists(atPath: corpus.output("all.zip.part")))
  }

  @Test func goesToStandardOutputAndIsTheSameEachTime() throws {
    let corpus = try Corpus(3)
    #expect(try corpus.render().code == 0)
    for name in ["one", "two"] {
      let verdict = try run(
        "bash",
        [
          "-c",
          "'\(commandPath)' render audits --to out --only summary --resume --zip - >\(name).zip",
        ], folder: corpus.scratch.url)
      #expect(verdict.code == 0, "\(verdict.complaints)")
    }
    #expect(try run("unzip", ["-tq", "one.zip"], folder: corpus.scratch.url).code == 0)
    // Nothing was rendered anew, so the manifest is the same, too.
    #expect(try run("cmp", ["one.zip", "two.zip"], folder: corpus.scratch.url).code == 0)
  }

  @Test func tellsThatTheArchiveCannotBeWritten() throws {
    let corpus = try Corpus(2)
    let verdict = try corpus.render("--zip", "nowhere/all.zip")
    #expect(verdict.code == 2)
    #expect(
      verdict.complaints == """
        nowhere/all.zip: error: the file cannot be written: there is no such folder [Unwritable]

        """)
  }
}
