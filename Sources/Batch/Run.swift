internal import Diagnostics
internal import Foundation
internal import Glibc

/// How a run goes about its work; nothing of it changes what is made.
public struct RunOptions: Sendable {
  /// How many audits are rendered at once.
  public var jobs = 1
  /// The part of the input that is rendered.
  public var shard: Shard?
  /// Whether audits are passed over that an earlier run did and that have not changed.
  public var isResumed = false
  /// Whether the first audit that fails ends the run.
  public var failsFast = false
  /// How progress is told; `nil` for text on a terminal.
  public var progress: RunProgress.Form?
  /// An archive of all that is made; `-` for standard output.
  public var archive: String?
  /// The arguments that start this program as a worker.
  public var workerArguments: [String] = []

  /// One after the other, all of them.
  public init() {}
}

/// Many audits, rendered and recorded.
public final class Run {
  /// Where a run speaks.
  public struct Voice: Sendable {
    /// Writes to standard error.
    public var tell: @Sendable (String) -> Void
    /// Writes to standard output.
    public var print: @Sendable (String) -> Void

    /// Takes both.
    public init(
      tell: @escaping @Sendable (String) -> Void, print: @escaping @Sendable (String) -> Void
    ) {
      (self.tell, self.print) = (tell, print)
    }
  }

  var request: Request
  let options: RunOptions
  let voice: Voice
  private let renderer: (Request) -> Renderer
  private var feed: Feed
  private var hasEnded = false
  var recorder: Recorder
  private var claims = Claims()
  private let lock: FolderLock
  private var workers: [WorkerProcess] = []
  /// How many workers ended one after the other without having rendered anything.
  private var lostWorkers = 0

  /// The audits that were taken and not recorded yet, by their number in this run.
  private var slots: [Int: Slot] = [:]
  private var nextTaken = 0
  private var nextClaim = 0
  private var nextRecord = 0

  /// An audit in hand.
  private struct Slot {
    var item: Item
    var claim: Claim?
    var isGranted = false
    var lockedName: String?
    var messages: [Message] = []
    var rendered: Rendered?
  }

  /// How many audits a worker is given at once: one to render, and one not to wait for.
  private static let depth = 2
  /// How far the first may lie behind the last.
  private var window: Int { 32 * max(1, options.jobs) }

  /// Begins a run: makes the folder, locks it, and reads what earlier runs recorded.
  ///
  /// - Parameter renderer: makes the renderer of this process, where it renders itself.
  /// - Throws: a `FileError`, or `RunError`.
  public init(
    _ request: Request, _ options: RunOptions, _ feed: Feed, _ voice: Voice,
    renderer: @escaping (Request) -> Renderer
  ) throws {
    signal(SIGPIPE, SIG_IGN)
    var request = request
    request.isLocked = true
    self.request = request
    self.options = options
    self.feed = feed
    self.voice = voice
    self.renderer = renderer
    do {
      try FileManager.default.createDirectory(
        atPath: request.folder, withIntermediateDirectories: true)
    } catch {
      errno = (error as? CocoaError)?.code == .fileWriteFileExists ? ENOTDIR : EACCES
      throw FileError(request.folder)
    }
    lock = try FolderLock(in: request.folder)
    let name = Manifest.name(options.shard)
    // Workers of a run that was ended may take a moment to notice.
    guard lock.take(name, within: 3) else { throw RunError.busy(request.folder) }
    let shard = options.shard
    let total = feed.count.map { count in
      (0..<count).count { shard?.has($0 + 1) ?? true }
    }
    recorder = try Recorder(
      manifestAt: "\(request.folder)/\(name)", folder: request.folder, options, voice,
      total: total)
  }

  /// Renders everything; returns the exit code.
  public func run() throws -> Int32 {
    var interruption = Interruption()
    if options.jobs > 1 { try work(&interruption) } else { workAlone(&interruption) }
    var exitCode = recorder.exitCode
    do throws(FileError) {
      try recorder.finish(isWhole: hasEnded && !recorder.isStopped)
    } catch {
      exitCode = 2
    }
    guard let signal = interruption.signal else { return exitCode }
    recorder.tellInterruption()
    return 128 + signal
  }

  // MARK: In this process

  private func workAlone(_ interruption: inout Interruption) {
    let renderer = renderer(request)
    while !interruption.hasCome(), !recorder.isStopped {
      switch takeNext() {
      case .end: return
      case .notYet: wait(for: [], withFeed: true)
      case .item(let item):
        let sequence = take(item)
        // It asks for folder and numbers meanwhile, which changes the slots.
        let rendered = renderer.render(item, self)
        slots[sequence]?.rendered = rendered
        advance()
      }
      recorder.progress.tell()
    }
  }

  // MARK: By workers

  private func work(_ interruption: inout Interruption) throws {
    defer { for worker in workers { _ = worker.end() } }
    var isWaiting = false
    while true {
      let isOver = interruption.hasCome() || recorder.isStopped || hasEnded
      if !isOver { isWaiting = try handOut() }
      if isOver || hasEnded, slots.isEmpty || nextRecord == nextTaken { return }
      if recorder.isStopped, workers.allSatisfy(\.sequences.isEmpty) { return }
      wait(for: workers, withFeed: isWaiting && !isOver)
      for worker in workers {
        worker.flush()
        guard isReady(worker.output) else { continue }
        guard let answers = worker.answers() else {
          try replace(worker)
          continue
        }
        for answer in answers { take(answer, from: worker) }
      }
      advance()
      recorder.progress.tell()
    }
  }

