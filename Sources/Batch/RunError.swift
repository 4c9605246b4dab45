internal import Diagnostics

/// Why a run cannot go on.
public enum RunError: Error {
  /// Another run writes the same manifest.
  case busy(String)
  /// Workers end before they have rendered anything.
  case workersEnd(String)

  /// Whether it is a mistake in Accolade rather than of its user.
  public var isOfOurs: Bool { if case .workersEnd = self { true } else { false } }

  /// The problem in its printed form.
  public var printed: String { diagnostic.printed }

  private var diagnostic: Diagnostic {
    switch self {
    case .busy(let folder):
      Diagnostic(
        "Busy", "another run is writing to this folder",
        at: Place(path: folder, line: 0, column: 0),
        fix: "wait until it is done, or name another folder with '--to'")
    case .workersEnd(let cause):
      Diagnostic(
        "WorkersEnd", "worker processes end before they have done anything: \(cause)",
        why: "this is a mistake in Accolade, or the system is short of memory",
        fix: "run it again with '--jobs 1'")
    }
  }
}

extension Diagnostic {
  static func workerLost(_ input: String, _ cause: String) -> Diagnostic {
    Diagnostic(
      "WorkerLost", "the process that rendered this audit is gone: \(cause)",
      at: Place(path: input, line: 0, column: 0),
      why: "this is a mistake in Accolade, or the system was short of memory",
      fix: "run it again with '--resume'")
  }
}
