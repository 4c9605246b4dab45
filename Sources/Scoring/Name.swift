public import Diagnostics
public import Reading

/// A text in the two languages of the house.
public struct Name: Hashable, Sendable {
  /// Simplified Chinese.
  public var zh: String
  /// English.
  public var en: String
  /// Whether no Chinese was given, so that the English stands in its place; only where somebody is
  /// named whose certificate may speak English alone.
  public var lacksChinese = false

  /// Makes a name.
  public init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  /// Reads `{zh: …, en: …}`; both are required.
  init?(_ node: Node, _ name: String, limit: Int, _ problems: inout Problems) {
    guard var map = Mapping(node, name, &problems) else { return nil }
    let zh = map.text("zh", limit: limit, &problems)
    let en = map.text("en", limit: limit, &problems)
    map.finish(&problems)
    guard let zh, let en else { return nil }
    self.init(zh: zh, en: en)
  }
}

extension Name {
  /// Reads the same where `zh` may be absent.
  fileprivate init?(
    ofParty node: Node, _ name: String, limit: Int, _ problems: inout Problems
  ) {
    guard var map = Mapping(node, name, &problems) else { return nil }
    let isChinese = map.optional("zh", &problems) != nil
    let zh = isChinese ? map.text("zh", limit: limit, &problems) : nil
    let en = map.text("en", limit: limit, &problems)
    map.finish(&problems)
    guard let en, !isChinese || zh != nil else { return nil }
    self.init(zh: zh ?? en, en: en)
    lacksChinese = !isChinese
  }
}

extension Mapping {
  /// A text about a party of the audit, which must be there, in both languages or in English.
  mutating func partyName(
    _ key: String, limit: Int = TextLimit.name, _ problems: inout Problems
  ) -> Name? {
    map(key, isRequired: true, &problems) { Name(ofParty: $0, $1, limit: limit, &$2) }
  }

  /// The same where it may be absent.
  mutating func optionalPartyName(
    _ key: String, limit: Int = TextLimit.name, _ problems: inout Problems
  ) -> Name? {
    map(key, &problems) { Name(ofParty: $0, $1, limit: limit, &$2) }
  }

  /// A text in both languages that must be there.
  mutating func name(
    _ key: String, limit: Int = TextLimit.name, _ problems: inout Problems
  ) -> Name? {
    map(key, isRequired: true, &problems) { Name($0, $1, limit: limit, &$2) }
  }

  /// A text in both languages, or one that is the same in both, such as the number of a standard.
  mutating func nameOrNumber(_ key: String, _ problems: inout Problems) -> Name? {
    guard case .scalar? = required(key, &problems)?.content else {
      return map(key, &problems) { Name($0, $1, limit: TextLimit.name, &$2) }
    }
    return text(key, &problems).map { Name(zh: $0, en: $0) }
  }

  /// A text in both languages that may be absent.
  public mutating func optionalName(
    _ key: String, limit: Int = TextLimit.name, _ problems: inout Problems
  ) -> Name? {
    map(key, &problems) { Name($0, $1, limit: limit, &$2) }
  }

  /// An exact number that must be there, not negative.
  mutating func fraction(_ key: String, _ problems: inout Problems) -> Fraction? {
    required(key, &problems)?.fraction(path(key), &problems)
  }

  /// An exact number that may be absent.
  mutating func optionalFraction(
    _ key: String, mayBeNegative: Bool = false, _ problems: inout Problems
  ) -> Fraction? {
    optional(key, &problems)?.fraction(path(key), mayBeNegative: mayBeNegative, &problems)
  }

  /// Checks the first line of a file, `format: <expected>`.
  ///
  /// - Returns: `false` for a file of another kind, of which nothing else need be said.
  mutating func format(_ expected: String, _ problems: inout Problems) -> Bool {
    guard let node = required("format", &problems) else { return true }
    let text = if case .scalar(let text, _) = node.content { text } else { "" }
    guard text != expected else { return true }
    guard let kind = text.kindOfFile, let wanted = expected.kindOfFile, kind != wanted else {
      problems.report(.wrongFormat(expected, found: node))
      return true
    }
    problems.report(.otherKindOfFile(kind, wanted: wanted, expected, at: node.place))
    return false
  }
}

extension Node {
  /// The exact number of a node.
  func fraction(
    _ name: String, mayBeNegative: Bool = false, _ problems: inout Problems
  ) -> Fraction? {
    // JSON has no fractions: there `10/3` is a text.
    if case .scalar(let text, let notation) = content,
      notation == .plain || notation == .number || (notation == .quoted && text.contains("/")),
      let value = Fraction(text), mayBeNegative || value >= .zero
    {
      if let line = text.firstIndex(of: "/"), text[line...].count > Fraction.mostBelowLine + 1 {
        problems.report(.longFraction(name, found: self))
        return nil
      }
      return value
    }
    if case .scalar(let text, _) = content, let digits = Fraction.digitsTooMany(in: text) {
      problems.report(.tooManyDigits(name, digits, at: place))
    } else {
      problems.report(.notANumber(name, mayBeNegative: mayBeNegative, found: self))
    }
    return nil
  }
}

extension String {
  /// The word between `accolade-` and the version; `nil` for no format of ours.
  fileprivate var kindOfFile: Substring? {
    let parts = split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].hasPrefix("accolade-") else { return nil }
    return parts[0].dropFirst("accolade-".count)
  }
}

extension Fraction {
  /// How many digits may stand below the line of a fraction in a file: sums of many fractions with
  /// long numbers there take ever longer.
  fileprivate static let mostBelowLine = 6
}

extension Diagnostic {
  fileprivate static func longFraction(_ name: String, found node: Node) -> Diagnostic {
    Diagnostic(
      "LongFraction",
      "'\(name)' must have at most \(Fraction.mostBelowLine) digits below its line, found "
        + node.asFound,
      at: node.place, fix: "write a decimal, or a shorter fraction")
  }

  fileprivate static func tooManyDigits(
    _ name: String, _ digits: Int, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "TooManyDigits",
      "'\(name)' must have at most \(Fraction.mostDigits) digits; this one has \(digits)",
      at: place, fix: "write fewer of them")
  }

  static func notANumber(
    _ name: String, mayBeNegative: Bool = false, found node: Node
  ) -> Diagnostic {
    let sign = mayBeNegative ? "" : " that is not negative"
    return Diagnostic(
      "NotANumber", "'\(name)' must be a number\(sign), found \(node.asFound)",
      at: node.place,
      fix: node.numberFix
        ?? "write a decimal such as 4.5, or a fraction such as 10/3, without quotes")
  }

  fileprivate static func otherKindOfFile(
    _ kind: Substring, wanted: Substring, _ expected: String, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "OtherKindOfFile", "this is a file of kind '\(kind)', where one of kind '\(wanted)' belongs",
      at: place, fix: "name a file that begins with 'format: \(expected)'")
  }

  fileprivate static func wrongFormat(_ expected: String, found node: Node) -> Diagnostic {
    Diagnostic(
      "WrongFormat", "the format of this file must be '\(expected)', found \(node.asFound)",
      at: node.place, fix: "write 'format: \(expected)'")
  }
}
