internal import Documents
internal import Scoring

extension FieldSet<Subject> {
  /// What a reader in a hurry asks for: what stands out, and how close the bounds of levels are.
  static func overviewFields(_ wording: Wording) -> [Field] {
    [
      .optional("score.share", "the share of the applicable points that was won") {
        let score = $0.evaluation.score
        return score.applicable.flatMap { $0 > .zero ? (score.raw / $0).shareShown : nil }
      },
      .list(
        "strongest", "the indicators with the best shares, at most three; none where all are equal",
        { $0.strongest }, partShares(wording)),
      .list(
        "weakest", "the indicators with the worst shares, at most three; none without a loss",
        { $0.weakest }, partShares(wording)),
      .optional("strongest.text", "the same on one line") { wording.line(of: $0.strongest) },
      .optional("weakest.text", "the same on one line") { wording.line(of: $0.weakest) },
      .list(
        "nearBounds", "levels whose bound lies within half a point of the final score",
        { $0.outlook.nearBounds }, [.text("text", "how near") { wording.text(of: $0) }]),
    ]
  }

  private static func partShares(_ wording: Wording) -> [FieldSet<Part>.Field] {
    [
      .text("number", "the clause") { $0.clause.number },
      .text("name", "its title") { wording.text(of: $0.clause.name) },
      .text("won", "points won") { $0.won.shown },
      .text("applicable", "its points less exclusions") { $0.applicable.shown },
      .text("share", "the share won") { $0.share?.shareShown ?? "—" },
      .text("lost", "points lost") { $0.lost.shown },
    ]
  }
}

extension Wording {
  /// Parts with their shares; `nil` for none.
  fileprivate func line(of parts: [Part]) -> String? {
    guard !parts.isEmpty else { return nil }
    return parts.map { part in
      title(of: part.clause) + self[.open] + (part.share?.shareShown ?? "—") + self[.close]
    }.joined(separator: self[.semicolon])
  }
}

extension Subject {
  /// How many indicators stand out.
  private static let outstanding = 3

  /// Those with the best shares; of equal shares those with more points, then in order.
  fileprivate var strongest: [Part] {
    // Where all shares are equal nothing stands out, and nothing is strong that won no points.
    guard Set(parts.compactMap(\.share)).count > 1 else { return [] }
    // What lost points is not told as a strength while the weakest name it already.
    let weakest = weakest.map(\.clause.number)
    return Array(
      ranked { ($0.share, $0.worth) > ($1.share, $1.worth) }
        .filter { $0.won > .zero && !weakest.contains($0.clause.number) }
        .prefix(Subject.outstanding))
  }

  /// Those that lost points, the worst share first; of equal shares the greater loss, then in order.
  fileprivate var weakest: [Part] {
    // A single one that counts is the whole score over again.
    guard parts.count > 1 else { return [] }
    return Array(
      ranked { ($0.share, $1.part.lost) < ($1.share, $0.part.lost) }
        .filter { $0.lost > .zero }.prefix(Subject.outstanding))
  }

  private typealias Ranked = (part: Part, share: Fraction, worth: Fraction)

  private func ranked(by precedes: (Ranked, Ranked) -> Bool) -> [Part] {
    let all = parts.compactMap { part -> Ranked? in
      guard let share = part.share, let worth = part.applicable else { return nil }
      return (part, share, worth)
    }
    return all.enumerated()
      .sorted { left, right in
        precedes(left.element, right.element)
          || (!precedes(right.element, left.element) && left.offset < right.offset)
      }
      .map(\.element.part)
  }
}
