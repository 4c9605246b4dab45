import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Publishing
@testable import Scoring

/// What becomes of a score adds up on paper.
@Suite struct ScoreChangeTests {
  private static let scheme: Scheme? = {
    var ignored = Problems()
    return House(path: packageRoot.path).schemes(named: "gb-t-27922-2011", into: &ignored).first
  }()

  @Test(arguments: [
    ("85.4", "90", "85.4 + 4.6 = 90"),
    ("10/3", "16/3", "3.33 + 2 = 5.33"),
    // Neither a missed level nor the sum is rounded up.
    ("89.999", "90", "89.99 + 0.01 = 90"),
    ("80", "78.5", "80 − 1.5 = 78.5"),
    ("-3", "2", "−3 + 5 = 2"),
    ("80", "80", "80"),
    ("80.001", "80.002", "80"),
  ])
  func tellsWhatBecomesOfAScore(now: String, then: String, text: String) throws {
    let scheme = try #require(Self.scheme)
    let change = try scheme.change(from: #require(Fraction(now)), to: #require(Fraction(then)))
    #expect(change == text)
  }

  @Test("what is printed adds up", arguments: 1...300 as ClosedRange<UInt64>)
  func addsUpAsPrinted(seed: UInt64) throws {
    let scheme = try #require(Self.scheme)
    var random = Seeded(seed)
    func score() -> Fraction {
      Fraction(
        Int.random(in: -2_000...100_000, using: &random),
        of: Int.random(in: 1...997, using: &random))
    }
    let (now, then) = (score(), score())
    let words = scheme.change(from: now, to: then).split(separator: " ")
    #expect(words.last.map(String.init) == scheme.shown(then))
    guard words.count == 5 else {
      #expect(words.count == 1 && scheme.shown(now) == scheme.shown(then))
      return
    }
    let numbers = try [0, 2, 4].map { try #require(Fraction(shown: String(words[$0]))) }
    #expect(String(words[0]) == scheme.shown(now))
    #expect(numbers[1] > .zero && words[1] == (then < now ? "−" : "+") && words[3] == "=")
    #expect((then < now ? numbers[0] - numbers[1] : numbers[0] + numbers[1]) == numbers[2])
  }
}
