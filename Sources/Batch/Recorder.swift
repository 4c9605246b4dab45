internal import Diagnostics
internal import Foundation

/// Records what became of each audit, in the order of the input.
final class Recorder {
  private var manifest: Manifest
  private let journal: Journal
  private let folder: String
  private let options: RunOptions
  private let voice: Run.Voice
  private var archive: ArchiveFile?
  private var recorded: Set<String> = []
  var progress: RunProgress
  private(set) var exitCode: Int32 = 0
  /// Whether no more audits are to be taken.
  private(set) var isStopped = false
  /// Whether nothing more is recorded: what comes after the first failure depends on chance.
  private var isClosed = false

  /// - Throws: a `FileError`.
  init(
    manifestAt path: String, folder: String, _ options: RunOptions, _ voice: Run.Voice,
    total: Int?
  ) throws {
    (self.folder, self.options, self.voice) = (folder, options, voice)
    manifest = Manifest(at: path)
    if options.isResumed {
      manifest.read()
      for problem in manifest.problems.diagnostics { voice.tell(problem.printed + "\n") }
      // The lines that an ended run added must not be lost when this one begins to add.
      if !manifest.known.isEmpty { try manifest.write() }
    }
    journal = try Journal(of: manifest)
    if let file = options.archive { archive = try ArchiveFile(at: file) }
    progress = RunProgress(options.progress, total: total, write: voice.tell)
  }

  /// What an earlier run recorded of an audit.
  func known(_ input: String) -> Entry? { options.isResumed ? manifest.known[input] : nil }

  /// Records an audit; `messages` are those of the process that hands out work.
  func record(_ rendered: Rendered, _ messages: [Message], isGranted: Bool) {
    guard !isClosed else { return }
    var entry = rendered.entry
    let told = messages + (rendered.isUnchanged ? [] : entry.messages)
    if !isGranted, entry.outcome == .done { entry.outcome = .failed }
    entry.messages = (messages + entry.messages).map(\.kept)
    entry.certificates = entry.certificates?.map {
      Entry.Number(number: $0.number, place: $0.place.withoutText)
    }
    if !rendered.isUnchanged {
      entry.time = Entry.Time(
        at: Date().formatted(.iso8601), milliseconds: entry.time?.milliseconds ?? 0)
    }
    do throws(FileError) {
      try journal.add(entry)
      recorded.insert(entry.input)
      try archive?.add(entry, from: folder)
    } catch {
      progress.clear()
      voice.tell(error.printed + "\n")
      stop(2)
      isClosed = true
      return
    }
    progress.clear()
    for message in told { voice.tell((message.printed ?? message.summary) + "\n") }
    if entry.outcome == .done {
      tellDone(entry, rendered)
    } else {
      progress.state.failed += 1
      if !isStopped { exitCode = 3 }
      if options.failsFast {
        stop(3)
        isClosed = true
      }
    }
    if rendered.isDiskFull { stop(2) }
  }

  private func tellDone(_ entry: Entry, _ rendered: Rendered) {
    if rendered.isUnchanged {
      progress.state.unchanged += 1
    } else {
      progress.state.done += 1
    }
    guard options.archive != "-" else { return }
    let names = (entry.files ?? []).map(\.name).joined(separator: ", ")
    let what = rendered.isUnchanged ? "unchanged" : names
    voice.print("\(folder)/\(entry.folder ?? ""): \(what)\n")
  }

  private func stop(_ code: Int32) {
    isStopped = true
    exitCode = code
  }

  /// Gives the manifest its lines, writes the report of errors, and tells what came of it.
  ///
  /// - Parameter isWhole: whether all audits were recorded; if not, what is known of the others is
  ///   kept.
  /// - Throws: a `FileError`, which was told.
  func finish(isWhole: Bool) throws(FileError) {
    do throws(FileError) {
      if !isWhole {
        for input in manifest.inputs where !recorded.contains(input) {
          if let entry = manifest.known[input] { try journal.add(entry) }
        }
      }
      try journal.finish()
      let report = try ErrorReport(of: manifest.path)
      try report.write()
      progress.tell(isOver: true)
      for line in report.summary(in: folder) { voice.tell(line + "\n") }
      if isWhole {
        try archive?.finish(with: manifest.path)
      } else {
        archive?.discard()
      }
    } catch {
      progress.clear()
      voice.tell(error.printed + "\n")
      throw error
    }
  }

  /// Tells that a run was ended before its time, and how it goes on.
  func tellInterruption() {
    let state = progress.state
    let all = state.done + state.unchanged + state.failed
    voice.tell(
      "interrupted after \(all)\(state.total.map { " of \($0)" } ?? "") audits; "
        + "run this again with '--resume'\n")
  }
}
