internal import Archiving
internal import Diagnostics
internal import Reading
internal import Scoring

extension Verification {
  /// Scores the attached audit again by the attached scheme, and holds what comes out against what
  /// the document states and the attached evaluation says.
  mutating func rescore(_ house: House) {
    guard let audit = files[.audit] else {
      if let evaluation = files[.evaluation] { checkStated(against: evaluation) }
      return
    }
    guard let scheme = scheme(house) else { return }
    var found = Problems()
    let checked = CheckedAudit.read(
      audit, path: path(of: .audit), schemes: [scheme], into: &found)
    guard let checked else {
      // Nobody is to mend the audit: what is wrong first says why it is none.
      let first = found.diagnostics.first { $0.severity == .error }
      problems.report(
        .invalidAudit(first?.summary ?? "", others: found.errorCount - 1, at: first?.place))
      return
    }
    let before = problems.errorCount
    let evaluation = checked.evaluation
    compare(.scheme, evaluation.scheme)
    compare(.edition, evaluation.edition)
    compare(.level, evaluation.levelID)
    compare(.finalScore, evaluation.score.final.description)
    if problems.errorCount == before {
      confirm(
        "score",
        "the attached audit comes to \(evaluation.score.final), as stated")
      confirm("level", "the attached audit comes to '\(evaluation.levelID)', as stated")
    }
    compareRecord(checked.audit)
    if let evaluation = files[.evaluation] { compare(evaluation, with: checked) }
  }

  /// The scheme that the audit is scored by.
  private mutating func scheme(_ house: House) -> Scheme? {
    guard let file = [Enclosed.File.scheme, .schemeInJSON].first(where: { files[$0] != nil }),
      let bytes = files[file]
    else {
      var unseen = Problems()
      let shipped = house.schemes(named: said[.scheme], into: &unseen)
        .first { $0.id == said[.scheme] && $0.edition == said[.edition] }
      if let shipped { problems.report(.noScheme(shipped.editionID, at: place)) }
      return shipped
    }
    guard var scheme = Scheme.read(bytes, path: path(of: file), into: &problems) else {
      return nil
    }
    compareWithShipped(scheme, bytes, house)
    if let points = files[.points] {
      problems.report(.ownPoints(at: place))
      guard let source = Source.read(points, path: path(of: .points), into: &problems),
        let own = scheme.withPoints(from: source, into: &problems)
      else { return nil }
      scheme = own
    }
    return scheme
  }

  private mutating func compareWithShipped(_ scheme: Scheme, _ bytes: [UInt8], _ house: House) {
    var unseen = Problems()
    let shipped = house.schemes(named: scheme.id, into: &unseen)
      .first { $0.id == scheme.id && $0.edition == scheme.edition }
    guard let shipped else {
      problems.report(.schemeNotShipped(scheme.editionID, at: place))
      return
    }
    if shipped.files.first?.bytes == bytes {
      confirm("scheme", "'\(scheme.editionID)', the one that ships with this Accolade")
    } else {
      problems.report(.otherScheme(scheme.editionID, at: place))
    }
  }

  private mutating func compare(_ name: Enclosed.PropertyName, _ scored: String) {
    guard let stated = said[name], stated != scored else { return }
    problems.report(.otherThanScored(name.inWords, stated: stated, scored: scored, at: place))
  }

  /// What the audit records and the document states: who holds what.
  private mutating func compareRecord(_ audit: Audit) {
    let before = problems.errorCount
    // The number of a single site's certificate is made from the main one's.
    let number: Enclosed.PropertyName =
      said[.mainCertificateNumber] == nil ? .certificateNumber : .mainCertificateNumber
    let recorded: [(Enclosed.PropertyName, String?)] = [
      (.report, audit.report), (.holder, audit.holder.code), (number, audit.certificate?.number),
    ]
    for (name, value) in recorded {
      guard let stated = said[name], stated != value else { continue }
      problems.report(
        .otherThanRecorded(name.inWords, stated: stated, recorded: value, at: place))
    }
    guard problems.errorCount == before else { return }
    let what = said[number].map { "certificate \($0) of" } ?? "report \(audit.report) on"
    confirm("holder", "\(what) \(audit.holder.code), as the attached audit records")
  }

  /// Holds the attached evaluation against the one that comes out now.
  private mutating func compare(_ attached: [UInt8], with checked: CheckedAudit) {
    let path = path(of: .evaluation)
    let expected = Array(checked.evaluationJSON.utf8)
    guard attached != expected else {
      confirm("evaluation", "every figure and reason comes out again")
      return
    }
    var unseen = Problems()
    guard let found = Node.read(attached, path: path, into: &problems),
      let computed = Node.read(expected, path: path, into: &unseen)
    else { return }
    let stated = found.figures
    let figures = computed.figures
    let keys = (figures.map(\.path) + stated.map(\.path)).uniqued
    var words: [String] = []
    let before = problems.errorCount
    for key in keys {
      let (old, new) = (stated.first { $0.path == key }, figures.first { $0.path == key })
      guard old?.text != new?.text else { continue }
      guard key.isFigure else {
        words.append(key)
        continue
      }
      problems.report(
        .otherThanEvaluated(
          key, stated: old?.text ?? "nothing", found: new?.text ?? "nothing",
          at: old?.place ?? found.place))
    }
    if problems.errorCount == before {
      confirm("evaluation", "every figure comes out again")
      problems.report(.otherWords(Array(words.prefix(5)), at: found.place))
    }
  }

  /// Without the audit, what the document states can still be held against the evaluation.
  private mutating func checkStated(against evaluation: [UInt8]) {
    guard let root = Node.read(evaluation, path: path(of: .evaluation), into: &problems) else {
      return
    }
    let before = problems.errorCount
    for (name, key) in [
      (Enclosed.PropertyName.scheme, "scheme"), (.edition, "edition"), (.level, "level.id"),
      (.finalScore, "score.final"),
    ] {
      guard let stated = said[name], let node = root.descendant(key),
        case .scalar(let text, _) = node.content, text != stated
      else { continue }
      problems.report(
        .otherThanEvaluated(key, stated: text, document: stated, at: node.place))
    }
    if problems.errorCount == before {
      confirm("level", "the attached evaluation says the score and level that are stated")
    }
  }
}

extension Node {
  /// Its scalars by their paths.
  fileprivate var figures: [(path: String, text: String, place: Place)] { scalars() }
}

extension String {
  /// Whether the value at this path of an evaluation decides something, and is not said in words.
  fileprivate var isFigure: Bool {
    let words = ["reasons", "outlook", "ways", "trace", "name"]
    return !split(whereSeparator: { ".[".contains($0) }).contains { words.contains(String($0)) }
  }
}

extension [String] {
  /// The texts, each once, where it first stands.
  fileprivate var uniqued: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}

extension Enclosed.PropertyName {
  /// What it is, in messages.
  fileprivate var inWords: String {
    switch self {
    case .finalScore: "final score"
    case .holder: "holder's code"
    case .report: "report number"
    case .certificateNumber: "certificate number"
    case .mainCertificateNumber: "number of the main certificate"
    default: rawValue
    }
  }
}

extension Diagnostic {
  fileprivate static func otherThanEvaluated(
    _ key: String, stated: String, document: String, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "OtherThanEvaluated",
      "the attached evaluation has '\(stated)' for '\(key)', and the document states "
        + "'\(document)'", at: place)
  }
}
