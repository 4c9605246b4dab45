public import Diagnostics

/// The longest texts, in Unicode scalars as written, as the schemas state them.
public enum TextLimit {
  /// For names, numbers and other texts of one line.
  public static let name = 300
  /// For evidence, reasons and other prose.
  public static let prose = 2000
}

extension Mapping {
  /// A text that must be there.
  public mutating func text(
    _ key: String, limit: Int = TextLimit.name, _ problems: inout Problems
  ) -> String? {
    required(key, &problems)?.text(path(key), limit: limit, &problems)
  }

  /// A text that may be absent.
  public mutating func optionalText(
    _ key: String, limit: Int = TextLimit.name, _ problems: inout Problems
  ) -> String? {
    optional(key, &problems)?.text(path(key), limit: limit, &problems)
  }

  /// A day that must be there.
  public mutating func day(_ key: String, _ problems: inout Problems) -> Day? {
    required(key, &problems)?.day(path(key), &problems)
  }

  /// A day that may be absent.
  public mutating func optionalDay(_ key: String, _ problems: inout Problems) -> Day? {
    optional(key, &problems)?.day(path(key), &problems)
  }

  /// A whole number that must be there and lie in `range`.
  public mutating func integer(
    _ key: String, in range: ClosedRange<Int>, _ problems: inout Problems
  ) -> Int? {
    required(key, &problems)?.integer(path(key), in: range, &problems)
  }

  /// `true` or `false`; absent means false.
  public mutating func flag(_ key: String, _ problems: inout Problems) -> Bool {
    guard let node = optional(key, &problems) else { return false }
    switch node.content {
    case .scalar("true", .plain), .scalar("true", .boolean): return true
    case .scalar("false", .plain), .scalar("false", .boolean): return false
    default:
      problems.report(.notAFlag(path(key), found: node))
      return false
    }
  }

  /// One of the cases of an enumeration whose raw values are the words of the file.
  public mutating func choice<Choice: CaseIterable & RawRepresentable<String>>(
    _ key: String, of type: Choice.Type = Choice.self, _ problems: inout Problems
  ) -> Choice? {
    guard let node = required(key, &problems) else { return nil }
    if case .scalar(let word, .plain) = node.content, let choice = Choice(rawValue: word) {
      return choice
    }
    if case .scalar(let word, .quoted) = node.content, let choice = Choice(rawValue: word) {
      return choice
    }
    problems.report(
      .notAChoice(path(key), found: node, choices: Choice.allCases.map(\.rawValue)))
    return nil
  }
}

extension Node {
  /// The text of the node, without white space at its ends.
  ///
  /// A text of at most `TextLimit.name` characters stands in one line and has no tab, not even at
  /// its ends; prose may have several.
  public func text(
    _ name: String, limit: Int = TextLimit.name, _ problems: inout Problems
  ) -> String? {
    guard case .scalar(let written, let notation) = content,
      notation == .plain || notation == .quoted
    else {
      problems.report(.wrongKind(name, expected: "text", found: kind, at: place))
      return nil
    }
    let text = written.trimmed
    guard !text.isEmpty else {
      problems.report(.blankText(name, at: place))
      return nil
    }
    let length = written.unicodeScalars.count
    guard length <= limit else {
      problems.report(.textTooLong(name, length: length, limit: limit, at: place))
      return nil
    }
    let hasTab = written.utf8.contains(0x09)
    if limit <= TextLimit.name, hasTab || text.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) {
      problems.report(.notOneLine(name, at: place))
      return nil
    }
    return text
  }

  /// The day a node names.
  public func day(_ name: String, _ problems: inout Problems) -> Day? {
    if case .scalar(let text, let notation) = content,
      [.plain, .quoted, .day].contains(notation), let day = Day(text)
    {
      return day
    }
    problems.report(.notADay(name, found: self))
    return nil
  }

  /// The whole number of a node, without sign, leading zero or separator.
  public func integer(
    _ name: String, in range: ClosedRange<Int>, _ problems: inout Problems
  ) -> Int? {
    if case .scalar(let text, let notation) = content, notation == .plain || notation == .number,
      let number = Int(text), text == String(number), range.contains(number)
    {
      return number
    }
    problems.report(.notAnInteger(name, found: self, range: range))
    return nil
  }

  /// The start of the scalar in quotes, or what the node is: how a message says what was found.
  public var asFound: String {
    switch content {
    case .scalar(let text, .day): "the day '\(text)'"
    case .scalar(let text, _): "'\(text.shortened)'"
    case .null, .list, .map: kind
    }
  }
}

extension String {
  /// The text, or as much of it as a message can hold.
  var shortened: String {
    // A character has any number of marks, so a few of them can be long.
    if utf8.count > 1000 { return String(unicodeScalars.prefix(40)) + "…" }
    return count > 40 ? prefix(40) + "…" : self
  }

  /// The text without white space at its ends but for tabs, which nobody sees and which a text of
  /// one line is refused for.
  var trimmedOfSpaces: String {
    let text = trimmed
    guard !text.isEmpty, unicodeScalars.contains("\t") else { return text }
    func isSpace(_ character: Character) -> Bool { character.isWhitespace && character != "\t" }
    let end = lastIndex { !isSpace($0) }.map(index(after:)) ?? endIndex
    return String(self[..<end].drop(while: isSpace))
  }

  /// The text without white space at its ends.
  var trimmed: String {
    let start = firstIndex { !$0.isWhitespace } ?? endIndex
    let end = lastIndex { !$0.isWhitespace }.map(index(after:)) ?? endIndex
    return String(self[start..<end])
  }
}
