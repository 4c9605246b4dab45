public import Diagnostics

extension Template {
  /// All text that its author wrote into it, as documents show it, without the values of its holes.
  public var writtenText: String {
    tree.blocks.everyInline().map { inline in
      switch inline {
      case .text(let text), .code(let text): text
      case .emphasis, .strong, .link, .reference, .note, .lineBreak, .hole, .section: ""
      }
    }.joined(separator: "\n")
  }
}

extension Source {
  /// Where a template's author wrote `character`, as itself or as an entity such as `&#x627;`.
  public func places(ofWritten character: Character) -> [Place] {
    lines.enumerated().flatMap { number, line in
      let whole = String(line)
      func place(_ range: Range<String.Index>) -> Place {
        let before = whole.distance(from: whole.startIndex, to: range.lowerBound)
        let length = whole.distance(from: range.lowerBound, to: range.upperBound)
        return self.place(line: number + 1, column: before + 1, length: length)
      }
      let plain = whole.indices.filter { whole[$0] == character }
        .map { place($0..<whole.index(after: $0)) }
      let entities = whole.matches(of: /&[#A-Za-z0-9]+;/)
        .filter { String($0.output).readAsEntity == String(character) }.map { place($0.range) }
      return (plain + entities).sorted()
    }
  }
}

extension String {
  /// What Markdown makes of an entity.
  fileprivate var readAsEntity: String? {
    var problems = Problems()
    let document = Document.read(Source(path: "", text: self), into: &problems)
    guard case .paragraph(let words)? = document?.blocks.first else { return nil }
    return words.map(\.plainText).joined()
  }
}
