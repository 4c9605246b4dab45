import Foundation
import TestSupport
import Testing

/// What is made of an audit depends on nothing but the audit.
@Suite struct BatchTests {
  @Test func makesTheSameOfAnAuditAloneAndWithAnyNumberOfWorkers() throws {
    let corpus = try Corpus(7)
    for jobs in 1...4 {
      let verdict = try corpus.render(
        "--jobs", "\(jobs)", "--only", "report,certificate,summary", to: corpus.output("\(jobs)"))
      #expect(verdict.code == 0, "\(verdict.complaints)")
      #expect(verdict.complaints == "")
      #expect(lines(verdict.output).count == 7)
    }
    let made = try tree(corpus.output("1"))
    #expect(made.count == 7 * 4 + 2)
    for jobs in 2...4 { #expect(try tree(corpus.output("\(jobs)")) == made) }

    for index in [2, 5] {
      let name = Corpus.name(index).dropLast(5)
      let alone = try accolade(
        "render", "audits/\(name).yaml", "--to", corpus.output("alone"),
        folder: corpus.scratch.url)
      #expect(alone.code == 0)
      for (file, bytes) in try tree("\(corpus.output("alone"))/a0\(index)") {
        #expect(made["\(name)/\(file)"] == bytes, "\(name)/\(file)")
      }
    }
    let backwards = (0..<7).reversed().map { "audits/\(Corpus.name($0))" }
    let verdict = try run(
      commandPath, ["render", "--to", corpus.output("back"), "--jobs", "2"] + backwards,
      folder: corpus.scratch.url)
    #expect(verdict.code == 0)
    let back = try tree(corpus.output("back"))
    for index in 0..<7 {
      let name = Corpus.name(index).dropLast(5)
      for file in ["report.pdf", "certificate.pdf", "summary.md", "evaluation.json"] {
        let bytes = back["a0\(index)/\(file)"]
        #expect(bytes != nil && bytes == made["\(name)/\(file)"], "\(name)/\(file)")
      }
    }
  }

  @Test func recordsEveryAuditInTheOrderOfTheInput() throws {
    let corpus = try Corpus(5, broken: [3])
    let verdict = try corpus.render("--jobs", "3")
    #expect(verdict.code == 3)
    let lines = try manifest("\(corpus.output())/manifest.jsonl")
    #expect(
      lines.map { $0["input"] as? String }
        == [
          "audits/a00.yaml", "audits/a01.yaml", "audits/a03.yaml", "audits/a04.yaml",
          "audits/branch/a02.yaml",
        ])
    #expect(lines.map { $0["order"] as? Int } == [1, 2, 3, 4, 5])
    #expect(
      lines.map { $0["outcome"] as? String } == ["done", "done", "failed", "done", "done"])
    #expect(lines[0]["level"] as? String == "three-star")
    #expect(lines[0]["folder"] as? String == "a00")
    #expect(lines[4]["folder"] as? String == "branch/a02")
    let messages = try #require(lines[2]["messages"] as? [[String: Any]])
    #expect(messages.map { $0["identifier"] as? String } == ["NotAChoice"])
    let files = try #require(lines[0]["files"] as? [[String: Any]])
    #expect(files.map { $0["name"] as? String } == ["summary.md", "evaluation.json"])
    for file in files {
      let name = try #require(file["name"] as? String)
      let sum = try run("sha256sum", ["\(corpus.output())/a00/\(name)"])
      #expect(sum.output.prefix(64) == (file["digest"] as? String ?? ""))
    }
    let audit = try run("sha256sum", ["\(corpus.folder)/a00.yaml"])
    #expect(audit.output.prefix(64) == (lines[0]["digest"] as? String ?? ""))
  }

  @Test func givesANumberToTheFirstAuditThatHasItWhicheverWorkerIsFaster() throws {
    let corpus = try Corpus(8, twice: [4, 6])
    var trees: [[String: String]] = []
    for attempt in 1...4 {
      let verdict = try corpus.render(
        "--jobs", "\(attempt)", to: corpus.output("\(attempt)"))
      #expect(verdict.code == 3)
      #expect(
        verdict.complaints.contains(
          """
          certificate number 'HH-ASC-2025-10000-1' is given already [NumberTwice]
          """))
      trees.append(try tree(corpus.output("\(attempt)")))
    }
    let sole = try #require(trees.first)
    #expect(sole["a00/summary.md"] != nil)
    #expect(sole["a04/summary.md"] == nil && sole["a06/summary.md"] == nil)
    #expect(
      trees.allSatisfy {
        $0.filter { $0.key != "errors.md" } == sole.filter { $0.key != "errors.md" }
      })
  }

  @Test func tellsAClerkWhatIsToBeCorrected() throws {
    let corpus = try Corpus(5, broken: [1, 3])
    let verdict = try corpus.render("--jobs", "2")
    #expect(verdict.code == 3)
    let out = corpus.output()
    #expect(
      verdict.complaints.hasSuffix(
        """
        \(out): 2 of 5 audits failed; \(out)/errors.md and \(out)/errors.csv tell why
          2 NotAChoice

        """))
    try expectGolden(
      try String(contentsOfFile: "\(out)/errors.md", encoding: .utf8), "Batches/errors.md")
    try expectGolden(
      try String(contentsOfFile: "\(out)/errors.csv", encoding: .utf8), "Batches/errors.csv")

    // Once all is well, no list of errors is left.
    for index in [1, 3] { try corpus.replace("awarde\n", with: "awarded\n", in: index) }
    #expect(try corpus.render("--jobs", "2").code == 0)
    #expect(try tree(out).keys.allSatisfy { !$0.hasPrefix("errors") })
  }

  @Test func endsAtTheFirstFailureWhereAsked() throws {
    let corpus = try Corpus(8, broken: [1])
    let verdict = try corpus.render("--jobs", "3", "--fail-fast")
    #expect(verdict.code == 3)
    #expect(try manifest("\(corpus.output())/manifest.jsonl").count == 2)
    try corpus.replace("awarde\n", with: "awarded\n", in: 1)
    #expect(try corpus.render("--jobs", "3", "--resume").code == 0)
    #expect(try manifest("\(corpus.output())/manifest.jsonl").count == 8)
  }

  @Test func tellsItsProgressWhereAsked() throws {
    let corpus = try Corpus(3, broken: [2])
    #expect(try corpus.render("--progress", "none").code == 3)
    let json = try corpus.render("--progress", "json")
    let last = try #require(lines(json.complaints).last { $0.hasPrefix("{") })
    let state = try #require(
      try JSONSerialization.jsonObject(with: Data(last.utf8)) as? [String: Any])
    #expect(state["done"] as? Int == 2)
    #expect(state["failed"] as? Int == 1)
    #expect(state["total"] as? Int == 3)
    let text = try corpus.render("--progress", "text")
    #expect(text.complaints.contains("2 of 3 done, 1 failed, "))
  }

  @Test(arguments: [
    (["--lines", "a.yaml"], "with --lines all audits come from standard input; name no others"),
    ([], "name an audit file, a folder or a pattern, or use --lines"),
    (["a.yaml", "--map", "m"], "--map names the columns of a list; name the list with --list"),
    (
      ["a.yaml", "b.yaml", "--list", "l.csv"],
      "with --list 'l.csv' one audit file says what its rows do not; there are 2"
    ),
    (["a.yaml", "--jobs", "0"], "--jobs takes 1 to 1024, not 0"),
    (["a.yaml", "--shard", "3/2"], "'3/2' is no shard; write one such as 2/8, or auto"),
  ])
  func refusesOptionsThatContradict(options: [String], words: String) throws {
    let verdict = try run(commandPath, ["render", "--to", "out"] + options)
    #expect(verdict.code == 64)
    #expect(verdict.complaints.contains(words))
  }

  @Test func tellsWhichFoldersAndPatternsNameNothing() throws {
    let corpus = try Corpus(1)
    _ = try corpus.scratch.write([], "empty/.hidden.yaml")
    let verdict = try run(
      commandPath, ["render", "empty", "*.yml", "--to", "out"], folder: corpus.scratch.url)
    #expect(verdict.code == 1)
    #expect(
      verdict.complaints == """
        *.yml: error: no file fits this pattern [NoAudits]
          fix: name a file or folder that is there
        empty: error: there is no audit file in this folder [NoAudits]
          fix: name a folder that holds YAML, JSON, XLSX or CSV files

        """)
  }

  @Test func readsAnAuditFromEachLine() throws {
    let text = try String(
      contentsOf: packageRoot.appending(path: "Examples/qiwu-online.json"), encoding: .utf8)
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8))
    var audit = try #require(object as? [String: Any])
    var body = try #require(audit["body"] as? [String: Any])
    body["mark"] = nil
    audit["body"] = body
    let line = String(
      decoding: try JSONSerialization.data(withJSONObject: audit, options: .sortedKeys),
      as: UTF8.self)
    let number = try #require((audit["certificate"] as? [String: Any])?["number"] as? String)
    let input = [
      line, "", line.replacingOccurrences(of: number, with: "OTHER-1 号"), "{\"format\": 1",
      line.replacingOccurrences(of: number, with: "OTHER-2"),
    ].joined(separator: "\n")
    let scratch = try TemporaryFolder()
    let out = scratch.url.appending(path: "out").path
    for jobs in ["1", "2"] {
      let verdict = try run(
        commandPath,
        ["render", "--lines", "--to", out, "--only", "summary", "--jobs", jobs],
        input: input)
      #expect(verdict.code == 3)
      #expect(verdict.complaints.contains("-:4:"))
      #expect(
        lines(verdict.output).map { $0.dropFirst(out.count + 1) }
          == [number, "OTHER-1-号", "OTHER-2"].map { "\($0): summary.md, evaluation.json" })
    }
  }
}