  /// Gives each worker what it has room for; whether more may come later.
  private func handOut() throws -> Bool {
    while nextTaken - nextRecord < window {
      var free = workers.filter { $0.sequences.count < Run.depth }
        .min { $0.sequences.count < $1.sequences.count }
      if free?.sequences.isEmpty != true, workers.count < options.jobs { free = nil }
      guard free != nil || workers.count < options.jobs else { return false }
      switch takeNext() {
      case .end: return false
      case .notYet: return true
      case .item(let item):
        let worker = try free ?? start()
        let sequence = take(item)
        worker.sequences.append(sequence)
        worker.send(Order(item: item))
      }
    }
    return false
  }

  private func start() throws -> WorkerProcess {
    let worker = try WorkerProcess(arguments: options.workerArguments)
    workers.append(worker)
    return worker
  }

  private func take(_ answer: Answer, from worker: WorkerProcess) {
    guard let sequence = worker.sequences.first(where: { slots[$0]?.item.order == answer.order })
    else { return }
    if let claim = answer.claim { slots[sequence]?.claim = claim }
    if let rendered = answer.rendered {
      worker.hasRendered = true
      lostWorkers = 0
      worker.sequences.removeAll { $0 == sequence }
      slots[sequence]?.rendered = rendered
    }
  }

  /// Starts another worker in the place of one that ended; the audit that it had in hand has failed.
  private func replace(_ worker: WorkerProcess) throws {
    workers.removeAll { $0 === worker }
    let cause = worker.end()
    lostWorkers += worker.hasRendered ? 0 : 1
    if lostWorkers > 3 { throw RunError.workersEnd(cause) }
    guard let lost = worker.sequences.first, let item = slots[lost]?.item else { return }
    var entry = Entry(
      order: item.order, input: item.input, settings: request.settings, outcome: .failed,
      messages: item.messages)
    entry.messages.append(Message(.workerLost(item.input, cause)))
    slots[lost]?.rendered = Rendered(entry: entry)
    if slots[lost]?.claim == nil { slots[lost]?.claim = Claim() }
    let others = worker.sequences.dropFirst()
    guard !others.isEmpty else { return }
    let next = try start()
    for sequence in others {
      guard let item = slots[sequence]?.item else { continue }
      next.sequences.append(sequence)
      next.send(Order(item: item))
    }
  }

  // MARK: In the order of the input

  /// The next audit of this run's part.
  private func takeNext() -> Feed.Next {
    while true {
      let next = feed.next()
      switch next {
      case .notYet: return next
      case .end:
        hasEnded = true
        return next
      case .item(var item):
        guard options.shard?.has(item.order) ?? true else { continue }
        item.known = recorder.known(item.input)
        return .item(item)
      }
    }
  }

  private func take(_ item: Item) -> Int {
    slots[nextTaken] = Slot(item: item)
    nextTaken += 1
    return nextTaken - 1
  }

  /// Decides what was claimed and records what was rendered, both in their order.
  private func advance() {
    while let slot = slots[nextClaim], let claim = slot.claim {
      decide(claim, nextClaim)
      nextClaim += 1
    }
    while nextRecord < nextClaim, let slot = slots[nextRecord], let rendered = slot.rendered {
      recorder.record(rendered, slot.messages, isGranted: slot.isGranted)
      if let name = slot.lockedName { lock.release(name) }
      slots[nextRecord] = nil
      nextRecord += 1
    }
  }

  private func decide(_ claim: Claim, _ sequence: Int) {
    guard let item = slots[sequence]?.item else { return }
    var problems = claims.take(claim, of: item.input)
    if !problems.hasErrors, let folder = claim.folder {
      let name = "audit/\(FolderName.folded(folder))"
      if lock.take(name) {
        slots[sequence]?.lockedName = name
      } else {
        problems.report(.busy("\(request.folder)/\(folder)"))
      }
    }
    slots[sequence]?.messages = problems.messages
    slots[sequence]?.isGranted = !problems.hasErrors
    let worker = workers.first { $0.sequences.contains(sequence) }
    worker?.send(
      Order(verdict: Verdict(order: item.order, isGranted: !problems.hasErrors)))
  }

  // MARK: Waiting

  private func wait(for workers: [WorkerProcess], withFeed: Bool) {
    var wanted = workers.flatMap { worker in
      [pollfd(fd: worker.output, events: Int16(POLLIN), revents: 0)]
        + (worker.writing.map { [pollfd(fd: $0, events: Int16(POLLOUT), revents: 0)] } ?? [])
    }
    if withFeed { wanted.append(pollfd(fd: feed.descriptor, events: Int16(POLLIN), revents: 0)) }
    // Interrupts are looked for in between.
    _ = poll(&wanted, nfds_t(wanted.count), 100)
  }

  private func isReady(_ descriptor: Int32) -> Bool {
    var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&wanted, 1, 0) > 0
  }
}

extension Run: Claiming {
  func claim(_ claim: Claim, for item: Item) {
    slots[nextTaken - 1]?.claim = claim
    advance()
  }

  func isGranted(_ item: Item) -> Bool { slots[nextTaken - 1]?.isGranted ?? false }
}
