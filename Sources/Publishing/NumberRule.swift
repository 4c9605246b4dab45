internal import Diagnostics
internal import Reading
internal import Scoring

/// What the numbers of a body's certificates obey.
struct NumberRule: Sendable {
  let pattern: NumberPattern
  let check: CheckCharacters
  /// The codes of schemes, by their ids.
  private let schemes: [String: String]
  /// The codes of levels, by their ids.
  private let levels: [String: String]

  init?(_ node: Node, _ name: String, _ problems: inout Problems) {
    guard var map = Mapping(node, name, &problems) else { return nil }
    let pattern = map.required("pattern", &problems).flatMap {
      NumberPattern(
        $0, map.path("pattern"), of: NumberPattern.Kind.ofCertificates, needing: .running,
        &problems)
    }
    let checkNode = map.optional("check", &problems)
    let check: CheckCharacters? = checkNode == nil ? nil : map.choice("check", &problems)
    schemes = map.codes("schemes", &problems)
    levels = map.codes("levels", &problems)
    map.finish(&problems)
    guard let pattern, checkNode == nil || check != nil else { return nil }
    self.pattern = pattern
    self.check = check ?? .mod37and36
  }

  /// What the parts of the number of an award's certificate stand for; `nil` after an error.
  func values(
    of checked: CheckedAudit, _ level: Scheme.Level, into problems: inout Problems
  ) -> Values? {
    guard let certificate = checked.audit.certificate else { return nil }
    let before = problems.errorCount
    if pattern.count(of: .scheme) > 0, schemes[checked.scheme.id] == nil {
      problems.report(.noCode("scheme", checked.scheme.id, "schemes", at: pattern.place))
    }
    if pattern.count(of: .level) > 0, levels[level.id] == nil {
      problems.report(.noCode("level", level.id, "levels", at: pattern.place))
    }
    guard problems.errorCount == before else { return nil }
    return Values(
      year: certificate.grantedOn.year, scheme: checked.scheme.id,
      schemeCode: schemes[checked.scheme.id] ?? "", level: level.id,
      levelCode: levels[level.id] ?? "")
  }

  /// What the parts of one number stand for.
  struct Values {
    let year: Int
    let scheme: String
    let schemeCode: String
    let level: String
    let levelCode: String

    /// The text of a part that is known beforehand; `nil` for one that counts or checks.
    fileprivate func text(of kind: NumberPattern.Kind, digits: Int?) -> String? {
      switch kind {
      case .year: String(String(year).suffix(digits ?? 4))
      case .scheme: schemeCode
      case .level: levelCode
      case .running, .check, .number, .site: nil
      }
    }
  }

  /// The number with a running number, and the right check characters.
  func number(running: String, _ values: Values) -> String {
    func filled(check: String) -> String {
      pattern.filled { kind, digits in
        switch kind {
        case .running: running
        case .check: check
        case .year, .scheme, .level, .number, .site: values.text(of: kind, digits: digits) ?? ""
        }
      }
    }
    return filled(check: check.characters(of: filled(check: "")))
  }

  /// The number with a running count; `nil` if it has too many digits.
  func number(running: Int, _ values: Values) -> String? {
    var digits: Int?
    for case .variable(.running, let most) in pattern.parts { digits = most }
    let text = running.padded(to: digits)
    if let digits, text.count > digits { return nil }
    return number(running: text, values)
  }
}

extension NumberRule {
  /// What of a number is not as the pattern has it.
  struct Mismatch {
    /// What should stand there, in words.
    let wanted: String
    /// What stands there; empty at its end.
    let found: String
    /// How many characters stand before it.
    let offset: Int
    /// A number that would do.
    let right: String
    /// Whether that is the number that was meant.
    let isMeant: Bool
  }

  /// How a number breaks the pattern; `nil` if it does not.
  func mismatch(of number: String, _ values: Values) -> Mismatch? {
    let characters = Array(number)
    let lengths = pattern.parts.map { length(of: $0, values) }
    let known = lengths.reduce(0) { $0 + ($1 ?? 0) }
    // At most one part has no length of its own.
    let open = max(1, characters.count - known)
    var starts: [Int] = []
    var end = 0
    for length in lengths {
      starts.append(end)
      end += length ?? open
    }
    func found(_ index: Int) -> String {
      let from = min(starts[index], characters.count)
      let to = min(from + (lengths[index] ?? open), characters.count)
      return String(characters[from..<to])
    }
    var running = ""
    var isMeant = characters.count == end
    for (index, part) in pattern.parts.enumerated() {
      guard case .variable(.running, let digits) = part else { continue }
      running = found(index)
      let isNumber = !running.isEmpty && running.allSatisfy(\.isDigit)
      if !isNumber || running.count != digits ?? running.count {
        running = 1.padded(to: digits)
        isMeant = false
      }
    }
    let right = self.number(running: running, values)
    for (index, part) in pattern.parts.enumerated() {
      let text = found(index)
      guard let wanted = wanted(part, text, right, starts[index], values) else { continue }
      return Mismatch(
        wanted: wanted, found: text, offset: min(starts[index], characters.count), right: right,
        isMeant: isMeant)
    }
    guard characters.count > end else { return nil }
    return Mismatch(
      wanted: "its end", found: String(characters[end...]), offset: end, right: right,
      isMeant: false)
  }

  /// How many characters a part has; `nil` for a running number of any length.
  private func length(of part: NumberPattern.Part, _ values: Values) -> Int? {
    switch part {
    case .fixed(let text): text.count
    case .variable(.running, let digits): digits
    case .variable(.check, _): check.count
    case .variable(let kind, let digits): values.text(of: kind, digits: digits)?.count ?? 0
    }
  }

  /// What a part should be, if `found` is something else; `right` is the whole right number, in
  /// which the part begins at `start`.
  private func wanted(
    _ part: NumberPattern.Part, _ found: String, _ right: String, _ start: Int, _ values: Values
  ) -> String? {
    switch part {
    case .fixed(let text): return found == text ? nil : "'\(text)'"
    case .variable(.running, let digits):
      if !found.isEmpty, found.allSatisfy(\.isDigit), found.count == digits ?? found.count {
        return nil
      }
      return digits.map { "a running number of \($0) digits" } ?? "a running number"
    case .variable(.check, _):
      let characters = right.dropFirst(start).prefix(check.count)
      return found == characters
        ? nil : "the check character\(check.count > 1 ? "s" : "") '\(characters)'"
    case .variable(let kind, let digits):
      guard let text = values.text(of: kind, digits: digits), text != found else { return nil }
      switch kind {
      case .year: return "the year of 'certificate.grantedOn', '\(text)',"
      case .scheme: return "the code of scheme '\(values.scheme)', '\(text)',"
      case .level: return "the code of level '\(values.level)', '\(text)',"
      case .running, .check, .number, .site: return nil
      }
    }
  }
}

extension Character {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}

extension Mapping {
  /// The texts of a map whose keys are ids; none where it is absent.
  fileprivate mutating func codes(_ key: String, _ problems: inout Problems) -> [String: String] {
    guard let node = optional(key, &problems), let map = Mapping(node, path(key), &problems),
      case .map(let entries) = node.content
    else { return [:] }
    var codes: [String: String] = [:]
    for entry in entries {
      codes[entry.key] = entry.value.text(map.path(entry.key), limit: 20, &problems)
    }
    return codes
  }
}

extension Diagnostic {
  fileprivate static func noCode(
    _ kind: String, _ id: String, _ key: String, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "NoCode", "\(kind) '\(id)' has no code for certificate numbers", at: place,
      fix: "add '\(id)' to 'number.\(key)'")
  }
}
