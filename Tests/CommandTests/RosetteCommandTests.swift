import Foundation
import TestSupport
import Testing

/// `certificates rosette`: what a certificate shows, drawn again from its files alone.
@Suite struct RosetteCommandTests {
  private static let number = "HH-ASC-2026-00142"

  /// The folder, without curves of artwork beside the rosette's, of the example's certificate and evaluation.
  private func rendered() throws -> TemporaryFolder {
    let to = try TemporaryFolder()
    let made = try run(
      commandPath,
      [
        "render", "Examples/haoran-appliances.yaml", "--only", "certificate", "--pre-printed",
        "--to", to.url.path,
      ],
      folder: packageRoot)
    #expect(made.code == 0, "\(made.complaints)")
    return to
  }

  @Test func drawsTheRosetteThatTheCertificateShows() throws {
    let to = try rendered()
    let folder = to.url.appending(path: "haoran-appliances")
    let evaluation = folder.appending(path: "evaluation.json")
    let svg = folder.appending(path: "rosette.svg")
    let drawn = try accolade(
      "certificates", "rosette", evaluation.path, "--number", Self.number, "--to", svg.path)
    #expect(drawn.code == 0 && drawn.complaints.isEmpty, "\(drawn.complaints)")
    // The digest by a program that is not ours.
    let bytes = try Data(contentsOf: evaluation) + Data(Self.number.utf8)
    let input = try to.write(bytes, "digest")
    let digest = try run("sha256sum", [input.path]).output.prefix(64)
    #expect(drawn.output == "\(svg.path): SHA-256 \(digest)\n")
    let text = try String(contentsOf: svg, encoding: .utf8)
    #expect(text.contains("<title>SHA-256 \(digest)</title>"))
    // The certificate's rosette has as many pieces, and the same turn about its middle.
    guard let interpreter = ProcessInfo.processInfo.environment["ACCOLADE_JUDGES"] else {
      print("skipped: ACCOLADE_JUDGES names no Python")
      return
    }
    // The slot of the classic design in its first size, by its artwork.
    let artwork = packageRoot.appending(path: "Assets/Artwork/classic-a4-landscape.svg")
    let slot = try #require(
      String(contentsOf: artwork, encoding: .utf8)
        .firstMatch(of: #/<rect id="rosette" x="([0-9.]+)" y="([0-9.]+)" width="([0-9.]+)"/#))
    let (x, y) = (try #require(Double(slot.1)), try #require(Double(slot.2)))
    let side = try #require(Double(slot.3))
    let verdict = try run(
      interpreter,
      [packageRoot.appending(path: "Tests/Judges/read_rosette.py").path]
        + [x + side / 2, y + side / 2, (side - 0.3) / 2].map { "\($0)" }
        + [folder.appending(path: "certificate.pdf").path, String(digest)])
    #expect(verdict.output.contains("\"digest\": \"\(digest)\""), "\(verdict)")
  }

  @Test func refusesWhatIsNoEvaluation() throws {
    let folder = try TemporaryFolder()
    let other = try folder.write(Array("{\"scheme\": 1}".utf8), "other.json")
    let svg = folder.url.appending(path: "rosette.svg")
    let verdict = try accolade(
      "certificates", "rosette", other.path, "--number", Self.number, "--to", svg.path)
    #expect(verdict.code == 1)
    #expect(
      verdict.complaints == """
        \(other.path):1:2: error: the file is not an evaluation [NotAnEvaluation]
          1 | {"scheme": 1}
            |  ^^^^^^^^
          fix: name the evaluation.json that lies beside the certificate

        """)
    #expect(!FileManager.default.fileExists(atPath: svg.path))
  }

  @Test func saysWhereItCannotWrite() throws {
    let to = try rendered()
    let verdict = try accolade(
      "certificates", "rosette", to.url.appending(path: "haoran-appliances/evaluation.json").path,
      "--number", Self.number, "--to", to.url.appending(path: "none/rosette.svg").path)
    #expect(verdict.code == 2)
    #expect(verdict.complaints.contains("none/rosette.svg: error: the file cannot be written: "))
  }
}
