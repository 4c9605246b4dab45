public import Diagnostics

/// One text with holes, for places where Markdown has no meaning, such as a certificate's slot.
public struct TextTemplate: Hashable, Sendable {
  private var parts: [Inline<Hole>]

  /// Reads a text with holes and sections; everything else in it stays as it is.
  ///
  /// - Parameters:
  ///   - text: the text, as its file gives it.
  ///   - place: where the text begins; places of holes are counted from there if the text is to
  ///     be found in the line as it is, and are the whole place otherwise.
  ///   - catalogue: the fields that holes may name.
  /// - Returns: `nil` if an error was reported.
  public static func read(
    _ text: String, at place: Place, catalogue: Catalogue, into problems: inout Problems
  ) -> TextTemplate? {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.endsLine)
    let offset = place.offset(of: text)
    return read(text, lines, catalogue, into: &problems) { _, column, length in
      guard let offset else { return place }
      return Place(
        path: place.path, line: place.line, column: offset + column, length: length,
        excerpt: place.excerpt)
    }
  }

  /// Reads a whole file with holes and sections; everything else in it stays as it is.
  ///
  /// - Returns: `nil` if an error was reported.
  public static func read(
    _ source: Source, catalogue: Catalogue, into problems: inout Problems
  ) -> TextTemplate? {
    // Holes are counted in the text that the lines were cut from.
    let lines = source.text.split(omittingEmptySubsequences: false, whereSeparator: \.endsLine)
    return read(source.text, lines, catalogue, into: &problems) { line, column, length in
      source.place(line: line + 1, column: column, length: length)
    }
  }

  private static func read(
    _ text: String, _ lines: [Substring], _ catalogue: Catalogue, into problems: inout Problems,
    place: @escaping (Int, Int, Int) -> Place
  ) -> TextTemplate? {
    let errors = problems.errorCount
    let tags = TagScanner(lines: lines, honoursBackslash: false, place: place)
      .scan(into: &problems)
    let resolution = TagResolver.resolve(tags, catalogue: catalogue, into: &problems)
    guard problems.errorCount == errors else { return nil }

    var pieces: [Piece<Inline<Hole>>] = []
    var position = text.startIndex
    for (index, tag) in tags.enumerated() {
      pieces.append(.element(.text(String(text[position..<tag.range.lowerBound]))))
      pieces.append(
        resolution.holes[index].map { tag.isOfSection ? .tag(index) : .element(.hole($0)) }
          ?? .tag(index))
      position = tag.range.upperBound
    }
    pieces.append(.element(.text(String(text[position...]))))
    var unpaired: [Int] = []
    let parts = nest(pieces, partners: resolution.partners, unpaired: &unpaired) {
      opening, content -> Inline<Hole>? in
      resolution.holes[opening].map { .section($0, content) }
    }
    return TextTemplate(parts: parts)
  }

  /// The text with the values of `fields` in its holes.
  ///
  /// - Returns: `nil` if an error was reported.
  public func fill(_ fields: Fields, into problems: inout Problems) -> String? {
    var filling = Filling(fields)
    let filled = filling.inlines(parts)
    problems.report(filling.problems)
    return filling.problems.hasErrors ? nil : filled.map(\.plainText).joined()
  }

  /// The names of the fields that are used, each once, in the order of the text.
  public var fieldNames: [String] {
    var seen: Set<String> = []
    return parts.flatMap(\.holes).map(\.name).filter { seen.insert($0).inserted }
  }
}

extension Place {
  /// The number of characters before `text` in the line, if it stands there from this place on.
  fileprivate func offset(of text: String) -> Int? {
    let rest = excerpt.dropFirst(column - 1)
    guard !text.isEmpty, let found = rest.firstRange(of: text) else { return nil }
    return excerpt.distance(from: excerpt.startIndex, to: found.lowerBound)
  }
}

extension Inline<Hole> {
  /// The holes in the inline, in the order of the text.
  fileprivate var holes: [Hole] {
    switch self {
    case .hole(let hole): [hole]
    case .section(let hole, let content): [hole] + content.flatMap(\.holes)
    case .emphasis(let content), .strong(let content), .link(_, let content),
      .reference(_, let content):
      content.flatMap(\.holes)
    case .note(let note): note.words.flatMap(\.holes)
    case .text, .code, .lineBreak: []
    }
  }
}
