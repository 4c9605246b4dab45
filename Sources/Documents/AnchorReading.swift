internal import Diagnostics

// Ids of headings, `## Exclusions {#exclusions}`, and the references to them, `[](#exclusions)`.

extension TreeReader {
  /// The heading of a node; in a template it may end with an id.
  mutating func heading(_ node: MarkdownNode) -> Heading<Hole> {
    let words = inlines(ofBlock: node)
    let heading = Heading(level: node.headingLevel, words: words)
    guard isTemplate, let brace = source.brace(in: node.lines) else { return heading }
    guard let (words, parts) = Self.splitAnchor(words) else {
      let section = sectionTag(in: brace)
      problems.report(section.map { .sectionInAnchor($0) } ?? .misplacedAnchor(at: brace))
      return heading
    }
    let anchor = anchor(parts, at: brace)
    return Heading(level: heading.level, anchor: anchor, words: words)
  }

  /// The first tag of a section in the id at `brace`, whose signs end at the tag's own.
  private func sectionTag(in brace: Place) -> Tag? {
    tags.first {
      $0.isOfSection && $0.place.line == brace.line
        && $0.place.column == brace.column + brace.length + 1
    }
  }

  /// Reports an id in a paragraph, where it would be printed.
  mutating func refuseAnchor(in paragraph: MarkdownNode) {
    guard isTemplate, let brace = source.brace(in: paragraph.lines) else { return }
    problems.report(.misplacedAnchor(at: brace))
  }

  /// The anchor of an address such as `#exclusions`.
  mutating func anchor(ofLink node: MarkdownNode) -> Anchor<Hole>? {
    guard isTemplate, node.destination.hasPrefix("#") else { return nil }
    let pieces = StandIn.parts(of: String(node.destination.dropFirst()), count: tags.count)
    var parts: [Anchor<Hole>.Part] = []
    var hasSection = false
    var start = "](#"
    for piece in pieces {
      switch piece {
      case .text(let text):
        if parts.isEmpty { start += text }
        parts.append(.text(text))
      case .tag(let index):
        met.insert(index)
        if tags[index].isOfSection {
          hasSection = true
          // Once for a section: at the tag that opens it.
          if tags[index].role != .closing { problems.report(.sectionInAnchor(tags[index])) }
        } else if let hole = resolution.holes[index] {
          parts.append(.hole(hole))
        }
      }
    }
    if hasSection { return nil }
    var place = search.find(start, in: source)
    if place.length == start.count {
      place.column += 2
      place.length -= 2
    }
    return anchor(parts, at: place)
  }

  private mutating func anchor(_ parts: [Anchor<Hole>.Part], at place: Place) -> Anchor<Hole>? {
    let isSound = parts.allSatisfy { part in
      switch part {
      case .text(let text): text.allSatisfy(\.isOfAnchor)
      case .hole: true
      }
    }
    guard !parts.isEmpty, isSound else {
      problems.report(.malformedAnchor(at: place))
      return nil
    }
    return Anchor(parts, at: place)
  }

  /// The words before the id that ends them, and the parts of the id.
  private static func splitAnchor(
    _ words: [Inline<Hole>]
  ) -> (words: [Inline<Hole>], parts: [Anchor<Hole>.Part])? {
    let words = words.normalLine()
    var parts: [Anchor<Hole>.Part] = []
    for index in words.indices.reversed() {
      switch words[index] {
      case .hole(let hole):
        parts.insert(.hole(hole), at: 0)
      case .text(let text):
        var rest = Substring(text)
        if index == words.count - 1 {
          rest = rest.trimmed
          guard rest.last == "}" else { return nil }
          rest = rest.dropLast()
        }
        let brace = rest.ranges(of: "{#").last
        let part = brace.map { rest[$0.upperBound...] } ?? rest
        if !part.isEmpty { parts.insert(.text(String(part)), at: 0) }
        guard let brace else { continue }
        let before = String(rest[..<brace.lowerBound].withoutTrailingSpace)
        return (words[..<index] + (before.isEmpty ? [] : [.text(before)]), parts)
      case .emphasis, .strong, .code, .link, .reference, .note, .lineBreak, .section:
        return nil
      }
    }
    return nil
  }
}

extension Substring {
  fileprivate var withoutTrailingSpace: Substring {
    var text = self
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text
  }
}

extension Source {
  /// The place of the last `{#…}` in some lines that neither a backslash nor a brace precedes; it
  /// reaches to the end of the id.
  fileprivate func brace(in lines: ClosedRange<Int>) -> Place? {
    for number in lines.reversed() where self.lines.indices.contains(number - 1) {
      let line = self.lines[number - 1]
      for found in line.ranges(of: "{#").reversed() {
        let before = line[..<found.lowerBound]
        if before.last == "\\" || before.last == "{" { continue }
        // Signs and braces of holes; the first other closing brace ends the id.
        let word = line[found.upperBound...].prefix {
          $0.isOfAnchor || $0 == "{" || $0 == "}" || $0 == "_"
        }
        return place(line: number, column: before.count + 1, length: word.count + 2)
      }
    }
    return nil
  }
}

extension Diagnostic {
  fileprivate static func misplacedAnchor(at place: Place) -> Diagnostic {
    Diagnostic(
      "MisplacedId", "an id stands where no heading ends", at: place,
      fix: "end a heading with it, such as '## Scope {#scope}', or write '\\{#' for plain signs")
  }

  fileprivate static func malformedAnchor(at place: Place) -> Diagnostic {
    Diagnostic(
      "MalformedId", "an id must be letters, digits, hyphens and dots", at: place,
      fix: "write it in such signs, as in '{#annex-sites}' and '[](#annex-sites)'")
  }

  fileprivate static func sectionInAnchor(_ tag: Tag) -> Diagnostic {
    Diagnostic(
      "SectionInId", "'\(tag.written)' stands in an id, which may hold only values", at: tag.place,
      fix: "put the section around the whole heading or link")
  }
}
