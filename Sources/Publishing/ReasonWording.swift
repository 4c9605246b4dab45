internal import Scoring

// How points became a level, and what stood in the way, in the words of a language.

extension Wording {
  /// The reason, with numbers as `scheme` shows them.
  func text(of reason: Reason, by scheme: Scheme) -> String {
    switch reason {
    case .normalised(let raw, let applicable, _, let score):
      self(
        .normalised,
        ["raw": raw.shown, "applicable": applicable.shown, "score": scheme.shown(score)])
    case .points(let raw, let applicable?):
      self(.wonOf, ["raw": raw.shown, "applicable": applicable.shown])
    case .points(let raw, nil): self(.won, ["raw": raw.shown])
    case .specialDeductions(let count, let points):
      self(.specialDeductions, ["count": "\(count)", "points": points.shown])
    case .bonus(let points): self(.bonus, ["points": points.shown])
    case .capped(let from, let cap): self(.heldAtCap, ["score": from.shown, "bound": cap.shown])
    case .floored(let from, let floor):
      self(.heldAtFloor, ["score": from.shown, "bound": floor.shown])
    case .reaches(let level, let score): text(.reaches, level, scheme.shown(score))
    case .wouldReach(let level, let score): text(.wouldReach, level, scheme.shown(score))
    case .reachesNone(let lowest, let score):
      self(.reachesNone, ["score": scheme.shown(score), "bound": lowest.from.shown])
    case .obstacle(let obstacle): text(of: obstacle)
    case .remains(let level): self(.remains, ["level": text(of: level.name)])
    case .open(let count): self(.openDeductions, ["count": "\(count)"])
    }
  }

  private func text(_ sentence: Sentence, _ level: Scheme.Level, _ score: String) -> String {
    self(
      sentence, ["score": score, "bound": level.from.shown, "level": text(of: level.name)])
  }

  /// What stands in the way of a level.
  func text(of obstacle: Obstacle) -> String {
    switch obstacle {
    case .required(let clause): self(.required, ["clause": clause])
    case .belowFloor(let clause, let won, let applicable, let share):
      self(
        .belowFloor,
        [
          "clause": clause, "won": won.shown, "applicable": applicable.shown,
          "share": share.inPercent,
        ])
    case .capped(let cap, let value):
      self(.capped, ["text": text(of: cap.rule), "value": value.shown])
    case .veto(let clause): self(.veto, ["clause": clause])
    case .failedByCount(let count, let failsAt):
      self(.failedByCount, ["count": "\(count)", "bound": "\(failsAt)"])
    case .tooEarly(let months, let least):
      self(.tooEarly, ["count": "\(months)", "least": "\(least)"])
    }
  }

  /// What is missing to the next level.
  func text(of next: Outlook.Next) -> String {
    self(.nextLevel, ["level": text(of: next.level.name), "points": next.missing.displayedUp])
  }
}
