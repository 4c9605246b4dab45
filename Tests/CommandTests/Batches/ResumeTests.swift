import Foundation
import TestSupport
import Testing

/// A run that goes on after another one, however that one ended.
@Suite struct ResumeTests {
  /// What a run said of each audit it rendered or passed over.
  private func said(_ verdict: Verdict, _ corpus: Corpus) -> [String] {
    lines(verdict.output).map { String($0.dropFirst(corpus.output().count + 1)) }
  }

  @Test func passesOverWhatWasDoneAndHasNotChanged() throws {
    let corpus = try Corpus(4, broken: [1])
    #expect(try corpus.render("--jobs", "2").code == 3)
    let first = try tree(corpus.output())
    let again = try corpus.render("--jobs", "2", "--resume")
    #expect(again.code == 3)
    #expect(
      said(again, corpus) == ["a00: unchanged", "a03: unchanged", "branch/a02: unchanged"])
    #expect(try tree(corpus.output()) == first)
    // Nothing was written a second time: the manifest has the old times.
    #expect(try corpus.render("--resume", "--jobs", "1").code == 3)
    #expect(try tree(corpus.output()) == first)
  }

  @Test func rendersAgainWhatChanged() throws {
    let corpus = try Corpus(6)
    #expect(try corpus.render().code == 0)
    let out = corpus.output()
    let first = try tree(out)
    // An audit, a file that is gone, a file that somebody changed, and one that was cut short.
    try corpus.replace("HH-ASC-2025-10000-1", with: "HH-ASC-2025-20000-1", in: 0)
    try FileManager.default.removeItem(atPath: "\(out)/a01/summary.md")
    try Data("mine".utf8).write(to: URL(filePath: "\(out)/a03/summary.md"))
    try Data().write(to: URL(filePath: "\(out)/a04/evaluation.json"))
    let again = try corpus.render("--resume", "--jobs", "2")
    #expect(again.code == 0)
    #expect(
      said(again, corpus) == [
        "a00: summary.md, evaluation.json", "a01: summary.md, evaluation.json",
        "a03: summary.md, evaluation.json", "a04: summary.md, evaluation.json",
        "branch/a02: unchanged", "branch/a05: unchanged",
      ])
    let second = try tree(out)
    for name in ["a01/summary.md", "a03/summary.md", "a04/evaluation.json"] {
      #expect(second[name] == first[name])
    }
    #expect(try corpus.render("--resume").output.contains("a00: unchanged"))

    // With another option everything is another thing.
    let english = try corpus.render("--resume", "--lang", "en")
    #expect(said(english, corpus).allSatisfy { $0.hasSuffix(": summary.en.md, evaluation.json") })
  }

  @Test func rendersAgainWhereAPictureChanged() throws {
    let corpus = try Corpus(2)
    let examples = packageRoot.appending(path: "Examples")
    let mark = corpus.scratch.url.appending(path: "audits/mark.svg")
    try FileManager.default.copyItem(at: examples.appending(path: "mark.svg"), to: mark)
    try corpus.replace("\nbody:\n", with: "\nbody:\n  mark: mark.svg\n", in: 0)
    #expect(try corpus.render().code == 0)
    #expect(try corpus.render("--resume").output.contains("a00: unchanged"))
    try Data(String(contentsOf: mark, encoding: .utf8).utf8 + Data("\n".utf8)).write(to: mark)
    let again = try corpus.render("--resume")
    #expect(said(again, corpus) == ["a00: summary.md, evaluation.json", "a01: unchanged"])
  }

  @Test func rendersAgainWhereTheTemplatesChanged() throws {
    let corpus = try Corpus(1)
    let look = corpus.scratch.url.appending(path: "look").path
    #expect(try accolade("init", look).code == 0)
    #expect(try corpus.render("--jobs", "1", "--templates", look).code == 0)
    #expect(
      try corpus.render("--resume", "--templates", look).output.contains("a00: unchanged"))
    let summary = "\(look)/summary.md"
    let text = try String(contentsOfFile: summary, encoding: .utf8)
    try Data((text + "\nThe end.\n").utf8).write(to: URL(filePath: summary))
    #expect(
      try corpus.render("--resume", "--templates", look).output.contains("a00: summary.md"))
  }

  @Test func rendersAgainWhatADamagedManifestDoesNotTell() throws {
    let corpus = try Corpus(3)
    #expect(try corpus.render().code == 0)
    let path = "\(corpus.output())/manifest.jsonl"
    var told = lines(try String(contentsOfFile: path, encoding: .utf8))
    told[0] = String(told[0].dropLast(10))
    try Data((told.joined(separator: "\n") + "\n").utf8).write(to: URL(filePath: path))
    let again = try corpus.render("--resume")
    #expect(again.code == 0)
    #expect(
      again.complaints == """
        \(path):1:1: warning: the line is no record of an audit, which is rendered again \
        [BadManifestLine]
          why: somebody changed the manifest, or the disk lost a part of it

        """)
    #expect(said(again, corpus)[0] == "a00: summary.md, evaluation.json")
    #expect(said(again, corpus)[1] == "a01: unchanged")
  }

  /// With `ACCOLADE_KILLS=100` so many; a few by default.
  @Test func losesNothingHoweverOftenItIsKilled() throws {
    let wanted = ProcessInfo.processInfo.environment["ACCOLADE_KILLS"].flatMap(Int.init) ?? 5
    let corpus = try Corpus(12, broken: [5], twice: [7])
    let kinds = ["--only", "certificate,summary"]
    let whole = try run(
      commandPath, ["render", "audits", "--to", corpus.output("whole"), "--jobs", "2"] + kinds,
      folder: corpus.scratch.url)
    #expect(whole.code == 3)
    let expected = try tree(corpus.output("whole"))
    var random = Seeded(20_261_130)
    var kills = 0
    var rounds = 0
    while kills < wanted {
      rounds += 1
      let out = corpus.output("killed-\(rounds)")
      var isDone = false
      while !isDone {
        let process = Process()
        process.executableURL = URL(filePath: commandPath)
        process.arguments =
          ["render", "audits", "--to", out, "--jobs", "2", "--resume"] + kinds
        process.currentDirectoryURL = corpus.scratch.url
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        if kills < wanted {
          usleep(UInt32.random(in: 0...2_500_000, using: &random))
          if process.isRunning {
            kill(process.processIdentifier, SIGKILL)
            kills += 1
          }
        }
        process.waitUntilExit()
        isDone = process.terminationReason == .exit
        try expectOnlyWholeFiles(in: out, of: expected)
        if isDone { #expect(process.terminationStatus == 3) }
      }
      #expect(try tree(out) == expected, "round \(rounds)")
    }
  }

  /// Whatever stands under the name of a document is a whole one.
  private func expectOnlyWholeFiles(in folder: String, of expected: [String: String]) throws {
    for (name, bytes) in try tree(folder)
    where !name.hasSuffix(".part") && !name.hasSuffix(".new") && name.contains("/") {
      #expect(expected[name] == bytes, "\(name)")
    }
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func finishesWhatIsInHandWhenInterrupted(signal: Int32) throws {
    let corpus = try Corpus(40)
    let (process, complaints) = try corpus.start("report,summary")
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 128 + signal)
    let told = String(
      decoding: complaints.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let recorded = try manifest("\(corpus.output())/manifest.jsonl")
    #expect(recorded.count >= 1 && recorded.count < 40)
    #expect(
      told
        == "interrupted after \(recorded.count) of 40 audits; run this again with '--resume'\n")
    #expect(try tree(corpus.output()).count == recorded.count * 3 + 2)
    let again = try run(
      commandPath,
      ["render", "audits", "--to", corpus.output(), "--resume", "--only", "report,summary"],
      folder: corpus.scratch.url)
    #expect(again.code == 0)
    let unchanged = lines(again.output).filter { $0.hasSuffix(": unchanged") }
    #expect(unchanged.count == recorded.count)
    #expect(try manifest("\(corpus.output())/manifest.jsonl").count == 40)
  }
}
