import Foundation
import TestSupport
import Testing

@Suite struct RenderTests {
  let out: TemporaryFolder

  init() throws { out = try TemporaryFolder() }

  @Test func writesAllDocumentsOfAnAward() throws {
    let verdict = try accolade("render", "Examples/haoran-appliances.yaml", "--to", out.url.path)
    #expect(verdict.code == 0)
    #expect(verdict.complaints == "")
    #expect(
      try names("haoran-appliances")
        == ["certificate.pdf", "evaluation.json", "report.pdf", "summary.md"])
  }

  @Test func refusesACertificateAndMakesTheRest() throws {
    let verdict = try accolade("render", "Examples/bochuan-lifts.yaml", "--to", out.url.path)
    #expect(verdict.code == 0)
    #expect(verdict.complaints.contains("warning: no certificate: no level is reached"))
    #expect(verdict.complaints.contains("5 special deductions fail the audit whatever the score"))
    #expect(try names("bochuan-lifts") == ["evaluation.json", "report.pdf", "summary.md"])
  }

  @Test func failsWhereOnlyARefusedCertificateIsAskedFor() throws {
    let verdict = try accolade(
      "render", "Examples/bochuan-lifts.yaml", "--to", out.url.path, "--only", "certificate")
    #expect(verdict.code == 1)
    #expect(verdict.complaints.contains("error: no certificate: no level is reached"))
    #expect(try names("bochuan-lifts") == [])
  }

  @Test func removesTheCertificateOfAnEarlierRunThatThisOneRefuses() throws {
    let (text, audits) = try exampleBesideItsPictures()
    let file = try audits.write(text.utf8, "a.yaml")
    #expect(try accolade("render", file.path, "--to", out.url.path).code == 0)
    #expect(try names("a").contains("certificate.pdf"))
    let deferred = text.replacingOccurrences(of: "outcome: awarded", with: "outcome: deferred")
    _ = try audits.write(deferred.utf8, "a.yaml")
    #expect(try accolade("render", file.path, "--to", out.url.path).code == 0)
    #expect(try names("a") == ["evaluation.json", "report.pdf", "summary.md"])

    _ = try audits.write(text.utf8, "a.yaml")
    #expect(try accolade("render", file.path, "--to", out.url.path).code == 0)
    _ = try audits.write(deferred.utf8, "a.yaml")
    let alone = try accolade("render", file.path, "--to", out.url.path, "--only", "certificate")
    #expect(alone.code == 1)
    #expect(try !names("a").contains("certificate.pdf"))

    _ = try audits.write(text.utf8, "a.yaml")
    #expect(try accolade("render", file.path, "--to", out.url.path).code == 0)
    _ = try audits.write(deferred.utf8, "a.yaml")
    let report = try accolade("render", file.path, "--to", out.url.path, "--only", "report")
    #expect(report.code == 0)
    #expect(try !names("a").contains("certificate.pdf"))
  }

  @Test func writesNothingForABrokenAuditAndAllForTheOthers() throws {
    let verdict = try accolade(
      "render", "Examples/broken/broken.yaml", "Examples/jilong-care.yaml", "--to", out.url.path)
    #expect(verdict.code == 3)
    #expect(try names("broken") == [])
    #expect(try names("jilong-care").count == 4)
  }

  @Test func makesPicturesOfACertificateAndLeavesNoneOfAnEarlierOne() throws {
    let (text, audits) = try exampleBesideItsPictures()
    let file = try audits.write(text.utf8, "a.yaml")
    func certificate(_ options: String...) throws -> Int32 {
      let arguments = ["render", file.path, "--to", out.url.path, "--only", "certificate"]
      return try run(commandPath, arguments + options, folder: packageRoot).code
    }
    #expect(try certificate("--png", "36") == 0)
    #expect(
      try names("a")
        == ["certificate-2.png", "certificate.pdf", "certificate.png", "evaluation.json"])
    #expect(try certificate("--png", "36", "--draft") == 0)
    #expect(try names("a").count == 7)

    #expect(try certificate() == 0)
    #expect(
      try names("a") == [
        "certificate-2.draft.png", "certificate.draft.pdf", "certificate.draft.png",
        "certificate.pdf", "evaluation.json",
      ])

    let deferred = text.replacingOccurrences(of: "outcome: awarded", with: "outcome: deferred")
    _ = try audits.write(deferred.utf8, "a.yaml")
    #expect(try certificate() == 1)
    #expect(try names("a") == ["evaluation.json"])
  }

  @Test(arguments: ["35", "1201", "-1", "0"])
  func refusesAResolutionThatIsOfNoUse(dpi: String) throws {
    let verdict = try accolade(
      "render", "Examples/haoran-appliances.yaml", "--to", out.url.path, "--png=\(dpi)")
    #expect(verdict.code == 64)
    #expect(
      verdict.complaints.contains("--png takes 36 to 1200 pixels to the inch, not \(dpi)"))
  }

  @Test func readsStandardInput() throws {
    let text = try String(
      contentsOf: packageRoot.appending(path: "Examples/jilong-care.yaml"), encoding: .utf8)
    let examples = packageRoot.appending(path: "Examples")
    let verdict = try accolade(
      "render", "-", "--to", out.url.path, input: text, folder: examples)
    #expect(verdict.code == 0, "\(verdict.complaints)")
    #expect(try names("stdin").count == 4)
  }

  @Test func makesOnlyWhatIsAskedFor() throws {
    let verdict = try accolade(
      "render", "Examples/qiwu-online.json", "--to", out.url.path, "--only", "summary", "--draft")
    #expect(verdict.code == 0)
    #expect(try names("qiwu-online") == ["evaluation.json", "summary.draft.md"])
  }

  @Test func putsThreeLanguagesIntoOneFolder() throws {
    for language in ["zh-Hans", "zh-Hant", "en"] {
      let verdict = try accolade(
        "render", "Examples/haoran-appliances.yaml", "--to", out.url.path, "--lang", language)
      #expect(verdict.code == 0)
      #expect(verdict.complaints == "")
    }
    #expect(
      try names("haoran-appliances") == [
        "certificate.pdf", "evaluation.json", "report.en.pdf", "report.pdf", "report.zh-Hant.pdf",
        "summary.en.md", "summary.md", "summary.zh-Hant.md",
      ])
  }

  @Test func refusesALanguageItDoesNotSpeak() throws {
    let verdict = try accolade(
      "render", "Examples/haoran-appliances.yaml", "--to", out.url.path, "--lang", "de")
    #expect(verdict.code == 64)
    #expect(
      verdict.complaints.contains(
        "The value 'de' is invalid for '--lang <LANG>'. Please provide one of 'zh-Hans', 'zh-Hant' "
          + "or 'en'."))
  }

  @Test func tellsThatTheFolderCannotBeWritten() throws {
    let file = try out.write("a file".utf8, "taken")
    let verdict = try accolade("render", "Examples/jilong-care.yaml", "--to", file.path)
    #expect(verdict.code == 2)
    #expect(verdict.complaints.contains("error: the documents cannot be written"))
  }

  @Test func tellsHowToGiveSeveralEarlierAudits() throws {
    let verdict = try accolade(
      "render", "now.yaml", "--to", out.url.path, "--previous", "a.yaml", "b.yaml", "c.yaml")
    #expect(verdict.code == 64)
    #expect(
      verdict.complaints.contains(
        "with --previous one audit is rendered, and there are 3: 'now.yaml', 'b.yaml', 'c.yaml'; "
          + "write --previous before each earlier audit"))
  }

  @Test func refusesTwoAuditsOfOneName() throws {
    let verdict = try accolade("render", "a/x.yaml", "b/x.json", "--to", out.url.path)
    #expect(verdict.code == 64)
    #expect(
      verdict.complaints.contains("'a/x.yaml' and 'b/x.json' would both be written to 'x'"))
  }

  private func names(_ audit: String) throws -> [String] {
    let folder = out.url.appending(path: audit).path
    guard FileManager.default.fileExists(atPath: folder) else { return [] }
    return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }
}

