import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Documents

/// Whatever a document holds, its Markdown reads back as the same document.
@Suite struct RoundTripTests {
  @Test func readsBackEveryRandomDocument() throws {
    let environment = ProcessInfo.processInfo.environment
    let seed = environment["ACCOLADE_SEED"].flatMap { UInt64($0) } ?? 27922
    let count = environment["ACCOLADE_ROUNDS"].flatMap { UInt64($0) } ?? 3000
    for seed in seed..<seed + count {
      var random = RandomDocument(seed: seed)
      let original = random.document()
      let markdown = original.markdown
      let read = try document(markdown)
      let isSame = read == original.normal
      #expect(isSame, "seed \(seed)\n\(markdown)\n\(difference(original.normal.dump, read.dump))")
      #expect(read.markdown == markdown, "seed \(seed)")
      if !isSame { break }
    }
  }

  @Test func keepsEveryCharacterInTheNormalForm() {
    for seed in UInt64(1)...500 {
      var random = RandomDocument(seed: seed)
      let original = random.document()
      #expect(
        original.allText.replacing("\0", with: "\u{FFFD}") == original.normal.allText,
        "seed \(seed)")
      #expect(original.normal == original.normal.normal, "seed \(seed)")
    }
  }
}

/// The lines that are in one text only, with `-` for the first and `+` for the second.
private func difference(_ first: String, _ second: String) -> String {
  let (old, new) = (first.split(separator: "\n"), second.split(separator: "\n"))
  return new.difference(from: old).map { change in
    switch change {
    case .remove(let line, let text, _): "-\(line) \(text)"
    case .insert(let line, let text, _): "+\(line) \(text)"
    }
  }.joined(separator: "\n")
}
