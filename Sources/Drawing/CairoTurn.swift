internal import Synchronization

/// Whose turn it is to draw with cairo: one thread at a time.
///
/// Cairo 1.16 keeps the glyphs of all threads in one cache. A thread that makes room there waits
/// for the font it takes a glyph from, while the thread that ends that font waits for the cache:
/// both wait for ever. Whoever wants to draw on several cores uses several processes.
enum CairoTurn {
  private static let lock = Mutex(())

  /// Runs `body`, in which cairo's objects begin and end.
  static func take<Result: Sendable>(
    _ body: () throws(DrawingError) -> Result
  ) throws(DrawingError) -> Result {
    try lock.withLock { _ throws(DrawingError) in try body() }
  }

  /// Ends what `release` lets go, which outlived the turn it began in.
  static func end(_ release: () -> Void) { lock.withLock { _ in release() } }
}
