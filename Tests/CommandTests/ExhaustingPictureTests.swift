import Foundation
import TestSupport
import Testing

/// Pictures made to take all time or memory: the largest that are taken end soon, in little memory.
///
/// The shell holds the command to 300 MB of data, of which fonts and documents take half, and to
/// seconds of the processor; the build under test is not optimised.
@Suite(.serialized, .timeLimit(.minutes(5))) struct ExhaustingPictureTests {
  @Test func aPictureOfTheMostPixelsIsTaken() throws {
    let folder = try TemporaryFolder()
    let samples = packageRoot.appending(path: "Tests/Fixtures/Pictures")
    for name in ["counter.jpg", "shelf.png"] {
      let sample = name.hasSuffix("png") ? "most-pixels.png" : "rgb.jpg"
      let bytes = try Data(contentsOf: samples.appending(path: sample))
      _ = try folder.write(bytes, "photographs/\(name)")
    }
    for (file, name) in [("haoran-appliances.yaml", "audit.yaml"), ("mark.svg", "mark.svg")] {
      let example = packageRoot.appending(path: "Examples/\(file)")
      _ = try folder.write(Data(contentsOf: example), name)
    }
    let verdict = try run(
      "bash",
      [
        "-c", "ulimit -t 30 -d 307200; exec \"$0\" \"$@\"", commandPath, "render", "audit.yaml",
        "--only", "report", "--to", "out",
      ],
      folder: folder.url, environment: ["ACCOLADE_HOME": packageRoot.path])
    #expect(verdict.code == 0, "\(verdict.complaints)")
  }
}
