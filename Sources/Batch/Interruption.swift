internal import Glibc

/// Keeps interrupts and requests to end until they are asked for, so that the documents in hand can
/// be finished.
///
/// Workers inherit that.
struct Interruption {
  private var signals = sigset_t()
  /// The signal that came.
  private(set) var signal: Int32?

  init() {
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    sigaddset(&signals, SIGTERM)
    pthread_sigmask(SIG_BLOCK, &signals, nil)
  }

  /// Whether one came.
  ///
  /// A second one ends this process at once.
  mutating func hasCome() -> Bool {
    if signal != nil { return true }
    var now = timespec(tv_sec: 0, tv_nsec: 0)
    let came = sigtimedwait(&signals, nil, &now)
    guard came > 0 else { return false }
    signal = came
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    return true
  }
}