/// Bad input 78 and the like: what several processes or audits of one run would do to each other.
@Suite struct RenderTogetherTests {
  let out: TemporaryFolder

  init() throws { out = try TemporaryFolder() }

  @Test func writesWholeFilesFromTwoProcessesAtOnce() async throws {
    let path = out.url.path
    try await withThrowingTaskGroup(of: Int32.self) { group in
      for _ in 1...2 {
        group.addTask {
          try accolade("render", "Examples/haoran-appliances.yaml", "--to", path).code
        }
      }
      for try await code in group { #expect(code == 0) }
    }
    let alone = try TemporaryFolder()
    _ = try accolade("render", "Examples/haoran-appliances.yaml", "--to", alone.url.path)
    for name in ["certificate.pdf", "evaluation.json", "report.pdf", "summary.md"] {
      let file = "haoran-appliances/\(name)"
      #expect(
        try Data(contentsOf: out.url.appending(path: file))
          == Data(contentsOf: alone.url.appending(path: file)), "\(name)")
    }
    let files = try FileManager.default.contentsOfDirectory(
      atPath: out.url.appending(path: "haoran-appliances").path)
    #expect(files.count == 4, "\(files)")
  }

  @Test func refusesACertificateNumberOfAnotherAuditOfTheRun() throws {
    let (text, audits) = try exampleBesideItsPictures()
    let first = try audits.write(text.utf8, "first.yaml").path
    let second = try audits.write(text.utf8, "second.yaml").path
    let verdict = try accolade("render", first, second, "--to", out.url.path)
    #expect(verdict.code == 3)
    #expect(verdict.complaints.contains("is given already [NumberTwice]"))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: out.url.path).sorted()
        == [".accolade.lock", "errors.csv", "errors.md", "first", "manifest.jsonl"])
  }
}

/// The text of an example that reaches a level, and a folder that has the pictures it names.
private func exampleBesideItsPictures() throws -> (text: String, folder: TemporaryFolder) {
  let examples = packageRoot.appending(path: "Examples")
  let folder = try TemporaryFolder()
  for name in ["mark.svg", "photographs"] {
    try FileManager.default.copyItem(
      at: examples.appending(path: name), to: folder.url.appending(path: name))
  }
  let file = examples.appending(path: "haoran-appliances.yaml")
  return (try String(contentsOf: file, encoding: .utf8), folder)
}
