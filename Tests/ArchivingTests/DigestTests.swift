import Archiving
import Foundation
import TestSupport
import Testing

@Suite struct DigestTests {
  /// The messages that FIPS 180-4 is demonstrated with.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func digestsWhatTheStandardDigests(message: String, digest: String) {
    #expect(Digest(of: Array(message.utf8)).hex == digest)
  }

  @Test func agreesWithAnotherProgramOnEveryLengthOfABlock() throws {
    let folder = try TemporaryFolder()
    let messages = (0..<150).map { length in (0..<length).map { UInt8($0 * 7 % 251) } }
    let files = try messages.map { try folder.write($0, "\($0.count)").path }
    let verdict = try run("sha256sum", files)
    let digests = verdict.output.split(separator: "\n").map { String($0.prefix(64)) }
    #expect(messages.map { Digest(of: $0).hex } == digests)
  }
}
