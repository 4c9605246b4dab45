internal import Scoring

/// A clause of the scheme with what the audit made of it.
///
/// A class, since it is sorted and handed on in lists, and a copy would copy the whole subject.
final class Part {
  let subject: Subject
  let clause: Clause
  let score: Evaluation.ClauseScore?

  init(subject: Subject, clause: Clause) {
    (self.subject, self.clause) = (subject, clause)
    score = subject.score(of: clause)
  }

  var results: [Result] { subject.results(in: clause) }
  var applicable: Fraction? { score?.applicable }
  var won: Fraction { score?.won ?? .zero }
  /// The clauses below; none of a judged clause.
  var below: [Part] { clause.children.map { Part(subject: subject, clause: $0) } }
  /// The clauses below; of a judged clause itself, so that its result stands somewhere.
  var children: [Part] { below.isEmpty ? [self] : below }
}

extension Part {
  /// The share of its applicable points that was won; `nil` where there are none.
  var share: Fraction? { applicable.flatMap { $0 > .zero ? won / $0 : nil } }
  /// Whether all that is judged in it was excluded.
  var isExcluded: Bool {
    results.allSatisfy { if case .excluded = $0.rule { true } else { false } }
  }
  /// Whether anything in it counts in the score.
  var counts: Bool { results.contains { $0.rate != .zero } }
  /// The points lost.
  var lost: Fraction { (applicable ?? won) - won }
}

extension Subject {
  /// The parts that the overview ranks: the clauses below the blocks, as far as they count.
  var parts: [Part] {
    scheme.clauses.flatMap { Part(subject: self, clause: $0).children }.filter(\.counts)
  }
}

extension Fraction {
  /// A share as documents print it, which never reads as all while something is missing.
  var shareShown: String { (self * Fraction(100)).rounded(below: [Fraction(100)]) + "%" }
}
