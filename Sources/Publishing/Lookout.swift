internal import Scoring
internal import Synchronization

/// Holds an outlook from when it is first asked for.
final class Lookout: Sendable {
  private let held = Mutex<Outlook?>(nil)

  /// The outlook held, or the one that is made now.
  func outlook(_ make: () -> Outlook) -> Outlook {
    held.withLock { held in
      let outlook = held ?? make()
      held = outlook
      return outlook
    }
  }
}
