internal import Archiving
public import Diagnostics
internal import Foundation
public import Publishing
internal import Reading
internal import Scoring

/// Gives an audit its folder and its numbers, in whatever process that is decided.
protocol Claiming {
  /// Asks for a folder and numbers; to be called once for each audit.
  func claim(_ claim: Claim, for item: Item)
  /// Whether the audit got them; waits until that is known.
  func isGranted(_ item: Item) -> Bool
}

/// What rendering an audit came to.
struct Rendered: Codable {
  /// What is to be recorded of it.
  var entry: Entry
  /// Whether an earlier run had done it, and nothing has changed since.
  var isUnchanged = false
  /// Whether its files could not be written.
  var isUnwritable = false
  /// Whether that was for want of room, so that the next ones need not be tried.
  var isDiskFull = false
}

/// Renders audits one after the other, with one press.
public final class Renderer {
  let request: Request
  private let press: Press
  private let schemes: any SchemeSource
  private let bytes: (String, inout Problems) -> [UInt8]?
  private var base: (root: Node?, digest: String, problems: Problems)?

  /// Makes a renderer.
  ///
  /// - Parameter bytes: the bytes of a file, `-` for standard input; `nil` after an error.
  public init(
    _ request: Request, press: Press, schemes: any SchemeSource,
    bytes: @escaping (String, inout Problems) -> [UInt8]?
  ) {
    self.request = request
    self.press = press
    self.schemes = schemes
    self.bytes = bytes
  }

  /// The folder an audit lies in, as the user typed it, for the pictures beside it.
  public static func folder(of path: String) -> String {
    let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    return path == "-" || folder.isEmpty ? "." : folder.joined(separator: "/")
  }

  /// Renders an audit, unless an earlier run did.
  func render(_ item: Item, _ claims: some Claiming) -> Rendered {
    let start = ContinuousClock.now
    var problems = Problems()
    let input = read(item, into: &problems)
    if let known = item.known, isUnchanged(known, input) {
      claims.claim(Claim(folder: known.folder, numbers: known.certificates ?? []), for: item)
      var entry = known
      entry.order = item.order
      if claims.isGranted(item) { return Rendered(entry: entry, isUnchanged: true) }
      (entry.outcome, entry.files, entry.messages) = (.failed, nil, [])
      return Rendered(entry: entry)
    }
    var entry = Entry(
      order: item.order, input: item.input, digest: input.digest, settings: request.settings,
      outcome: .failed, messages: item.messages)
    var rendered = make(item, input, &entry, claims, into: &problems)
    rendered.entry.time = Entry.Time(
      at: "", milliseconds: Int((ContinuousClock.now - start) / .milliseconds(1)))
    return rendered
  }

  /// What was read of an audit.
  private struct Input {
    var digest: String?
    var folder = "."
    /// Checks and evaluates it.
    var audit: (Renderer, inout Problems) -> CheckedAudit? = { _, _ in nil }
  }

  private func read(_ item: Item, into problems: inout Problems) -> Input {
    switch item.source {
    case .unreadable: return Input()
    case .file(let path):
      guard let bytes = bytes(path, &problems) else { return Input() }
      return Input(digest: Digest(of: bytes).hex, folder: Renderer.folder(of: path)) {
        $0.press.read(bytes, path: path, schemes: $0.schemes, into: &$1)
      }
    case .line(let text, let number):
      return Input(digest: Digest(of: Array(text.utf8)).hex) {
        var found = Problems()
        let audit = $0.press.read(
          Array(text.utf8), path: "-", schemes: $0.schemes, into: &found)
        $1.report(found.moved(toLine: number))
        return audit
      }
    case .row(let cells):
      let base = readBase()
      var fingerprint = Fingerprint()
      fingerprint.take(base.digest)
      for cell in cells {
        fingerprint.take(cell.path)
        for scalar in cell.value.scalars() { fingerprint.take(scalar.text) }
        fingerprint.take("")
      }
      return Input(
        digest: fingerprint.finish(), folder: Renderer.folder(of: request.base ?? "-")
      ) { renderer, problems in
        problems.report(base.problems)
        guard let root = base.root?.replacing(cells, into: &problems) else { return nil }
        return renderer.press.read(root, schemes: renderer.schemes, into: &problems)
      }
    }
  }

  /// The audit file that the rows of a list go with; read once.
  private func readBase() -> (root: Node?, digest: String, problems: Problems) {
    if let base { return base }
    var problems = Problems()
    let path = request.base ?? ""
    let bytes = bytes(path, &problems)
    let root = bytes.flatMap { Node.read($0, path: path, into: &problems) }
    let read = (root, Digest(of: bytes ?? []).hex, problems)
    base = read
    return read
  }

  /// Whether an audit, its pictures and the files made of it are as they were recorded.
  private func isUnchanged(_ known: Entry, _ input: Input) -> Bool {
    guard known.outcome == .done, known.settings == request.settings, let folder = known.folder,
      input.digest == known.digest
    else { return false }
    let target = "\(request.folder)/\(folder)"
    return (known.pictures ?? []).allSatisfy {
      Entry.File($0.name, at: "\(input.folder)/\($0.name)") == $0
    } && (known.files ?? []).allSatisfy { Entry.File($0.name, at: "\(target)/\($0.name)") == $0 }
  }

