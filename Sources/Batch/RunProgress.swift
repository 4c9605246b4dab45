internal import Foundation
internal import Glibc

/// How far a run has come, told while it lasts.
public struct RunProgress {
  /// How it is told.
  public enum Form: String, Sendable, CaseIterable {
    /// A line that a person reads.
    case text
    /// A line of JSON from time to time.
    case json
    /// Not at all.
    case none
  }

  /// What is told.
  struct State: Codable {
    var done = 0
    var unchanged = 0
    var failed = 0
    /// Of this process, where it is known.
    var total: Int?
    /// Audits a second.
    var rate = 0.0
    /// How long the rest will take, where that is known.
    var secondsLeft: Int?
  }

  private let form: Form
  private let isTerminal: Bool
  private let write: (String) -> Void
  private let start = ContinuousClock.now
  private var last: ContinuousClock.Instant?
  /// Whether a line stands at the foot of the terminal.
  private var isShown = false
  var state = State()

  /// Tells in a form or, without one, as text where a person looks on, and else not.
  ///
  /// - Parameter write: writes to standard error.
  init(_ form: Form?, total: Int?, write: @escaping (String) -> Void) {
    isTerminal = isatty(STDERR_FILENO) == 1
    self.form = form ?? (isTerminal ? .text : .none)
    self.write = write
    state.total = total
  }

  /// Tells, if the last time is long enough ago or the run is over.
  mutating func tell(isOver: Bool = false) {
    guard form != .none else { return }
    let now = ContinuousClock.now
    let pause: Duration = isTerminal ? .milliseconds(200) : .seconds(5)
    if let last, !isOver, now - last < pause { return }
    if last == nil, !isOver {
      last = now
      return
    }
    last = now
    let seconds = max((now - start) / .seconds(1), 0.001)
    let all = state.done + state.unchanged + state.failed
    let rendered = state.done + state.failed
    state.rate = (Double(rendered) / seconds * 10).rounded() / 10
    state.secondsLeft = state.total.flatMap { total in
      all > 0 ? Int(seconds / Double(all) * Double(max(0, total - all))) : nil
    }
    switch form {
    case .json: write(String(decoding: Lines.line(state), as: UTF8.self))
    case .text:
      clear()
      write(isTerminal && !isOver ? words : words + "\n")
      isShown = isTerminal && !isOver
    case .none: break
    }
  }

  /// Makes room for another line on the terminal.
  mutating func clear() {
    guard isShown else { return }
    write("\r\u{1B}[2K")
    isShown = false
  }

  private var words: String {
    let total = state.total.map { " of \($0)" } ?? ""
    var parts = ["\(state.done + state.unchanged)\(total) done"]
    if state.unchanged > 0 { parts[0] += " (\(state.unchanged) unchanged)" }
    if state.failed > 0 { parts.append("\(state.failed) failed") }
    parts.append("\(state.rate) a second")
    if let left = state.secondsLeft, left > 0 { parts.append("\(RunProgress.time(left)) left") }
    return parts.joined(separator: ", ")
  }

  private static func time(_ seconds: Int) -> String {
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
    if hours > 0 { return "\(hours) h \(minutes) min" }
    return minutes > 0 ? "\(minutes) min \(seconds % 60) s" : "\(seconds) s"
  }
}
