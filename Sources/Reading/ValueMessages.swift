internal import Diagnostics

// The words for values that are not what a reader asked for.

extension Diagnostic {
  static func wrongKind(
    _ name: String, expected: String, found: String, at place: Place
  ) -> Diagnostic {
    let isScalar = expected == "text" && !["a list", "nothing"].contains(found)
    let fix = place.isCellOnly ? "format the cell as text, then type it again" : "put it in quotes"
    if expected == "a list", place.cell != nil {
      return Diagnostic(
        "WrongKind", "'\(name)' must be a list, found \(found)", at: place,
        fix: "write '[]' after the id in the header of the column")
    }
    return Diagnostic(
      "WrongKind", "\(name.isEmpty ? "the file" : "'\(name)'") must be \(expected), found \(found)",
      at: place, fix: isScalar ? fix : nil)
  }

  static func missingKey(_ key: String, in name: String, at place: Place) -> Diagnostic {
    Diagnostic("MissingKey", "\(owner(name)) must have '\(key)'", at: place, fix: "add '\(key)'")
  }

  static func missingValue(
    _ key: String, in name: String, isRequired: Bool, at place: Place
  ) -> Diagnostic {
    let fix = isRequired ? "write a value" : "write a value, or delete the key"
    return Diagnostic(
      "MissingValue", "'\(name.isEmpty ? key : "\(name).\(key)")' has no value", at: place,
      fix: place.cell == nil ? fix : "fill it in")
  }

  static func unknownKey(
    _ key: String, in name: String, known: [String], at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "UnknownKey", "\(owner(name)) has no key '\(key)'", at: place,
      fix: NearMiss.fix(for: key, among: known))
  }

  static func emptyList(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic("EmptyList", "'\(name)' must have at least one element", at: place)
  }

  static func blankText(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic("BlankText", "'\(name)' must not be blank", at: place)
  }

  static func notOneLine(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "NotOneLine", "'\(name)' must stand in one line", at: place,
      fix: "write a space in place of each line break and tab")
  }

  static func textTooLong(
    _ name: String, length: Int, limit: Int, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "TextTooLong", "'\(name)' has at most \(limit) characters; this one has \(length)", at: place,
      fix: "shorten it by \(length - limit)")
  }

  static func notADay(_ name: String, found node: Node) -> Diagnostic {
    Diagnostic(
      "NotADay", "'\(name)' must be a day of the calendar, found \(node.asFound)", at: node.place,
      fix: "write it as YYYY-MM-DD, such as 2026-09-14")
  }

  static func notAnInteger(
    _ name: String, found node: Node, range: ClosedRange<Int>
  ) -> Diagnostic {
    Diagnostic(
      "NotAnInteger",
      "'\(name)' must be a whole number from \(range.lowerBound) to \(range.upperBound), "
        + "found \(node.asFound)",
      at: node.place, fix: node.fix(in: range))
  }

  static func notAFlag(_ name: String, found node: Node) -> Diagnostic {
    Diagnostic(
      "NotAFlag", "'\(name)' must be true or false, found \(node.asFound)", at: node.place,
      fix: "write true or false, without quotes")
  }

  static func notAChoice(_ name: String, found node: Node, choices: [String]) -> Diagnostic {
    let word: String = if case .scalar(let text, _) = node.content { text } else { "" }
    return Diagnostic(
      "NotAChoice", "'\(name)' must be one of its known words, found \(node.asFound)",
      at: node.place, fix: NearMiss.fix(for: word, among: choices))
  }

  private static func owner(_ name: String) -> String { name.isEmpty ? "the file" : "'\(name)'" }
}

extension Node {
  private var digitsOnly: String { "write digits only, without quotes, sign or separators" }

  /// What to write in place of a whole number that is not one, or lies outside its range.
  fileprivate func fix(in range: ClosedRange<Int>) -> String {
    guard case .scalar(let text, let kind) = content else { return digitsOnly }
    if kind == .day, let numberFix { return numberFix }
    guard let number = Int(plainNumber ?? text) else { return digitsOnly }
    if !range.contains(number) {
      return "write a number from \(range.lowerBound) to \(range.upperBound)"
    }
    return "write \(number)\(text == String(number) ? " without quotes" : "")"
  }
}
