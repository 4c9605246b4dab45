internal import Diagnostics
internal import Reading

/// How numbers are written: fixed text and parts such as `{year}`, `{running:5}` and `{check}`.
struct NumberPattern: Hashable, Sendable {
  /// A part that is not the same in every number.
  enum Kind: String, CaseIterable, Sendable {
    /// The year of the first day.
    case year
    /// The code of the scheme.
    case scheme
    /// The code of the level.
    case level
    /// What counts.
    case running
    /// Check characters over all the rest.
    case check
    /// The number of the main certificate.
    case number
    /// Which site it is, from 1.
    case site

    /// The parts of the numbers of certificates, and of those of single sites.
    static let ofCertificates: [Kind] = [.year, .scheme, .level, .running, .check]
    static let ofSites: [Kind] = [.number, .site]

    /// How many digits it may be told to have.
    fileprivate var digits: ClosedRange<Int>? {
      switch self {
      case .year: 2...4
      case .running, .site: 1...12
      case .scheme, .level, .check, .number: nil
      }
    }
  }

  /// One part.
  enum Part: Hashable, Sendable {
    case fixed(String)
    /// A part, and how many digits it has; `nil` for as many as it needs.
    case variable(Kind, digits: Int?)
  }

  let parts: [Part]
  /// The pattern as its author wrote it.
  let written: String
  /// Where it stands.
  let place: Place

  /// Reads a pattern of some kinds of parts, one of which it needs; `nil` after an error.
  init?(
    _ node: Node, _ name: String, of kinds: [Kind], needing needed: Kind,
    _ problems: inout Problems
  ) {
    guard let text = node.text(name, limit: 60, &problems) else { return nil }
    let before = problems.errorCount
    var parts: [Part] = []
    var rest = Substring(text)
    while let brace = rest.firstIndex(where: { "{}".contains($0) }) {
      if brace > rest.startIndex { parts.append(.fixed(String(rest[..<brace]))) }
      guard rest[brace] == "{", let end = rest[brace...].firstIndex(of: "}") else {
        problems.report(.loneBrace(name, at: node.place))
        return nil
      }
      let inner = String(rest[rest.index(after: brace)..<end])
      rest = rest[rest.index(after: end)...]
      if let part = Part(inner, of: kinds, name, at: node.place, &problems) { parts.append(part) }
    }
    if !rest.isEmpty { parts.append(.fixed(String(rest))) }
    guard problems.errorCount == before else { return nil }
    self.parts = parts
    written = text
    place = node.place
    for kind in [needed, .check] where count(of: kind) != 1 {
      if kind == needed || count(of: kind) > 1 {
        problems.report(.notOnce(kind, name, at: node.place))
        return nil
      }
    }
  }

  /// How often a part stands in it.
  func count(of kind: Kind) -> Int {
    parts.count { if case .variable(kind, _) = $0 { true } else { false } }
  }

  /// The pattern with a text for each part but fixed ones.
  func filled(_ text: (Kind, _ digits: Int?) -> String) -> String {
    parts.map { part in
      switch part {
      case .fixed(let fixed): fixed
      case .variable(let kind, let digits): text(kind, digits)
      }
    }.joined()
  }
}

extension NumberPattern.Part {
  /// What stands between two braces, such as `running:5`; `nil` after an error.
  fileprivate init?(
    _ inner: String, of kinds: [NumberPattern.Kind], _ name: String, at place: Place,
    _ problems: inout Problems
  ) {
    let halves = inner.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard let kind = kinds.first(where: { $0.rawValue == halves.first.map(String.init) }) else {
      problems.report(.unknownPart(inner, name, known: kinds.map(\.rawValue), at: place))
      return nil
    }
    guard halves.count == 2 else {
      self = .variable(kind, digits: kind == .year ? 4 : nil)
      return
    }
    guard let range = kind.digits, let digits = Int(halves[1]), range.contains(digits),
      kind != .year || digits != 3
    else {
      problems.report(.wrongDigits(inner, name, kind.digits, at: place))
      return nil
    }
    self = .variable(kind, digits: digits)
  }
}

extension Int {
  /// The number with zeros before it up to so many digits; of a longer one all digits.
  func padded(to digits: Int?) -> String {
    let text = String(self)
    return String(repeating: "0", count: Swift.max(0, (digits ?? 0) - text.count)) + text
  }
}

extension Diagnostic {
  fileprivate static func loneBrace(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "LoneBrace", "'\(name)' has a brace without its other one", at: place,
      fix: "write parts as '{year}'")
  }

  fileprivate static func unknownPart(
    _ part: String, _ name: String, known: [String], at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "UnknownPart", "'\(name)' cannot have a part '{\(part)}'", at: place,
      fix: NearMiss.fix(for: part, among: known))
  }

  fileprivate static func wrongDigits(
    _ part: String, _ name: String, _ range: ClosedRange<Int>?, at place: Place
  ) -> Diagnostic {
    let kind = part.prefix { $0 != ":" }
    let fix =
      switch range {
      case nil: "write '{\(kind)}'"
      case 2...4: "write '{\(kind)}' or '{\(kind):2}'"
      case let range?:
        "write '{\(kind):\(range.lowerBound)}' to '{\(kind):\(range.upperBound)}'"
      }
    return Diagnostic(
      "WrongDigits", "'\(name)' cannot have a part '{\(part)}' of so many digits", at: place,
      fix: fix)
  }

  fileprivate static func notOnce(
    _ kind: NumberPattern.Kind, _ name: String, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "PartNotOnce", "'\(name)' must hold '{\(kind.rawValue)}' once", at: place,
      why: kind == .check ? nil : "else two certificates would have one number")
  }
}
