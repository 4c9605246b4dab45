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

  /// What the parts of the number of a certificate stand for; `nil` after an error.
  func values(
    year: Int, scheme: String, level: String, into problems: inout Problems
  ) -> Values? {
    let before = problems.errorCount
    if pattern.count(of: .scheme) > 0, schemes[scheme] == nil {
      problems.report(.noCode("scheme", scheme, "schemes", at: pattern.place))
    }
    if pattern.count(of: .level) > 0, levels[level] == nil {
      problems.report(.noCode("level", level, "levels", at: pattern.place))
    }
    guard problems.errorCount == before else { return nil }
    return Values(
      year: year, scheme: scheme, schemeCode: schemes[scheme] ?? "", level: level,
      levelCode: levels[level] ?? "")
  }

  /// What the parts of one number stand for.
  struct Values {
    let year: Int
    let scheme: String
    let schemeCode: String
    let level: String
    let levelCode: String

    /// The text of a part that is known beforehand; `nil` for one that counts or checks.
    func text(of kind: NumberPattern.Kind, digits: Int?) -> String? {
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
