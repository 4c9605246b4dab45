internal import ArgumentParser
internal import Batch
internal import Diagnostics
internal import Foundation
internal import Publishing
internal import Reading
internal import Scoring
internal import Synchronization

/// Where things come from: the only place that asks for the environment, standard input and the
/// path of the command itself.
enum Inputs {
  /// The folder with `Assets` and `Templates`: `ACCOLADE_HOME`, or `share/accolade` beside the
  /// folder of the command, or the nearest folder above the command that has them.
  static func house(templates: String? = nil, schemes: [String] = []) throws -> House {
    try House(path: home(), templates: templates, ownSchemes: schemes.map(Renderer.folder))
  }

  private static func home() throws -> String {
    if let home = ProcessInfo.processInfo.environment["ACCOLADE_HOME"] {
      guard isHome(home) else {
        throw Console.misused("NoAssets", "ACCOLADE_HOME has no Assets: \(home)")
      }
      return home
    }
    let command = URL(filePath: Bundle.main.executablePath ?? CommandLine.arguments[0])
      .resolvingSymlinksInPath()
    var folder = command.deletingLastPathComponent()
    let shared = folder.deletingLastPathComponent().appending(path: "share/accolade").path
    if isHome(shared) { return shared }
    while folder.pathComponents.count > 1 {
      if isHome(folder.path) { return folder.path }
      folder.deleteLastPathComponent()
    }
    throw Console.misused(
      "NoAssets", "Assets and Templates were not found; set ACCOLADE_HOME to their folder")
  }

  private static func isHome(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(path)/Assets/Schemes")
  }

  /// The shipped schemes with the user's own schemes and points in their place.
  static func schemes(_ options: ReadingOptions, _ house: House) throws -> Shelf {
    var problems = Problems()
    var own: [Scheme] = []
    for path in options.scheme {
      if let scheme = Scheme.read(fileAt: path, into: &problems) { own.append(scheme) }
    }
    var shelf = Shelf(house: house, own: own)
    if let path = options.points {
      // Whose points they are is not known before all schemes are.
      let all = shelf.schemes(named: nil, into: &problems)
      shelf = Shelf(house: nil, own: withPoints(path, all, &problems))
    }
    Console.tell(options.seen(problems))
    if options.seen(problems).hasErrors { throw Console.problemsFound }
    return shelf
  }

  /// Schemes of the user's before those of the house, which are read when first asked for, and
  /// once.
  final class Shelf: SchemeSource {
    let house: House?
    let own: [Scheme]
    private let read = Mutex<[String?: (schemes: [Scheme], problems: Problems)]>([:])

    init(house: House?, own: [Scheme]) { (self.house, self.own) = (house, own) }

    func schemes(named id: String?, into problems: inout Problems) -> [Scheme] {
      let found = read.withLock { read in
        if let known = read[id] { return known }
        var problems = Problems()
        let schemes = self.schemes(named: id, &problems)
        read[id] = (schemes, problems)
        return (schemes, problems)
      }
      problems.report(found.problems)
      return found.schemes
    }

    private func schemes(named id: String?, _ problems: inout Problems) -> [Scheme] {
      let shipped = house?.schemes(named: id, into: &problems) ?? []
      return own
        + shipped.filter { scheme in
          !own.contains { $0.id == scheme.id && $0.edition == scheme.edition }
        }
    }
  }

  /// The file's figures go to the schemes that have all of its clauses; if none has, the problems
  /// are those of the scheme that comes nearest.
  private static func withPoints(
    _ path: String, _ schemes: [Scheme], _ problems: inout Problems
  ) -> [Scheme] {
    guard let source = Source.read(fileAt: path, into: &problems) else { return schemes }
    let attempts = schemes.map { scheme in
      var found = Problems()
      return (scheme: scheme.withPoints(from: source, into: &found), problems: found)
    }
    let fitting = attempts.filter { $0.scheme != nil }.map(\.problems)
    let nearest = attempts.map(\.problems).min { $0.errorCount < $1.errorCount }
    for found in fitting.isEmpty ? [nearest ?? Problems()] : fitting { problems.report(found) }
    return zip(attempts, schemes).map { $0.scheme ?? $1 }
  }

  /// The bytes of an audit; `-` is standard input.
  static func bytes(_ path: String, into problems: inout Problems) -> [UInt8]? {
    guard path == "-" else { return Source.bytes(ofFileAt: path, into: &problems) }
    return Source.bytes(of: path, into: &problems) {
      try Array(FileHandle.standardInput.read(upToCount: $0) ?? Data())
    }
  }

  /// The bytes of a document, which may be larger than an audit.
  static func document(_ path: String, into problems: inout Problems) -> [UInt8]? {
    Source.bytes(ofFileAt: path, most: Verification.mostBytes, into: &problems)
  }

  /// Takes no more memory than any honest document needs: a damaged or hostile one, which unpacks
  /// to more, is refused instead of bringing the machine down.
  static func limitMemory() {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit) == 0 else { return }
    limit.rlim_cur = min(limit.rlim_max, 2 << 30)
    _ = setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit)
  }

  /// A list of customers in blocks; `-` is standard input.
  static func blocks(_ path: String, into problems: inout Problems) -> FileBlocks? {
    path == "-"
      ? FileBlocks(descriptor: FileHandle.standardInput.fileDescriptor, path: path)
      : FileBlocks(fileAt: path, into: &problems)
  }

  /// The editions a person means by an id, or by id and edition in one word.
  static func editions(called name: String, among schemes: [Scheme]) throws -> [Scheme] {
    let editions = schemes.filter { $0.isCalled(name) }
    guard editions.isEmpty else { return editions }
    let near = NearMiss.of(name, among: schemes.flatMap { [$0.id, $0.editionID] })
    let fix =
      near.isEmpty
      ? "'accolade schemes list' tells them"
      : "write " + near.map { "'\($0)'" }.joined(separator: " or ")
    throw Console.misused("UnknownScheme", "no scheme is called '\(name)'; \(fix)")
  }

  /// The scheme with an id: its one edition, or the one in force on `day`.
  static func scheme(_ id: String, on day: Day, among schemes: [Scheme]) throws -> Scheme {
    let editions = try editions(called: id, among: schemes)
    let inForce = editions.count == 1 ? editions : editions.filter { $0.isInForce(on: day) }
    guard inForce.count == 1 else {
      let known = editions.map { "'\($0.edition)'" }.joined(separator: ", ")
      throw Console.misused(
        "NoEditionInForce",
        "of the editions \(known) of '\(id)', \(inForce.count) were in force on \(day)")
    }
    return inForce[0]
  }

  /// A day given as an argument.
  static func day(_ text: String) throws -> Day {
    guard let day = Day(text) else {
      throw ValidationError("'\(text)' is no day; write one such as 2026-11-12")
    }
    return day
  }
}