  private func make(
    _ item: Item, _ input: Input, _ entry: inout Entry, _ claims: some Claiming,
    into problems: inout Problems
  ) -> Rendered {
    guard let audit = input.audit(self, &problems) else {
      claims.claim(Claim(), for: item)
      _ = claims.isGranted(item)
      entry.messages += problems.messages
      return Rendered(entry: entry)
    }
    let claim = claim(of: audit, item, into: &problems)
    claims.claim(claim, for: item)
    let pictures = audit.pictures.map { Entry.File($0, at: "\(input.folder)/\($0)") }
    let earlier = request.previous.compactMap { path in
      bytes(path, &problems).flatMap {
        press.read($0, path: path, schemes: schemes, into: &problems)
      }
    }
    var publication = press.publication(
      of: audit, request.kinds, from: input.folder, isDraft: request.isDraft,
      siteCertificates: request.siteCertificates, previous: earlier, into: &problems)
    // Nothing of what was asked for can be had: the warnings say why, and are errors here.
    let isRefused = !problems.hasErrors && publication.refused == request.kinds
    let isGranted = claims.isGranted(item)
    let seen = isRefused || request.isStrict ? problems.strict : problems
    entry.folder = claim.folder
    entry.level = audit.evaluation.levelID
    entry.certificates = claim.numbers.isEmpty ? nil : claim.numbers
    entry.pictures = pictures.isEmpty ? nil : pictures
    entry.messages += seen.messages
    var rendered = Rendered(entry: entry)
    guard isGranted, isRefused || !seen.hasErrors else { return rendered }
    if isRefused { publication.files = [] }
    let target = "\(request.folder)/\(claim.folder ?? "")"
    do {
      if request.isLocked { Publication.removeParts(from: target) }
      try publication.write(to: target)
    } catch {
      rendered.entry.messages.append(Message(error))
      rendered.isUnwritable = true
      rendered.isDiskFull = error.identifier == "DiskFull"
      return rendered
    }
    if isRefused { return rendered }
    rendered.entry.outcome = .done
    rendered.entry.files = publication.files.map {
      Entry.File(name: $0.name, bytes: $0.bytes.count, digest: Digest(of: $0.bytes).hex)
    }
    return rendered
  }

  /// The folder and the numbers of an audit.
  private func claim(
    of audit: CheckedAudit, _ item: Item, into problems: inout Problems
  ) -> Claim {
    var claim = Claim(folder: item.folder ?? name(of: audit, item))
    let root = audit.audit.origin
    var place = root.descendant("certificate.number")?.place ?? root.place
    if case .line(_, let number) = item.source { place.line += number - 1 }
    var numbers = [audit.audit.certificate?.number].compactMap(\.self)
    if request.siteCertificates { numbers += press.siteNumbers(of: audit, into: &problems) }
    claim.numbers = numbers.map { Entry.Number(number: $0, place: SentPlace(place)) }
    return claim
  }

  /// The name that a value of the audit gives, or the number of its row.
  private func name(of audit: CheckedAudit, _ item: Item) -> String {
    if case .scalar(let value, _)? = audit.audit.origin.descendant(request.namedBy)?.content,
      let name = FolderName.name(of: value)
    {
      return name
    }
    if case .line(_, let number) = item.source { return "line-\(number)" }
    return "row-\(item.input.split(separator: ":").last ?? "\(item.order)")"
  }
}

extension CheckedAudit {
  /// The files beside the audit that its documents show, each once.
  fileprivate var pictures: [String] {
    var names: [String] = []
    for name in [audit.body.mark].compactMap(\.self) + audit.photographs.map(\.file)
    where !names.contains(name) {
      names.append(name)
    }
    return names
  }
}

extension Node {
  /// The audit with the values of a row in the place of its own.
  ///
  /// A column stands for its value in every row, so an empty cell takes it away. What a list says
  /// of the holder is all that is said of it: nothing of another one is left in between.
  fileprivate func replacing(_ cells: [Item.Cell], into problems: inout Problems) -> Node? {
    var root = self
    if let first = cells.first(where: { $0.path.hasPrefix("holder.") })?.value.place,
      case .map(var entries) = root.content
    {
      entries.removeAll { $0.key == "holder" }
      // A workbook has a sheet for the sites; a list has none, and that is nothing to miss.
      let sites = Node.Entry(key: "sites", keyPlace: first, value: Node(.null, at: first))
      let holder = Node(.map(first.cell == nil ? [] : [sites]), at: first)
      root.content = .map(entries + [Node.Entry(key: "holder", keyPlace: first, value: holder)])
    }
    for cell in cells {
      guard
        let next = root.replacing(
          cell.path, with: cell.value, at: cell.value.place, into: &problems)
      else { return nil }
      root = next
    }
    return root
  }
}

extension Problems {
  /// The problems of a text that is a line of a longer one.
  fileprivate func moved(toLine number: Int) -> Problems {
    Problems(
      diagnostics.map { diagnostic in
        var diagnostic = diagnostic
        if let line = diagnostic.place?.line, line > 0 { diagnostic.place?.line = number }
        for index in diagnostic.notes.indices where diagnostic.notes[index].place.line > 0 {
          diagnostic.notes[index].place.line = number
        }
        return diagnostic
      })
  }
}
