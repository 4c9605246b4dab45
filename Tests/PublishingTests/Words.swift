import Diagnostics
import Scoring
import TestSupport
import Testing

@testable import Publishing

/// The shipped words of a language.
func wording(_ language: Language = .usual) throws -> Wording {
  var problems = Problems()
  let wording = Press(house: house).wording(language, into: &problems)
  return try #require(wording, "\(problems.printed)")
}
