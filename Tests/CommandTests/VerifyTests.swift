import Foundation
import TestSupport
import Testing

@Suite struct VerifyTests {
  let out: TemporaryFolder

  init() throws { out = try TemporaryFolder() }

  private func rendered(_ arguments: String...) throws -> URL {
    let verdict = try run(
      commandPath, ["render", "Examples/haoran-appliances.yaml", "--to", out.url.path] + arguments,
      folder: packageRoot)
    #expect(verdict.code == 0, "\(verdict.complaints)")
    return out.url.appending(path: "haoran-appliances")
  }

  @Test func saysThatNothingIsWrongAndEndsWellOnlyThen() throws {
    let folder = try rendered()
    let certificate = folder.appending(path: "certificate.pdf")
    let sound = try accolade("verify", "certificate.pdf", "report.pdf", folder: folder)
    #expect(sound.code == 0)
    #expect(sound.complaints == "")
    #expect(sound.output.hasPrefix("certificate.pdf: certificate\n  file "))
    #expect(sound.output.hasSuffix("report.pdf: nothing is wrong\n"))

    var bytes = try Data(contentsOf: certificate)
    bytes[bytes.count / 2] ^= 1
    try bytes.write(to: certificate)
    let damaged = try accolade("verify", "certificate.pdf", "report.pdf", folder: folder)
    #expect(damaged.code == 1)
    #expect(damaged.complaints.hasPrefix("certificate.pdf: error: the file was changed after it"))
    #expect(damaged.output.hasSuffix("report.pdf: nothing is wrong\n"))
  }

  @Test func tellsTheSameAsData() throws {
    struct Told: Decodable {
      struct Problem: Decodable { var identifier: String }
      var file: String
      var document: String?
      var holds: Bool
      var problems: [Problem]
    }
    let folder = try rendered("--only", "certificate")
    _ = try Data("no PDF".utf8).write(to: folder.appending(path: "other.pdf"))
    let verdict = try accolade(
      "verify", "certificate.pdf", "other.pdf", "nowhere.pdf", "--format", "json", folder: folder)
    #expect(verdict.code == 1)
    #expect(verdict.complaints == "")
    let told = try JSONDecoder().decode([Told].self, from: Data(verdict.output.utf8))
    #expect(told.map(\.file) == ["certificate.pdf", "other.pdf", "nowhere.pdf"])
    #expect(told.map(\.document) == ["certificate", nil, nil])
    #expect(told.map(\.holds) == [true, false, false])
    #expect(told.map { $0.problems.map(\.identifier) } == [[], ["NotAPDF"], ["UnreadableFile"]])
  }

  @Test func extractsWhatTheCommandReadsAgain() throws {
    let folder = try rendered()
    let verdict = try accolade("extract", "report.pdf", "--to", "inside", folder: folder)
    #expect(verdict.code == 0, "\(verdict.complaints)")
    #expect(verdict.output == "inside: audit.json, evaluation.json, scheme.yaml\n")
    let inside = folder.appending(path: "inside")
    #expect(
      try Data(contentsOf: inside.appending(path: "evaluation.json"))
        == Data(contentsOf: folder.appending(path: "evaluation.json")))
    let arguments = ["evaluate", "audit.json", "--scheme", "scheme.yaml", "--format", "json"]
    let again = try run(commandPath, arguments, folder: inside)
    #expect(again.code == 0, "\(again.complaints)")
    #expect(
      try Data(again.output.utf8) == Data(contentsOf: inside.appending(path: "evaluation.json")))
  }

  @Test func datesDocumentsAsAsked() throws {
    let folder = try rendered("--date", "2026-12-24", "--only", "certificate")
    let told = try run("pdfinfo", ["-isodates", folder.appending(path: "certificate.pdf").path])
    #expect(told.output.contains("CreationDate:    2026-12-24T"))
    let wrong = try accolade(
      "render", "Examples/haoran-appliances.yaml", "--to", out.url.path, "--date", "24.12.2026")
    #expect(wrong.code == 64)
    #expect(wrong.complaints.contains("'24.12.2026' is no day; write one such as 2026-11-12"))
  }
}
