import Diagnostics
import Testing

@Suite struct NearMissTests {
  @Test(
    "finds what a word was meant to be",
    arguments: [
      ("conformng", ["conforming", "nonconforming", "not-seen"], ["conforming", "nonconforming"]),
      ("laws", ["law", "own-rules"], ["law"]),
      ("Leader", ["leader", "member"], ["leader"]),  // case does not count
      ("memebr", ["leader", "member"], ["member"]),  // neighbours swapped: one step
      ("kidn", ["kind"], ["kind"]),
      ("abc", ["abd"], ["abd"]),  // one step of three letters
      ("ab", ["ac"], []),  // one step of two is too far
      ("abcdef", ["abXXef"], ["abXXef"]),  // two of six
      ("abcdef", ["abXXXf"], []),  // three of six
      ("5.3.3", ["5.1.1.1", "5.3.2", "5.3.1"], ["5.3.2", "5.3.1"]),
      ("aaa1", ["aaa2", "aaa3", "aaa4", "aaa5"], ["aaa2", "aaa3", "aaa4"]),  // three at most
      ("ab1", ["xb1", "ab1"], ["ab1", "xb1"]),  // nearest first
      ("law1", ["law", "trade", "law"], ["law"]),  // each once
      ("审核员", ["审核组", "专家"], ["审核组"]),
      ("", ["a"], []), ("a", [], []),
    ])
  func finds(word: String, candidates: [String], near: [String]) {
    #expect(NearMiss.of(word, among: candidates) == near)
  }

  /// Only the start of a long word would be compared, and anything is close to much more.
  @Test func takesNoLongTextForAMisspeltName() {
    #expect(NearMiss.of(String(repeating: "x", count: 1000), among: ["law", "trade"]) == [])
    #expect(NearMiss.of("law", among: [String(repeating: "x", count: 1000)]) == [])
  }

  @Test func wordsAFix() {
    #expect(NearMiss.fix(for: "laws", among: ["law", "trade"]) == "write 'law'")
    #expect(NearMiss.fix(for: "tradd", among: ["trade", "trads"]) == "write 'trade' or 'trads'")
    #expect(NearMiss.fix(for: "zzz", among: ["law", "trade"]) == "use one of 'law', 'trade'")
    #expect(NearMiss.fix(for: "zzz", among: ["law"]) == "write 'law'")
    #expect(NearMiss.fix(for: "zzz", among: ["law", "law"]) == "write 'law'")
    #expect(NearMiss.fix(for: "zzz", among: []) == nil)
    let many = (1...14).map { "clause-\($0)" }
    let shown = many.prefix(12).map { "'\($0)'" }.joined(separator: ", ")
    #expect(NearMiss.fix(for: "x", among: many) == "use one of \(shown), … (14 in all)")
  }
}
