internal import Diagnostics

/// Finds the tags in the lines of a text, and reports braces that are no tag.
struct TagScanner {
  /// The lines to look through.
  var lines: [Substring]
  /// Whether a backslash before a brace makes it a plain character, as in Markdown.
  var honoursBackslash: Bool
  /// The place of a range of characters: index of the line, 1-based column, length.
  var place: (_ line: Int, _ column: Int, _ length: Int) -> Place

  /// The well-formed tags, in the order of the text.
  func scan(into problems: inout Problems) -> [Tag] {
    var tags: [Tag] = []
    for (number, line) in lines.enumerated() {
      let scalars = line.unicodeScalars
      var index = scalars.startIndex
      while index < scalars.endIndex {
        if honoursBackslash, scalars[index] == "\\" {
          index = scalars.index(index, offsetBy: 2, limitedBy: scalars.endIndex) ?? scalars.endIndex
        } else if line[index...].unicodeScalars.starts(with: "{{".unicodeScalars) {
          let braces = Braces(in: line, at: index)
          if let tag = tag(braces, number, line, into: &problems) { tags.append(tag) }
          index = braces.end
        } else {
          index = scalars.index(after: index)
        }
      }
    }
    return tags
  }

  private func tag(
    _ braces: Braces, _ number: Int, _ line: Substring, into problems: inout Problems
  ) -> Tag? {
    func place(of range: Range<String.Index>) -> Place {
      self.place(
        number, line[..<range.lowerBound].count + 1, max(1, line[range].count))
    }
    let whole = line[braces.start..<braces.end]
    let here = place(of: whole.startIndex..<whole.endIndex)
    guard braces.isClosed else {
      let text = whole.trimmed
      let here = place(of: text.startIndex..<text.endIndex)
      problems.report(.unclosedHole(String(text), at: here))
      return nil
    }
    var name = line[braces.inside].trimmed
    let role: Tag.Role
    switch name.unicodeScalars.first {
    case "#": role = .opening
    case "^": role = .inverted
    case "/": role = .closing
    case "{", "&", ">", "!", "=":
      problems.report(.unsupportedHole(String(whole), at: here))
      return nil
    default: role = .value
    }
    if role != .value { name = Substring(name.unicodeScalars.dropFirst()).trimmed }
    guard !name.isEmpty else {
      problems.report(.namelessHole(String(whole), at: here))
      return nil
    }
    guard !name.contains(where: \.isWhitespace) else {
      problems.report(.spacedHole(String(whole), at: here))
      return nil
    }
    return Tag(
      role: role, name: String(name), place: place(of: name.startIndex..<name.endIndex),
      line: number, range: whole.startIndex..<whole.endIndex)
  }
}

/// Two opening braces and how far they reach: to two closing ones, or to where a mistake shows.
private struct Braces {
  var start: String.Index
  var inside: Range<String.Index>
  var end: String.Index
  var isClosed: Bool

  init(in line: Substring, at start: String.Index) {
    let scalars = line.unicodeScalars
    self.start = start
    let first = scalars.index(start, offsetBy: 2)
    let isTriple = first < scalars.endIndex && scalars[first] == "{"
    var index = isTriple ? scalars.index(after: first) : first
    while index < scalars.endIndex, scalars[index] != "}", scalars[index] != "{" {
      index = scalars.index(after: index)
    }
    inside = first..<index
    let closing = scalars[index...].prefix { $0 == "}" }.count
    isClosed = closing >= 2
    end = scalars.index(index, offsetBy: min(closing, isTriple ? 3 : 2))
  }
}

extension Substring {
  /// Without white space at its edges.
  var trimmed: Substring {
    // By scalars: a space that carries an accent is one character, and white space to Swift.
    guard let first = unicodeScalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = unicodeScalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return self[endIndex...] }
    return self[first..<unicodeScalars.index(after: last)]
  }
}

extension Diagnostic {
  static func unclosedHole(_ written: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "MalformedHole", "hole '\(written)' is not closed", at: place,
      fix: "end it with '}}' on the same line, or write '\\{\\{' for plain braces")
  }

  static func namelessHole(_ written: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "MalformedHole", "hole '\(written)' names no field", at: place,
      fix: "write the name of a field between the braces")
  }

  static func spacedHole(_ written: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "MalformedHole", "hole '\(written)' holds more than one word", at: place,
      fix: "write one name without spaces")
  }

  static func unsupportedHole(_ written: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "UnsupportedHole", "'\(written)' is none of the three forms of a hole", at: place,
      why: "values always enter as text, and a template includes nothing and hides nothing",
      fix: "use '{{field}}', '{{#field}} … {{/field}}' or '{{^field}} … {{/field}}'")
  }
}
