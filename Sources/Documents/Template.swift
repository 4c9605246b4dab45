public import Diagnostics

/// A document with holes: read once, checked against a catalogue, and filled any number of times.
public struct Template: Hashable, Sendable {
  /// The tree, in which holes are nodes.
  public var tree: Tree<Hole>

  /// Reads Markdown with holes.
  ///
  /// `{{field}}` is a hole, `{{#field}} … {{/field}}` a section, `{{^field}} … {{/field}}` what
  /// stands there instead of an empty one. A section whose tags have lines to themselves spans
  /// blocks, items of a list or rows of a table; any other spans a part of one paragraph, heading
  /// or cell. A fenced block with the name of a chart is that chart, and the one line in it the
  /// caption; it falls away with its chart. Inside a list names are looked up in its elements first, then outwards.
  ///
  /// A heading may end with an id, `## Scope {#scope}`; in a section that repeats the id must hold
  /// a hole, `{#clause-{{number}}}`. `[words](#scope)` leads there, and `[](#scope)` shows the
  /// number of that heading. `[^source]` marks a note, whose words stand in a paragraph of their
  /// own that begins with `[^source]:`.
  ///
  /// - Parameters:
  ///   - catalogue: the fields that holes may name.
  ///   - isForPages: whether its documents are only laid out on pages, which show no code and have
  ///     no room for deep lists.
  /// - Returns: `nil` if an error was reported.
  public static func read(
    _ source: Source, catalogue: Catalogue, isForPages: Bool = false, into problems: inout Problems
  ) -> Template? {
    let errors = problems.errorCount
    let source = source.withPlainCharacters(into: &problems)
    let tags = TagScanner(lines: source.lines, honoursBackslash: true) {
      source.place(line: $0 + 1, column: $1, length: $2)
    }.scan(into: &problems)
    let resolution = TagResolver.resolve(tags, catalogue: catalogue, into: &problems)
    let tree = TreeReader.read(
      source, tags: tags, resolution: resolution, charts: catalogue.charts, isForPages: isForPages,
      into: &problems)
    tree?.checkAnchors(into: &problems)
    guard let tree, problems.errorCount == errors else { return nil }
    return Template(tree: tree)
  }

  /// Puts the values of `fields` into the holes.
  ///
  /// Values enter as text and are never read as Markdown; line feeds in them become line breaks.
  /// A paragraph, item or heading of which nothing is left falls away.
  ///
  /// - Returns: `nil` if an error was reported.
  public func fill(_ fields: Fields, into problems: inout Problems) -> Document? {
    var filling = Filling(fields)
    let document = Document(filling.blocks(tree.blocks)).normal
    problems.report(filling.problems)
    return filling.problems.hasErrors ? nil : document
  }
}

extension Tree where Hole == Never {
  /// Reads Markdown without holes; double braces in it are plain text.
  ///
  /// - Returns: `nil` if an error was reported.
  public static func read(_ source: Source, into problems: inout Problems) -> Document? {
    let errors = problems.errorCount
    let none = TagResolver.Resolution(holes: [], partners: [], depths: [])
    let tree = TreeReader.read(source, tags: [], resolution: none, charts: nil, into: &problems)
    guard let tree, problems.errorCount == errors else { return nil }
    return Template(tree: tree).fill(Fields(), into: &problems)
  }
}

extension Source {
  /// The source without a byte order mark, and without the characters that stand-ins are made of,
  /// each of which is reported.
  fileprivate func withPlainCharacters(into problems: inout Problems) -> Source {
    guard text.unicodeScalars.first != "\u{FEFF}" else {
      let rest = Source(path: path, text: String(text.unicodeScalars.dropFirst()))
      return rest.withPlainCharacters(into: &problems)
    }
    guard text.unicodeScalars.contains(where: StandIn.isReserved) else { return self }
    for (number, line) in lines.enumerated() {
      for index in line.unicodeScalars.indices where StandIn.isReserved(line.unicodeScalars[index])
      {
        let place = place(line: number + 1, column: line[..<index].count + 1)
        problems.report(.reservedCharacter(line.unicodeScalars[index], at: place))
      }
    }
    let scalars = text.unicodeScalars.map { StandIn.isReserved($0) ? "\u{FFFD}" : $0 }
    return Source(path: path, text: String(String.UnicodeScalarView(scalars)))
  }
}
