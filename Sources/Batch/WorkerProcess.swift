internal import Foundation
internal import Glibc

/// A worker as the process sees it that hands out work.
final class WorkerProcess {
  /// The audits it was given and has not rendered, the one in hand first.
  var sequences: [Int] = []
  /// Whether it rendered anything yet.
  var hasRendered = false

  private let process: pid_t
  private var input: Int32
  let output: Int32
  private var outgoing: [UInt8] = []
  private var incoming = LineBuffer()

  /// Starts this program again with other arguments.
  ///
  /// - Throws: why the system does not start it.
  init(arguments: [String]) throws(FileError) {
    let program = "/proc/self/exe"
    let toWorker = try WorkerProcess.ownPipe()
    let fromWorker: [Int32]
    do throws(FileError) {
      fromWorker = try WorkerProcess.ownPipe()
    } catch {
      for end in toWorker { close(end) }
      throw error
    }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, toWorker[0], STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, fromWorker[1], STDOUT_FILENO)
    // In a group of its own, it does not hear of an interrupt from the keyboard.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    posix_spawnattr_setpgroup(&attributes, 0)
    var words = ([CommandLine.arguments[0]] + arguments).map { strdup($0) }
    defer { for word in words { free(word) } }
    words.append(nil)
    var id: pid_t = 0
    let code = posix_spawn(&id, program, &actions, &attributes, words, environ)
    close(toWorker[0])
    close(fromWorker[1])
    guard code == 0 else {
      errno = code
      let error = FileError(program)
      close(toWorker[1])
      close(fromWorker[0])
      throw error
    }
    (process, input, output) = (id, toWorker[1], fromWorker[0])
    // Who hands out work must never wait for a worker that waits for it.
    _ = fcntl(input, F_SETFL, O_NONBLOCK)
  }

  deinit { close(output) }

  /// A pipe whose ends no other worker inherits, which would keep it open.
  private static func ownPipe() throws(FileError) -> [Int32] {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw FileError("/proc/self/exe") }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return ends
  }

  /// What to wait for before more can be written; `nil` where nothing is to be written.
  var writing: Int32? { outgoing.isEmpty ? nil : input }

  /// Sends a line, now or when the worker reads again.
  func send(_ order: Order) {
    outgoing += Lines.line(order)
    flush()
  }

  /// Writes as much as the worker takes.
  func flush() {
    while !outgoing.isEmpty {
      let written = outgoing.withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
      if written > 0 {
        outgoing.removeFirst(written)
      } else if errno != EINTR {
        // It reads later, or its end is told by its output.
        return
      }
    }
  }

  /// Reads what the worker has said; `nil` where it has ended.
  func answers() -> [Answer]? {
    var block = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(output, &block, block.count)
    if count < 0, errno == EINTR || errno == EAGAIN { return [] }
    guard count > 0 else { return nil }
    incoming.take(block[..<count])
    var answers: [Answer] = []
    while let line = incoming.next() {
      if let answer = Lines.value(line, as: Answer.self) { answers.append(answer) }
    }
    return answers
  }

  /// Tells the worker that there is no more, and waits for its end.
  ///
  /// - Returns: how it ended, in words.
  func end() -> String {
    if input >= 0 { close(input) }
    input = -1
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0
      ? "it ended with \((status >> 8) & 0xFF)" : "signal \(signal) ended it"
  }
}
