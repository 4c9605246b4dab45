internal import Foundation
internal import Glibc

/// The process that renders what another one hands out on standard input, and answers on standard
/// output.
public final class Worker {
  private let renderer: Renderer
  private var buffer = LineBuffer()
  private var items: [Item] = []
  private var verdicts: [Int: Bool] = [:]

  /// Takes the renderer of this process.
  public init(_ renderer: Renderer) { self.renderer = renderer }

  /// Renders until nothing more is handed out.
  public func run() {
    signal(SIGPIPE, SIG_IGN)
    Worker.endWithGiver()
    while true {
      if items.isEmpty, !take() { return }
      if items.isEmpty { continue }
      let item = items.removeFirst()
      let rendered = renderer.render(item, self)
      answer(Answer(order: item.order, rendered: rendered))
    }
  }

  /// Ends this process as soon as nobody hands out work any more, whatever it does: nothing that
  /// it wrote then would be recorded.
  private static func endWithGiver() {
    Thread.detachNewThread {
      var hangUp = pollfd(fd: STDIN_FILENO, events: 0, revents: 0)
      while poll(&hangUp, 1, -1) <= 0 {}
      _exit(0)
    }
  }

  private func answer(_ answer: Answer) {
    var line = Lines.line(answer)[...]
    while !line.isEmpty {
      let written = line.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if written > 0 {
        line = line.dropFirst(written)
      } else if errno != EINTR {
        _exit(0)
      }
    }
  }

  /// Waits for a line; `false` at the end.
  private func take() -> Bool {
    while true {
      if let line = buffer.next() {
        guard let order = Lines.value(line, as: Order.self) else { return false }
        if let item = order.item { items.append(item) }
        if let verdict = order.verdict { verdicts[verdict.order] = verdict.isGranted }
        return true
      }
      var block = [UInt8](repeating: 0, count: 1 << 16)
      let count = read(STDIN_FILENO, &block, block.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      buffer.take(block[..<count])
    }
  }
}

extension Worker: Claiming {
  func claim(_ claim: Claim, for item: Item) {
    answer(Answer(order: item.order, claim: claim))
  }

  func isGranted(_ item: Item) -> Bool {
    while verdicts[item.order] == nil { if !take() { _exit(0) } }
    return verdicts.removeValue(forKey: item.order) ?? false
  }
}
