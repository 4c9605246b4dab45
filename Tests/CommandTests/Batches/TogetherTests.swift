import Foundation
import TestSupport
import Testing

/// Several processes that share the work.
@Suite struct TogetherTests {
  @Test func makesTheSameInShards() throws {
    let corpus = try Corpus(7, broken: [4])
    #expect(try corpus.render(to: corpus.output("whole")).code == 3)
    for part in 1...3 {
      let verdict = try corpus.render("--shard", "\(part)/3", "--jobs", "1")
      #expect(verdict.code == (part == 1 ? 3 : 0) || verdict.code == 3)
    }
    let out = corpus.output()
    let parts = (1...3).map { "\(out)/manifest-\($0)-of-3.jsonl" }
    let merged = try run(
      commandPath, ["manifest", "merge"] + parts + ["--to", "\(out)/manifest.jsonl"])
    #expect(merged.code == 3)
    #expect(merged.output == "\(out)/manifest.jsonl: 7 audits, 1 of them failed\n")
    #expect(merged.complaints == "")
    let made = try tree(out).filter { !$0.key.contains("-of-") }
    #expect(made == (try tree(corpus.output("whole"))))
  }

  @Test func sharesTheWorkThroughGNUParallel() throws {
    let corpus = try Corpus(6)
    #expect(try corpus.render(to: corpus.output("whole")).code == 0)
    let verdict = try run(
      "parallel",
      [
        "--will-cite", "-j2", commandPath, "render", "audits", "--to", corpus.output(), "--only",
        "summary", "--jobs", "1", "--shard", "{}/4", ":::", "1", "2", "3", "4",
      ], folder: corpus.scratch.url)
    #expect(verdict.code == 0, "\(verdict.complaints)")
    let out = corpus.output()
    let parts = (1...4).map { "\(out)/manifest-\($0)-of-4.jsonl" }
    let merged = try run(
      commandPath, ["manifest", "merge"] + parts + ["--to", "\(out)/manifest.jsonl"])
    #expect(merged.code == 0)
    #expect(
      try tree(out).filter { !$0.key.contains("-of-") } == tree(corpus.output("whole")))
  }

  @Test func losesOneAuditWithTheWorkerThatHadIt() throws {
    let corpus = try Corpus(16)
    let (process, complaints) = try corpus.start("report")
    let workers = try run("pgrep", ["-P", "\(process.processIdentifier)"])
    let worker = try #require(lines(workers.output).first.flatMap { Int32($0) })
    kill(worker, SIGKILL)
    let told = String(
      decoding: complaints.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 3)
    let lost = try manifest("\(corpus.output())/manifest.jsonl")
      .filter { $0["outcome"] as? String == "failed" }
    #expect(lost.count == 1)
    let input = try #require(lost.first?["input"] as? String)
    #expect(
      told.hasPrefix(
        """
        \(input): error: the process that rendered this audit is gone: signal 9 ended it \
        [WorkerLost]
          why: this is a mistake in Accolade, or the system was short of memory
          fix: run it again with '--resume'

        """))
    let again = try corpus.render("--resume", "--only", "report")
    #expect(again.code == 0)
    #expect(lines(again.output).filter { $0.hasSuffix(": unchanged") }.count == 15)
  }

  @Test func takesItsPartFromSlurm() throws {
    let corpus = try Corpus(3)
    let verdict = try run(
      commandPath,
      [
        "render", "audits", "--to", corpus.output(), "--only", "summary", "--shard", "auto",
      ], folder: corpus.scratch.url,
      environment: [
        "SLURM_ARRAY_TASK_ID": "6", "SLURM_ARRAY_TASK_COUNT": "3", "SLURM_ARRAY_TASK_MIN": "5",
      ])
    #expect(verdict.code == 0)
    let part = try manifest("\(corpus.output())/manifest-2-of-3.jsonl")
    #expect(part.map { $0["order"] as? Int } == [2])
  }

  @Test func tellsOfANumberThatTwoShardsTook() throws {
    let corpus = try Corpus(4, twice: [1])
    let out = corpus.output()
    for part in 1...2 { #expect(try corpus.render("--shard", "\(part)/2").code == 0) }
    let merged = try run(
      commandPath,
      [
        "manifest", "merge", "\(out)/manifest-1-of-2.jsonl", "\(out)/manifest-2-of-2.jsonl",
        "--to", "\(out)/manifest.jsonl",
      ], folder: corpus.scratch.url)
    #expect(merged.code == 3)
    #expect(
      merged.complaints == """
        audits/a01.yaml:198:11: error: certificate number 'HH-ASC-2025-10000-1' is given already \
        [NumberTwice]
          why: a number stands for one certificate; case, width and leading zeros make no other
          fix: give each certificate a number of its own
        audits/a00.yaml:198:11: note: 'HH-ASC-2025-10000-1' stands here already

        """)
    #expect(
      try manifest("\(out)/manifest.jsonl").map { $0["outcome"] as? String }
        == ["done", "failed", "done", "done"])
  }

  @Test func tellsThatAShardIsMissing() throws {
    let corpus = try Corpus(4)
    let out = corpus.output()
    #expect(try corpus.render("--shard", "2/2").code == 0)
    let merged = try run(
      commandPath,
      ["manifest", "merge", "manifest-2-of-2.jsonl", "--to", "manifest.jsonl"],
      folder: URL(filePath: out))
    #expect(merged.code == 1)
    #expect(
      merged.complaints == """
        error: of 4 audits no manifest has 1, 3 [MissingAudits]
          fix: name the manifests of all shards, and end those that were interrupted with \
        '--resume'
        error: of 2 shards the manifests of 1 are missing [MissingShards]
          fix: name the manifests of all shards

        """)
    #expect(try tree(out)["manifest.jsonl"] == nil)
  }

  @Test func passesOverAnAuditThatAnotherProcessRenders() throws {
    let corpus = try Corpus(2)
    let out = corpus.output()
    #expect(try corpus.render().code == 0)
    // A lock such as another process has it: of one byte, whose position the name decides.
    let script = """
      import fcntl, struct, subprocess, sys
      position = int(sys.argv[2])
      file = open(sys.argv[1] + "/.accolade.lock", "r+b")
      lock = struct.pack("hhqqi4x", fcntl.F_WRLCK, 0, position, 1, 0)
      fcntl.fcntl(file, 37, lock)
      sys.exit(subprocess.run(sys.argv[3:]).returncode)
      """
    func position(_ name: String) -> String {
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      return "\(hash >> 2)"
    }
    let command = [commandPath, "render", "audits", "--to", out, "--only", "summary"]
    let verdict = try run(
      "python3", ["-c", script, out, position("audit/a01")] + command,
      folder: corpus.scratch.url)
    #expect(verdict.code == 3)
    #expect(
      verdict.complaints.hasPrefix(
        """
        \(out)/a01: error: another run is rendering this audit now [Busy]
          fix: wait until it is done, and run this again with '--resume'

        """))
    let whole = try run(
      "python3", ["-c", script, out, position("manifest.jsonl")] + command,
      folder: corpus.scratch.url)
    #expect(whole.code == 2)
    #expect(
      whole.complaints == """
        \(out): error: another run is writing to this folder [Busy]
          fix: wait until it is done, or name another folder with '--to'

        """)
  }
}
